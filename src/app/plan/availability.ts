import type { Weekday } from '../../core/base/calendar.ts'
import type { Availability } from '../../core/plan/plan-types.ts'

/** Days as a query or a command names them; all of it may be left out. */
export interface AvailabilitySaid {
  readonly days?: readonly Weekday[] | undefined
  readonly runs?: number | undefined
  readonly longDay?: Weekday | undefined
  /** What fits on every day but that of the long run. */
  readonly minutes?: number | undefined
}

/** The runner's habit with what they said in place of it; undefined where they said nothing. */
export function availabilityFrom(said: AvailabilitySaid, usual: Availability): Availability | undefined {
  const { days, runs, longDay, minutes } = said
  if (days === undefined && runs === undefined && longDay === undefined && minutes === undefined) return undefined
  const named = days ?? usual.days
  const chosen = [...new Set(longDay === undefined || named.includes(longDay) ? named : [...named, longDay])].toSorted(
    (a, b) => a - b,
  )
  const long = longDay ?? (chosen.includes(usual.longDay) ? usual.longDay : chosen.at(-1)!)
  return {
    days: chosen,
    runsPerWeek: Math.min(runs ?? (days ? chosen.length : usual.runsPerWeek), chosen.length),
    longDay: long,
    ...(minutes !== undefined && {
      minutes: Object.fromEntries(chosen.filter((day) => day !== long).map((day) => [day, minutes])),
    }),
  }
}
