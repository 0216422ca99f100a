import { fnv1a, seededRandom } from '../base/random.ts'
import { curve, polygon, short } from './curve.ts'
import type { Layout } from './layout.ts'
import { lightDefs } from './light-defs.ts'
import { outline, stretched } from './outline.ts'
import type { Paint } from './paint.ts'
import { boxOf, moved } from './point.ts'
import type { Point } from './point.ts'
import { stoneInk } from './stone-ink.ts'
import type { Stone } from './stone.ts'

export interface BodyInk {
  readonly paint: Paint
  readonly prefix: string
  readonly seed: string
  readonly small: boolean
  /** px a unit: thin lines do not get thinner than a pixel's worth. */
  readonly scale: number
  /** What the shadow falls on: the land, or the sheet a stone alone lies on. */
  readonly ground: 'land' | 'sheet' | 'none'
}

/** Edges are at least this wide, px. */
const FINEST = 0.8

/** The pile and its heaps as SVG text in the units of the layout, with y = 0 at the ground. */
export function cairnBody(pile: Layout, ink: BodyInk): string {
  const { paint, prefix, small } = ink
  const line = Math.max(1, FINEST / ink.scale)
  const standing = pile.stones.some((stone) => stone.place === 'pile')
  let out = small ? '' : lightDefs(prefix, paint)
  if (ink.ground !== 'none' && !small) out += groundShadows(pile.stones, ink)
  if (!standing && ink.ground === 'land') out += firstPlace(ink)
  for (const gap of pile.core) out += `<path d="${polygon(gap)}" fill="${paint('stone-core')}"/>`
  pile.stones.forEach((stone, index) => {
    out += stoneInk(stone, { paint, prefix, index, small, line, carries: small ? [] : restingOn(stone, pile.stones) })
  })
  return out
}

/** The outline of the place kept for the first stone. */
export function firstPlaceOutline(seed: string): Point[] {
  return moved(stretched(outline(seededRandom(fnv1a(seed))), 112, 46), 0, -23)
}

function firstPlace({ paint, seed }: BodyInk): string {
  const ghost = paint('stone-ghost')
  return `<path d="${curve(firstPlaceOutline(seed), true)}" fill="${ghost}" fill-opacity=".26" stroke="${ghost}" stroke-width="1.5" stroke-dasharray=".5 5" stroke-linecap="round"/>`
}

/** Indices of the stones of the next course that lie over this one. */
function restingOn(stone: Stone, stones: readonly Stone[]): number[] {
  return stones.flatMap((other, index) => {
    const over = other.place === stone.place && other.course === stone.course + 1
    return over && Math.abs(other.x - stone.x) < (other.width + stone.width) / 2 ? [index] : []
  })
}

/** One wide shadow of the pile, and a near one under each stone that touches the ground. */
function groundShadows(stones: readonly Stone[], { paint, prefix, ground }: BodyInk): string {
  const pile = stones.filter((stone) => stone.place === 'pile')
  let out = ''
  if (pile.length && ground === 'land') {
    const { x, width } = boxOf(pile.flatMap((stone) => stone.points))
    out += `<ellipse cx="${short(x + width / 2 + 12)}" cy="1" rx="${short(width * 0.54)}" ry="9" fill="${paint('shade')}" opacity="${paint('cast')}" filter="url(#${prefix}-softer)"/>`
  }
  const near = stones
    .filter((stone) => stone.course === 0)
    .map((stone) => {
      const { x, width } = boxOf(stone.points)
      return `<ellipse cx="${short(x + width / 2 + 3)}" cy="1.5" rx="${short(width * 0.43)}" ry="${short(4 + stone.height * 0.05)}"/>`
    })
  if (near.length)
    out += `<g fill="${paint('shade')}" opacity="${paint('contact')}" filter="url(#${prefix}-soft)">${near.join('')}</g>`
  return out
}
