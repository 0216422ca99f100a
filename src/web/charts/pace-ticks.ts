const PACE_STEPS = [5, 10, 15, 30, 60, 120, 300, 600]

/** Even places between two values, at most `most` of them, in steps that read well as minutes and seconds. */
export function paceTicks(fast: number, slow: number, most: number): number[] {
  const step = PACE_STEPS.find((each) => (slow - fast) / each <= most) ?? 1200
  const ticks: number[] = []
  for (let at = Math.ceil(fast / step) * step; at <= slow; at += step) ticks.push(at)
  return ticks
}
