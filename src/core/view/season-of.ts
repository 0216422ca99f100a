import type { RacePriority } from '../evidence/race.ts'
import type { MilestoneView } from './plan-view.ts'

type RaceMilestone = Extract<MilestoneView, { kind: 'race' | 'tune-up' }>

interface SeasonRace<T> {
  /** What it is to the weeks. */
  readonly letter: RacePriority
  readonly race: T
  /** What all of the weeks lead to: its own plan, whatever the race was set to. */
  readonly isMain: boolean
  /** Set as A, and too near to the next one for a taper of its own. */
  readonly isTooNear: boolean
}

/**
 * The races of a season by what they are to the weeks: A has a taper, and easy weeks after it; B is eased for by a few
 * days; C is trained through. In order of day.
 */
export function seasonOf<T extends MilestoneView>(
  milestones: readonly T[],
): readonly SeasonRace<Extract<T, RaceMilestone>>[] {
  const isRace = (each: T): each is Extract<T, RaceMilestone> =>
    each.kind === 'race' || (each.kind === 'tune-up' && each.isRace)
  const races = milestones.filter(isRace)
  const main = races.findLast(({ kind }) => kind === 'race')
  return races.map((race) => ({
    letter: race.kind === 'race' ? 'A' : race.priority === 'C' ? 'C' : 'B',
    race,
    isMain: race === main,
    isTooNear: race.kind === 'tune-up' && race.priority === 'A',
  }))
}
