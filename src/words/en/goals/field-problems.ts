import type { FieldProblem } from '../../../core/goal/field.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { EnglishFormat } from '../format/format.ts'
import { fieldWords } from './fields.ts'

/** What is wrong with a field, as the runner would put it. */
export function fieldProblemWords(format: EnglishFormat) {
  const bound = (field: string, value: number, units: UnitSystem) => {
    if (field === 'height_m')
      return units === 'metric'
        ? `${format.number(value, 2)} m`
        : `${format.number(Math.floor(Math.round(value / 0.0254) / 12))} ft ${format.number(Math.round(value / 0.0254) % 12)} in`
    if (field.endsWith('_m')) return format.distance(value, units)
    if (field.endsWith('_s')) return format.duration(value)
    return format.number(value, 2)
  }
  const together: Readonly<Record<string, string>> = {
    'slack_weeks.weeks': 'Fewer spare weeks than weeks, so that something is asked.',
    'slack_months.months': 'Fewer spare months than months, so that something is asked.',
    'slack_periods.per': 'Spare ones only go with a day, a week, a month or a year.',
    'times.counted': 'No week or month has so many days.',
    'times.weekdays': 'There are not so many of these weekdays.',
    'distance_m.table': 'This standard is for another distance.',
    'duration_s.distance_m': 'Either a distance or a time, not both.',
    'non_stop.in_race': 'Of a race nobody records the stops: one or the other.',
    'non_stop.event': 'Of a race nobody records the stops: one or the other.',
    'rows.time_s': 'Either one time or a table, not both.',
    'rows.rows': 'In each row, the first age comes before the last.',
    'time_s.distance_m': 'Nobody has run this far this fast. Check the distance and the time.',
    'dueOn.startOn': 'The last day lies before the first.',
    'startOn.dueOn': 'The first day lies after the last.',
    'dueOn.weeks': 'The days and the number of weeks do not agree.',
    'kept_share.misses': 'Either so many or a share of them, not both.',
    'high.low': 'The upper end lies above the lower one.',
    'steps.steps': 'Each step once.',
    'weeks.dueOn': 'The number of weeks and the last day do not agree.',
  }
  const label = (name: string) => {
    const own: Readonly<Record<string, { label: string }>> = fieldWords.goalFields
    const measures = Object.values(fieldWords.fields) as Readonly<Record<string, { label: string }>>[]
    return (own[name] ?? measures.find((fields) => Object.hasOwn(fields, name))?.[name])?.label ?? name
  }

  const fieldProblem = (problem: FieldProblem, units: UnitSystem): string => {
    switch (problem.code) {
      case 'required':
        return 'This is still open.'
      case 'not-a-number':
        if (problem.field === 'height_m')
          return units === 'metric' ? 'A height in metres looks like 1.75.' : 'A height looks like 5\'9" or 1.75 m.'
        if (problem.field.endsWith('_s')) return 'A time looks like 19:59 or 1:45:00.'
        if (problem.field.endsWith('_m')) return 'A distance looks like 5 km or 3.1 mi.'
        return 'A number is needed here.'
      case 'not-whole':
        return 'A whole number is needed here.'
      case 'out-of-range': {
        const [min, max] = [bound(problem.field, problem.min, units), bound(problem.field, problem.max, units)]
        return problem.min === problem.max ? `Only ${min} fits here.` : `Something from ${min} to ${max} fits here.`
      }
      case 'not-a-choice':
        return `One of these fits here: ${format.either(problem.choices.map((choice) => fieldWords.choice(problem.field, choice)))}.`
      case 'not-text':
        return `A line of up to ${format.number(problem.max)} characters fits here.`
      case 'not-a-list':
        return `From 1 to ${format.number(problem.most)} of them fit here.`
      case 'below-healthy-weight':
        return 'For your height this range begins lower than is healthy for most people; one that begins higher fits here. If weight or eating has become a worry, someone you trust or a doctor can help.'
      case 'adults-only':
        return 'Cairn sets goals about weight for adults only. If yours worries you, talk to someone you trust, or to a doctor.'
      case 'birth-year-needed':
        return 'Goals about weight are for adults. Tell the year of your birth in the settings first.'
      case 'unknown-field':
        return `Cairn knows no field "${problem.field}" here.`
      case 'contradiction':
        return (
          together[`${problem.field}.${problem.with}`] ??
          `"${label(problem.field)}" and "${label(problem.with)}" do not fit together.`
        )
    }
  }
  return { fieldProblem }
}
