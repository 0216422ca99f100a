import { addDays, dateOf, type LocalDate } from '../src/core/base/calendar.ts'
import { seededRandom } from '../src/core/base/random.ts'
import { evidence } from '../src/core/evidence/make-evidence.ts'
import { forecastGoal } from '../src/core/forecast/forecast-goal.ts'
import { forecastFrequency } from '../src/core/forecast/frequency.ts'
import type { RaceResult } from '../src/core/forecast/race-result.ts'
import { raceTimeOutlook } from '../src/core/forecast/race-time.ts'
import { forecastVolume } from '../src/core/forecast/volume.ts'
import { goalAt } from './forecast-goals.ts'
import { progress } from '../src/core/goal/progress.ts'

const ROUNDS = 4000
/** The processor's clock may tick in hundredths of a second. */
const LONG_ENOUGH_US = 100_000

/**
 * Microseconds of processor time a forecast, on the inputs of a runner of ten years with 500 results; the best of three
 * goes: what else the machine does counts little.
 */
export function speeds(): string[] {
  const asOf = dateOf(2027, 6, 1)
  const random = seededRandom(1)
  const races: RaceResult[] = Array.from({ length: 500 }, (_, i) => ({
    on: addDays(asOf, -i * 7),
    distance_m: i % 10 === 9 ? 10000 : 5000,
    time_s: (i % 10 === 9 ? 2 : 1) * (1300 + 200 * random()),
  }))
  const runs = Array.from({ length: 2000 }, (_, i) => ({ on: addDays(asOf, -Math.floor(i * 1.8)), distance_m: 9000 }))
  const outlook = raceTimeOutlook({ asOf, races }, 5000)
  const elsewhere = raceTimeOutlook({ asOf, races }, 42195)
  const days = [addDays(asOf, 40), addDays(asOf, 80)]
  const startsOn = addDays(asOf, 6)
  // The log of the last year is what habits are read from.
  const lately = runs.filter(({ on }) => on > asOf - 365)
  const volumeGoal = (i: number) => ({ distance_m: 400e3 + i, startsOn, endsOn: addDays(startsOn, 83) as LocalDate })
  return [
    ['race time, chance of a target', timed((i) => outlook?.chance(1250 + (i % 100), days))],
    ['race time, chance from other distances', timed((i) => elsewhere?.chance(11000 + (i % 100), days))],
    ['race time, all quantiles', timed((i) => outlook?.quantiles(addDays(asOf, 40 + (i % 5))), 10)],
    [
      'race time, chance and p10 to p90, readings made',
      timed((i) => [outlook?.chance(1250 + (i % 100), days), outlook?.quantiles(addDays(asOf, 40 + (i % 5)))], 10),
    ],
    [
      'race time, chance and p10 to p90 from other distances',
      timed((i) => [elsewhere?.chance(11000 + (i % 100), days), elsewhere?.quantiles(addDays(asOf, 40 + (i % 5)))], 10),
    ],
    ['race time, making the readings of 500 results', timed(() => raceTimeOutlook({ asOf, races }, 5000), 10)],
    [
      'frequency, 12 weeks',
      timed((i) =>
        forecastFrequency({ asOf, runs: lately }, { runsPerWeek: 3 + (i % 2), weeks: 12, slack: 3, startsOn }),
      ),
    ],
    ['volume, 12 weeks', timed((i) => forecastVolume({ asOf, runs: lately }, volumeGoal(i)))],
    // A list that was not read before.
    [
      'frequency, 12 weeks, weeks not read yet',
      timed(() => forecastFrequency({ asOf, runs: [...lately] }, { runsPerWeek: 3, weeks: 12, slack: 3, startsOn })),
    ],
    ['volume, 12 weeks, weeks not read yet', timed((i) => forecastVolume({ asOf, runs: [...lately] }, volumeGoal(i)))],
    ...ofGoals(asOf, races, runs),
  ].map(([name, us]) => `speed: ${String(name)} ${Number(us).toFixed(1)} µs`)
}

/** The same through the function behind page, API and command line, on the evidence of ten years, how it stands given. */
function ofGoals(
  asOf: LocalDate,
  results: readonly RaceResult[],
  runs: readonly { readonly on: LocalDate; readonly distance_m: number }[],
): [string, number][] {
  const known = evidence(
    { weekStart: 1 },
    {
      activities: runs.map(({ on, distance_m }, i) => ({
        id: `run-${i}`,
        startAt: on * 86_400_000 + i,
        localDay: on,
        sport: 'running',
        distance_m,
        elapsed_s: 3000,
        moving_s: 2950,
      })),
      bestEfforts: runs.map(({ on }, i) => ({
        activityId: `run-${i}`,
        localDay: on,
        distance_m: 5000,
        elapsed_s: 1600 + i,
      })),
      pauses: [],
      races: results.map(({ on, distance_m, time_s }, i) => ({
        id: `race-${i}`,
        on,
        distance_m,
        kind: 'road',
        priority: 'B',
        outcome: 'finished',
        official_time_s: time_s,
        allOut: true,
        version: 1,
      })),
    },
    asOf,
  )
  return (['race-time', 'frequency', 'volume'] as const).map((kind) => {
    const goal = goalAt(kind, asOf)
    const stands = progress(goal, known)
    return [`goal, ${kind}, chance alone`, timed(() => forecastGoal(goal, known, { stands, chanceOnly: true }), 10)]
  })
}

function timed(forecast: (i: number) => unknown, share = 1): number {
  let best = Infinity
  const rounds = ROUNDS / share / 4
  for (let go = 0; go < 3; go++) {
    const began = process.threadCpuUsage()
    let [done, spent_us] = [0, 0]
    while (spent_us < LONG_ENOUGH_US) {
      for (let i = 0; i < rounds; i++) forecast(i)
      done += rounds
      const { user, system } = process.threadCpuUsage(began)
      spent_us = user + system
    }
    best = Math.min(best, spent_us / done)
  }
  return best
}
