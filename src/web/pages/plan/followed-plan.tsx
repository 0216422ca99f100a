import { useState } from 'react'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import type { PlanFollow } from '../../../core/view/plan-follow.ts'
import { useDropPlan, usePlanPreview } from '../../api-client/plans.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { Bends } from '../../parts/bends.tsx'
import { BendPlan } from './bend-plan.tsx'
import { MilestoneList } from './milestone-list.tsx'
import { PlanPreview } from './plan-preview.tsx'
import { SeasonList } from './season-list.tsx'
import { WeekList } from './week-list.tsx'

/** A plan that was taken: the weeks, planned against done, and the ways to bend it. */
export function FollowedPlan({ goal, plan }: { goal: GoalPage; plan: PlanFollow }) {
  const { words, reader } = useReading()
  const said = words.web.plan
  const asOf = useAsOf()
  const mayChange = asOf === undefined
  const [start, setStart] = useState<{ workoutId: string; to?: string; turn: number }>()
  const weeks = plan.weeks.map(({ workouts }) => ({
    runs: workouts.flatMap(({ distance_m }) => (distance_m === null ? [] : [{ distance_m }])),
  }))
  return (
    <div className="stack">
      {mayChange ? (
        <BendPlan key={start ? `${start.workoutId} ${start.to ?? ''} ${start.turn}` : ''} plan={plan} start={start} />
      ) : null}
      <SeasonList milestones={plan.milestones} mayChange={mayChange} isTaken />
      <WeekList
        weeks={plan.weeks}
        heading={words.goals.name(goal, reader)}
        {...(mayChange && {
          move: (workoutId: string, to?: string) =>
            setStart((before) => ({ workoutId, ...(to !== undefined && { to }), turn: (before?.turn ?? 0) + 1 })),
        })}
      />
      <MilestoneList milestones={plan.milestones} weeks={weeks} />
      {plan.bends.length > 0 ? (
        <section className="card no-print">
          <h2>{said.bends}</h2>
          <Bends bends={plan.bends} />
        </section>
      ) : null}
      {mayChange ? <Later goal={goal} /> : null}
    </div>
  )
}

/** Laying it anew, and letting go of it. */
function Later({ goal }: { goal: GoalPage }) {
  const { words } = useReading()
  const said = words.web.plan
  const [open, setOpen] = useState<'again' | 'drop'>()
  const preview = usePlanPreview(goal.id, {}, undefined, open === 'again')
  const drop = useDropPlan(goal.id)
  const { offer } = useUndo()
  const close = () => setOpen(undefined)
  return (
    <section className="stack no-print">
      <div className="menu-row">
        {(['again', 'drop'] as const).map((which) => (
          <button
            key={which}
            type="button"
            className="button quiet"
            aria-expanded={open === which}
            onClick={() => setOpen(open === which ? undefined : which)}
          >
            {said[which]}
          </button>
        ))}
      </div>
      {open === 'drop' ? (
        <ActForm
          lead={said.dropLead}
          act={said.drop}
          submit={() => drop.mutate(undefined, { onSuccess: ({ change }) => offer(said.dropped, change.id) })}
          cancel={close}
          busy={drop.isPending}
          error={drop.error}
        />
      ) : null}
      {open === 'again' ? (
        <QueryPanel query={preview}>
          {(first) => <PlanPreview goal={goal} first={first} asOf={undefined} done={close} />}
        </QueryPanel>
      ) : null}
    </section>
  )
}
