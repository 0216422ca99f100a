import { dateOf, daysInMonth } from '../../core/base/calendar.ts'
import { parseIsoTime } from '../iso-time.ts'

/** When a row began. */
export interface RowStart {
  /** Epoch ms; with `isWallClock` the hour on the wall as if it were UTC. */
  readonly at: number
  readonly isWallClock?: boolean
  readonly isHourUnknown?: boolean
  /** IANA. */
  readonly zone?: string | undefined
  readonly utcOffset_min?: number | undefined
}

/** Which number of '07/05/2020' is the day. */
export type DayOrder = 'day-first' | 'month-first'

/** Month names of the languages in which services write their lists, by their first letters; without accents and dots. */
const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'sty', 'янв', 'oca'],
  ['feb', 'fev', 'lut', 'фев', 'sub'],
  ['mar', 'mrt', 'maa', 'mrz', 'мар'],
  ['apr', 'avr', 'abr', 'kwi', 'апр', 'nis'],
  ['may', 'mai', 'mei', 'mag', 'maj', 'мая', 'май'],
  ['jun', 'giu', 'cze', 'июн', 'haz', 'juin'],
  ['jul', 'lug', 'lip', 'июл', 'tem', 'juil'],
  ['aug', 'aou', 'ago', 'sie', 'авг'],
  ['sep', 'set', 'wrz', 'сен', 'eyl'],
  ['oct', 'okt', 'ott', 'out', 'paz', 'окт', 'eki'],
  ['nov', 'lis', 'ноя', 'kas'],
  ['dec', 'dez', 'dic', 'des', 'gru', 'дек', 'ara'],
]

/** 1 to 12; 0 when it is no month. 'juin' and 'juillet' share three letters with nothing else but each other. */
function monthNamed(word: string): number {
  const plain = word
    .normalize('NFD')
    .replaceAll(/[\u0300-\u0305\u0307-\u036f.]/g, '')
    .toLowerCase()
  if (plain.startsWith('juil')) return 7
  if (plain.startsWith('juin')) return 6
  if (plain === 'mai' || plain === 'mayo' || plain === 'maio') return 5
  return MONTHS.findIndex((names) => names.some((name) => plain.startsWith(name))) + 1
}

const CLOCK = /(\d{1,2})\s?[:.h]\s?(\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?/
const AFTERNOON = /p\.?\s?m\.?\b|오후|午後|下午|μμ/i
const MORNING = /\ba\.?\s?m\.?\b|오전|午前|上午|πμ/i

/** A day and, where it is said, an hour, as civil numbers. */
export interface CivilTime {
  readonly year: number
  readonly month: number
  readonly day: number
  /** Seconds of the day; undefined when only the day is said. */
  readonly second: number | undefined
}

/**
 * A date of a list in whatever language: '9 mei 2026, 19:00:00', 'Sep 20, 2026, 2:12:12 PM', '21.07.2026, 15:09:27',
 * '2026年5月9日 19:00', '2023-03-31 08:10:41', '07/05/2020 18:06'. The order of the last is the table's (see dayOrderOf).
 */
export function parseCivil(text: string, order: DayOrder = 'day-first'): CivilTime | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim()
  if (plain.length > 80) return undefined
  // The hour stands last, but for languages that write the half of the day before it.
  const clockAt = /\d{1,2}\s?[:h]\s?\d{2}|\d{1,2}\.\d{2}\.\d{2}$/.exec(plain)
  const datePart = clockAt ? plain.slice(0, clockAt.index) : plain
  const date = civilDate(datePart, order)
  if (!date) return undefined
  if (!clockAt) return { ...date, second: undefined }
  const clock = CLOCK.exec(plain.slice(clockAt.index))
  const [written, minute, second] = [Number(clock?.[1]), Number(clock?.[2]), Number(clock?.[3] ?? 0)]
  const isAfternoon = AFTERNOON.test(plain)
  const isHalved = isAfternoon || MORNING.test(plain)
  if (isHalved && (written < 1 || written > 12)) return undefined
  const hour = isHalved ? (written % 12) + (isAfternoon ? 12 : 0) : written
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return undefined
  return { ...date, second: (hour * 60 + minute) * 60 + second }
}

function civilDate(text: string, order: DayOrder): Omit<CivilTime, 'second'> | undefined {
  const numbers = [...text.matchAll(/\d+/g)].map((match) => match[0])
  const word = /\p{L}{3,}\.?/gu
  const month = [...text.matchAll(word)].map((match) => monthNamed(match[0])).find((found) => found > 0)
  if (month !== undefined && numbers.length === 2) {
    const [first, last] = numbers as [string, string]
    return first.length === 4 ? checked(first, month, last) : checked(inFull(last), month, first)
  }
  const [, year, monthOfYear, day] = /^\s*(\d{4})(\d\d)(\d\d)\s*$/.exec(text) ?? []
  if (year !== undefined && day !== undefined) return checked(year, Number(monthOfYear), day)
  if (numbers.length !== 3) return undefined
  const [a, b, c] = numbers as [string, string, string]
  if (a.length === 4) return checked(a, Number(b), c)
  if (c.length !== 4 && c.length !== 2) return undefined
  const isMonthFirst = /[/-]/.test(text) && order === 'month-first'
  return isMonthFirst ? checked(inFull(c), Number(a), b) : checked(inFull(c), Number(b), a)
}

const inFull = (year: string): string => (year.length === 2 ? `20${year}` : year)

function checked(year: string, month: number, day: string): Omit<CivilTime, 'second'> | undefined {
  const [y, d] = [Number(year), Number(day)]
  if (y < 1900 || y > 2199 || month < 1 || month > 12 || d < 1 || d > daysInMonth(y, month)) return undefined
  return { year: y, month, day: d }
}

const NUMBERED = /^\s*(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)/

/**
 * The order that the dates of a table show: by a number that can be no month, else the one in which they lie closer
 * together from row to row, since lists are kept in the order of days.
 */
export function dayOrderOf(cells: Iterable<string | undefined>): DayOrder {
  const [dayFirst, monthFirst] = [apart(), apart()]
  for (const cell of cells) {
    const match = NUMBERED.exec(cell ?? '')
    if (!match) continue
    const [a, b, year] = [Number(match[1]), Number(match[2]), Number(match[3])]
    if (a > 12) return 'day-first'
    if (b > 12) return 'month-first'
    dayFirst.add((year * 12 + b) * MONTH_DAYS + a)
    monthFirst.add((year * 12 + a) * MONTH_DAYS + b)
  }
  return monthFirst.sum() < dayFirst.sum() ? 'month-first' : 'day-first'
}

/** Months as long as each other are good enough to compare. */
const MONTH_DAYS = 31

/** Adds up how far each number is from the one before. */
function apart() {
  let [sum, last] = [0, NaN]
  return {
    add: (value: number) => {
      if (!Number.isNaN(last)) sum += Math.abs(value - last)
      last = value
    },
    sum: () => sum,
  }
}

export const civilMs = ({ year, month, day, second }: CivilTime): number =>
  (dateOf(year, month, day) * 86_400 + (second ?? 0)) * 1000

/** An hour on the wall, without a place. Undefined when it is no date. */
export function wallStart(text: string, order?: DayOrder): RowStart | undefined {
  const civil = parseCivil(text, order)
  if (!civil) return undefined
  return { at: civilMs(civil), isWallClock: true, ...(civil.second === undefined && { isHourUnknown: true }) }
}

/** Seconds or milliseconds since 1970, of 2001 to 2286: no other date is ten or thirteen digits. */
const SINCE_1970 = /^[1-9]\d{9}(\d{3})?(\.\d+)?$/
const MS_FROM = 1e12

/** What a spreadsheet makes of a date without its format: days since 1899-12-30, of 1982 to 2119. */
const SERIAL = /^[3-7]\d{4}(\.\d+)?$/
const SERIAL_OF_1970 = 25_569

const ZONED = /\d:\d{2}(:\d{2}([.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})\s*$/i

/** An instant where the text names a zone ('…Z', '…+02:00'), else an hour on the wall. */
export function rowStart(text: string, order?: DayOrder): RowStart | undefined {
  if (SINCE_1970.test(text)) return { at: Math.round(Number(text) * (Number(text) < MS_FROM ? 1000 : 1)) }
  if (SERIAL.test(text)) return serialStart(Number(text))
  const zoned = text.replace(/\s+(UTC|GMT)$/i, 'Z')
  if (!ZONED.test(zoned)) return wallStart(text, order)
  const time = parseIsoTime(zoned.trim().replace(/ ([+-]\d{2}:?\d{2})$/, '$1'))
  return time && { at: time.at, ...(time.utcOffset_min !== undefined && { utcOffset_min: time.utcOffset_min }) }
}

function serialStart(days: number): RowStart {
  const seconds = Math.round((days - SERIAL_OF_1970) * 86_400)
  return { at: seconds * 1000, isWallClock: true, ...(Number.isInteger(days) && { isHourUnknown: true }) }
}
