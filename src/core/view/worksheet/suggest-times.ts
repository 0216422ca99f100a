import { addDays, type LocalDate, weekdayOf } from '../../base/calendar.ts'
import { isRun } from '../../activity/counts.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { UnitSystem } from '../../evidence/athlete.ts'
import { forecastGoal, type ForecastOptions } from '../../forecast/forecast-goal.ts'
import { dateFor, targetsFor } from '../../forecast/inverse.ts'
import { distanceOutlook } from '../../forecast/race-goal.ts'
import type { Measure } from '../../goal/measure.ts'
import { backwardPlan } from '../../plan/backward-plan.ts'
import { knownOutlook } from '../../plan/known-outlook.ts'
import type { PlanAim } from '../../plan/plan-types.ts'
import { AIMED_AT, type Drafted, goalOf, isMinor } from './candidate-goal.ts'

const MARATHON = 42_195
/** Distances that races are held over, and what a time is rounded to: as coarse as keeps the chance. */
const DISTANCES = [
  { distance_m: 5000, round_s: 5 },
  { distance_m: 10_000, round_s: 10 },
  { distance_m: 21_097.5, round_s: 30 },
  { distance_m: MARATHON, round_s: 60 },
] as const
/** Far enough for training to show, near enough to stay in sight. */
const WEEKS = 12
/** Marathon blocks take twelve to sixteen weeks (science F): a first one gets the longer. [P] */
const FIRST_MARATHON_WEEKS = 16
const SUNDAY = 7
/** Who has run three quarters of a distance may be offered a time over it. */
const RUN_SHARE = 0.75
const YEAR_WEEKS = 52

export interface Suggesting {
  readonly evidence: Evidence
  readonly units: UnitSystem
  readonly options: ForecastOptions
}

/** The Sunday of so many weeks from here. */
export function sundayIn(asOf: LocalDate, weeks: number): LocalDate {
  const day = addDays(asOf, 7 * weeks)
  return addDays(day, (SUNDAY - weekdayOf(day) + 7) % 7)
}

/** The way to an aim within the limits of training, or why there is none. */
export const planTo = (aim: PlanAim, { evidence, units }: Suggesting) =>
  backwardPlan({ aims: [aim], evidence, units, outlook: knownOutlook(evidence) })

/** The first Sunday from so many weeks on by which the limits of training lead to a distance; undefined within a year and a half. */
export function feasibleDay(distance_m: number, by: Suggesting, weeks = WEEKS): LocalDate | undefined {
  const { asOf } = by.evidence
  const on = sundayIn(asOf, weeks)
  const plan = planTo({ kind: 'race', distance_m, on }, by)
  if (plan.feasible) return on
  const later = plan.alternatives.find(({ kind }) => kind === 'later')
  if (later?.kind !== 'later' || later.on - asOf > 78 * 7) return undefined
  const sunday = sundayIn(later.on, 0)
  return planTo({ kind: 'race', distance_m, on: sunday }, by).feasible ? sunday : undefined
}

/** Times at about even odds over distances that the runner runs, on a day that the limits leave room for. */
export function suggestTimes(by: Suggesting): Drafted[] {
  const { evidence, options } = by
  const longest = longestEver(evidence)
  return DISTANCES.flatMap(({ distance_m, round_s }): Drafted[] => {
    const far = distance_m >= MARATHON
    if ((far && isMinor(evidence)) || longest < RUN_SHARE * distance_m) return []
    const stated = options.statedResult && { ...options.statedResult, on: evidence.asOf }
    const outlook = distanceOutlook(evidence, distance_m, stated)
    if (!outlook) return []
    const dueOn = feasibleDay(distance_m, by)
    if (dueOn === undefined) return []
    const now_s = outlook.quantiles(addDays(evidence.asOf, 1)).p50
    const about: Measure = { kind: 'race-time', distance_m, time_s: Math.round(now_s) }
    const startOn = addDays(evidence.asOf, 1)
    const goal = goalOf({ measure: about, startOn, dueOn }, evidence.asOf, evidence.weekStart)
    const target = targetsFor(goal, evidence, [AIMED_AT.outcome], options)?.[0]?.target
    if (target === undefined) return []
    const time_s = Math.round(target / round_s) * round_s
    const aim: PlanAim = { kind: 'race', distance_m, on: dueOn, time_s }
    if (!planTo(aim, by).feasible) return []
    return [
      {
        id: `time-${Math.round(distance_m)}`,
        measure: { kind: 'race-time', distance_m, time_s },
        startOn,
        dueOn,
        because: {
          code: 'even-chance',
          distance_m,
          now_s,
          // Efforts of training are among them.
          results: outlook.results + outlook.resultsElsewhere,
        },
      },
    ]
  })
}

/** A best at the distance that is raced most, within a year. */
export function suggestBest(by: Suggesting, distance_m: number | undefined): Drafted[] {
  const { evidence, options } = by
  if (distance_m === undefined || (distance_m >= MARATHON && isMinor(evidence))) return []
  const startOn = addDays(evidence.asOf, 1)
  const dueOn = addDays(evidence.asOf, 7 * YEAR_WEEKS)
  const measure: Measure = { kind: 'personal-best', distance_m }
  const goal = goalOf({ measure, startOn, dueOn }, evidence.asOf, evidence.weekStart)
  const said = forecastGoal(goal, evidence, { ...options, chanceOnly: true })
  if (said.kind !== 'forecast' || said.target === undefined || said.chance < 0.3 || said.chance > 0.7) return []
  return [
    {
      id: `best-${Math.round(distance_m)}`,
      measure,
      startOn,
      dueOn,
      because: { code: 'best', distance_m, elapsed_s: said.target, on: null },
    },
  ]
}

/** The next distance that was never run, on the first day that the limits lead there. */
export function suggestFirst(by: Suggesting): Drafted[] {
  const { evidence, options } = by
  const longest = longestEver(evidence)
  const next = [...DISTANCES.map(({ distance_m }) => distance_m), 50_000].find((each) => longest < each * 0.98)
  if (next === undefined || (next >= MARATHON && isMinor(evidence))) return []
  const startOn = addDays(evidence.asOf, 1)
  const first = feasibleDay(next, by, next >= MARATHON ? FIRST_MARATHON_WEEKS : WEEKS)
  if (first === undefined) return []
  const measure: Measure = { kind: 'first-time', distance_m: next }
  const likely = dateFor(
    goalOf({ measure, startOn, dueOn: first }, evidence.asOf, evidence.weekStart),
    evidence,
    AIMED_AT.outcome,
    options,
  )
  const dueOn = likely !== undefined && likely > first ? sundayIn(likely, 0) : first
  return [
    {
      id: `first-${Math.round(next)}`,
      measure,
      startOn,
      dueOn,
      because: longest > 0 ? { code: 'longest', distance_m: longest } : { code: 'no-number' },
    },
  ]
}

export const longestEver = ({ activities, races }: Evidence): number =>
  Math.max(
    activities.reduce((most, { sport, distance_m = 0 }) => (isRun(sport) ? Math.max(most, distance_m) : most), 0),
    races.reduce((most, { outcome, distance_m }) => (outcome === 'finished' ? Math.max(most, distance_m) : most), 0),
  )
