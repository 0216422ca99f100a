import { giveGuess } from '../../../src/app/forecast/give-guess.ts'
import { recordForecasts } from '../../../src/app/forecast/record-forecasts.ts'
import { createGoal } from '../../../src/app/goals/create-goal.ts'
import { openData } from '../../../src/app/open-data.ts'
import { addRace } from '../../../src/app/races/edit-race.ts'
import { addDays, isoDate, parseIsoDate } from '../../../src/core/base/calendar.ts'
import { daysAgo, TODAY, ZONE } from './today.ts'

const HALF = 21_097.5
/** Days ago, metres, seconds: a runner who gets faster, with a bad day and a half marathon between. */
const RACES: readonly (readonly [days: number, distance_m: number, time_s: number])[] = [
  [330, 5000, 1530],
  [300, 10_000, 3210],
  [270, 5000, 1496],
  [240, 5000, 1512],
  [215, HALF, 7020],
  [190, 5000, 1471],
  [160, 5000, 1640],
  [130, 10_000, 3050],
  [100, 5000, 1452],
  [70, 5000, 1466],
  [45, 10_000, 3012],
  [20, 5000, 1440],
]
const FEWEST = 20

/**
 * A year of races and, at will, as many goals that have ended as it takes for a score: each lasted eight weeks, and what was
 * said of it was kept every fortnight. Written into a folder of data that nobody has open.
 */
export async function seedForecasts(folder: string, { goals }: { readonly goals: boolean }): Promise<void> {
  let days = 0
  const { context, close } = await openData({ folder, zone: ZONE, now: () => daysAgo(days, 12), log: () => undefined })
  const dayBefore = (ago: number) => addDays(parseIsoDate(TODAY)!, -ago)
  for (const [ago, distance_m, official_time_s] of RACES)
    await addRace(context, { on: dayBefore(ago), distance_m, official_time_s })
  const last = 300
  for (days = last; goals && days > 0; days -= 2) {
    const n = (last - days) / 8
    if (Number.isInteger(n) && n <= FEWEST) {
      const measure = { kind: 'race-time', distance_m: 5000, time_s: 1530 - n * 4 }
      const made = await createGoal(context, { measure, startOn: dayBefore(days), dueOn: dayBefore(days - 56) })
      if (!made.ok) throw new Error(`no goal for ${isoDate(dayBefore(days))}: ${JSON.stringify(made.error)}`)
      await giveGuess(context, made.value.goalId, n % 3 === 0 ? null : 0.35 + n / 40)
    }
    if (days % 14 < 2) await recordForecasts(context, 'first-of-day')
  }
  await close()
}
