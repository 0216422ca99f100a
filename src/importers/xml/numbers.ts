const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i

/**
 * A number as XML writes it. Empty text is missing (NaN). Text that is no such number ("1,5", "abc", other digits) becomes
 * Infinity, which no range believes: so it is counted with the values that cannot be true, and never becomes 0.
 */
export function parseNumber(text: string | undefined): number {
  if (text === undefined || text === '') return NaN
  const trimmed = text.trim()
  if (/^nan$/i.test(trimmed)) return NaN
  return NUMBER.test(trimmed) ? Number(trimmed) : Infinity
}

/** The same with the decimal comma that a program writes in the language of its owner: no mark groups digits in XML. */
export const parseXmlNumber = (text: string | undefined): number =>
  parseNumber(text?.trim().replace(/^([+-]?\d+),(\d+)$/, '$1.$2'))
