import type { LocalDate } from '../base/calendar.ts'
import { METERS_PER_MILE } from '../base/units.ts'
import type { UnitSystem } from '../evidence/athlete.ts'

export const RACE_AIMS = { a: 0.3, b: 0.6, c: 0.9 } as const

export interface Split {
  /** From the start, in metres: whole kilometres or miles, the finish last. */
  readonly at_m: number
  readonly split_s: number
  readonly elapsed_s: number
}

/** What to do when something happens: decided before the race, so that nothing has to be in it. */
export type RaceIfThen =
  | { readonly code: 'too-fast'; readonly at_m: number; readonly split_s: number }
  | { readonly code: 'behind'; readonly at_m: number; readonly elapsed_s: number; readonly next_s: number }
  | { readonly code: 'hard'; readonly at_m: number }
  | { readonly code: 'strong'; readonly at_m: number }
  | { readonly code: 'warm' }
  | { readonly code: 'pain' }

/** One aim for the experience; none needs a clock. */
export const EXPERIENCE_AIMS = ['moments', 'last-part', 'thanks', 'look-up'] as const
export type ExperienceAim = (typeof EXPERIENCE_AIMS)[number]

export interface RaceCard {
  readonly distance_m: number
  readonly on: LocalDate
  /** The runner has not yet run so far. */
  readonly isFirst: boolean
  /** Times with a chance of 3, 6 and 9 in 10; undefined without any result to say them from. */
  readonly aims?: { readonly a_s: number; readonly b_s: number; readonly c_s: number }
  /** The time that the splits add up to: the goal's, unless it is faster than A. */
  readonly paced_s?: number
  readonly splits: readonly Split[]
  readonly ifThens: readonly RaceIfThen[]
  readonly experience: ExperienceAim
}

export interface RaceCardAsked {
  readonly distance_m: number
  readonly on: LocalDate
  readonly goal_s?: number
  /** The time for a chance, of a day on which the race is run in earnest. */
  readonly times?: (chance: number) => number
  readonly units: UnitSystem
  readonly isFirst: boolean
}

/** How much slower than the pace aimed at the start is, and over which share of the way. [P] */
const START = { share: 1 / 8, slower: 1.01 }
const FIRST_START = { share: 1 / 4, slower: 1.02 }
const MOST_MARKS = 50
const FAR = 15_000
const BEYOND_MARATHON = 43_000

/** What a runner takes to the start, on one page. Rules and sources: docs/methods/race-card.md */
export function raceCard(asked: RaceCardAsked): RaceCard {
  const { distance_m, on, isFirst, times, goal_s } = asked
  const at = (chance: number) => Math.round(times!(chance))
  const aims = times && { a_s: at(RACE_AIMS.a), b_s: at(RACE_AIMS.b), c_s: at(RACE_AIMS.c) }
  const paced_s = pacedFor(goal_s, aims)
  const splits = paced_s === undefined ? [] : splitsOf(asked, paced_s)
  return {
    distance_m,
    on,
    isFirst,
    ...(aims && { aims }),
    ...(paced_s !== undefined && { paced_s }),
    splits,
    ifThens: ifThens(asked, splits, aims, paced_s),
    experience: experienceOf(distance_m, isFirst),
  }
}

/** A wish faster than A is not paced for: its start would cost the finish. Without a goal B is. */
function pacedFor(goal_s: number | undefined, aims: RaceCard['aims']): number | undefined {
  if (goal_s === undefined) return aims?.b_s
  return aims && goal_s < aims.a_s ? aims.b_s : Math.floor(goal_s)
}

function splitsOf({ distance_m, units, isFirst }: RaceCardAsked, paced_s: number): Split[] {
  const unit = units === 'metric' ? 1000 : METERS_PER_MILE
  const step = distance_m / unit > MOST_MARKS ? 5 * unit : unit
  const { share, slower } = isFirst ? FIRST_START : START
  const start_m = Math.min(distance_m / 2, Math.max(unit, Math.round((share * distance_m) / unit) * unit))
  const pace = paced_s / distance_m
  const rest = (paced_s - start_m * pace * slower) / (distance_m - start_m)
  const clock = (at_m: number) =>
    Math.round(at_m <= start_m ? at_m * pace * slower : start_m * pace * slower + (at_m - start_m) * rest)
  const marks = Array.from({ length: Math.ceil(distance_m / step - 0.02) - 1 }, (_, i) => (i + 1) * step)
  return [...marks, distance_m].map((at_m, i, all) => {
    const before = i === 0 ? 0 : clock(all[i - 1]!)
    return { at_m, split_s: clock(at_m) - before, elapsed_s: clock(at_m) }
  })
}

function ifThens(
  { distance_m, units }: RaceCardAsked,
  splits: readonly Split[],
  aims: RaceCard['aims'],
  paced_s: number | undefined,
): RaceIfThen[] {
  const unit = units === 'metric' ? 1000 : METERS_PER_MILE
  const mark = (share: number) => Math.max(1, Math.round((distance_m * share) / unit)) * unit
  const found: RaceIfThen[] = []
  const [first] = splits
  if (first) found.push({ code: 'too-fast', at_m: first.at_m, split_s: first.split_s })
  const half = splits.find(({ at_m }) => at_m >= distance_m / 2)
  const next_s = aims && paced_s !== undefined ? (paced_s < aims.b_s ? aims.b_s : aims.c_s) : undefined
  if (half && half.at_m < distance_m && next_s !== undefined && next_s > paced_s!) {
    // Half way to the next aim: from there on that one is the better race.
    const elapsed_s = Math.round((half.elapsed_s / paced_s!) * ((paced_s! + next_s) / 2))
    found.push({ code: 'behind', at_m: half.at_m, elapsed_s, next_s })
  }
  if (distance_m >= 3 * unit) found.push({ code: 'hard', at_m: mark(0.7) }, { code: 'strong', at_m: mark(0.88) })
  return [...found, { code: 'warm' }, { code: 'pain' }]
}

function experienceOf(distance_m: number, isFirst: boolean): ExperienceAim {
  if (isFirst) return 'moments'
  if (distance_m > BEYOND_MARATHON) return 'look-up'
  return distance_m < FAR ? 'last-part' : 'thanks'
}
