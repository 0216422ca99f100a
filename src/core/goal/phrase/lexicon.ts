import type { CalendarUnit, Weekday } from '../../base/calendar.ts'
import type { Sport } from '../../activity/sport.ts'
import type { UnderstoodKind } from './phrase-types.ts'

/** Phrases of at most four words, in lower case, without hyphens, and what each means. */
export type Vocabulary<T> = ReadonlyMap<string, T>

/** How a day is meant: 'by June' ends there, 'in June' lasts, 'from June' begins, 'through June' includes it. */
export type DayRole = 'by' | 'before' | 'until' | 'through' | 'within' | 'on' | 'for' | 'from'
export type Edge = 'start' | 'middle' | 'end'
export type SeasonName = 'spring' | 'summer' | 'autumn' | 'winter'
export type Flavour = 'faster' | 'fitter' | 'more'
/** The most of what follows, of what follows or stands before, of what follows some words later; a time; the least. */
export type Limit = 'most' | 'most-either-side' | 'most-from-afar' | 'slowest' | 'least'

/** What is counted one by one. */
export interface CountNoun {
  readonly in: 'days' | 'activities'
  readonly sport?: Sport
}

export type RelativeDay =
  | { readonly unit: CalendarUnit | 'day' | 'weekend'; readonly offset: number }
  | { readonly edge: Edge; readonly unit: CalendarUnit; readonly offset: number }

/** A day of each year by its date, or by the rule that moves it. */
export type Feast = { readonly month: number; readonly day: number } | 'easter' | 'thanksgiving'

/** A vocabulary of input: which words a language has for what a goal is made of. Data, so that a language is a file. */
export interface Lexicon {
  readonly numbers: Vocabulary<number>
  /** 'hundred', 'thousand': multiply what stands before. */
  readonly multipliers: Vocabulary<number>
  /** 'once', 'twice': a count by themselves. */
  readonly adverbs: Vocabulary<number>
  readonly articles: Vocabulary<true>
  /** 'and', 'of', 'about': may stand between the parts of one quantity. */
  readonly fillers: Vocabulary<true>
  readonly adjectives: Vocabulary<true>
  /** 'and a half' */
  readonly halves: Vocabulary<number>
  /** Metres. */
  readonly lengthUnits: Vocabulary<number>
  /** Seconds. */
  readonly timeUnits: Vocabulary<number>
  /** 'm': minutes or metres, by its number. */
  readonly metreOrMinute: Vocabulary<true>
  /** Whole times: 'half an hour'. */
  readonly times: Vocabulary<number>
  readonly calendarUnits: Vocabulary<CalendarUnit | 'day'>
  /** Race distances by name; `sure` when the name leaves no doubt. */
  readonly distances: Vocabulary<{ readonly distance_m: number; readonly sure: boolean }>
  readonly rates: Vocabulary<CalendarUnit | 'day'>
  /** Between a clock and a unit: '4:00 / km', 'min per mile'. */
  readonly paceJoins: Vocabulary<true>
  /** After minutes without a word between: '8 minute miles'. */
  readonly paceUnits: Vocabulary<number>
  readonly under: Vocabulary<true>
  /** Those of 'under' that make an amount the most of it; 'beat 40 km' does not. */
  readonly ceilings: Vocabulary<true>
  readonly limits: Vocabulary<Limit>
  /** 'Don't', 'never': before `exceeding` they make a limit. */
  readonly negations: Vocabulary<true>
  readonly exceeding: Vocabulary<true>
  readonly countNouns: Vocabulary<CountNoun>
  readonly sports: Vocabulary<Sport>
  readonly roles: Vocabulary<DayRole>
  readonly nexts: Vocabulary<number>
  readonly relative: Vocabulary<RelativeDay>
  readonly edges: Vocabulary<Edge>
  readonly months: Vocabulary<number>
  readonly weekdays: Vocabulary<Weekday>
  /** Month and weekday names that are also other words: they need a role or a number beside them. */
  readonly doubtful: Vocabulary<true>
  readonly ordinals: Vocabulary<true>
  readonly seasons: Vocabulary<SeasonName>
  readonly feasts: Vocabulary<Feast>
  /** Short forms written out: 'mpw'. */
  readonly expansions: ReadonlyMap<string, string>
  readonly spareWeeks: Vocabulary<true>
  readonly outOf: Vocabulary<true>
  /** Between the least and the most: '3 to 4 times'. */
  readonly ranges: Vocabulary<true>
  readonly miss: Vocabulary<true>
  /** Words that tell a kind of goal. */
  readonly cues: Vocabulary<UnderstoodKind>
  readonly vague: Vocabulary<Flavour>
}

/** 'one two' for keys that share a meaning: `words({ one: 1 })`, several keys parted by `|`. */
export function vocabulary<T>(entries: Readonly<Record<string, T>>): Vocabulary<T> {
  return new Map(
    Object.entries(entries).flatMap(([keys, value]) => keys.split('|').map((key) => [key, value] as const)),
  )
}

export const wordList = (keys: string): Vocabulary<true> => vocabulary<true>({ [keys]: true })
