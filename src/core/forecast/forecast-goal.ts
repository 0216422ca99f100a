import type { LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { isAdultsRace } from '../goal/adults-race.ts'
import { goalAsOf, hasEnded, revisionOn, stateOn } from '../goal/goal-state.ts'
import type { Goal, Revision } from '../goal/goal.ts'
import type { CompositeMeasure, Measure } from '../goal/measure.ts'
import { progress } from '../goal/progress.ts'
import type { Progress } from '../goal/progress-types.ts'
import { raceDistance } from '../goal/role.ts'
import { windowOf } from '../goal/window.ts'
import { levelGoal, monthlyGoal, volumeGoal } from './amount-goal.ts'
import { MODEL_VERSION } from './forecast.ts'
import { frequencyGoal, type StatedHabit } from './frequency-goal.ts'
import { type ChanceForecast, type GoalForecast, lacking, SIMPLE_VERSION } from './goal-forecast.ts'
import { attemptsOf, distanceOutlook } from './race-goal.ts'
import type { RaceResult } from './race-result.ts'
import { chanceOfFewMisses } from './simple-adherence.ts'
import { wordsOfClearDays } from './simple-clear-days.ts'
import { chanceOfCollection } from './simple-collection.ts'
import { chanceOfFirstTime } from './simple-first-time.ts'
import { chanceOfMetric } from './simple-metric.ts'
import { chanceOfWeeks } from './simple-weeks.ts'
import { timeForecast } from './time-forecast.ts'
import type { Training } from './training-effect.ts'
import { runnerOf } from './usual-week.ts'

export interface ForecastOptions {
  /** How the goal stands, where it is known already. */
  readonly stands?: Progress
  /** A level the runner states, where no result is known: a time over a distance. */
  readonly statedResult?: Omit<RaceResult, 'on'>
  /** How often they mean to run, where no log is known. */
  readonly statedHabit?: StatedHabit
  /** Only the chance is wanted, not the range of what will be. */
  readonly chanceOnly?: boolean
  /** Of a time: how the runner means to train for it, where that differs from what is usual. */
  readonly training?: Training | undefined
}

/**
 * How likely a goal is as of the day of the evidence: the one function behind page, API and command line. Nothing dated
 * later has a part in it. What is done already counts; a goal that rests or has ended has no chance.
 */
export function forecastGoal(goal: Goal, evidence: Evidence, options: ForecastOptions = {}): GoalForecast {
  const { asOf } = evidence
  const known = goalAsOf(goal, asOf)
  const { state } = stateOn(known, asOf)
  if (hasEnded(state)) return { kind: 'none', reason: 'ended' }
  if (state === 'paused') return { kind: 'none', reason: 'resting' }
  const revision = revisionOn(known, asOf)
  const without = withoutChance(revision.measure)
  if (without) return without
  const stands = options.stands ?? progress(goal, evidence)
  const said = isTooYoung(revision, evidence)
    ? ({ kind: 'none', reason: 'under-age' } as const)
    : chanceOf(known, revision, evidence, stands, options)
  return decided(said, revision, stands)
}

/** A likely finish would be a nudge, towards a race that no plan leads a runner under age to. */
const isTooYoung = (revision: Revision, { asOf, athlete }: Evidence): boolean =>
  isAdultsRace(raceDistance(revision.measure), athlete.birthYear, windowOf(revision).to ?? asOf)

/** Kinds of goals that nobody should be told a chance of, and why. */
function withoutChance(measure: Measure): GoalForecast | undefined {
  switch (measure.kind) {
    case 'open':
      return { kind: 'none', reason: 'open' }
    case 'by-hand':
      return { kind: 'none', reason: 'by-hand' }
    case 'self-rated':
      return { kind: 'none', reason: 'own-rating' }
    case 'workout':
      return { kind: 'none', reason: 'single-workout' }
    case 'pause-limit':
      return { kind: 'none', reason: 'health-value' }
    case 'keep-in-range':
      return { kind: 'none', reason: measure.of === 'weight' ? 'weight' : 'health-value' }
    default:
      return undefined
  }
}

/** What is reached is certain, what is over and was not is not to come; words and missing facts stay as they are. */
function decided(said: GoalForecast, { measure }: Revision, stands: Progress): GoalForecast {
  if (said.kind === 'words') return said
  const base: ChanceForecast =
    said.kind === 'forecast'
      ? said
      : { kind: 'forecast', model: modelOf(measure), version: MODEL_VERSION, chance: 1, inputs: {}, assumed: [] }
  if (stands.reachedOn !== undefined && stands.standing !== 'over') return { ...base, chance: 1, decided: 'reached' }
  if (stands.standing === 'over' || !stands.reachable) return { ...base, chance: 0, decided: 'over' }
  return said
}

const modelOf = ({ kind }: Measure): ChanceForecast['model'] =>
  kind === 'frequency' || kind === 'volume' || kind === 'level' ? kind : 'race-time'

function chanceOf(
  goal: Goal,
  revision: Revision,
  evidence: Evidence,
  stands: Progress,
  options: ForecastOptions,
): GoalForecast {
  const { measure } = revision
  switch (measure.kind) {
    case 'race-time':
      return timeGoal(revision, measure.distance_m, measure.time_s, measure.attempts, evidence, options)
    case 'personal-best':
    case 'standard': {
      const attempts = measure.kind === 'personal-best' ? measure.attempts : undefined
      return timeGoal(revision, measure.distance_m, stands.target, attempts, evidence, options)
    }
    case 'frequency':
      // How often a kind of run was done before it was asked for, few logs know.
      if (measure.run_kind !== undefined) return chanceOfWeeks(stands)
      if (measure.per === 'month') return monthlyGoal({ revision, measure, evidence, stands })
      return frequencyGoal({ goal, revision, measure, evidence, stands, stated: options.statedHabit })
    case 'volume':
      return volumeGoal({ revision, measure, evidence, stands, chanceOnly: options.chanceOnly })
    case 'level':
      return levelGoal({ revision, measure, evidence, stands, chanceOnly: options.chanceOnly })
    case 'miss-limit':
      return chanceOfFewMisses(goal, revision, measure, evidence)
    case 'sessions':
    case 'rest':
      return chanceOfWeeks(stands)
    case 'first-time':
      return chanceOfFirstTime(revision, measure, evidence)
    case 'collection':
      return chanceOfCollection(revision, stands, measure.count)
    case 'metric':
      return chanceOfMetric(revision, measure, stands)
    case 'clear-days':
      return wordsOfClearDays(revision, measure, evidence)
    case 'composite':
      return allOf(goal, revision, measure, evidence, options)
    default:
      throw new Error(`no chance of ${measure.kind}`)
  }
}

/** A time at a distance, on the days on which it may be run. */
function timeGoal(
  { startOn, dueOn }: Revision,
  distance_m: number,
  time_s: number | undefined,
  attempts: number | undefined,
  evidence: Evidence,
  { statedResult, chanceOnly, training }: ForecastOptions,
): GoalForecast {
  const stated = statedResult && { ...statedResult, on: evidence.asOf }
  const outlook = distanceOutlook(evidence, distance_m, stated)
  if (!outlook) return lacking('race-result')
  const { weekly_m } = runnerOf(evidence)
  const days = attemptsOf(evidence, { distance_m, attempts, from: startOn, to: dueOn })
  const asked = { distance_m, time_s, dueOn, attempts: days, training, chanceOnly }
  return timeForecast(asked, { asOf: evidence.asOf, outlook, weekly_m })
}

/**
 * All parts at once. They lean on the same runner, so their product is too low and the least of them too high: half way
 * between, in log-odds, is said, and that it is a guess. A part without a chance leaves the whole without one.
 */
function allOf(
  goal: Goal,
  revision: Revision,
  { parts }: CompositeMeasure,
  evidence: Evidence,
  options: ForecastOptions,
): GoalForecast {
  const { stands: _, ...rest } = options
  const chances: number[] = []
  for (const measure of parts) {
    const said = forecastGoal({ ...goal, revisions: [{ ...revision, measure }] }, evidence, rest)
    if (said.kind === 'insufficient-data') return said
    if (said.kind !== 'forecast') return { kind: 'none', reason: 'part-without-chance' }
    chances.push(said.chance)
  }
  const product = chances.reduce((all, each) => all * each, 1)
  const least = Math.min(1, ...chances)
  return {
    kind: 'forecast',
    model: 'composite',
    version: SIMPLE_VERSION,
    chance: between(product, least),
    inputs: {},
    assumed: ['parts-alike'],
  }
}

/** The geometric mean: 0 stays 0, and it never leaves the two. */
const between = (a: number, b: number): number => Math.sqrt(a * b)

/** The last day on which the goal can still be reached, for those that ask. */
export const lastAttempt = (said: GoalForecast): LocalDate | undefined =>
  said.kind === 'forecast' ? said.inputs.attemptsOn?.at(-1) : undefined
