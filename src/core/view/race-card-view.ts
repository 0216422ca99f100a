import { isoDate } from '../base/calendar.ts'
import { isAdultsRace } from '../goal/adults-race.ts'
import type { Goal } from '../goal/goal.ts'
import type { ExperienceAim, RaceCard, RaceIfThen, Split } from '../plan/race-card.ts'
import type { IsoDay } from './dashboard-types.ts'
import type { FirstThingsView } from './first-things-view.ts'
import { orNull } from './iso.ts'
import type { RaceView } from './race-view.ts'

/** What a runner takes to the start. Made from what was known on the day before the race, whenever it is looked at. */
export interface RaceCardView {
  /** While it is there no time is aimed at, and nothing is paced. */
  firstThings: FirstThingsView | null
  /** Why there is no time and no way there, as with the chance of a goal; null where there may be. */
  reason: 'under-age' | null
  /** Its forecast is of this day. */
  asOf: IsoDay
  on: IsoDay
  distance_m: number
  /** The race that was entered; null where only a goal names the day. */
  race: RaceView | null
  goalId: string | null
  goal_s: number | null
  isFirst: boolean
  /** Times with a chance of 3, 6 and 9 in 10; null without any result. */
  aims: { a_s: number; b_s: number; c_s: number } | null
  paced_s: number | null
  splits: Split[]
  ifThens: RaceIfThen[]
  experience: ExperienceAim
  /** The runner's own words. */
  why: string | null
  ownIfThen: string | null
}

export function raceCardView(
  card: RaceCard,
  from: {
    readonly asOf: RaceCard['on']
    readonly firstThings: FirstThingsView | null
    readonly birthYear?: number | undefined
    readonly race?: RaceView
    readonly goal?: Goal
    readonly goal_s?: number
  },
): RaceCardView {
  const { goal, firstThings } = from
  const reason = isAdultsRace(card.distance_m, from.birthYear, card.on) ? 'under-age' : null
  const isHeldBack = firstThings !== null || reason !== null
  return {
    firstThings,
    reason,
    asOf: isoDate(from.asOf),
    on: isoDate(card.on),
    distance_m: card.distance_m,
    race: orNull(from.race),
    goalId: orNull(goal?.id),
    goal_s: orNull(from.goal_s),
    isFirst: card.isFirst,
    aims: isHeldBack ? null : orNull(card.aims),
    paced_s: isHeldBack ? null : orNull(card.paced_s),
    splits: isHeldBack ? [] : [...card.splits],
    ifThens: isHeldBack ? [] : [...card.ifThens],
    experience: card.experience,
    why: orNull(goal?.why),
    ownIfThen: orNull(goal?.commitment?.ifThen),
  }
}
