import type { Measure } from '../../../core/goal/measure.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { sports } from '../sports.ts'
import { type GoalDays, nameWords } from './name.ts'

/** The plain sentence that says when a goal is reached. */
export function reachedWords(format: EnglishFormat) {
  const { amount } = nameWords(format)

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
        case 'race-time': {
          const distance = format.raceDistance(measure.distance_m, reader.units)
          const article = /^\d/.test(distance) ? '' : 'a '
          return `Reached when you run ${article}${distance} in ${format.duration(measure.time_s)} or faster${by(days, reader)}.`
        }
        case 'frequency': {
          const { one } = sports.nounOf(measure.sports)
          const held = measure.weeks - measure.slack_weeks
          const { many } = sports.nounOf(measure.sports)
          const each =
            measure.counted === 'days'
              ? `${anArticle(one)} ${one} on ${measure.times === 7 ? 'each day' : `${format.number(measure.times)} or more days`}`
              : `${format.count(measure.times, one, many)} or more`
          const weeks =
            measure.slack_weeks === 0
              ? `in each of ${format.weeks(measure.weeks)}`
              : `in ${held} of ${format.weeks(measure.weeks)}, with ${format.count(measure.slack_weeks, 'spare week', 'spare weeks')}`
          return `Reached with ${each} ${weeks}${window(days, reader)}.`
        }
        case 'volume': {
          const slack = measure.slack_periods ?? 0
          const spare =
            slack > 0 ? `, with ${format.count(slack, `spare ${measure.per}`, `spare ${measure.per}s`)}` : ''
          const much = `${amount(measure, reader)} or more`
          return measure.per === 'total'
            ? `Reached when ${much} ${format.noun(measure.quantity === 'count' ? measure.amount : 2, 'is', 'are')} done${window(days, reader)}.`
            : `Reached with ${much} in each ${measure.per}${window(days, reader)}${spare}.`
        }
      }
    },
  }
}

const anArticle = (noun: string) => (/^[aeio]/i.test(noun) ? 'an' : 'a')
