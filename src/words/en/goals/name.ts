import { addDays, civil, dateOf, daysInMonth } from '../../../core/base/calendar.ts'
import type { Measure, VolumeMeasure } from '../../../core/goal/measure.ts'
import { type Day, dayNumber } from '../../day.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { choices } from './choices.ts'
import { habitNames, perWords } from './habit-names.ts'
import { healthNames } from './health-names.ts'
import { outcomeNames } from './outcome-names.ts'

/** The days a goal counts; a name says them only where they are part of what is asked. */
export interface GoalDays {
  readonly startOn?: Day | null | undefined
  readonly dueOn?: Day | null | undefined
}

export function nameWords(format: EnglishFormat) {
  const outcomes = outcomeNames(format)
  const habits = habitNames(format)
  const health = healthNames(format)

  /** 'in 2027', 'in March 2027', 'by 1 June': how the days of a total are said. */
  const inDays = ({ startOn, dueOn }: GoalDays, { asOf }: Reader) => {
    if (dueOn == null) return ''
    const due = civil(dayNumber(dueOn))
    if (startOn != null) {
      const start = civil(dayNumber(startOn))
      const wholeMonth = start.day === 1 && due.day === daysInMonth(due.year, due.month) && start.year === due.year
      if (wholeMonth && start.month === 1 && due.month === 12) return ` in ${due.year}`
      if (wholeMonth && start.month === due.month) return ` in ${format.month(dueOn, asOf)}`
    }
    const yearEnd = dayNumber(dueOn) === addDays(dateOf(due.year + 1, 1, 1), -1)
    return yearEnd ? ` by the end of ${due.year}` : ` by ${format.date(dueOn, asOf)}`
  }

  const volume = (measure: VolumeMeasure, days: GoalDays, reader: Reader) =>
    measure.per === 'total'
      ? `${habits.amount(measure, reader)}${inDays(days, reader)}`
      : `${habits.amount(measure, reader)} ${perWords[measure.per]}`

  return {
    amount: habits.amount,
    /** What a goal is called when the runner gave it no name: 'Sub-20 5 km', '4 runs a week for 12 weeks', '1,000 km in 2027'. */
    nameOf(measure: Measure, days: GoalDays, reader: Reader): string {
      switch (measure.kind) {
        case 'race-time':
          return outcomes['race-time'](measure, reader)
        case 'personal-best':
          return outcomes['personal-best'](measure, reader)
        case 'standard':
          return outcomes.standard(measure, reader)
        case 'first-time':
          return outcomes['first-time'](measure, reader)
        case 'collection':
          return outcomes.collection(measure)
        case 'frequency':
          return habits.frequency(measure, reader)
        case 'miss-limit':
          return habits['miss-limit'](measure)
        case 'volume':
          return volume(measure, days, reader)
        case 'level':
          return `${habits.level(measure, reader)}${measure.hold_weeks === undefined ? inDays(days, reader) : ''}`
        case 'sessions':
          return habits.sessions(measure)
        case 'workout':
          return habits.workout(measure)
        case 'rest':
          return habits.rest(measure)
        case 'pause-limit':
          return habits['pause-limit'](measure)
        case 'composite':
          return measure.of === 'own'
            ? measure.parts.map((part) => this.nameOf(part, days, reader)).join(' · ')
            : (choices[measure.of] ?? measure.of)
        default:
          return health(measure, reader)
      }
    },
    /** The runner's own name, or the one from its measure. */
    name(
      goal: GoalDays & { readonly name?: string | null | undefined; readonly measure: Measure },
      reader: Reader,
    ): string {
      return goal.name || this.nameOf(goal.measure, goal, reader)
    },
  }
}
