import { addDays, type DayRange, type LocalDate } from '../../base/calendar.ts'
import { metricReading, unfit } from '../metric-reading.ts'
import { METRICS, type MetricMeasure } from '../measure.ts'
import type { PeriodProgress } from '../progress-types.ts'
import { evidenceIds, type Seen } from '../seen.ts'
import { daysLeft } from './days-left.ts'
import type { Agreed, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { recurringPeriods } from './recurring.ts'
import { seenActivities } from './seen-activities.ts'
import { standing } from './standing.ts'
import { ownDays } from './window-days.ts'
import { judgeWordWeek, livedPart, weeksOf } from './word-weeks.ts'

const UNITS = { 'pace-at-heart-rate': 's/km', cadence: 'steps/min' } as const
const BOUNDS = { 'pace-at-heart-rate': { min: 150, max: 900 }, cadence: { min: 140, max: 220 } } as const

/** How far a value is on the good side of the target, in its unit: pace falls, steps rise. */
const beyond = ({ metric, target }: MetricMeasure, value: number) =>
  metric === 'cadence' ? value - target : target - value

/** Runs that had a say, each with its own value; of the others why not. */
const seen = ({ metric }: MetricMeasure, range: DayRange, record: GoalRecord): Seen[] =>
  seenActivities(livedPart(range, record.asOf), record, (run) => {
    const why = unfit(metric, run)
    if (why !== undefined) return why
    return metric === 'cadence' ? (run.average_cadence_rpm ?? 0) : (run.moving_s / (run.distance_m ?? NaN)) * 1000
  })

/** Share of the way from where it began; where that is not known, or was good enough already, how near it is. */
function fractionOf(measure: MetricMeasure, actual: number, baseline: number | undefined): number {
  const { metric, target } = measure
  if (baseline === undefined || beyond(measure, baseline) >= 0)
    return metric === 'cadence' ? actual / target : target / actual
  return Math.max(0, (actual - baseline) / (target - baseline))
}

function progress(
  agreed: Agreed<MetricMeasure>,
  periods: readonly PeriodProgress[],
  record: GoalRecord,
): ProgressOfGoal {
  const { measure } = agreed
  const { asOf, activities } = record
  const window = ownDays(agreed)
  const last: LocalDate = window.to !== undefined && window.to < asOf ? window.to : asOf
  const reading = metricReading(measure, activities, last, window.from)
  const baseline = metricReading(measure, activities, addDays(window.from, -1), window.from).value
  const weeks = weeksOf(agreed, window, periods).filter((week) => sameNumber(week.measure, measure))
  // A week that was good enough by an easier target agreed before is not by a harder one.
  const reachedOn = weeks.find((week) => week.heldOn !== undefined && beyond(measure, week.actual) >= -1e-9)?.heldOn
  const reached = reachedOn !== undefined
  // Once it was good enough, that is what the goal has come to.
  const held = weeks.find((week) => week.heldOn === reachedOn)?.actual
  const actual = reached ? bestOf(measure, [held, reading.value]) : reading.value
  const left = daysLeft(window, asOf)
  return {
    asOf,
    standing: standing({ asOf, window, reached, lead: undefined, tolerance: 0 }),
    unit: UNITS[measure.metric],
    ...(actual !== undefined && { actual, fraction: fractionOf(measure, actual, baseline) }),
    target: measure.target,
    ...(actual !== undefined && { left: reached ? 0 : Math.max(0, -beyond(measure, actual)) }),
    ...(left !== undefined && { daysLeft: left }),
    ...(baseline !== undefined && asOf >= window.from && { baseline }),
    reachable: reached || left !== 0,
    ...(reached && { reachedOn }),
    ...evidenceIds(seen(measure, { from: window.from, to: last }, record)),
    detail: { kind: 'metric', reading },
  }
}

const sameNumber = (a: MetricMeasure, b: MetricMeasure) =>
  a.metric === b.metric && a.heart_rate_bpm === b.heart_rate_bpm

function bestOf(measure: MetricMeasure, values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined)
  return known.toSorted((a, b) => beyond(measure, b) - beyond(measure, a))[0]
}

/**
 * A number from recordings that stands for something hard to measure, read anew at the end of each week from the runs of
 * six. It wanders, so there is no even way to be behind of. docs/methods/metric.md
 */
export const metric: MeasureDefinition<MetricMeasure> = {
  kind: 'metric',
  goalType: 'improvement',
  horizon: 'season',
  fields: [
    { name: 'metric', kind: 'choice', required: true, choices: METRICS },
    {
      name: 'heart_rate_bpm',
      kind: 'number',
      required: true,
      min: 90,
      max: 200,
      unit: 'bpm',
      when: { field: 'metric', is: ['pace-at-heart-rate'] },
    },
    { name: 'target', kind: 'number', required: true, min: 140, max: 900, unitFrom: { field: 'metric', units: UNITS } },
  ],
  contradictions: ({ metric: which, target }) => {
    const { min, max } = BOUNDS[which]
    return target < min || target > max ? [{ code: 'out-of-range', field: 'target', min, max }] : []
  },
  needs: ({ metric: which }) => ['runs', which === 'cadence' ? 'cadence' : 'heart-rate'],
  window: ownDays,
  periods: (agreed, asOf) => recurringPeriods('week', ownDays(agreed), agreed.weekStart, asOf),
  judge: ({ measure, startOn }, period, record) =>
    judgeWordWeek(
      {
        measure,
        unit: UNITS[measure.metric],
        target: measure.target,
        seen: (range) => seen(measure, range, record),
        weigh: (_, { to }) => {
          const { value } = metricReading(measure, record.activities, to, startOn)
          if (value !== undefined && beyond(measure, value) >= -1e-9)
            return { actual: value, target: measure.target, verdict: 'good' }
          const rests = record.rest.within(period.from, to) > 0
          return {
            actual: value ?? 0,
            target: measure.target,
            verdict: rests ? 'rest' : value === undefined ? 'unknown' : 'not-good',
          }
        },
        heldOnLastDay: true,
      },
      period,
      record,
    ),
  progress,
  seen: ({ measure }, range, record) => seen(measure, range, record),
}
