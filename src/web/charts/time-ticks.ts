/** Steps that read well for times: from five seconds to ten hours, s. */
const STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000, 36_000]

/** Round times between two, the least first; about as many as `count`, s. */
export function timeTicks(one_s: number, other_s: number, count: number): number[] {
  const [low, high] = [Math.min(one_s, other_s), Math.max(one_s, other_s)]
  const step = STEPS.find((size) => (high - low) / size <= count) ?? 36_000
  const first = Math.ceil(low / step) * step
  return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step)
}
