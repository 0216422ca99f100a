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
import { capital } from './outcome-names.ts'

export const perWords = {
  total: 'in all',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
} as const

const WORKOUTS = { quality: 'quality session', long: 'long run', any: 'planned workout' } as const

/** What goals of habit are called: so much, so often, so many planned. */
export function habitNames(format: EnglishFormat) {
  /** '40 km', '800 m of climb', '20 hours', '200 runs' */
  const amount = (
    { quantity, amount: value, sports: list }: Pick<VolumeMeasure, 'quantity' | 'amount' | 'sports'>,
    { units, elevationUnits }: Pick<Reader, 'units'> & Partial<Reader>,
  ) => {
    const noun = sports.nounOf(list)
    if (quantity === 'count') return format.count(value, noun.one, noun.many)
    const text =
      quantity === 'distance'
        ? format.distance(value, units)
        : quantity === 'climb'
          ? `${format.elevation(value, elevationUnits ?? units)} of climb`
          : value < 3600
            ? format.spell(value)
            : format.hours(value)
    return list.length === 1 && list[0] !== 'running' ? `${text} of ${noun.name.toLowerCase()}` : text
  }

  /** 'for 12 weeks', 'for 3 months' */
  const howLong = (measure: FrequencyMeasure) =>
    measure.per === 'month' ? format.count(measure.months, 'month', 'months') : format.weeks(measure.weeks)

  /** ' of 5 km or more', ' of 30 minutes or more': how large each has to be. */
  const eachLeast = ({ least_distance_m, least_time_s }: FrequencyMeasure, { units }: Pick<Reader, 'units'>) => {
    const least = [
      ...(least_distance_m === undefined ? [] : [format.distance(least_distance_m, units)]),
      ...(least_time_s === undefined ? [] : [format.spell(least_time_s)]),
    ]
    return least.length === 0 ? '' : ` of ${format.list(least)} or more`
  }

  const frequency = (measure: FrequencyMeasure, reader: Pick<Reader, 'units'>) => {
    const { times, counted, sports: list, weekdays, in_company, run_kind } = measure
    const isRunning = list.length === 1 && list[0] === 'running'
    const noun = run_kind === undefined ? sports.nounOf(list) : RUN_KIND_NOUNS[run_kind]
    const what =
      run_kind === undefined && counted === 'days'
        ? `${isRunning ? 'Run' : capital(noun.one)} ${format.days(times)}`
        : format.count(times, noun.one, noun.many)
    const days = weekdays ? ` on ${format.list(weekdays.map((weekday) => `${format.weekdayName(weekday)}s`))}` : ''
    const company = in_company === true ? ' in company' : ''
    const said = `${what} ${perWords[measure.per ?? 'week']}${eachLeast(measure, reader)}${company}${days}`
    return `${said} for ${howLong(measure)}`
  }

  const missLimit = ({ misses = 0, kept_share, per }: MissLimitMeasure) => {
    const within = per === 'total' ? '' : ` ${perWords[per]}`
    if (kept_share !== undefined && kept_share < 1)
      return `${format.percent(kept_share)} of the planned workouts${within}`
    return misses === 0
      ? `Every planned workout${within}`
      : `Miss no more than ${format.count(misses, 'planned workout', 'planned workouts')}${within}`
  }

  const workout = ({ aim, of = 'any', workout_id }: WorkoutMeasure) => {
    const noun = WORKOUTS[of]
    const one = workout_id === undefined ? `${noun}s` : noun
    if (aim === 'listen') return 'Listen to the body'
    return aim === 'paces' ? `Hit the paces of the ${one}` : `Complete the ${one}`
  }

  return {
    amount,
    eachLeast,
    frequency,
    'miss-limit': missLimit,
    level: (measure: LevelMeasure, reader: Reader) => {
      const held = measure.hold_weeks === undefined ? '' : `, held for ${format.weeks(measure.hold_weeks)}`
      const to = `${amount(measure, reader)} a week`
      return measure.from_amount === undefined
        ? `${to} on average${held}`
        : `From ${amount({ ...measure, amount: measure.from_amount }, reader)} to ${to}${held}`
    },
    sessions: ({ of, times, weeks }: SessionsMeasure) =>
      `${format.number(times)} ${sessionNames[of].toLowerCase()} ${format.noun(times, 'session', 'sessions')} a week for ${format.weeks(weeks)}`,
    workout,
    rest: ({ days }: RestMeasure) =>
      days === undefined ? 'Rest as planned' : `${format.count(days, 'day', 'days')} of rest a week`,
    'pause-limit': ({ days }: PauseLimitMeasure) => `No break of more than ${format.days(days)}`,
  }
}
