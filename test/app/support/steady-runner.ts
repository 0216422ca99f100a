import type { Context } from '../../../src/app/context.ts'
import { addDays, type LocalDate } from '../../../src/core/base/calendar.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import { insertActivity } from '../../../src/storage/activities.ts'
import { makeActivity, makeId } from '../../make.ts'

const DAY_MS = 86_400_000

/** A run of a day, at 6:00 a kilometre. */
export async function ran({ db, athleteId }: Context, on: LocalDate, distance_m: number): Promise<void> {
  const seconds = (distance_m / 1000) * 360
  await insertActivity(
    db,
    athleteId,
    makeActivity({
      id: makeId(),
      startAt: epochMs(on * DAY_MS + 6 * 3_600_000),
      localDay: on,
      distance_m,
      elapsed_s: seconds,
      moving_s: seconds,
    }),
    0,
  )
}

/** Twelve weeks up to a Sunday with four runs each, 40 km a week: Tuesday, Thursday, Saturday, and long on Sunday. */
export async function steadyWeeks(context: Context, sunday: LocalDate): Promise<void> {
  for (let week = 0; week < 12; week++)
    for (const [back, distance_m] of [
      [5, 8700],
      [3, 8700],
      [1, 8700],
      [0, 13_900],
    ] as const)
      await ran(context, addDays(sunday, -7 * week - back), distance_m)
}
