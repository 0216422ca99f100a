import type { Lexicon } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** Shorter words have too many neighbours to be put right. */
const LEAST_LETTERS = 5

const wordsIn = (phrase: unknown): string[] => (typeof phrase === 'string' ? phrase.split(' ') : [])

/** All words that a lexicon knows, by their length; made once for each lexicon. */
const known = new WeakMap<Lexicon, ReadonlyMap<number, readonly string[]>>()
const everyWord = new WeakMap<Lexicon, ReadonlySet<string>>()

function wordsOf(lexicon: Lexicon): { all: ReadonlySet<string>; byLength: ReadonlyMap<number, readonly string[]> } {
  const [all, byLength] = [everyWord.get(lexicon), known.get(lexicon)]
  if (all && byLength) return { all, byLength }
  // Ordinary words are kept as they are, and are no keywords.
  const { ordinary: _, ...telling } = lexicon
  const words = new Set(
    Object.values(telling).flatMap((each) => (each instanceof Map ? [...each.keys()].flatMap(wordsIn) : [])),
  )
  const keywords = [...words].filter((word) => word.length >= LEAST_LETTERS).toSorted()
  const grouped = Map.groupBy(keywords, (word) => word.length)
  everyWord.set(lexicon, words)
  known.set(lexicon, grouped)
  return { all: words, byLength: grouped }
}

/** One letter more, less, other, or two that changed places. */
function isOneEditAway(a: string, b: string): boolean {
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  const rest = (text: string, at: number) => text.slice(at)
  if (a.length === b.length) {
    const swapped = a[from] === b[from + 1] && a[from + 1] === b[from]
    return rest(a, from + 1) === rest(b, from + 1) || (swapped && rest(a, from + 2) === rest(b, from + 2))
  }
  return a.length > b.length ? rest(a, from + 1) === rest(b, from) : rest(a, from) === rest(b, from + 1)
}

/** The keyword that a word was meant to be, if it is none itself and lies one slip away: 'marathn', 'teusday'. */
export function corrected(token: Token, lexicon: Lexicon): Token {
  if (token.kind !== 'word' || token.text.length < LEAST_LETTERS) return token
  const { all, byLength } = wordsOf(lexicon)
  const { text } = token
  if (all.has(text) || lexicon.ordinary.has(text)) return token
  // 'Saturday's workout' is of Saturday.
  const owner = text.endsWith("'s") ? text.slice(0, -2) : ''
  if (owner !== '' && all.has(owner)) return { kind: 'word', text: owner }
  // A slip at the first letter is rare, and would take too many other words for a keyword.
  const near = [0, 1, -1]
    .flatMap((more) => byLength.get(text.length + more) ?? [])
    .find((word) => word[0] === text[0] && isOneEditAway(text, word))
  return near === undefined ? token : { kind: 'word', text: near }
}
