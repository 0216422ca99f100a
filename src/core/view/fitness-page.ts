import { isoDate } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { equivalentTimes, formedBy, lastRaces, otherCalculators } from '../forecast/fitness.ts'
import type { KnownResult } from '../forecast/known-results.ts'
import { fitnessCourse } from '../forecast/fitness-course.ts'
import { trainingLoad } from '../forecast/training-load.ts'
import { usualWeek } from '../forecast/usual-week.ts'
import type { FitnessPage, FitnessResult } from './chance-types.ts'
import { orNull } from './iso.ts'
import { longRuns } from './long-runs.ts'

const LEVEL_M = 5000
const RACES = 10
const LOAD_DAYS = 182
const PACE_DAYS = 56
const COURSE_DAYS = 364

/** Where the runner stands, what formed it, and what others would say. */
export function fitnessPage(evidence: Evidence): FitnessPage {
  const equivalents = equivalentTimes(evidence)
  const level = equivalents.find(({ distance_m }) => distance_m === LEVEL_M)
  const others = otherCalculators(evidence, usualPace(evidence))
  const course = fitnessCourse(evidence, LEVEL_M, COURSE_DAYS)
  const load = trainingLoad(evidence, LOAD_DAYS)
  return {
    asOf: isoDate(evidence.asOf),
    level: level ? { distance_m: LEVEL_M, ...level.times } : null,
    course: course
      ? {
          distance_m: LEVEL_M,
          days: course.days.map((day) => ({ ...day, on: isoDate(day.on) })),
          endurance: { ...course.endurance },
        }
      : null,
    missing: level ? [] : ['race-result'],
    equivalents: equivalents.map(({ distance_m, times, results, efforts }) => ({
      distance_m,
      ...times,
      results,
      efforts,
    })),
    usualWeek_m: orNull(usualWeek(evidence)),
    formedBy: formedBy(evidence).map(resultView),
    calculators: others
      ? {
          from: resultView(others.from),
          vdot: others.vdot,
          answers: others.answers.map(({ name, times }) => ({ name, times: times.map((time) => ({ ...time })) })),
        }
      : null,
    lastRaces: lastRaces(evidence, RACES).map((race) => ({
      ...race,
      on: isoDate(race.on),
      said: race.said ? { ...race.said } : null,
    })),
    load: { said: load.said, days: load.days.map((day) => ({ ...day, on: isoDate(day.on) })) },
    longRuns: longRuns(evidence, LOAD_DAYS),
  }
}

const resultView = ({ kind, on, distance_m, time_s, raceId, activityId }: KnownResult): FitnessResult => ({
  kind,
  on: isoDate(on),
  distance_m,
  time_s,
  raceId: orNull(raceId),
  activityId: orNull(activityId),
})

/** Mean pace of all running of the last eight weeks. */
function usualPace({ asOf, activities }: Evidence): number | undefined {
  let [time_s, distance_m] = [0, 0]
  for (const run of activities) {
    if (!isRun(run.sport) || run.localDay <= asOf - PACE_DAYS || run.distance_m === undefined) continue
    time_s += run.moving_s
    distance_m += run.distance_m
  }
  return distance_m > 0 ? (1000 * time_s) / distance_m : undefined
}
