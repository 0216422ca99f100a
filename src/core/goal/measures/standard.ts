import { civil } from '../../base/calendar.ts'
import type { StandardMeasure, StandardRow } from '../measure.ts'
import { STANDARDS } from '../standards/index.ts'
import type { AssumedCode } from '../progress-types.ts'
import type { Agreed, GoalRecord, MeasureDefinition } from './definition.ts'
import { bestBefore, NO_PERIODS, seenTimes, timeProgress, type TimeAsk } from './timed.ts'
import { ownDays } from './window-days.ts'

const OWN = 'own'
const AGE = { min: 5, max: 120 }

const rowsOf = ({ table, rows }: StandardMeasure): readonly StandardRow[] =>
  rows ?? STANDARDS.find(({ id }) => id === table)?.rows ?? []

/**
 * The time asked of this runner: of the row for their sex and their age in the year of the race, which is taken to be
 * the year of the goal's last day. Of a runner whose sex or age is not known the strictest row that may be theirs is
 * taken, so that nothing is called reached that is not.
 */
function asked(
  { measure, startOn, dueOn }: Agreed<StandardMeasure>,
  { athlete }: GoalRecord,
): { time_s?: number; assumed: AssumedCode[] } {
  if (measure.time_s !== undefined) return { time_s: measure.time_s, assumed: [] }
  const age = athlete.birthYear === undefined ? undefined : civil(dueOn ?? startOn).year - athlete.birthYear
  const isSex = athlete.sex === 'female' || athlete.sex === 'male'
  const fitting = rowsOf(measure).filter(
    ({ sex, from_age, to_age }) =>
      (!isSex || sex === athlete.sex) && (age === undefined || (age >= from_age && age <= to_age)),
  )
  if (fitting.length === 0) return { assumed: [] }
  const assumed: AssumedCode[] = [
    ...(age === undefined ? [] : (['age-by-year'] as const)),
    ...(isSex && age !== undefined ? [] : (['strictest-row'] as const)),
  ]
  return { time_s: Math.min(...fitting.map(({ time_s }) => time_s)), assumed }
}

function ask(agreed: Agreed<StandardMeasure>, record: GoalRecord): TimeAsk {
  const { distance_m, margin_s = 0 } = agreed.measure
  const { time_s, assumed } = asked(agreed, record)
  return {
    distance_m,
    target_s: time_s === undefined ? undefined : Math.max(1, Math.round(time_s - margin_s)),
    baseline_s: bestBefore(record, distance_m, agreed.startOn),
    assumed,
  }
}

const time = { kind: 'duration', min: 10, max: 30 * 86_400 } as const
const age = { kind: 'count', required: true, ...AGE } as const

/** A qualifying time by age and sex on race day. docs/methods/standard.md */
export const standard: MeasureDefinition<StandardMeasure> = {
  kind: 'standard',
  goalType: 'time',
  horizon: 'long-term',
  fields: [
    { name: 'distance_m', kind: 'distance', required: true, min: 100, max: 1_000_000 },
    { name: 'table', kind: 'choice', required: true, choices: [...STANDARDS.map(({ id }) => id), OWN] },
    { name: 'event', kind: 'text', required: false, max: 80 },
    { name: 'time_s', required: false, ...time, when: { field: 'table', is: [OWN] } },
    {
      name: 'rows',
      kind: 'rows',
      required: false,
      most: 60,
      columns: [
        { name: 'sex', kind: 'choice', required: true, choices: ['female', 'male'] },
        { name: 'from_age', ...age },
        { name: 'to_age', ...age },
        { name: 'time_s', required: true, ...time },
      ],
      when: { field: 'table', is: [OWN] },
    },
    { name: 'margin_s', kind: 'duration', required: false, min: 0, max: 7200 },
  ],
  contradictions: ({ table, distance_m, rows, time_s }) => {
    const shipped = STANDARDS.find(({ id }) => id === table)
    if (shipped !== undefined)
      return shipped.distance_m === distance_m ? [] : [{ code: 'contradiction', field: 'distance_m', with: 'table' }]
    if (rows === undefined && time_s === undefined) return [{ code: 'required', field: 'time_s' }]
    if (rows !== undefined && time_s !== undefined) return [{ code: 'contradiction', field: 'rows', with: 'time_s' }]
    return rows?.some(({ from_age, to_age }) => from_age > to_age)
      ? [{ code: 'contradiction', field: 'rows', with: 'rows' }]
      : []
  },
  needs: ({ time_s }) => (time_s === undefined ? ['runs', 'birth-year', 'sex'] : ['runs']),
  window: ownDays,
  ...NO_PERIODS,
  progress: (agreed, _periods, record) => timeProgress(ask(agreed, record), ownDays(agreed), record),
  seen: ({ measure }, range, record) => seenTimes(measure.distance_m, range, record),
}
