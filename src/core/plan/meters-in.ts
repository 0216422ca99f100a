/** Whole hundreds of metres, never more. */
export const floor100 = (distance: number) => Math.floor(distance / 100 + 1e-9) * 100

/** How far the minutes of a day reach, in whole hundreds of metres; as far as one likes where none are said. */
export const metersIn = (minutes: number | undefined, pace_s_per_km: number): number =>
  minutes === undefined ? Infinity : floor100((minutes * 60_000) / pace_s_per_km)
