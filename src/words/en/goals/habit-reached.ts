import type {
  FrequencyMeasure,
  LevelMeasure,
  MissLimitMeasure,
  PauseLimitMeasure,
  RestMeasure,
  SessionsMeasure,
  VolumeMeasure,
  WorkoutMeasure,
} from '../../../core/goal/measure.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { sports } from '../sports.ts'
import { RUN_KIND_NOUNS, sessionNames } from './choices.ts'
import { habitNames } from './habit-names.ts'
import { anArticle } from './outcome-names.ts'

type Habit =
  | FrequencyMeasure
  | MissLimitMeasure
  | VolumeMeasure
  | LevelMeasure
  | SessionsMeasure
  | WorkoutMeasure
  | RestMeasure
  | PauseLimitMeasure

/** The days of a goal, as clauses: ' from 1 March to 30 April', ' on or before Friday 30 April'. */
interface Days {
  readonly window: string
  readonly by: string
}

/** When a goal of habit is reached. */
export function habitReached(format: EnglishFormat) {
  const { amount, eachLeast } = habitNames(format)

  /** 'in each of 12 weeks', 'in 10 of 12 weeks, with 2 spare weeks' */
  const inEach = (all: number, slack: number, one: string, many: string) =>
    slack === 0
      ? `in each of ${format.count(all, one, many)}`
      : `in ${format.number(all - slack)} of ${format.count(all, one, many)}, with ${format.count(slack, `spare ${one}`, `spare ${many}`)}`

  const frequency = (measure: FrequencyMeasure, { window }: Days, reader: Reader) => {
    const { times, counted, weekdays, in_company, run_kind } = measure
    const { one, many } = run_kind === undefined ? sports.nounOf(measure.sports) : RUN_KIND_NOUNS[run_kind]
    const isDaily = times === 7 && measure.per !== 'month'
    const each =
      counted === 'days'
        ? `${anArticle(one)} ${one} on ${isDaily ? 'each day' : `${format.number(times)} or more days`}`
        : `${format.count(times, one, many)} or more`
    const days = weekdays ? ` on ${format.list(weekdays.map((weekday) => `${format.weekdayName(weekday)}s`))}` : ''
    const company = in_company === true ? ' in company' : ''
    const periods =
      measure.per === 'month'
        ? inEach(measure.months, measure.slack_months, 'month', 'months')
        : inEach(measure.weeks, measure.slack_weeks, 'week', 'weeks')
    const known = run_kind === undefined ? '' : ' What a run was is told by the plan, or by its name.'
    return `Reached with ${each}${eachLeast(measure, reader)}${company}${days}${days || company ? ',' : ''} ${periods}${window}.${known}`
  }

  const volume = (measure: VolumeMeasure, { window }: Days, reader: Reader) => {
    const slack = measure.slack_periods ?? 0
    const spare = slack > 0 ? `, with ${format.count(slack, `spare ${measure.per}`, `spare ${measure.per}s`)}` : ''
    const much = `${amount(measure, reader)} or more`
    return measure.per === 'total'
      ? `Reached when ${much} ${format.noun(measure.quantity === 'count' ? measure.amount : 2, 'is', 'are')} done${window}.`
      : `Reached with ${much} in each ${measure.per}${window}${spare}.`
  }

  const missLimit = ({ misses = 0, kept_share, per }: MissLimitMeasure, { window }: Days) => {
    const within = per === 'total' ? '' : ` in each ${per}`
    if (kept_share !== undefined && kept_share < 1)
      return `Reached when ${format.percent(kept_share)} of the planned workouts or more are done${within}${window}. One that was moved by a day or two, shortened or eased counts as done.`
    return misses === 0
      ? `Reached when every planned workout is done${within}${window}. One that was moved by a day or two, shortened or eased counts as done.`
      : `Reached when no more than ${format.count(misses, 'planned workout is', 'planned workouts are')} left out${within}${window}. One that was moved by a day or two, shortened or eased counts as done.`
  }

  const workout = ({ aim, of = 'any', workout_id }: WorkoutMeasure, { window }: Days) => {
    if (workout_id !== undefined) {
      if (aim === 'complete') return 'Reached when this workout is done.'
      if (aim === 'paces') return 'Reached when this workout is run at its paces.'
      return 'Reached when this workout is done, or eased when your body asked for it.'
    }
    const which = { quality: 'the quality sessions', long: 'the long runs', any: 'the planned workouts' }[of]
    if (aim === 'complete') return `Reached when ${which}${window} are done.`
    if (aim === 'paces') return `Reached when ${which}${window} are run at their paces.`
    return `Reached when ${which}${window} are done, or eased when your body asked for it.`
  }

  return (measure: Habit, days: Days, reader: Reader): string => {
    switch (measure.kind) {
      case 'frequency':
        return frequency(measure, days, reader)
      case 'volume':
        return volume(measure, days, reader)
      case 'miss-limit':
        return missLimit(measure, days)
      case 'level': {
        const over = format.weeks(measure.over_weeks ?? 4)
        const held = measure.hold_weeks === undefined ? '' : ` and stays there for ${format.weeks(measure.hold_weeks)}`
        return `Reached when the average of ${over} comes to ${amount(measure, reader)} a week${held}${days.by}.`
      }
      case 'sessions':
        return `Reached with ${format.number(measure.times)} ${sessionNames[measure.of].toLowerCase()} ${format.noun(measure.times, 'session', 'sessions')} or more ${inEach(measure.weeks, measure.slack_weeks, 'week', 'weeks')}${days.window}.`
      case 'workout':
        return workout(measure, days)
      case 'rest':
        return measure.days === undefined
          ? `Reached when the planned days of rest are taken in each week${days.window}.`
          : `Reached with ${format.count(measure.days, 'day', 'days')} or more without a run in each week${days.window}.`
      case 'pause-limit':
        return `Reached when neither injury nor illness keeps you away for more than ${format.days(measure.days)}${days.window}.`
    }
  }
}
