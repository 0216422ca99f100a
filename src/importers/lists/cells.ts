import { parseNumber } from '../xml/numbers.ts'

/** How a table writes its numbers: with a decimal point or a decimal comma. */
export type DecimalMark = '.' | ','

/** What services write where they know nothing, and spreadsheets where a formula came to nothing. */
const NOTHING =
  /^(--?|--:--(:--)?|n\/?a|null|none|nan|\u2013|\u2014|#(n\/a|num!|div\/0!|ref!|value!|name\?|null!|error[!#]))?$/i

/** The cell without white space around it and without the apostrophe that spreadsheets put before a minus; undefined when it says nothing. */
export function cellText(cell: string | undefined): string | undefined {
  const text = cell?.trim().replace(/^'(?=-?\d)/, '')
  return text === undefined || NOTHING.test(text) ? undefined : text
}

/**
 * A number as a table writes it: '1,234.5', '1.234,5', '1 234', '5388'. NaN when there is none; Infinity when what stands
 * there is no number, so that it is counted with what cannot be true.
 */
export function cellNumber(cell: string | undefined, mark: DecimalMark = '.'): number {
  const text = cellText(cell)
  if (text === undefined) return NaN
  const plain = text.replaceAll(/[\s\u00a0\u202f']/g, '')
  const group = mark === '.' ? ',' : '.'
  const isGrouped = new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+(\\${mark}\\d+)?$`).test(plain)
  if (isGrouped) return parseNumber(plain.replaceAll(group, '').replace(mark, '.'))
  // One comma that groups nothing is a decimal comma whatever the table does elsewhere.
  return parseNumber(plain.replace(/^([+-]?\d+),(\d+)$/, '$1.$2'))
}

/** The mark that the numbers of a table show: a comma only where some number can be read no other way. */
export function decimalMarkOf(cells: Iterable<string | undefined>): DecimalMark {
  for (const cell of cells) {
    const text = cell?.trim() ?? ''
    if (/^[+-]?\d+\.\d{1,2}$|^[+-]?\d{1,3}(,\d{3})*\.\d+$/.test(text)) return '.'
    if (/^[+-]?\d+,\d{1,2}$|^[+-]?\d{1,3}(\.\d{3})*,\d+$/.test(text)) return ','
  }
  return '.'
}

const CLOCK = /^(?:(\d+):)?(\d{1,3}):(\d{1,2}(?:[.,]\d+)?)$/
const WORDS =
  /^(?:(\d+(?:[.,]\d+)?)\s*h[a-z]*\.?)?\s*(?:(\d+(?:[.,]\d+)?)\s*m(?:in)?[a-z]*\.?)?\s*(?:(\d+(?:[.,]\d+)?)\s*s[a-z]*\.?)?$/i
/** As Python writes them, with a fraction of nine digits. */
const DAYS = /^(\d+) days?,?\s+(?=\d)/i
const ISO = /^PT?(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?$/i

/**
 * Seconds of a duration: '1:18:58', '29:57', '00:04:36.5', '1h 02m 3s', 'PT29M57S', '0 days 00:29:57', and a bare number in the unit of its
 * column. NaN when there is none, Infinity when it cannot be read.
 */
export function cellSeconds(cell: string | undefined, unit_s = 1, mark: DecimalMark = '.'): number {
  const text = cellText(cell)
  if (text === undefined) return NaN
  const days = DAYS.exec(text)
  if (days) return whole(days[1]) * 86_400 + cellSeconds(text.slice(days[0].length), unit_s, mark)
  const clock = CLOCK.exec(text)
  if (clock) return whole(clock[1]) * 3600 + whole(clock[2]) * 60 + whole(clock[3])
  const said = ISO.exec(text) ?? WORDS.exec(text)
  if (said && said.slice(1).some(Boolean)) return whole(said[1]) * 3600 + whole(said[2]) * 60 + whole(said[3])
  return cellNumber(text, mark) * unit_s
}

const whole = (digits: string | undefined): number => Number((digits ?? '0').replace(',', '.'))
