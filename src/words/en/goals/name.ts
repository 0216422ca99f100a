import { addDays, civil, dateOf, daysInMonth } from '../../../core/base/calendar.ts'
import type { FrequencyMeasure, Measure, RaceTimeMeasure, VolumeMeasure } from '../../../core/goal/measure.ts'
import { type Day, dayNumber } from '../../day.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { sports } from '../sports.ts'

/** The days a goal counts; a name says them only where they are part of what is asked. */
export interface GoalDays {
  readonly startOn?: Day | null | undefined
  readonly dueOn?: Day | null | undefined
}

export const perWords = { total: 'in all', week: 'a week', month: 'a month', year: 'a year' } as const

export function nameWords(format: EnglishFormat) {
  /** 1199 s is said "sub-20": a whole or half minute less one second. */
  const sub = (time_s: number) => {
    const round = time_s + 1
    if (round % 30 !== 0) return undefined
    if (round % 3600 === 0) return `Sub-${round / 3600}`
    if (round % 60 !== 0) return `Sub-${format.duration(round)}`
    return round < 3600
      ? `Sub-${round / 60}`
      : `Sub-${Math.floor(round / 3600)}:${String((round % 3600) / 60).padStart(2, '0')}`
  }

  const raceTime = ({ distance_m, time_s }: RaceTimeMeasure, { units }: Reader) => {
    const distance = format.raceDistance(distance_m, units)
    const short = sub(time_s)
    return short ? `${short} ${distance}` : `${capital(distance)} in ${format.duration(time_s)}`
  }

  const frequency = ({ times, counted, weeks, sports: list }: FrequencyMeasure) => {
    const isRunning = list.length === 1 && list[0] === 'running'
    const noun = sports.nounOf(list)
    if (counted === 'days') {
      const what = isRunning ? 'Run' : capital(noun.one)
      return `${what} ${format.days(times)} a week for ${format.weeks(weeks)}`
    }
    return `${format.count(times, noun.one, noun.many)} a week for ${format.weeks(weeks)}`
  }

  /** 'in 2027', 'in March 2027', 'by 1 June': how the days of a total are said. */
  const inDays = ({ startOn, dueOn }: GoalDays, { asOf }: Reader) => {
    if (dueOn == null) return ''
    const due = civil(dayNumber(dueOn))
    if (startOn != null) {
      const start = civil(dayNumber(startOn))
      const wholeMonth = start.day === 1 && due.day === daysInMonth(due.year, due.month) && start.year === due.year
      if (wholeMonth && start.month === 1 && due.month === 12) return ` in ${due.year}`
      if (wholeMonth && start.month === due.month) return ` in ${format.month(dueOn, asOf)}`
    }
    const yearEnd = dayNumber(dueOn) === addDays(dateOf(due.year + 1, 1, 1), -1)
    return yearEnd ? ` by the end of ${due.year}` : ` by ${format.date(dueOn, asOf)}`
  }

  /** '40 km', '20 hours', '200 runs' */
  const amount = ({ quantity, amount: value, sports: list }: VolumeMeasure, { units }: Pick<Reader, 'units'>) => {
    const noun = sports.nounOf(list)
    if (quantity === 'count') return format.count(value, noun.one, noun.many)
    const text = quantity === 'distance' ? format.distance(value, units) : format.hours(value)
    return list.length === 1 && list[0] !== 'running' ? `${text} of ${noun.name.toLowerCase()}` : text
  }

  const volume = (measure: VolumeMeasure, days: GoalDays, reader: Reader) =>
    measure.per === 'total'
      ? `${amount(measure, reader)}${inDays(days, reader)}`
      : `${amount(measure, reader)} ${perWords[measure.per]}`

  return {
    amount,
    /** What a goal is called when the runner gave it no name: 'Sub-20 5 km', '4 runs a week for 12 weeks', '1,000 km in 2027'. */
    nameOf(measure: Measure, days: GoalDays, reader: Reader): string {
      switch (measure.kind) {
        case 'race-time':
          return raceTime(measure, reader)
        case 'frequency':
          return frequency(measure)
        case 'volume':
          return volume(measure, days, reader)
      }
    },
    /** The runner's own name, or the one from its measure. */
    name(
      goal: GoalDays & { readonly name?: string | null | undefined; readonly measure: Measure },
      reader: Reader,
    ): string {
      return goal.name || this.nameOf(goal.measure, goal, reader)
    },
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
