import type { Point } from './point.ts'

/** A number as short SVG text, to a tenth of a unit. */
export function short(value: number): string {
  return shortTenths(Math.round(value * 10))
}

function shortTenths(tenths: number): string {
  if (tenths === 0) return '0'
  const text = (tenths / 10).toString()
  return text.startsWith('0.') ? text.slice(1) : text.startsWith('-0.') ? `-${text.slice(2)}` : text
}

/** Numbers side by side: a minus sign separates as well as a space does. */
function joined(tenths: readonly number[]): string {
  let out = ''
  for (const value of tenths) {
    const text = shortTenths(value)
    out += out === '' || text.startsWith('-') ? text : ` ${text}`
  }
  return out
}

/**
 * A smooth line through all points: a uniform Catmull–Rom spline as cubic Béziers, in relative steps on a grid of a
 * tenth, so that rounding never adds up.
 */
export function curve(points: readonly Point[], closed: boolean): string {
  const count = points.length
  const first = points[0]
  if (!first) return ''
  const at = (i: number): Point => points[closed ? (i + count) % count : Math.max(0, Math.min(count - 1, i))] ?? first
  const grid = (value: number): number => Math.round(value * 10)
  let [fromX, fromY] = [grid(first[0]), grid(first[1])]
  let path = `M${joined([fromX, fromY])}`
  for (let i = 0; i < (closed ? count : count - 1); i++) {
    const [before, start, end, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    const [toX, toY] = [grid(end[0]), grid(end[1])]
    path += `c${joined([
      grid(start[0] + (end[0] - before[0]) / 6) - fromX,
      grid(start[1] + (end[1] - before[1]) / 6) - fromY,
      grid(end[0] - (after[0] - start[0]) / 6) - fromX,
      grid(end[1] - (after[1] - start[1]) / 6) - fromY,
      toX - fromX,
      toY - fromY,
    ])}`
    fromX = toX
    fromY = toY
  }
  return closed ? `${path}z` : path
}

/** Straight lines through all points, closed. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}z`
}
