import type { Measure } from '../../../core/goal/measure.ts'
import type { PeriodState, ProgressUnit } from '../../../core/goal/progress-types.ts'
import type { PeriodView, ProgressView } from '../../../core/view/dashboard-types.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { sports } from '../sports.ts'

type Units = Pick<Reader, 'units'>

const periodStates: Record<PeriodState, string> = {
  held: 'held',
  'not-held': 'short of it',
  open: 'still open',
  paused: 'resting',
  coming: 'to come',
}

const PERIOD_NOUNS = { weeks: 'week', months: 'month', years: 'year' } as const
const isPeriods = (unit: ProgressUnit): unit is keyof typeof PERIOD_NOUNS => Object.hasOwn(PERIOD_NOUNS, unit)

/** Numbers of a progress as lines: where it stands, what is left, what is next. */
export function progressWords(format: EnglishFormat) {
  /** The noun of what is counted one by one: runs, days, weeks. */
  const noun = (n: number, unit: ProgressUnit, measure: Measure) => {
    if (isPeriods(unit)) return format.noun(n, PERIOD_NOUNS[unit], unit)
    if (unit === 'days') return format.noun(n, 'day', 'days')
    const { one, many } = sports.nounOf(measure.kind === 'race-time' ? ['running'] : measure.sports)
    return format.noun(n, one, many)
  }

  /** '18.3 of 43 km', '2 of 4 days', '140 of 200 runs' */
  const doneOf = (actual: number, target: number, unit: ProgressUnit, measure: Measure, { units }: Units) => {
    if (unit === 'm') return format.distanceOf(actual, target, units)
    if (unit === 's') return format.hoursOf(actual, target)
    return `${format.number(actual)} of ${format.number(target)} ${noun(target, unit, measure)}`
  }

  const quantity = (value: number, unit: ProgressUnit, measure: Measure, { units }: Units) => {
    if (unit === 'm') return format.distanceLeft(value, units)
    if (unit === 's') return format.spell(value)
    const whole = Math.ceil(value)
    return `${format.number(whole)} ${noun(whole, unit, measure)}`
  }

  /** '2 spare weeks left'; nothing where none were given. */
  const slackLeft = ({ slack, unit }: ProgressView) => {
    if (!slack || slack.allowed === 0) return undefined
    const period = isPeriods(unit) ? PERIOD_NOUNS[unit] : 'week'
    return `${format.count(slack.left, `spare ${period}`, `spare ${period}s`)} left`
  }

  const raceLine = ({ actual, baseline, target }: ProgressView, distance: string) => {
    const best = actual ?? baseline
    if (best === null) return `no ${distance} yet`
    const said = `${actual === null ? 'best before' : 'best so far'} ${format.duration(best)}`
    return best <= target ? said : `${said}, ${format.gap(best - target)} to go`
  }

  return {
    doneOf,
    slackLeft,
    periodStates,
    /** The one line under a goal's name: '9 of 12 held, 2 spare weeks left', '620 of 1,000 km', 'best so far 20:31, 32 s to go'. */
    progressLine(progress: ProgressView, measure: Measure, reader: Units): string {
      if (measure.kind === 'race-time') return raceLine(progress, format.raceDistance(measure.distance_m, reader.units))
      const actual = progress.actual ?? 0
      if (!isPeriods(progress.unit)) return doneOf(actual, progress.target, progress.unit, measure, reader)
      const held = `${format.number(actual)} of ${format.number(progress.target)} held`
      const spare = slackLeft(progress)
      return spare ? `${held}, ${spare}` : held
    },
    /** '41.7 km left', '3 weeks left', '32 s to go'; nothing once it is reached. */
    left(progress: ProgressView, measure: Measure, reader: Units): string | undefined {
      if (progress.left === null || progress.left <= 0) return undefined
      return measure.kind === 'race-time'
        ? `${format.gap(progress.left)} to go`
        : `${quantity(progress.left, progress.unit, measure, reader)} left`
    },
    /** Days still to come, today among them. */
    daysLeft: (days: number) => (days === 1 ? 'last day today' : `${format.days(days)} left`),
    /** 'about 5.2 km a week from here'; nothing where a week is not what is missing. */
    neededPerWeek({ neededPerWeek: needed, unit }: ProgressView, measure: Measure, reader: Units): string | undefined {
      if (needed === null || needed <= 0 || measure.kind === 'race-time' || isPeriods(unit)) return undefined
      const whole = unit === 'm' || unit === 's'
      const text = whole
        ? quantity(needed, unit, measure, reader)
        : `${format.number(needed, 1)} ${noun(Math.round(needed * 10) / 10, unit, measure)}`
      return `about ${text} a week from here`
    },
    /** 'began at 25:10' */
    baseline: ({ baseline }: ProgressView) => (baseline === null ? undefined : `began at ${format.duration(baseline)}`),
    /** The period in course: '2 of 4 days this week'. */
    current(period: PeriodView, measure: Measure, reader: Units): string {
      const per = measure.kind === 'volume' ? measure.per : 'week'
      const done = doneOf(period.actual, period.target, period.unit, measure, reader)
      return per === 'total' ? done : `${done} this ${per}`
    },
    /** One period in a list: '29 March to 4 April: 3 of 4 days, still open'. */
    period(period: PeriodView, measure: Measure, reader: Reader): string {
      const days = format.dateRange(period.from, period.to, reader.asOf)
      if (period.state === 'coming' || period.state === 'paused') return `${days}: ${periodStates[period.state]}`
      const done = doneOf(period.actual, period.target, period.unit, measure, reader)
      return period.state === 'not-held' ? `${days}: ${done}` : `${days}: ${done}, ${periodStates[period.state]}`
    },
    /** '42 % of the way'; nothing before there is something to say. */
    share: ({ fraction }: ProgressView) => (fraction ? `${format.percent(fraction)} of the way` : undefined),
  }
}
