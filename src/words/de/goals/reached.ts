import type { Reader } from '../../reader.ts'
import type { Format, Words } from '../../words.ts'
import { habitReached } from './habit-reached.ts'
import { healthReached } from './health-reached.ts'
import { type GoalDays, nameWords } from './name.ts'
import { outcomeReached } from './outcome-reached.ts'

/** The plain sentence that says when a goal is reached. */
export function reachedWords(format: Format): Pick<Words['goals'], 'reachedWhen'> {
  const names = nameWords(format)
  const outcomes = outcomeReached(format)
  const habits = habitReached(format)
  const health = healthReached(format)

  const by = ({ dueOn }: GoalDays, { asOf }: Reader) =>
    dueOn == null ? '' : ` bis ${format.dateWithWeekday(dueOn, asOf)},`
  const window = ({ startOn, dueOn }: GoalDays, { asOf }: Reader) => {
    if (startOn != null && dueOn != null) return ` vom ${format.date(startOn, asOf)} bis ${format.date(dueOn, asOf)}`
    if (dueOn != null) return ` bis ${format.date(dueOn, asOf)}`
    return startOn == null ? '' : ` ab ${format.date(startOn, asOf)}`
  }

  return {
    reachedWhen(measure, days, reader) {
      switch (measure.kind) {
        case 'race-time':
        case 'personal-best':
        case 'standard':
        case 'first-time':
        case 'collection':
          return outcomes(measure, by(days, reader), reader)
        case 'frequency':
        case 'miss-limit':
        case 'volume':
        case 'level':
        case 'sessions':
        case 'workout':
        case 'rest':
        case 'pause-limit':
          return habits(measure, { window: window(days, reader), by: by(days, reader) }, reader)
        case 'composite': {
          const parts = measure.parts.map((part) => names.nameOf(part, {}, reader))
          return `Erreicht, wenn${window(days, reader)} alles davon es ist: ${parts.join('; ')}.`
        }
        default:
          return health(measure, window(days, reader), reader)
      }
    },
  }
}
