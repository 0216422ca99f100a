/** How much of all paces an axis shows: a stop at a light is no pace, and would flatten all the rest. */
const SHOWN = 0.97
/** s/km: nothing slower is drawn as pace. */
const SLOWEST = 1200

/** Ends of a pace axis, s/km, rounded outward to half minutes; undefined when there is no pace. */
export function paceRange(paces: readonly (number | null)[]): { fast: number; slow: number } | undefined {
  const sorted = paces
    .filter((pace) => pace !== null && pace > 0 && pace < SLOWEST)
    .toSorted((a, b) => (a ?? 0) - (b ?? 0))
  const fast = sorted[Math.floor(sorted.length * (1 - SHOWN) * 0.5)]
  const slow = sorted[Math.floor((sorted.length - 1) * SHOWN)]
  if (fast == null || slow == null || sorted.length < 2) return undefined
  return {
    fast: Math.floor(fast / 30) * 30,
    slow: Math.max(Math.ceil(slow / 30) * 30, Math.floor(fast / 30) * 30 + 60),
  }
}
