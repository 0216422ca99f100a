import { addDays, civil, dateOf, daysInMonth } from '../../../core/base/calendar.ts'
import type { VolumeMeasure } from '../../../core/goal/measure.ts'
import { dayNumber } from '../../day.ts'
import type { Reader } from '../../reader.ts'
import type { Format, Words } from '../../words.ts'
import { choices } from './choices.ts'
import { habitNames, perWords } from './habit-names.ts'
import { healthNames } from './health-names.ts'
import { outcomeNames } from './outcome-names.ts'

export type GoalDays = Parameters<Words['goals']['nameOf']>[1]

export function nameWords(format: Format): Pick<Words['goals'], 'amount' | 'nameOf' | 'name'> {
  const outcomes = outcomeNames(format)
  const habits = habitNames(format)
  const health = healthNames(format)

  /** 'im Jahr 2027', 'im März 2027', 'bis 1. Juni': how the days of a total are said. */
  const inDays = ({ startOn, dueOn }: GoalDays, { asOf }: Reader) => {
    if (dueOn == null) return ''
    const due = civil(dayNumber(dueOn))
    if (startOn != null) {
      const start = civil(dayNumber(startOn))
      const wholeMonth = start.day === 1 && due.day === daysInMonth(due.year, due.month) && start.year === due.year
      if (wholeMonth && start.month === 1 && due.month === 12) return ` im Jahr ${due.year}`
      if (wholeMonth && start.month === due.month) return ` im ${format.month(dueOn, asOf)}`
    }
    const yearEnd = dayNumber(dueOn) === addDays(dateOf(due.year + 1, 1, 1), -1)
    return yearEnd ? ` bis Ende ${due.year}` : ` bis ${format.date(dueOn, asOf)}`
  }

  const volume = (measure: VolumeMeasure, days: GoalDays, reader: Reader) =>
    measure.per === 'total'
      ? `${habits.amount(measure, reader)}${inDays(days, reader)}`
      : `${habits.amount(measure, reader)} ${perWords[measure.per]}`

  const nameOf: Words['goals']['nameOf'] = (measure, days, reader) => {
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
          ? measure.parts.map((part) => nameOf(part, days, reader)).join(' · ')
          : (choices[measure.of] ?? measure.of)
      default:
        return health(measure, reader)
    }
  }

  return {
    amount: habits.amount,
    /** '5 km unter 20 min', '4 Läufe pro Woche, 12 Wochen lang', '1.000 km im Jahr 2027' */
    nameOf,
    name: (goal, reader) => goal.name || nameOf(goal.measure, goal, reader),
  }
}
