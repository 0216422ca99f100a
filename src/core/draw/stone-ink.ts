import { beds } from './beds.ts'
import { curve, short } from './curve.ts'
import { escapeXml } from './escape.ts'
import { lichen, moss } from './growth.ts'
import { warmth } from './paint.ts'
import type { Paint } from './paint.ts'
import { boxOf } from './point.ts'
import { stoneRandom } from './stone.ts'
import type { Stone } from './stone.ts'

export interface StoneInk {
  readonly paint: Paint
  /** Begins every id of the drawing. */
  readonly prefix: string
  /** Ends the ids of this stone. */
  readonly index: number
  /** No grain, beds, light or shadow, and a coarser outline: for less than 64 px. */
  readonly small: boolean
  /** Width of a thin line, units. */
  readonly line: number
  /** The stones that rest on this one, by index: their shadow falls on it. */
  readonly carries: readonly number[]
}

/** One stone as SVG text: what is not done, what is, the rock, the light, the edge. */
export function stoneInk(stone: Stone, ink: StoneInk): string {
  const { goal } = stone
  const { paint, prefix, small, line } = ink
  const id = stoneId(prefix, ink.index)
  const outline = small ? stone.points.filter((_, i) => i % 4 === 0) : stone.points
  const shape = (attributes: string): string => `<use href="#${id}" ${attributes}/>`
  const released = goal.state === 'released'
  let out = `<g class="drawn-stone" data-goal="${escapeXml(goal.id)}" data-state="${goal.state}">`
  out += `<defs><path id="${id}" d="${curve(outline, true)}"/><clipPath id="${id}c"><use href="#${id}"/></clipPath></defs>`
  out += shape(`fill="${paint('stone-empty')}"`)
  out += `<g clip-path="url(#${id}c)">${fill(stone, ink, shape)}`
  if (!small) {
    out += shape(`fill="url(#${prefix}-light)" opacity="${paint('light')}"`)
    out += shape(
      `fill="none" stroke="${paint('sun')}" stroke-opacity="${paint('rim')}" stroke-width="2.4" transform="translate(.8 1.7)"`,
    )
    if (goal.state === 'achieved') out += lichen(stone, paint)
    if (ink.carries.length) out += shadows(ink)
  }
  out += '</g>'
  const dotted = released ? ` stroke-dasharray="${short(line)} ${short(3.4 * line)}" stroke-linecap="round"` : ''
  out += shape(
    `class="drawn-edge" fill="none" stroke="${paint('stone-edge')}" stroke-opacity="${paint('edge')}" stroke-width="${short(released ? 1.6 * line : line)}"${dotted}`,
  )
  if (goal.state === 'paused') out += moss(stone, paint, { tufts: !small, line })
  return `${out}</g>`
}

export function stoneId(prefix: string, index: number): string {
  return `${prefix}-${index}`
}

/** How much of the stone is filled, 0 to 1; an open goal is a whole stone with nothing to fill. */
export function filledShare({ goal }: Stone): number | 'open' {
  if (goal.state === 'achieved') return 1
  if (goal.progress === undefined || Number.isNaN(goal.progress)) return 'open'
  return Math.max(0, Math.min(1, goal.progress))
}

function fill(stone: Stone, { paint, prefix, small, line }: StoneInk, shape: (attributes: string) => string): string {
  const share = filledShare(stone)
  const tone = paint(
    stone.goal.state === 'achieved' ? 'stone-kept' : share === 'open' ? 'stone-plain' : warmth(stone.goal.chance),
  )
  const grain = small ? '' : shape(`fill="url(#${prefix}-grain)" opacity="${paint('grain')}"`)
  if (share === 'open') return shape(`fill="${tone}"`) + grain + (small ? '' : veins(stone, paint))
  const hint = shape(`fill="${tone}" opacity="${paint('hint')}"`)
  if (share === 0) return hint + grain
  if (share === 1 && small) return shape(`fill="${tone}"`)
  const { bodyPath, shorePath, seams } = beds(stone, share)
  let out = share === 1 ? shape(`fill="${tone}"`) : `${hint}<path d="${bodyPath}" fill="${tone}"/>`
  out += grain
  if (!small) {
    for (const seam of seams) {
      const [stroke, opacity] = seam.pale ? [paint('sun'), '.2'] : [paint('shade'), '.1']
      out += `<path d="${seam.path}" fill="none" stroke="${stroke}" stroke-opacity="${opacity}" stroke-width="${short(seam.width)}"/>`
    }
  }
  if (share === 1) return out
  // Colours of neighbouring warmth can be as near as 1.2 : 1 to the part not done: the line carries where it ends.
  return `${out}<path d="${shorePath}" fill="none" stroke="${paint('shore-ink')}" stroke-opacity="${paint('shore')}" stroke-width="${short(1.1 * line)}"/>`
}

/** Two veins of quartz through an open goal's granite. */
function veins(stone: Stone, paint: Paint): string {
  const random = stoneRandom(stone.id, 'veins')
  const { x, y, width, height } = boxOf(stone.points)
  let out = ''
  for (let i = 0; i < 2; i++) {
    const from = y + height * (0.2 + random() * 0.6)
    const bend = from + (random() - 0.5) * 0.5 * height
    const to = from + (random() - 0.5) * 0.7 * height
    const opacity = (0.1 + random() * 0.16).toFixed(2)
    out += `<path d="M${short(x)} ${short(from)}Q${short(x + width / 2)} ${short(bend)} ${short(x + width)} ${short(to)}" fill="none" stroke="${paint('sun')}" stroke-opacity="${opacity}" stroke-width="${short(0.8 + random() * 2.6)}"/>`
  }
  return out
}

/** The shadow of what rests on this stone, soft, and only on it. */
function shadows({ paint, prefix, carries }: StoneInk): string {
  const uses = carries.map((index) => `<use href="#${stoneId(prefix, index)}"/>`).join('')
  return `<g fill="${paint('shade')}" opacity="${paint('contact')}" filter="url(#${prefix}-soft)" transform="translate(3 5)">${uses}</g>`
}
