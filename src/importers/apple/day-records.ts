import { addDays, type LocalDate, parseIsoDate } from '../../core/base/calendar.ts'
import type { ParsedDay } from '../importer.ts'
import { FACTORS } from '../lists/columns.ts'
import { mergeDays } from '../lists/record.ts'
import { amount, clock24, instant } from './values.ts'
import { named } from '../named.ts'

type Attributes = ReadonlyMap<string, string>
type Span = readonly [from: number, to: number]

/** A night's sleep that ends from here on is of the next day's night. */
const EVENING_H = 18
const WEIGHTS: Readonly<Record<string, number>> = { kg: 1, lb: FACTORS.lb, g: 0.001, st: 6.350_293_18 }

/** Body mass, resting heart rate and sleep as they come by, a day at a time. */
export class DayRecords {
  private readonly days: ParsedDay[] = []
  private readonly nights = new Map<LocalDate, Span[]>()

  add(type: string, attributes: Attributes): void {
    const on = parseIsoDate((attributes.get('startDate') ?? '').slice(0, 10))
    const value = amount(attributes.get('value'))
    if (type === 'HKQuantityTypeIdentifierBodyMass' && on !== undefined)
      this.days.push({ on, weight_kg: value * (named(WEIGHTS, attributes.get('unit') ?? 'kg') ?? NaN) })
    else if (type === 'HKQuantityTypeIdentifierRestingHeartRate' && on !== undefined)
      this.days.push({ on, resting_heart_rate_bpm: value })
    else if (type === 'HKCategoryTypeIdentifierSleepAnalysis') this.addSleep(attributes)
  }

  /** In bed and awake are no sleep; what a watch and a phone both saw counts once. */
  private addSleep(attributes: Attributes): void {
    if (!/Asleep/.test(attributes.get('value') ?? '')) return
    const end = attributes.get('endDate') ?? ''
    const day = parseIsoDate(end.slice(0, 10))
    const span: Span = [instant(attributes.get('startDate')), instant(end)]
    if (day === undefined || !(span[1] > span[0])) return
    const night = Number(clock24(end).slice(11, 13)) >= EVENING_H ? addDays(day, 1) : day
    this.nights.set(night, [...(this.nights.get(night) ?? []), span])
  }

  all(): ParsedDay[] {
    const nights = [...this.nights].map(([on, spans]): ParsedDay => ({ on, sleep_s: covered(spans) / 1000 }))
    return mergeDays([...this.days, ...nights])
  }
}

/** How long at least one of the spans lasted. */
function covered(spans: readonly Span[]): number {
  let [total, until] = [0, -Infinity]
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    total += Math.max(0, to - Math.max(from, until))
    until = Math.max(until, to)
  }
  return total
}
