import { isTimed } from '../../../core/goal/is-timed.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { AssumedCode, PeriodState } from '../../../core/goal/progress-types.ts'
import type { PlainProgressView } from '../../../core/view/dashboard-types.ts'
import type { Format, Words } from '../../words.ts'
import { countsPeriods, periodNoun, progressAmounts, type Units } from './progress-amounts.ts'

const periodStates: Record<PeriodState, string> = {
  held: 'gehalten',
  'not-held': 'darunter',
  open: 'noch offen',
  paused: 'ruht',
  coming: 'kommt noch',
  unknown: 'zu wenig bekannt',
}

const assumedWords: Record<AssumedCode, string> = {
  'age-by-year': 'Dein Alter ergibt sich aus deinem Geburtsjahr, im Jahr des letzten Tages.',
  'strictest-row':
    'Dein Alter oder Geschlecht ist hier nicht bekannt: Es gilt die strengste Zeit, die deine sein kann.',
  'no-best-before': 'Vor dem Beginn ist über diese Strecke keine Zeit bekannt: Die erste ist eine Bestzeit.',
}

const THIS = { day: 'heute', week: 'diese Woche', month: 'diesen Monat', year: 'dieses Jahr' } as const

type Progress = Pick<
  Words['goals'],
  | 'doneOf'
  | 'quantity'
  | 'slackLeft'
  | 'periodStates'
  | 'assumed'
  | 'progressLine'
  | 'left'
  | 'daysLeft'
  | 'neededPerWeek'
  | 'baseline'
  | 'current'
  | 'period'
  | 'share'
>

/** Numbers of a progress as lines: where it stands, what is left, what is next. */
export function progressWords(format: Format): Progress {
  const { doneOf, noun, quantity } = progressAmounts(format)

  /** 'noch 2 Wochen Reserve', '1 darf noch ausfallen'; nothing where none were given. */
  const slackLeft = ({ slack, unit }: PlainProgressView) => {
    if (!slack || slack.allowed === 0) return undefined
    if (unit === 'workouts')
      return slack.left === 0
        ? undefined
        : `${format.number(slack.left)} ${format.noun(slack.left, 'darf', 'dürfen')} noch ausfallen`
    const [one, many] = periodNoun(unit)
    return slack.left === 0 ? 'keine Reserve mehr' : `noch ${format.count(slack.left, one, many)} Reserve`
  }

  const raceLine = ({ actual, baseline, target, left }: PlainProgressView, distance: string) => {
    const best = actual ?? baseline
    if (best === null) return `${distance}: noch keine Zeit`
    const said = `${actual === null ? 'Bestzeit davor' : 'bisher am besten'} ${format.duration(best)}`
    return target === null || left === null || best <= target ? said : `${said}, noch ${format.gap(best - target)}`
  }

  /** '32 km pro Woche, unterwegs zu 40 km' */
  const levelLine = (progress: PlainProgressView, measure: Measure, reader: Units) => {
    const { actual, baseline, target, unit } = progress
    const now = actual ?? baseline ?? 0
    const said = `${unit === 'activities' ? format.number(now, 1) : quantity(now, unit, measure, reader)} pro Woche`
    return target === null || now >= target ? said : `${said}, unterwegs zu ${quantity(target, unit, measure, reader)}`
  }

  const longestLine = ({ actual, baseline, target, unit }: PlainProgressView, { units }: Units) => {
    const longest = Math.max(actual ?? 0, baseline ?? 0)
    if (longest === 0) return 'noch kein Lauf'
    const isTime = unit === 's'
    const said = `längster Lauf ${isTime ? format.spell(Math.round(longest)) : format.distance(longest, units)}`
    return target === null || longest >= target
      ? said
      : `${said}, noch ${isTime ? format.spell(Math.round(target - longest)) : format.distanceLeft(target - longest, units)}`
  }

  return {
    doneOf,
    quantity,
    slackLeft,
    periodStates,
    assumed: (code) => assumedWords[code],
    /** '9 von 12 gehalten, noch 2 Wochen Reserve', '620 von 1.000 km', 'bisher am besten 20:31, noch 32 s' */
    progressLine(progress, measure, reader) {
      const { unit, target } = progress
      if ('distance_m' in measure && measure.distance_m !== undefined && isTimed(measure))
        return raceLine(progress, format.raceDistance(measure.distance_m, reader.units))
      if (measure.kind === 'level') return levelLine(progress, measure, reader)
      if (measure.kind === 'first-time' && (unit === 'm' || unit === 's')) return longestLine(progress, reader)
      if (measure.kind === 'first-time') return progress.actual ? 'im Ziel' : 'kommt noch'
      if (progress.actual === null) return 'noch nichts abzulesen'
      const { actual } = progress
      if (measure.kind === 'miss-limit' || measure.kind === 'workout') {
        if (target === null) return 'noch nichts geplant'
        const spare = slackLeft(progress)
        if (unit === 'workouts')
          return [`${doneOf(actual, target, unit, measure, reader)} gemacht`, spare].filter(Boolean).join(', ')
      }
      if (!countsPeriods(unit, measure) || target === null) return doneOf(actual, target, unit, measure, reader)
      const held = `${format.number(actual)} von ${format.number(target)} gehalten`
      const spare = slackLeft(progress)
      return spare ? `${held}, ${spare}` : held
    },
    left(progress, measure, reader) {
      if (progress.left === null || progress.left <= 0) return undefined
      if (isTimed(measure)) return `noch ${format.gap(progress.left)}`
      if (measure.kind === 'level') return undefined
      return `noch ${quantity(progress.left, progress.unit, measure, reader)}`
    },
    daysLeft: (days) => (days === 1 ? 'heute letzter Tag' : `noch ${format.days(days)}`),
    neededPerWeek(progress, measure, reader) {
      const { neededPerWeek: needed, unit } = progress
      if (needed === null || needed <= 0 || isTimed(measure) || countsPeriods(unit, measure)) return undefined
      const whole = unit === 'm' || unit === 's'
      const text = whole
        ? quantity(needed, unit, measure, reader)
        : `${format.number(needed, 1)} ${noun(Math.round(needed * 10) / 10, unit, measure)}`
      return `ab jetzt etwa ${text} pro Woche`
    },
    baseline: ({ baseline, unit }, measure, reader) =>
      baseline === null
        ? undefined
        : `angefangen bei ${isTimed(measure) ? format.duration(baseline) : quantity(baseline, unit, measure, reader)}`,
    /** '2 von 4 Tagen diese Woche' */
    current(period, measure, reader) {
      const per = 'per' in measure && measure.per !== undefined ? measure.per : 'week'
      const done = doneOf(period.actual, period.target, period.unit, measure, reader)
      return per === 'total' || !RHYTHMIC.has(measure.kind) ? done : `${done} ${THIS[per]}`
    },
    period(period, measure, reader) {
      const days = format.dateRange(period.from, period.to, reader.asOf)
      if (period.state === 'coming' || period.state === 'paused') return `${days}: ${periodStates[period.state]}`
      const done = doneOf(period.actual, period.target, period.unit, measure, reader)
      return period.state === 'not-held' ? `${days}: ${done}` : `${days}: ${done}, ${periodStates[period.state]}`
    },
    share: ({ fraction }) => (fraction ? `${format.percent(fraction)} des Wegs` : undefined),
  }
}

/** Kinds that ask the same of each day, week, month or year. */
const RHYTHMIC: ReadonlySet<Measure['kind']> = new Set([
  'frequency',
  'volume',
  'sessions',
  'rest',
  'miss-limit',
  'level',
  'clear-days',
  'self-rated',
  'keep-in-range',
])
