import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Revision } from '../goal/goal.ts'
import type { LevelMeasure, MonthlyFrequency, VolumeMeasure, VolumeQuantity } from '../goal/measure.ts'
import type { PeriodProgress, Progress } from '../goal/progress-types.ts'
import { CONSTANTS } from './constants.ts'
import { type Amounts, amountsOf, habitInputs, isLastDayOfWeek, logFrom } from './counted.ts'
import { MODEL_VERSION, scaled } from './forecast.ts'
import { type Assumption, type GoalForecast, type GoalModel, lacking } from './goal-forecast.ts'
import { type HabitInputs, habitWeeks } from './habit-weeks.ts'
import { type OpenPeriod, chanceOfPeriods } from './period-amounts.ts'
import { chanceOfDays } from './simple-days.ts'
import { forecastVolume, volumeQuantiles } from './volume.ts'

interface Asked<M> {
  readonly revision: Revision
  readonly measure: M
  readonly evidence: Evidence
  readonly stands: Progress
  readonly chanceOnly?: boolean | undefined
}

const UNITS: Readonly<Record<VolumeQuantity, 's' | 'm' | 'activities'>> = {
  distance: 'm',
  time: 's',
  climb: 'm',
  count: 'activities',
}

/** So much in all, or in each period: the weekly model on that quantity. docs/methods/chance-of-amounts.md */
export function volumeGoal(asked: Asked<VolumeMeasure>): GoalForecast {
  const { revision, measure, evidence, stands } = asked
  const { quantity, amount, per } = measure
  if (logFrom(evidence) === undefined) return lacking('log')
  const amounts = amountsOf(evidence, quantity, measure, revision.startOn)
  if (!amounts.known && quantity === 'climb') return lacking('recordings-of-it')
  if (per === 'day') return chanceOfDays({ revision, measure, evidence, stands })
  if (per !== 'total') return periodsGoal(asked, amounts, amount, measure.slack_periods ?? 0)
  const { dueOn, startOn } = revision
  if (dueOn === undefined) return lacking('last-day')
  const inputs = habitInputs(evidence, amounts.runs, revision.weekStart, evidence.asOf === dueOn)
  const total = { quantity, amount, startsOn: startOn, endsOn: dueOn, share: 1, chanceOnly: asked.chanceOnly }
  return totalForecast('volume', inputs, amounts, total)
}

/** A sum between two days, in the measure's own amounts. */
interface Total {
  readonly quantity: VolumeQuantity
  readonly amount: number
  readonly startsOn: LocalDate
  readonly endsOn: LocalDate
  /** Of the sum, that is told: of a mean of four weeks a quarter. */
  readonly share: number
  readonly chanceOnly: boolean | undefined
}

function totalForecast(model: GoalModel, inputs: HabitInputs, { perKm }: Amounts, total: Total): GoalForecast {
  const { quantity, amount, startsOn, endsOn, share, chanceOnly } = total
  const scale = quantity === 'distance' ? 1 : 1000 / perKm
  const asked = { distance_m: amount * scale, startsOn, endsOn }
  const forecast = forecastVolume(inputs, asked)
  if (forecast.kind !== 'forecast' || forecast.chance === undefined) return lacking('known-week')
  return {
    kind: 'forecast',
    model,
    version: forecast.version,
    chance: forecast.chance,
    ...(!chanceOnly && { quantiles: scaled(volumeQuantiles(inputs, asked), share / scale) }),
    unit: UNITS[quantity],
    target: amount * share,
    inputs: forecast.inputs,
    assumed: assumptions(quantity),
  }
}

const assumptions = (quantity: VolumeQuantity): Assumption[] => (quantity === 'distance' ? [] : ['own-ratio'])

/** So many runs a month: amounts of one in each, by the weekly model. */
export function monthlyGoal(asked: Asked<MonthlyFrequency>): GoalForecast {
  const { measure, evidence } = asked
  if (logFrom(evidence) === undefined) return lacking('log')
  const amounts = amountsOf(evidence, 'count', measure, asked.revision.startOn)
  const runs = measure.counted === 'days' ? oneADay(amounts) : amounts.runs
  // What comes whole: reaching ten is passing nine and a half.
  return periodsGoal(asked, { ...amounts, runs }, measure.times, measure.slack_months, 0.5)
}

const oneADay = ({ runs }: Amounts) => [...new Map(runs.map((run) => [run.on, run])).values()]

/** The same in each week, month or year: those lived as the goal judges them, those to come by the chain of weeks. */
function periodsGoal(
  { revision, measure, evidence, stands }: Asked<VolumeMeasure | MonthlyFrequency>,
  amounts: Amounts,
  amount: number,
  slack: number,
  less = 0,
): GoalForecast {
  const { asOf } = evidence
  const ends = stands.periods.at(-1)?.to
  if (ends === undefined || stands.daysLeft === undefined) return lacking('last-day')
  const current = stands.periods.find((period) => period.from <= asOf && period.to >= asOf)
  const open = current !== undefined && current.to === asOf && current.heldOn === undefined
  const inputs = habitInputs(
    evidence,
    amounts.runs,
    revision.weekStart,
    open && isLastDayOfWeek(asOf, revision.weekStart),
  )
  const { km, next } = habitWeeks(inputs)
  const missed = stands.periods.filter((period) => period.state === 'not-held').length
  const toCome = stands.periods.filter((period) => period.state === 'open' || period.state === 'coming')
  const kept = Math.max(0, Math.min(slack, stands.periods.length - 1)) - missed
  const periods = toCome.map((period) => openPeriod(period, inputs.asOf, amounts.perKm, amount, less))
  const begins = Math.max(toCome[0]?.from ?? next, next)
  return {
    kind: 'forecast',
    model: 'volume-periods',
    version: MODEL_VERSION,
    chance: chanceOfPeriods(km, Math.floor((begins - next) / 7), periods, kept, CONSTANTS),
    inputs: { weeks: km.length },
    assumed: measure.kind === 'volume' && measure.quantity === 'distance' ? [] : ['own-ratio'],
  }
}

/** What is left of a period, on the scale of the model. A period cut by the goal's days asks its share. */
function openPeriod(period: PeriodProgress, asOf: LocalDate, perKm: number, amount: number, less: number): OpenPeriod {
  const from = Math.max(period.from, asOf + 1)
  // What would be asked from here on, where another amount is tried.
  const { measure } = period
  const agreed = measure.kind === 'volume' ? measure.amount : measure.kind === 'frequency' ? measure.times : amount
  const target = (period.target > 0 ? period.target : agreed) * (amount / agreed)
  return { weeks: (period.to - from + 1) / 7, km: Math.max(0, target - less - period.actual) / perKm }
}

const LEVEL_WEEKS = 4

/** The mean of the last weeks before the day, from the distribution of their sum. */
export function levelGoal({ revision, measure, evidence, chanceOnly }: Asked<LevelMeasure>): GoalForecast {
  if (logFrom(evidence) === undefined) return lacking('log')
  const { dueOn, weekStart } = revision
  if (dueOn === undefined) return lacking('last-day')
  const { quantity, amount } = measure
  const weeks = (measure.over_weeks ?? LEVEL_WEEKS) + (measure.hold_weeks ?? 0)
  const amounts = amountsOf(evidence, quantity, measure, revision.startOn)
  const inputs = habitInputs(evidence, amounts.runs, weekStart, evidence.asOf === dueOn)
  const startsOn = addDays(dueOn, 1 - 7 * weeks)
  const total = { quantity, amount: amount * weeks, startsOn, endsOn: dueOn, share: 1 / weeks, chanceOnly }
  return totalForecast('level', inputs, amounts, total)
}
