/** A piece of a sentence. Digits, clocks and numeric dates are read here; what words mean is the lexicon's affair. */
export type Token =
  | { readonly kind: 'word' | 'mark'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  /** '1:45', '3:59:59' */
  | { readonly kind: 'clock'; readonly text: string; readonly parts: readonly number[] }
  /** '2027-05-09', '2027-05', '1/6', '01.06.2027', in the order written. */
  | {
      readonly kind: 'date'
      readonly text: string
      readonly order: 'iso' | 'slash' | 'dot'
      readonly parts: readonly number[]
    }

/** Longer than any goal that is said; what follows is not read. */
const LONGEST = 1000

/**
 * Every alternative begins with another kind of character or ends in a bounded run, so that no text makes it go back
 * more than a few places: the time is linear.
 */
const PIECE = new RegExp(
  [
    String.raw`(?<iso>\d{4}-\d{1,2}(?:-\d{1,2})?|\d{4}[/.]\d{1,2}[/.]\d{1,2})(?!\d)`,
    String.raw`(?<dot>\d{1,2}\.\d{1,2}\.\d{4})(?!\d)`,
    String.raw`(?<slash>\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d{2}))?)(?![\d/])`,
    String.raw`(?<clock>\d{1,3}:\d{2}(?::\d{2})?)(?:\.\d{1,3})?(?!\d)`,
    String.raw`(?<grouped>\d{1,3}(?:[,\u2009\u202f]\d{3}){1,4}(?:\.\d{1,6})?)(?!\d)`,
    String.raw`(?<comma>\d{1,9},\d{1,2})(?!\d)`,
    String.raw`(?<number>\d{1,15}(?:\.\d{1,6})?)`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}]*(?:'\p{L}+)*)`,
    String.raw`(?<mark>[/<\u2264'"%-])`,
  ].join('|'),
  'gu',
)

const partsOf = (text: string, by: string | RegExp) => text.split(by).map(Number)

function tokenOf(match: RegExpMatchArray): Token {
  const text = match[0]
  const { iso, dot, slash, clock, grouped, comma, word } = match.groups ?? {}
  if (iso !== undefined) return { kind: 'date', text, order: 'iso', parts: partsOf(iso, /[-/.]/) }
  if (dot !== undefined) return { kind: 'date', text, order: 'dot', parts: partsOf(dot, '.') }
  if (slash !== undefined) return { kind: 'date', text, order: 'slash', parts: partsOf(slash, '/') }
  if (clock !== undefined) return { kind: 'clock', text, parts: partsOf(clock, ':') }
  if (grouped !== undefined) return { kind: 'number', text, value: Number(grouped.replaceAll(/[,\u2009\u202f]/g, '')) }
  if (comma !== undefined) return { kind: 'number', text, value: Number(comma.replace(',', '.')) }
  if (word !== undefined) return { kind: 'word', text }
  return match.groups?.['number'] === undefined ? { kind: 'mark', text } : { kind: 'number', text, value: Number(text) }
}

const isNumeric = (token: Token | undefined) => token?.kind === 'number'

/** Text to pieces, in order. Hyphens are dropped, except between two numbers. Never throws; linear in the length. */
export function tokensOf(text: string): Token[] {
  // Full-width digits become plain ones; curly apostrophes, dashes and primes become their plain forms.
  const plain = text
    .slice(0, LONGEST)
    .replaceAll('\u00bd', ' 1/2')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u02bc\u2032]/g, "'")
    .replaceAll(/[\u201c\u201d\u2033]/g, '"')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('<=', '\u2264')
    // 'Run/walk 4:1' is no clock.
    .replaceAll(/(?<![\d:])\d{1,2}:\d(?![\d:])/g, ' ')
    // '5 000 m', as many write it.
    .replaceAll(/(\d) (000)(?!\d)/g, '$1$2')
    .replaceAll('\u2044', '/')
    .replaceAll('\u00d7', 'x')
    .replaceAll('&', ' and ')
  const tokens = [...plain.matchAll(PIECE)].map(tokenOf)
  return tokens.filter((token, i) => token.text !== '-' || (isNumeric(tokens[i - 1]) && isNumeric(tokens[i + 1])))
}
