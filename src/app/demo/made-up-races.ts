import { addDays, type LocalDate, startOfWeek } from '../../core/base/calendar.ts'
import type { Race } from '../../core/evidence/race.ts'
import type { MadeUpLife } from './made-up-life.ts'

/** Sunday in ten weeks and a little more: the day that the season leads to. */
export const nextRaceOn = (until: LocalDate): LocalDate => addDays(startOfWeek(until, 1), 10 * 7 + 6)

/**
 * The races that were run, with the clock of the organiser, and the one to come. `recordingOf` finds the recording of
 * a day's race by its name.
 */
export function madeUpRaces(
  life: MadeUpLife,
  recordingOf: (day: LocalDate, name: string) => string | undefined,
): Omit<Race, 'id'>[] {
  const usual = { kind: 'road', allOut: true, version: 1 } as const
  const run = life.races.map(({ day, name, distance_m, time_s }): Omit<Race, 'id'> => {
    const activityId = recordingOf(day, name)
    return {
      ...usual,
      name,
      on: day,
      distance_m,
      priority: distance_m > 15_000 ? 'A' : 'B',
      outcome: 'finished',
      official_time_s: time_s,
      ...(activityId !== undefined && { activityId }),
    }
  })
  const next: Omit<Race, 'id'> = {
    ...usual,
    name: 'River Half Marathon',
    on: nextRaceOn(life.until),
    distance_m: 21097.5,
    priority: 'A',
    outcome: 'planned',
  }
  return [...run, next]
}
