import { isoDate, type LocalDate } from '../base/calendar.ts'
import type { PlannedWorkout, WorkoutKind } from '../evidence/planned-workout.ts'
import type { Bent } from '../plan/replan.ts'
import type { IsoDay } from './dashboard-types.ts'
import { orNull } from './iso.ts'
import { planAlternativeView, type PlanAlternativeView, planProblemView, type PlanProblemView } from './plan-view.ts'

interface RunSeen {
  on: IsoDay
  kind: WorkoutKind
  distance_m: number | null
}

export const RUN_CHANGES = ['moved', 'changed', 'dropped', 'added'] as const

/** What a change of the plan does, run by run, in order of days. */
export interface BentView {
  changes: { what: (typeof RUN_CHANGES)[number]; before: RunSeen | null; after: RunSeen | null }[]
  before_m: number
  after_m: number
  why: PlanProblemView[]
  alternatives: PlanAlternativeView[]
  hardTogether: boolean
}

export function bentView(bent: Bent, planned: readonly PlannedWorkout[]): BentView {
  const { changed, removed, added, why, alternatives, hardTogether } = bent
  const was = new Map(planned.map((workout) => [workout.id, workout]))
  const changes = [
    ...changed.flatMap((after) => {
      const before = was.get(after.id)
      // What only its steps or its words show is no change to look at.
      if (!before || (before.on === after.on && isAlike(before, after))) return []
      return [{ on: after.on, what: before.on === after.on ? ('changed' as const) : ('moved' as const), before, after }]
    }),
    ...removed.map((before) => ({ on: before.on, what: 'dropped' as const, before, after: undefined })),
    ...added.map((after) => ({ on: after.on, what: 'added' as const, before: undefined, after })),
  ]
  return {
    changes: changes
      .toSorted((a, b) => a.on - b.on)
      .map(({ what, before, after }) => ({ what, before: seen(before), after: seen(after) })),
    before_m: sum([...changed.flatMap(({ id }) => was.get(id) ?? []), ...removed]),
    after_m: sum([...changed, ...added]),
    why: why.map(planProblemView),
    alternatives: alternatives.map(planAlternativeView),
    hardTogether,
  }
}

interface Run {
  readonly on: LocalDate
  readonly kind: WorkoutKind
  readonly distance_m?: number
}

const isAlike = (a: Run, b: Run) => a.kind === b.kind && a.distance_m === b.distance_m
const sum = (runs: readonly Run[]) => runs.reduce((total, { distance_m = 0 }) => total + distance_m, 0)
const seen = (run: Run | undefined): RunSeen | null =>
  run ? { on: isoDate(run.on), kind: run.kind, distance_m: orNull(run.distance_m) } : null
