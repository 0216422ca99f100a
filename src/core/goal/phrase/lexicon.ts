import type { RunKind } from '../../activity/run-kind.ts'
import type { CalendarUnit, Weekday } from '../../base/calendar.ts'
import type { Sport } from '../../activity/sport.ts'
import type { RaceKind } from '../../evidence/race.ts'
import type { Collected, SessionKind } from '../measure.ts'
import type { Topic } from './topics.ts'

/** Phrases of at most five words, in lower case, without hyphens, and what each means. */
export type Vocabulary<T> = ReadonlyMap<string, T>

/** How a day is meant: 'by June' ends there, 'in June' lasts, 'from June' begins, 'through June' includes it. */
export type DayRole = 'by' | 'before' | 'until' | 'through' | 'within' | 'on' | 'for' | 'from'
export type Edge = 'start' | 'middle' | 'end'
export type SeasonName = 'spring' | 'summer' | 'autumn' | 'winter'
export type Flavour = 'faster' | 'fitter' | 'more' | 'gentle'
/** The most of what follows, of what follows or stands before, of what follows some words later; a time; the least. */
export type Limit = 'most' | 'most-either-side' | 'most-from-afar' | 'slowest' | 'least'

/** What is counted one by one. */
export interface CountNoun {
  readonly in: 'days' | 'activities'
  readonly sport?: Sport
  /** So many different ones of something. */
  readonly of?: Collected
  readonly country?: string
  readonly session?: SessionKind
  readonly tag?: 'rest' | 'attempt' | 'planned'
}

/** How often something comes back: every `every` weeks. */
export interface Rate {
  readonly unit: CalendarUnit | 'day'
  readonly every: number
}

/** An event with a qualifying standard of its own. */
export interface StandardName {
  /** A table of goal/standards; without one its times have to be entered. */
  readonly table?: string
  readonly event: string
  readonly distance_m?: number
  /** What its own race is, where that is not the distance of the time that qualifies. */
  readonly race?: RaceKind
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
  /** 'A run' is one; 'my runs' are not counted. */
  readonly one: Vocabulary<true>
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
  readonly rates: Vocabulary<Rate>
  /** 'every other': of the unit or weekday that follows. */
  readonly alternations: Vocabulary<number>
  /** 'every', before weekdays and numbers of weeks. */
  readonly every: Vocabulary<true>
  /** Kilograms. */
  readonly weightUnits: Vocabulary<number>
  readonly heartUnits: Vocabulary<true>
  readonly cadenceUnits: Vocabulary<true>
  readonly percent: Vocabulary<true>
  /** Metres of climb where climb is meant: 'ft'. */
  readonly heightUnits: Vocabulary<number>
  /** Between a clock and a unit: '4:00 / km', 'min per mile'. */
  readonly paceJoins: Vocabulary<true>
  /** After minutes without a word between: '8 minute miles'. */
  readonly paceUnits: Vocabulary<number>
  /** After a clock alone: 'at 5:10 pace' is a kilometre's or a mile's, as the runner counts. */
  readonly pace: Vocabulary<true>
  readonly under: Vocabulary<true>
  /** Those of 'under' that make an amount the most of it; 'beat 40 km' does not. */
  readonly ceilings: Vocabulary<true>
  readonly limits: Vocabulary<Limit>
  /** Those that stop short of the number: 'fewer than 3' are two. */
  readonly shorts: Vocabulary<true>
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
  /** 'Tuesdays', 'weekends': days that come back. */
  readonly weekdayLists: Vocabulary<readonly Weekday[]>
  /** Between two weekdays: 'and', 'to'. */
  readonly listJoins: Vocabulary<'and' | 'to'>
  readonly birthdays: Vocabulary<true>
  /** 'I turn', 'age': an age follows. */
  readonly ages: Vocabulary<true>
  /** Month and weekday names that are also other words: they need a role or a number beside them. */
  readonly doubtful: Vocabulary<true>
  readonly ordinals: Vocabulary<true>
  readonly seasons: Vocabulary<SeasonName>
  /** 'Winter ends', 'the season is over': the last day of what stands before. */
  readonly endings: Vocabulary<true>
  /** Parts of a year: their first month and how many there are. */
  readonly yearParts: Vocabulary<{ readonly month: number; readonly months: number; readonly withYear?: boolean }>
  /** 'Last year', where it is compared with: how many years ago. */
  readonly pastYears: Vocabulary<number>
  /** 'More than', 'beat my … total': what follows is to be outdone. */
  readonly outdoing: Vocabulary<true>
  /** '45 years old': an age, and no length. */
  readonly old: Vocabulary<true>
  readonly feasts: Vocabulary<Feast>
  /** Short forms written out: 'mpw'. */
  readonly expansions: ReadonlyMap<string, string>
  readonly spareWeeks: Vocabulary<true>
  readonly outOf: Vocabulary<true>
  /** Between the least and the most: '3 to 4 times'. */
  readonly ranges: Vocabulary<true>
  readonly miss: Vocabulary<true>
  /** Before and inside the range of 'between 68 and 72'. */
  readonly between: Vocabulary<true>
  readonly rangeEnds: Vocabulary<true>
  /** What is so already: 'a best of 22:30'. */
  readonly being: Vocabulary<true>
  /** Between what is and what is to come: 'from 30 to 50', 'by 10 km'. */
  readonly froms: Vocabulary<true>
  readonly increments: Vocabulary<true>
  /** 'One more run', 'an extra day': on top of what is. */
  readonly extra: Vocabulary<true>
  /** 'Double', 'half as much again'. */
  readonly factors: Vocabulary<number>
  /** Words that tell what a goal is about. */
  readonly topics: Vocabulary<readonly Topic[]>
  /** 'No', 'without': what follows is not to be. */
  readonly withouts: Vocabulary<true>
  readonly standards: Vocabulary<StandardName>
  readonly runKinds: Vocabulary<RunKind>
  readonly vague: Vocabulary<Flavour>
  /** Parts of a sentence that may be goals by themselves; the strong ones share what is said once. */
  readonly clauseJoins: { readonly strong: readonly string[]; readonly weak: readonly string[] }
  /** An amount that changes: what stands between amounts in a row (no sign of a pattern in it), between amounts with days of their own, and for each. */
  readonly steps: {
    readonly arrows: readonly string[]
    readonly joins: readonly string[]
    readonly each: readonly string[]
  }
  /** Words that stand near a keyword and are none: never taken for a slip of the pen. */
  readonly ordinary: Vocabulary<true>
  /** How 'from 22 to 30' begins and goes on, where an arrow stands for it. */
  readonly arrowed: readonly [from: string, to: string]
  /** Written as one and read as several, before anything else. */
  readonly rewritten: readonly (readonly [written: string, read: string])[]
}

/** 'one two' for keys that share a meaning: `words({ one: 1 })`, several keys parted by `|`. */
export function vocabulary<T>(entries: Readonly<Record<string, T>>): Vocabulary<T> {
  return new Map(
    Object.entries(entries).flatMap(([keys, value]) => keys.split('|').map((key) => [key, value] as const)),
  )
}

export const wordList = (keys: string): Vocabulary<true> => vocabulary<true>({ [keys]: true })
