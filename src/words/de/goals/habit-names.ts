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
import type { Format } from '../../words.ts'
import { sports } from '../sports.ts'
import { RUN_KIND_NOUNS, sessionNames } from './choices.ts'

export const perWords = {
  total: 'insgesamt',
  day: 'pro Tag',
  week: 'pro Woche',
  month: 'pro Monat',
  year: 'pro Jahr',
} as const

const WORKOUTS = {
  quality: ['der Qualitätseinheit', 'der Qualitätseinheiten'],
  long: ['des langen Laufs', 'der langen Läufe'],
  any: ['der geplanten Einheit', 'der geplanten Einheiten'],
} as const
const COMPLETED = {
  quality: ['Die Qualitätseinheit', 'Die Qualitätseinheiten'],
  long: ['Den langen Lauf', 'Die langen Läufe'],
  any: ['Die geplante Einheit', 'Die geplanten Einheiten'],
} as const

/** 'Krafteinheiten', 'Yoga-Einheiten' */
export const sessionNoun = (of: SessionsMeasure['of'], many: boolean) => {
  const end = many ? 'en' : ''
  return of === 'strength' ? `Krafteinheit${end}` : `${sessionNames[of]}-Einheit${end}`
}

/** What goals of habit are called: so much, so often, so many planned. */
export function habitNames(format: Format) {
  /** '40 km', '800 m bergauf', '20 Stunden', '200 Läufe' */
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
          ? `${format.elevation(value, elevationUnits ?? units)} bergauf`
          : value < 3600
            ? format.spell(value)
            : format.hours(value)
    return list.length === 1 && list[0] !== 'running' ? `${text} ${noun.name}` : text
  }

  /** '12 Wochen', '3 Monate' */
  const howLong = (measure: FrequencyMeasure) =>
    measure.per === 'month' ? format.count(measure.months, 'Monat', 'Monate') : format.weeks(measure.weeks)

  /** ' ab 5 km', ' ab 30 min': how large each has to be. */
  const eachLeast = ({ least_distance_m, least_time_s }: FrequencyMeasure, { units }: Pick<Reader, 'units'>) => {
    const least = [
      ...(least_distance_m === undefined ? [] : [format.distance(least_distance_m, units)]),
      ...(least_time_s === undefined ? [] : [format.spell(least_time_s)]),
    ]
    return least.length === 0 ? '' : ` ab ${format.list(least)}`
  }

  /** ' am Montag und Freitag' */
  const onWeekdays = ({ weekdays }: FrequencyMeasure) =>
    weekdays ? ` am ${format.list(weekdays.map((weekday) => format.weekdayName(weekday)))}` : ''

  const frequency = (measure: FrequencyMeasure, reader: Pick<Reader, 'units'>) => {
    const { times, counted, sports: list, in_company, run_kind } = measure
    const noun = run_kind === undefined ? sports.nounOf(list) : RUN_KIND_NOUNS[run_kind]
    const per = perWords[measure.per ?? 'week']
    const least = eachLeast(measure, reader)
    const what =
      run_kind === undefined && counted === 'days'
        ? list.length === 1 && list[0] === 'running'
          ? `An ${format.count(times, 'Tag', 'Tagen')} ${per}${least} laufen`
          : `${format.days(times)} ${per} mit ${noun.one}${least}`
        : `${format.count(times, noun.one, noun.many)} ${per}${least}`
    const company = in_company === true ? ' in Gesellschaft' : ''
    return `${capital(what)}${company}${onWeekdays(measure)}, ${howLong(measure)} lang`
  }

  const missLimit = ({ misses = 0, kept_share, per }: MissLimitMeasure) => {
    const within = per === 'total' ? '' : ` ${perWords[per]}`
    if (kept_share !== undefined && kept_share < 1)
      return `${format.percent(kept_share)} der geplanten Einheiten${within}`
    return misses === 0
      ? `Jede geplante Einheit${within}`
      : `Höchstens ${format.count(misses, 'geplante Einheit', 'geplante Einheiten')}${within} auslassen`
  }

  const workout = ({ aim, of = 'any', workout_id }: WorkoutMeasure) => {
    const at = workout_id === undefined ? 1 : 0
    if (aim === 'listen') return 'Auf den Körper hören'
    return aim === 'paces' ? `Das Tempo ${WORKOUTS[of][at]} treffen` : `${COMPLETED[of][at]} zu Ende bringen`
  }

  return {
    amount,
    eachLeast,
    onWeekdays,
    frequency,
    'miss-limit': missLimit,
    level: (measure: LevelMeasure, reader: Reader) => {
      const held = measure.hold_weeks === undefined ? '' : `, ${format.weeks(measure.hold_weeks)} gehalten`
      const to = `${amount(measure, reader)} pro Woche`
      return measure.from_amount === undefined
        ? `${to} im Mittel${held}`
        : `Von ${amount({ ...measure, amount: measure.from_amount }, reader)} auf ${to}${held}`
    },
    sessions: ({ of, times, weeks }: SessionsMeasure) =>
      `${format.number(times)} ${sessionNoun(of, times !== 1)} pro Woche, ${format.weeks(weeks)} lang`,
    workout,
    rest: ({ days }: RestMeasure) =>
      days === undefined ? 'Ruhetage wie geplant' : `${format.count(days, 'Ruhetag', 'Ruhetage')} pro Woche`,
    'pause-limit': ({ days }: PauseLimitMeasure) => `Keine Pause von mehr als ${format.count(days, 'Tag', 'Tagen')}`,
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
