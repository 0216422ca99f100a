import { addDays, type DayRange } from '../../base/calendar.ts'
import type { DayFact } from '../../evidence/day-fact.ts'
import { median } from '../../stats/median.ts'
import { floorOf, surelyAdult } from '../adult-weight.ts'
import type { FieldProblem } from '../field.ts'
import { KEPT_VALUES, type KeepInRangeMeasure, type KeptValue } from '../measure.ts'
import type { PeriodProgress } from '../progress-types.ts'
import type { Seen } from '../seen.ts'
import type { Agreed, GoalRecord, MeasureDefinition, ProgressOfGoal } from './definition.ts'
import { recurringPeriods } from './recurring.ts'
import { ownDays } from './window-days.ts'
import { judgeWordWeek, livedPart, weeksOf, wordGoalProgress, type WeekWord } from './word-weeks.ts'

/** Of the weeks with a measurement so many have to be in range: a cold or a holiday is a week, not the end. */
const KEPT_SHARE = 0.8
/** And so many of all weeks have to have one. */
const KNOWN_SHARE = 0.5
/** What anyone's may be, waking or asleep. */
const BOUNDS = { 'resting-heart-rate': { min: 25, max: 120 }, weight: { min: 30, max: 250 } } as const

const valueOf = (fact: DayFact, of: KeptValue) => (of === 'weight' ? fact.weight_kg : fact.resting_heart_rate_bpm)

/** Days on which it was measured. A weight is looked at for adults only. */
function seen({ of, low, high }: KeepInRangeMeasure, range: DayRange, record: GoalRecord): Seen[] {
  if (of === 'weight' && !surelyAdult(record.athlete.birthYear, record.asOf)) return []
  return record.dayFacts(livedPart(range, record.asOf)).flatMap((fact): Seen[] => {
    const value = valueOf(fact, of)
    if (value === undefined) return []
    const { on } = fact
    if (low !== undefined && value < low) return [{ on, counted: false, reason: 'below-range', amount: 0 }]
    if (high !== undefined && value > high) return [{ on, counted: false, reason: 'above-range', amount: 0 }]
    return [{ on, counted: true, reason: 'counts', amount: 1 }]
  })
}

/** A week is in range when at least half of its measurements are. One that a pause touches asks for nothing. */
function weigh(days: readonly Seen[], restful: boolean): WeekWord {
  const actual = days.filter((day) => day.counted).length
  const target = Math.ceil(days.length / 2)
  if (days.length > 0 && actual >= target) return { actual, target, verdict: 'good' }
  if (restful) return { actual, target: 0, verdict: 'rest' }
  return days.length === 0 ? { actual: 0, target: 1, verdict: 'unknown' } : { actual, target, verdict: 'not-good' }
}

const isRestful = (range: DayRange, { rest }: GoalRecord) => rest.within(range.from, range.to) > 0

function progress(
  agreed: Agreed<KeepInRangeMeasure>,
  periods: readonly PeriodProgress[],
  record: GoalRecord,
): ProgressOfGoal {
  const { asOf } = record
  const window = ownDays(agreed)
  const { measure } = agreed
  const weeks = weeksOf(agreed, window, periods).filter((week) => week.measure.of === measure.of)
  const begun = weeks.filter((week) => week.from <= asOf)
  const days = begun.map((week) => seen(week.measure, week, record))
  const verdicts = begun.map((week, i) => weigh(days[i] ?? [], isRestful(livedPart(week, asOf), record)).verdict)
  const of = (verdict: WeekWord['verdict']) => verdicts.filter((each) => each === verdict).length
  // The week in course is not over: it may be good already, and is nothing else yet.
  const inCourse = (begun.at(-1)?.to ?? -Infinity) >= asOf ? verdicts.at(-1) : undefined
  const [inRange, outside, unknown] = [of('good'), of('not-good'), of('unknown')]
  const measured = days.filter((each) => each.length > 0).length
  const asked = weeks.length - of('rest')
  const values = record
    .dayFacts({ from: addDays(asOf, -6), to: asOf })
    .flatMap((fact) => valueOf(fact, measure.of) ?? [])
  const value = days.flat().length > 0 ? median(values) : undefined
  return {
    ...wordGoalProgress({
      record,
      window,
      unit: 'weeks',
      actual: inRange,
      target: Math.max(asked, inRange),
      fraction: asked > 0 ? inRange / asked : 0,
      left: Math.max(0, asked - inRange),
      good: inRange > 0 && inRange >= KEPT_SHARE * (inRange + outside) - 1e-9 && measured >= KNOWN_SHARE * asked - 1e-9,
      lastDayKnown: days.at(-1)?.some(({ on }) => on === window.to) ?? false,
      seen: days.flat(),
    }),
    detail: {
      kind: 'keep-in-range',
      ...(value !== undefined && { value }),
      inRange,
      outside: outside - (inCourse === 'not-good' ? 1 : 0),
      unknown: unknown - (inCourse === 'unknown' ? 1 : 0),
    },
  }
}

/** What is wrong with the bounds by themselves; whose they are is asked in check-for-athlete.ts. */
function contradictions({ of, low, high, height_m }: KeepInRangeMeasure): FieldProblem[] {
  const { min, max } = BOUNDS[of]
  const problems: FieldProblem[] = []
  if (low === undefined && high === undefined) problems.push({ code: 'required', field: 'low' })
  for (const [field, bound] of [
    ['low', low],
    ['high', high],
  ] as const) {
    if (bound !== undefined && (bound < min || bound > max)) problems.push({ code: 'out-of-range', field, min, max })
  }
  if (low !== undefined && high !== undefined && low >= high)
    problems.push({ code: 'contradiction', field: 'high', with: 'low' })
  if (of !== 'weight') return problems
  // An upper bound alone would ask for less and less.
  if (low === undefined && high !== undefined) problems.push({ code: 'required', field: 'low' })
  if (height_m !== undefined && low !== undefined && low < floorOf(height_m))
    problems.push({ code: 'below-healthy-weight', field: 'low' })
  return problems
}

/**
 * A range to stay in. No way to be behind of, no chance, no streak and no praise; and a weight has nothing to do with pace.
 * docs/methods/keep-in-range.md
 */
export const keepInRange: MeasureDefinition<KeepInRangeMeasure> = {
  kind: 'keep-in-range',
  goalType: 'health',
  horizon: 'season',
  fields: [
    { name: 'of', kind: 'choice', required: true, choices: KEPT_VALUES },
    {
      name: 'low',
      kind: 'number',
      required: false,
      min: 25,
      max: 250,
      unitFrom: { field: 'of', units: { weight: 'kg', 'resting-heart-rate': 'bpm' } },
    },
    {
      name: 'high',
      kind: 'number',
      required: false,
      min: 25,
      max: 250,
      unitFrom: { field: 'of', units: { weight: 'kg', 'resting-heart-rate': 'bpm' } },
    },
    {
      name: 'height_m',
      kind: 'number',
      required: true,
      min: 1.2,
      max: 2.3,
      unit: 'm',
      when: { field: 'of', is: ['weight'] },
    },
  ],
  contradictions,
  needs: ({ of }) => (of === 'weight' ? ['weight', 'birth-year'] : ['resting-heart-rate']),
  window: ownDays,
  periods: (agreed, asOf) => recurringPeriods('week', ownDays(agreed), agreed.weekStart, asOf),
  judge: ({ measure }, period, record) =>
    judgeWordWeek(
      {
        measure,
        unit: 'days',
        target: 1,
        seen: (range) => seen(measure, range, record),
        weigh: (days, lived) => weigh(days, isRestful(lived, record)),
      },
      period,
      record,
    ),
  progress,
  seen: ({ measure }, range, record) => seen(measure, range, record),
}
