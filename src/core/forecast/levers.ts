import { addDays } from '../base/calendar.ts'
import { METERS_PER_MILE } from '../base/units.ts'
import type { ActivityFact, Evidence } from '../evidence/evidence.ts'
import type { Race } from '../evidence/race.ts'
import { revisionOn } from '../goal/goal-state.ts'
import type { Goal, Revision } from '../goal/goal.ts'
import { HALF, MARATHON } from './long-distances.ts'
import { forecastGoal } from './forecast-goal.ts'
import type { ChanceForecast } from './goal-forecast.ts'
import { distanceOutlook } from './race-goal.ts'
import { asking, dueLater, hasFreeEnd, measuring, raceDistance } from './what-if.ts'

/** What would move a chance; each is tried by a forecast of its own. */
export const LEVER_CODES = [
  'easier-target',
  'one-more-attempt',
  'later-date',
  'good-race',
  'slow-race',
  'one-less',
  'one-more-spare',
  'good-week',
  'empty-week',
] as const
export type LeverCode = (typeof LEVER_CODES)[number]

export interface Lever {
  readonly code: LeverCode
  readonly by: number
  /** The target, time, number or days that were tried, in the unit of the measure. */
  readonly with: number
  /** Of a race that was tried. */
  readonly distance_m?: number
}

const EASIER = 0.01
const LATER_DAYS = 28
const WEEK = 7
/** Races to run before the one that counts, and how much shorter they should be. */
const TUNE_UPS = [METERS_PER_MILE, 3000, 5000, 10000, HALF, MARATHON]
const SHORTER = 0.65

/** What would move the chance most, the largest first: each the difference of a forecast with it and the one without. */
export function leversOf(goal: Goal, evidence: Evidence, now: ChanceForecast): Lever[] {
  if (now.decided !== undefined) return []
  const { asOf } = evidence
  const levers: Lever[] = []
  const tryOut = (code: LeverCode, used: number, asked: Goal, known: Evidence = evidence, distance_m?: number) => {
    const said = forecastGoal(asked, known, { chanceOnly: true })
    if (said.kind === 'forecast')
      levers.push({ code, by: said.chance - now.chance, with: used, ...(distance_m && { distance_m }) })
  }
  const revision = revisionOn(goal, asOf)
  const change = (next: (revision: Revision) => Revision) => asking(goal, asOf, next)
  const { measure } = revision
  if (measure.kind === 'race-time') {
    const time_s = Math.round(measure.time_s * (1 + EASIER))
    tryOut('easier-target', time_s, change(measuring({ ...measure, time_s })))
    const attempts = (now.inputs.attemptsOn?.length ?? 1) + 1
    tryOut('one-more-attempt', attempts, change(measuring({ ...measure, attempts })))
  }
  const goalDistance = raceDistance(measure)
  const tuneUp = TUNE_UPS.findLast((distance_m) => distance_m <= SHORTER * (goalDistance ?? 0))
  const outlook = tuneUp === undefined ? undefined : distanceOutlook(evidence, tuneUp)
  if (tuneUp !== undefined && outlook) {
    const { p25, p75 } = outlook.quantiles(addDays(asOf, 1))
    for (const [code, time_s] of [['good-race', p25] as const, ['slow-race', p75] as const])
      tryOut(code, time_s, goal, withRace(evidence, tuneUp, time_s), tuneUp)
  }
  if (measure.kind === 'frequency') {
    if (measure.times > 1)
      tryOut('one-less', measure.times - 1, change(measuring({ ...measure, times: measure.times - 1 })))
    const spare =
      measure.per === 'month'
        ? { ...measure, slack_months: measure.slack_months + 1 }
        : { ...measure, slack_weeks: measure.slack_weeks + 1 }
    tryOut('one-more-spare', 1, change(measuring(spare)))
  }
  if (measure.kind === 'volume' && measure.per !== 'day')
    tryOut('easier-target', measure.amount * 0.95, change(measuring({ ...measure, amount: measure.amount * 0.95 })))
  if (hasFreeEnd(measure) && revision.dueOn !== undefined)
    tryOut('later-date', LATER_DAYS, change(dueLater(LATER_DAYS)))
  if (now.model === 'frequency' || now.model === 'volume') {
    const runs = measure.kind === 'frequency' && measure.per !== 'month' ? measure.times : 4
    const km =
      measure.kind === 'volume' && now.target !== undefined ? weeklyShare(revision, measure.amount) : 5000 * runs
    tryOut('good-week', runs, goal, aWeekOn(evidence, runs, km))
    tryOut('empty-week', 0, goal, aWeekOn(evidence, 0, 0))
  }
  return levers.toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
}

const weeklyShare = ({ startOn, dueOn }: Revision, amount: number) =>
  dueOn === undefined ? amount : (amount * WEEK) / (dueOn - startOn + 1)

/** A result of today over a distance that is not the goal's own. */
function withRace(evidence: Evidence, distance_m: number, time_s: number): Evidence {
  const race: Race = {
    id: 'what-if',
    on: evidence.asOf,
    distance_m,
    kind: 'road',
    priority: 'A',
    outcome: 'finished',
    official_time_s: time_s,
    allOut: true,
    version: 1,
  }
  return { ...evidence, races: [...evidence.races, race] }
}

/** A week from now, with so many runs in it. */
function aWeekOn(evidence: Evidence, runs: number, distance_m: number): Evidence {
  const more = Array.from({ length: runs }, (_, i): ActivityFact => {
    const localDay = addDays(evidence.asOf, 1 + Math.floor((i * WEEK) / runs))
    return {
      id: `what-if-${i}`,
      startAt: localDay * 86_400_000,
      localDay,
      sport: 'running',
      distance_m: distance_m / runs,
      elapsed_s: (0.36 * distance_m) / runs,
      moving_s: (0.36 * distance_m) / runs,
    }
  })
  return { ...evidence, asOf: addDays(evidence.asOf, WEEK), activities: [...evidence.activities, ...more] }
}
