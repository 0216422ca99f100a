/**
 * The fastest anyone has run a distance, whole seconds rounded down, men (who hold the fastest of each). Source: World
 * Athletics and IAU lists, https://worldathletics.org/records, https://iau-ultramarathon.org (as of 2025). Between two
 * of them the time is found on a straight line of logarithms.
 */
const RECORDS: readonly (readonly [distance_m: number, time_s: number])[] = [
  [100, 9.58],
  [200, 19.19],
  [400, 43.03],
  [800, 100.91],
  [1000, 131.96],
  [1500, 206],
  [1609.344, 223.13],
  [2000, 283.13],
  [3000, 437.55],
  [5000, 755.36],
  [10_000, 1571],
  [21_097.5, 3402],
  [42_195, 7235],
  [100_000, 21_560],
  [160_934.4, 39_099],
  [319_614, 86_400],
]

/** The fastest time over a distance, in seconds: an estimate between the distances of the list. */
export function recordTime(distance_m: number): number {
  const next = RECORDS.findIndex(([each]) => each >= distance_m)
  const at = next === -1 ? RECORDS.length - 1 : Math.max(1, next)
  const [[d1, t1], [d2, t2]] = [RECORDS[at - 1] ?? [100, 9.58], RECORDS[at] ?? [200, 19.19]]
  const slope = Math.log(t2 / t1) / Math.log(d2 / d1)
  return t1 * (distance_m / d1) ** slope
}
