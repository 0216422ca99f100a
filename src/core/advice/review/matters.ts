import { addDays, type LocalDate } from '../../base/calendar.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { revisionOn, stateOn } from '../../goal/goal-state.ts'
import type { Goal } from '../../goal/goal.ts'
import { raceDistance } from '../../goal/role.ts'
import type { KeptReview } from '../kept-review.ts'
import { ASK_AGAIN_DAYS } from '../quiet.ts'

/** A goal of a season or longer is asked about so often. Common practice. */
export const MATTERS_EVERY_DAYS = 56

export interface StillMatters {
  readonly goalId: string
  /** The next day on which it is asked; `due` once that has come. */
  readonly nextOn: LocalDate
  readonly due: boolean
  readonly last?: { readonly on: LocalDate; readonly matters: boolean }
}

/** When each goal under way is asked about again: on a schedule, and four weeks after a race of its distance. */
export function stillMatters(
  goals: readonly Goal[],
  reviews: readonly KeptReview[],
  { asOf, races }: Pick<Evidence, 'asOf' | 'races'>,
): StillMatters[] {
  return goals.flatMap((goal): StillMatters[] => {
    if (goal.archivedAt !== undefined || goal.createdOn > asOf || stateOn(goal, asOf).state !== 'active') return []
    if (goal.horizon !== 'season' && goal.horizon !== 'long-term') return []
    const said = reviews.findLast(({ matters, to }) => to <= asOf && matters[goal.id] !== undefined)
    const begun = goal.createdOn
    const lastOn = said?.to ?? begun
    const distance_m = raceDistance(revisionOn(goal, asOf).measure)
    const race = races.findLast(
      ({ on, outcome, distance_m: of }) =>
        outcome !== 'planned' && on <= asOf && distance_m !== undefined && Math.abs(of / distance_m - 1) < 0.02,
    )
    const afterRace = race && race.on >= begun ? addDays(race.on, ASK_AGAIN_DAYS) : undefined
    const bySchedule = addDays(lastOn, MATTERS_EVERY_DAYS)
    const nextOn = afterRace !== undefined && afterRace > lastOn && afterRace < bySchedule ? afterRace : bySchedule
    const matter = said?.matters[goal.id]
    return [
      {
        goalId: goal.id,
        nextOn,
        due: nextOn <= asOf,
        ...(said && matter !== undefined && { last: { on: said.to, matters: matter } }),
      },
    ]
  })
}
