/** The logarithm of a time around its median: `spread` is the slope there, `skew` how much longer the slow side is, `tail` both. */
export interface TimeShape {
  readonly centre: number
  readonly spread: number
  readonly skew: number
  readonly tail: number
}

/** How far from the centre a standard normal value lies, in spreads (Tukey's g-and-h). */
const reach = ({ skew, tail }: TimeShape, z: number) =>
  (skew === 0 ? z : Math.expm1(skew * z) / skew) * Math.exp((tail * z * z) / 2)

/** The logarithm of the time that a standard normal value has in its shape. */
export const logTimeAt = (shape: TimeShape, z: number): number => shape.centre + shape.spread * reach(shape, z)

/** The standard normal value that a time has in its shape, between -9 and 9: Newton's method, held by bisection. */
export function zOf(shape: TimeShape, logTime: number): number {
  const aim = (logTime - shape.centre) / shape.spread
  let [low, high] = [-9, 9]
  if (aim <= reach(shape, low)) return low
  if (aim >= reach(shape, high)) return high
  let z = Math.max(-3, Math.min(3, aim))
  for (let i = 0; i < 60; i++) {
    const miss = reach(shape, z) - aim
    if (miss > 0) high = z
    else low = z
    const slope = Math.exp(shape.skew * z + (shape.tail * z * z) / 2) + shape.tail * z * (miss + aim)
    let next = z - miss / slope
    if (!(next > low && next < high)) next = (low + high) / 2
    if (Math.abs(next - z) < 1e-12) return next
    z = next
  }
  return z
}
