import { addDays, isoDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { chanceRange } from '../forecast/chance-range.ts'
import { courseOf } from '../forecast/course.ts'
import { changeSince, type Driver } from '../forecast/drivers.ts'
import { fanOf } from '../forecast/fan.ts'
import { forecastGoal, type ForecastOptions, lastAttempt } from '../forecast/forecast-goal.ts'
import type { ChanceForecast } from '../forecast/goal-forecast.ts'
import { ABC_CHANCES, dateFor, targetsFor } from '../forecast/inverse.ts'
import { jointChance } from '../forecast/joint-chance.ts'
import { type Guess, guessOf, type KeptForecast } from '../forecast/kept-forecast.ts'
import { leversOf } from '../forecast/levers.ts'
import { startAndFinish } from '../forecast/start-and-finish.ts'
import { raceDistance } from '../forecast/what-if.ts'
import { revisionOn } from '../goal/goal-state.ts'
import type { Goal, Link } from '../goal/goal.ts'
import { progress } from '../goal/progress.ts'
import type { DriverView, ForecastPage } from './chance-types.ts'
import { chanceView, NO_CHANCE } from './chance-view.ts'
import { firstThingsView } from './first-things-view.ts'
import { isoOrNull, orNull } from './iso.ts'

export interface ForecastPageInput {
  readonly goal: Goal
  /** All goals and links: some of them may carry this one. */
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
  readonly evidence: Evidence
  /** What was kept of this goal, in order of day. */
  readonly kept: readonly KeptForecast[]
  readonly guesses: readonly Guess[]
  readonly options?: ForecastOptions
  /** A chance for which target and date are asked, beside those of A, B and C. */
  readonly asked?: number
}

/** All that can be said of one goal's chance. Until the runner has been asked for their own, only that there is one. */
export function forecastPage(input: ForecastPageInput): ForecastPage {
  const { goal, evidence, kept, guesses, options = {} } = input
  const { asOf } = evidence
  const stands = progress(goal, evidence)
  const said = forecastGoal(goal, evidence, { ...options, stands })
  const chance = firstThingsView(evidence)
    ? { ...NO_CHANCE, reason: 'first-things' as const }
    : chanceView(goal, said, guessOf(guesses, goal.id))
  const page: ForecastPage = {
    goalId: goal.id,
    asOf: isoDate(asOf),
    chance,
    range: null,
    startAndFinish: null,
    change: null,
    levers: [],
    course: [],
    fan: null,
    targets: [],
    dates: [],
    joint: null,
    kept: [],
  }
  if (said.kind !== 'forecast' || chance.kind !== 'chance') return page
  const own = kept.filter(({ goalId, on }) => goalId === goal.id && on <= asOf)
  return {
    ...page,
    range: chanceRange(goal, evidence, said, options),
    startAndFinish: starting(goal, evidence, said),
    change: changeView(goal, evidence),
    levers: leversOf(goal, evidence, said).map((lever) => ({ ...lever, distance_m: orNull(lever.distance_m) })),
    course: courseOf(goal, evidence, own).map((point) => ({ ...point, on: isoDate(point.on) })),
    fan: fanView(goal, evidence, said, options),
    ...inverse(input, said),
    joint: jointView(input, said),
    kept: own.map(({ on, chance: then, model, occasion }) => ({
      on: isoDate(on),
      chance: orNull(then),
      model,
      occasion,
    })),
  }
}

function starting(goal: Goal, evidence: Evidence, said: ChanceForecast): ForecastPage['startAndFinish'] {
  const revision = revisionOn(goal, evidence.asOf)
  const { measure } = revision
  const distance_m = raceDistance(measure) ?? (measure.kind === 'first-time' ? measure.distance_m : undefined)
  const day = lastAttempt(said) ?? revision.dueOn
  if (distance_m === undefined || day === undefined || said.decided !== undefined) return null
  const isFirst = !evidence.activities.some((run) => (run.distance_m ?? 0) >= 0.99 * distance_m)
  return startAndFinish(day - evidence.asOf, distance_m, isFirst && measure.kind === 'first-time')
}

function changeView(goal: Goal, evidence: Evidence): ForecastPage['change'] {
  const change = changeSince(goal, evidence, addDays(evidence.asOf, -7))
  if (!change) return null
  const { since, before, after, drivers } = change
  return { since: isoDate(since), before, after, drivers: drivers.map(driverView) }
}

export const driverView = ({ code, by, count, raceId, on, distance_m, time_s }: Driver): DriverView => ({
  code,
  by,
  count,
  raceId: orNull(raceId),
  on: isoOrNull(on),
  distance_m: orNull(distance_m),
  time_s: orNull(time_s),
})

function fanView(goal: Goal, evidence: Evidence, said: ChanceForecast, options: ForecastOptions): ForecastPage['fan'] {
  const fan = fanOf(goal, evidence, said, options)
  if (!fan) return null
  return { ...fan, points: fan.points.map((point) => ({ ...point, on: isoDate(point.on) })) }
}

function inverse(
  { goal, evidence, asked, options = {} }: ForecastPageInput,
  said: ChanceForecast,
): Pick<ForecastPage, 'targets' | 'dates'> {
  if (said.decided !== undefined) return { targets: [], dates: [] }
  const chances = [...Object.values(ABC_CHANCES), ...(asked === undefined ? [] : [asked])]
  const targets = targetsFor(goal, evidence, chances, options) ?? []
  return {
    targets: targets.map(({ chance, target }) => ({ chance, target: orNull(target) })),
    dates: [0.5, ...(asked === undefined ? [] : [asked])].map((chance) => ({
      chance,
      on: isoOrNull(dateFor(goal, evidence, chance, options)),
    })),
  }
}

function jointView({ goal, goals, links, evidence, options }: ForecastPageInput, said: ChanceForecast) {
  const joint = said.decided === undefined ? jointChance(goal, goals, links, evidence, said.target, options) : undefined
  if (!joint) return null
  return {
    processGoalIds: [...joint.processGoalIds],
    rows: joint.rows.map(({ kept, chance }) => ({ kept, chance })),
    strength: joint.strength,
  }
}
