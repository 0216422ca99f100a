import type { Vocabulary } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'
import { corrected } from './spelling.ts'
import { type Token, tokensOf } from './tokens.ts'

/** The longest phrase of a vocabulary, in words. */
const LONGEST_PHRASE = 5

/** Something found at a place, and the place after it. */
export interface Found<T> {
  readonly value: T
  readonly next: number
}

/** A sentence in pieces, and the vocabulary to read it by. */
export interface Sentence {
  readonly tokens: readonly Token[]
  readonly lexicon: Lexicon
  /** The longest phrase of a vocabulary that begins at a place. */
  readonly match: <T>(vocabulary: Vocabulary<T>, at: number) => Found<T> | undefined
  /** The words from a place up to another, as written in lower case. */
  readonly text: (from: number, to: number) => string
}

export function sentenceOf(text: string, lexicon: Lexicon): Sentence {
  const tokens = tokensOf(rewritten(text, lexicon)).flatMap((token): Token[] => {
    const expansion = token.kind === 'word' ? lexicon.expansions.get(token.text) : undefined
    return expansion === undefined ? [corrected(token, lexicon)] : tokensOf(expansion)
  })
  const phrases = tokens.map((_, at) =>
    Array.from({ length: Math.min(LONGEST_PHRASE, tokens.length - at) }, (__, words) =>
      tokens
        .slice(at, at + words + 1)
        .map((token) => token.text)
        .join(' '),
    ),
  )
  return {
    tokens,
    lexicon,
    match(vocabulary, at) {
      const here = phrases[at] ?? []
      for (let words = here.length; words > 0; words--) {
        const value = vocabulary.get(here[words - 1] ?? '')
        if (value !== undefined) return { value, next: at + words }
      }
      return undefined
    },
    text: (from, to) =>
      tokens
        .slice(from, to)
        .map((token) => token.text)
        .join(' '),
  }
}

/** '22 -> 30 mpw', '25:00 → 22:30'. */
const ARROW = /(\d[\d:.,]{0,9}\s?\p{L}{0,10}(?:\/\p{L}{1,6})?)\s{0,3}(?:→|➔|[-=–]>)\s{0,3}(?=\d)/gu

const rewritten = (text: string, { rewritten: pairs, arrowed: [from, to] }: Lexicon): string =>
  pairs.reduce(
    (read, [written, meant]) => read.replaceAll(written, meant),
    text.toLowerCase().replaceAll(ARROW, `${from} $1 ${to} `),
  )

/** The place after any words of a vocabulary that stand here. */
export function skip(sentence: Sentence, vocabulary: Vocabulary<unknown>, at: number): number {
  let place = at
  for (let found = sentence.match(vocabulary, place); found; found = sentence.match(vocabulary, place))
    place = found.next
  return place
}
