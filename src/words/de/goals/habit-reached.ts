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
import { RUN_KIND_NOUNS } from './choices.ts'
import { habitNames, sessionNoun } from './habit-names.ts'

type Habit =
  | FrequencyMeasure
  | MissLimitMeasure
  | VolumeMeasure
  | LevelMeasure
  | SessionsMeasure
  | WorkoutMeasure
  | RestMeasure
  | PauseLimitMeasure

/** The days of a goal, as clauses: ' vom 1. März bis 30. April', ' bis Freitag, 30. April'. */
interface Days {
  readonly window: string
  readonly by: string
}

const IN_EACH = {
  day: 'an jedem Tag',
  week: 'in jeder Woche',
  month: 'in jedem Monat',
  year: 'in jedem Jahr',
  total: '',
} as const
const SPARE = {
  day: ['Reservetag', 'Reservetagen'],
  week: ['Reservewoche', 'Reservewochen'],
  month: ['Reservemonat', 'Reservemonaten'],
  year: ['Reservejahr', 'Reservejahren'],
} as const
const MANY = { week: 'Wochen', month: 'Monaten' } as const
const EASED = 'Eine, die um ein oder zwei Tage verschoben, gekürzt oder erleichtert wurde, zählt als gemacht.'

/** When a goal of habit is reached. */
export function habitReached(format: Format) {
  const { amount, eachLeast, onWeekdays } = habitNames(format)
  const spare = (n: number, per: keyof typeof SPARE) => format.count(n, SPARE[per][0], SPARE[per][1])

  /** 'in jeder von 12 Wochen', 'in 10 von 12 Wochen, mit 2 Reservewochen' */
  const inEach = (all: number, slack: number, per: 'week' | 'month') => {
    if (all === 1) return per === 'week' ? 'in einer Woche' : 'in einem Monat'
    return slack === 0
      ? `in ${per === 'week' ? 'jeder' : 'jedem'} von ${format.number(all)} ${MANY[per]}`
      : `in ${format.number(all - slack)} von ${format.number(all)} ${MANY[per]}, mit ${spare(slack, per)}`
  }

  const frequency = (measure: FrequencyMeasure, { window }: Days, reader: Reader) => {
    const { times, counted, in_company, run_kind } = measure
    const { one, many } = run_kind === undefined ? sports.nounOf(measure.sports) : RUN_KIND_NOUNS[run_kind]
    const least = eachLeast(measure, reader)
    const isDaily = times === 7 && measure.per !== 'month'
    const each =
      counted === 'days'
        ? isDaily
          ? `${many}${least} an jedem Tag`
          : `${many}${least} an mindestens ${format.count(times, 'Tag', 'Tagen')}`
        : `mindestens ${format.count(times, one, many)}${least}`
    const company = in_company === true ? ' in Gesellschaft' : ''
    const periods =
      measure.per === 'month'
        ? inEach(measure.months, measure.slack_months, 'month')
        : inEach(measure.weeks, measure.slack_weeks, 'week')
    const known = run_kind === undefined ? '' : ' Was ein Lauf war, sagt der Plan oder seine Bezeichnung.'
    return `Erreicht bei: ${each}${company}${onWeekdays(measure)}, ${periods}${window}.${known}`
  }

  const volume = (measure: VolumeMeasure, { window }: Days, reader: Reader) => {
    const slack = measure.slack_periods ?? 0
    const much = `mindestens ${amount(measure, reader)}`
    if (measure.per === 'total') return `Erreicht, wenn${window} ${much} zusammenkommen.`
    const reserve = slack > 0 ? `, mit ${spare(slack, measure.per)}` : ''
    return `Erreicht bei: ${much} ${IN_EACH[measure.per]}${window}${reserve}.`
  }

  const missLimit = ({ misses = 0, kept_share, per }: MissLimitMeasure, { window }: Days) => {
    const within = per === 'total' ? '' : ` ${IN_EACH[per]}`
    if (kept_share !== undefined && kept_share < 1)
      return `Erreicht, wenn${within}${window} mindestens ${format.percent(kept_share)} der geplanten Einheiten gemacht sind. ${EASED}`
    return misses === 0
      ? `Erreicht, wenn${within}${window} jede geplante Einheit gemacht ist. ${EASED}`
      : `Erreicht, wenn${within}${window} höchstens ${format.count(misses, 'geplante Einheit ausfällt', 'geplante Einheiten ausfallen')}. ${EASED}`
  }

  const workout = ({ aim, of = 'any', workout_id }: WorkoutMeasure, { window }: Days) => {
    if (workout_id !== undefined) {
      if (aim === 'complete') return 'Erreicht, wenn diese Einheit gemacht ist.'
      if (aim === 'paces') return 'Erreicht, wenn diese Einheit in ihrem Tempo gelaufen ist.'
      return 'Erreicht, wenn diese Einheit gemacht ist, oder erleichtert, wenn dein Körper das gebraucht hat.'
    }
    const which = { quality: 'die Qualitätseinheiten', long: 'die langen Läufe', any: 'die geplanten Einheiten' }[of]
    if (aim === 'complete') return `Erreicht, wenn ${which}${window} gemacht sind.`
    if (aim === 'paces') return `Erreicht, wenn ${which}${window} in ihrem Tempo gelaufen sind.`
    return `Erreicht, wenn ${which}${window} gemacht sind, oder erleichtert, wenn dein Körper das gebraucht hat.`
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
        const held = measure.hold_weeks === undefined ? '' : ` und ${format.weeks(measure.hold_weeks)} lang dort bleibt`
        return `Erreicht, wenn das Mittel aus ${over}${days.by} auf ${amount(measure, reader)} pro Woche kommt${held}.`
      }
      case 'sessions':
        return `Erreicht bei: mindestens ${format.number(measure.times)} ${sessionNoun(measure.of, measure.times !== 1)} ${inEach(measure.weeks, measure.slack_weeks, 'week')}${days.window}.`
      case 'workout':
        return workout(measure, days)
      case 'rest':
        return measure.days === undefined
          ? `Erreicht, wenn in jeder Woche${days.window} die geplanten Ruhetage genommen sind.`
          : `Erreicht, wenn in jeder Woche${days.window} mindestens ${format.count(measure.days, 'Tag', 'Tage')} ohne Lauf sind.`
      case 'pause-limit':
        return `Erreicht, wenn dich${days.window} weder Verletzung noch Krankheit länger als ${format.days(measure.days)} vom Laufen fernhält.`
    }
  }
}
