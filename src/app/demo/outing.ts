import type { LocalDate } from '../../core/base/calendar.ts'
import type { Sport, SubSport } from '../../core/activity/sport.ts'
import type { Place } from './made-up-places.ts'

/** A stretch at one pace. */
export interface Stretch {
  readonly distance_m: number
  /** Seconds a kilometre on the flat. */
  readonly pace: number
  /** Marked by the runner as a lap of its own. */
  readonly lap?: true
}

/** What the made-up runner goes out to do. */
export interface Outing {
  readonly day: LocalDate
  /** Minutes after midnight, on the clocks of the place. */
  readonly minute: number
  readonly place: Place
  readonly sport: Sport
  readonly subSport?: SubSport
  readonly name: string
  readonly note?: string
  /** In order. Of strength training none: it has a duration instead. */
  readonly stretches: readonly Stretch[]
  readonly duration_s?: number
  /** Seconds from gun to finish line; the pace of the stretches is fitted to it. */
  readonly official_s?: number
  /** Which of the runner's usual ways it goes. */
  readonly way: number
}

export const outingDistance = ({ stretches }: Pick<Outing, 'stretches'>): number =>
  stretches.reduce((sum, { distance_m }) => sum + distance_m, 0)
