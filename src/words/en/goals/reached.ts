import type { Measure } from '../../../core/goal/measure.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { habitReached } from './habit-reached.ts'
import { healthReached } from './health-reached.ts'
import { type GoalDays, nameWords } from './name.ts'
import { outcomeReached } from './outcome-reached.ts'

/** The plain sentence that says when a goal is reached. */
export function reachedWords(format: EnglishFormat) {
  const names = nameWords(format)
  const outcomes = outcomeReached(format)
  const habits = habitReached(format)
  const health = healthReached(format)

  const by = ({ dueOn }: GoalDays, { asOf }: Reader) =>
    dueOn == null ? '' : ` on or before ${format.dateWithWeekday(dueOn, asOf)}`
  const window = ({ startOn, dueOn }: GoalDays, { asOf }: Reader) => {
    if (startOn != null && dueOn != null) return ` from ${format.date(startOn, asOf)} to ${format.date(dueOn, asOf)}`
    if (dueOn != null) return ` up to ${format.date(dueOn, asOf)}`
    return startOn == null ? '' : ` from ${format.date(startOn, asOf)} on`
  }

  return {
    reachedWhen(measure: Measure, days: GoalDays, reader: Reader): string {
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
          const parts = measure.parts.map((part) => lower(names.nameOf(part, {}, reader)))
          return `Reached when all of it is${window(days, reader)}: ${parts.join('; ')}.`
        }
        default:
          return health(measure, window(days, reader), reader)
      }
    },
  }
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
