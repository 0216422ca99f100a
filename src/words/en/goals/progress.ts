import { isTimed } from '../../../core/goal/is-timed.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { AssumedCode, PeriodState } from '../../../core/goal/progress-types.ts'
import type { PeriodView, PlainProgressView } from '../../../core/view/dashboard-types.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { countsPeriods, periodNoun, progressAmounts, type Units } from './progress-amounts.ts'

const periodStates: Record<PeriodState, string> = {
  held: 'held',
  'not-held': 'short of it',
  open: 'still open',
  paused: 'resting',
  coming: 'to come',
  unknown: 'too little known',
}

const assumedWords: Record<AssumedCode, string> = {
  'age-by-year': 'Your age is taken from the year of your birth, in the year of the last day.',
  'strictest-row': 'Your age or sex is not known here: the strictest time that may be yours is taken.',
  'no-best-before': 'No time over this distance is known before it began: the first one is a best.',
}

/** Numbers of a progress as lines: where it stands, what is left, what is next. */
export function progressWords(format: EnglishFormat) {
  const { doneOf, noun, quantity } = progressAmounts(format)

  /** '2 spare weeks left', '1 more may be left out'; nothing where none were given. */
  const slackLeft = ({ slack, unit }: PlainProgressView) => {
    if (!slack || slack.allowed === 0) return undefined
    if (unit === 'workouts') return slack.left === 0 ? undefined : `${format.number(slack.left)} more may be left out`
    const period = periodNoun(unit)
    return `${format.count(slack.left, `spare ${period}`, `spare ${period}s`)} left`
  }

  const raceLine = ({ actual, baseline, target, left }: PlainProgressView, distance: string) => {
    const best = actual ?? baseline
    if (best === null) return `no ${distance} yet`
    const said = `${actual === null ? 'best before' : 'best so far'} ${format.duration(best)}`
    return target === null || left === null || best <= target ? said : `${said}, ${format.gap(best - target)} to go`
  }

  /** '32 km a week, on the way to 40 km' */
  const levelLine = (progress: PlainProgressView, measure: Measure, reader: Units) => {
    const { actual, baseline, target, unit } = progress
    const now = actual ?? baseline ?? 0
    const said = `${unit === 'activities' ? format.number(now, 1) : quantity(now, unit, measure, reader)} a week`
    return target === null || now >= target ? said : `${said}, on the way to ${quantity(target, unit, measure, reader)}`
  }

  const longestLine = ({ actual, baseline, target, unit }: PlainProgressView, { units }: Units) => {
    const longest = Math.max(actual ?? 0, baseline ?? 0)
    if (longest === 0) return 'no run yet'
    const isTime = unit === 's'
    const said = `longest run ${isTime ? format.spell(Math.round(longest)) : format.distance(longest, units)}`
    return target === null || longest >= target
      ? said
      : `${said}, ${isTime ? format.spell(Math.round(target - longest)) : format.distanceLeft(target - longest, units)} to go`
  }

  return {
    doneOf,
    quantity,
    slackLeft,
    periodStates,
    /** What the numbers rest on that no fact told. */
    assumed: (code: AssumedCode) => assumedWords[code],
    /** The one line under a goal's name: '9 of 12 held, 2 spare weeks left', '620 of 1,000 km', 'best so far 20:31, 32 s to go'. */
    progressLine(progress: PlainProgressView, measure: Measure, reader: Units): string {
      const { unit, target } = progress
      if ('distance_m' in measure && measure.distance_m !== undefined && isTimed(measure))
        return raceLine(progress, format.raceDistance(measure.distance_m, reader.units))
      if (measure.kind === 'level') return levelLine(progress, measure, reader)
      if (measure.kind === 'first-time' && (unit === 'm' || unit === 's')) return longestLine(progress, reader)
      if (measure.kind === 'first-time') return progress.actual ? 'finished' : 'still to come'
      if (progress.actual === null) return 'nothing to go by yet'
      const { actual } = progress
      if (measure.kind === 'miss-limit' || measure.kind === 'workout') {
        if (target === null) return 'nothing planned yet'
        const spare = slackLeft(progress)
        if (unit === 'workouts')
          return [`${doneOf(actual, target, unit, measure, reader)} done`, spare].filter(Boolean).join(', ')
      }
      if (!countsPeriods(unit, measure) || target === null) return doneOf(actual, target, unit, measure, reader)
      const held = `${format.number(actual)} of ${format.number(target)} held`
      const spare = slackLeft(progress)
      return spare ? `${held}, ${spare}` : held
    },
    /** '41.7 km left', '3 weeks left', '32 s to go'; nothing once it is reached. */
    left(progress: PlainProgressView, measure: Measure, reader: Units): string | undefined {
      if (progress.left === null || progress.left <= 0) return undefined
      if (isTimed(measure)) return `${format.gap(progress.left)} to go`
      if (measure.kind === 'level') return undefined
      return `${quantity(progress.left, progress.unit, measure, reader)} left`
    },
    /** Days still to come, today among them. */
    daysLeft: (days: number) => (days === 1 ? 'last day today' : `${format.days(days)} left`),
    /** 'about 5.2 km a week from here'; nothing where a week is not what is missing. */
    neededPerWeek(progress: PlainProgressView, measure: Measure, reader: Units): string | undefined {
      const { neededPerWeek: needed, unit } = progress
      if (needed === null || needed <= 0 || isTimed(measure) || countsPeriods(unit, measure)) return undefined
      const whole = unit === 'm' || unit === 's'
      const text = whole
        ? quantity(needed, unit, measure, reader)
        : `${format.number(needed, 1)} ${noun(Math.round(needed * 10) / 10, unit, measure)}`
      return `about ${text} a week from here`
    },
    /** 'began at 25:10', 'began at 24 km' */
    baseline: ({ baseline, unit }: PlainProgressView, measure: Measure, reader: Units) =>
      baseline === null
        ? undefined
        : `began at ${isTimed(measure) ? format.duration(baseline) : quantity(baseline, unit, measure, reader)}`,
    /** The period in course: '2 of 4 days this week'. */
    current(period: PeriodView, measure: Measure, reader: Units): string {
      const per = 'per' in measure && measure.per !== undefined ? measure.per : 'week'
      const done = doneOf(period.actual, period.target, period.unit, measure, reader)
      if (per === 'total' || !RHYTHMIC.has(measure.kind)) return done
      return per === 'day' ? `${done} today` : `${done} this ${per}`
    },
    /** One period in a list: '29 March to 4 April: 3 of 4 days, still open'. */
    period(period: PeriodView, measure: Measure, reader: Reader): string {
      const days = format.dateRange(period.from, period.to, reader.asOf)
      if (period.state === 'coming' || period.state === 'paused') return `${days}: ${periodStates[period.state]}`
      const done = doneOf(period.actual, period.target, period.unit, measure, reader)
      return period.state === 'not-held' ? `${days}: ${done}` : `${days}: ${done}, ${periodStates[period.state]}`
    },
    /** '42 % of the way'; nothing before there is something to say. */
    share: ({ fraction }: PlainProgressView) => (fraction ? `${format.percent(fraction)} of the way` : undefined),
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
