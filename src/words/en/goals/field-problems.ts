import type { FieldProblem } from '../../../core/goal/field.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { EnglishFormat } from '../format/format.ts'
import { fieldWords } from './fields.ts'

/** What is wrong with a field, as the runner would put it. */
export function fieldProblemWords(format: EnglishFormat) {
  const bound = (field: string, value: number, units: UnitSystem) => {
    if (field.endsWith('_m')) return format.distance(value, units)
    if (field.endsWith('_s')) return format.duration(value)
    return format.number(value, 2)
  }
  const together: Readonly<Record<string, string>> = {
    'slack_weeks.weeks': 'Fewer spare weeks than weeks, so that something is asked.',
    'slack_periods.per': 'Spare ones only go with a week, a month or a year.',
    'time_s.distance_m': 'Nobody has run this far this fast. Check the distance and the time.',
    'dueOn.startOn': 'The last day lies before the first.',
    'startOn.dueOn': 'The first day lies after the last.',
    'dueOn.weeks': 'The days and the number of weeks do not agree.',
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
