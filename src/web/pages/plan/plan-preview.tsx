import { useState } from 'react'
import type { NewPlan } from '../../../api/contract-plan.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { runsAWeek } from '../../../core/plan/runs-a-week.ts'
import type { PlanView } from '../../../core/view/plan-view.ts'
import { usePlanPreview, useTakePlan } from '../../api-client/plans.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { AvailabilityForm } from './availability-form.tsx'
import { MilestoneList } from './milestone-list.tsx'
import { NotFeasible } from './not-feasible.tsx'
import { SeasonList } from './season-list.tsx'
import { WeekList } from './week-list.tsx'

interface PlanPreviewProps {
  readonly goal: GoalPage
  /** For the days that the runner runs on by habit. */
  readonly first: PlanView
  readonly asOf: string | undefined
  /** After it was taken. */
  readonly done?: () => void
}

/** The plan as it would be, for the days that the runner names; taking it is one tap, and can be taken back. */
export function PlanPreview({ goal, first, asOf, done }: PlanPreviewProps) {
  const { words, reader, units } = useReading()
  const said = words.web.plan
  const [days, setDays] = useState<NewPlan>({})
  const [choosing, setChoosing] = useState(false)
  const isUsual = Object.keys(days).length === 0
  const asked = usePlanPreview(goal.id, days, asOf, !isUsual)
  const take = useTakePlan(goal.id)
  const { offer } = useUndo()
  const acts = (
    <>
      <div className="menu-row">
        {asOf === undefined ? (
          <button
            type="button"
            className="button primary"
            aria-disabled={take.isPending}
            onClick={() => {
              if (take.isPending) return
              take.mutate(days, {
                onSuccess: ({ change }) => {
                  offer(said.taken, change.id)
                  done?.()
                },
              })
            }}
          >
            {said.take}
          </button>
        ) : null}
        <button type="button" className="button quiet" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {said.days.change}
        </button>
      </div>
      {take.error ? <ErrorNote error={take.error} /> : null}
    </>
  )
  const form = choosing ? (
    <AvailabilityForm
      plan={first}
      show={(named) => {
        setDays(named)
        setChoosing(false)
      }}
      cancel={() => setChoosing(false)}
    />
  ) : null
  const body = (plan: PlanView) =>
    plan.feasible ? (
      <>
        <section className="card stack no-print">
          <p className="lead">{done ? said.againLead : said.notYours}</p>
          {goal.measure.kind === 'frequency' && goal.measure.per === 'month' ? (
            <p className="small">{said.monthly(goal.measure.times, runsAWeek(goal.measure.times))}</p>
          ) : null}
          {acts}
          {form}
        </section>
        <SeasonList milestones={plan.milestones} mayChange={asOf === undefined} />
        <MilestoneList milestones={plan.milestones} weeks={plan.weeks} />
        {plan.formerWeekly_m === null ? null : (
          <p className="small">{said.former(words.format.distance(plan.formerWeekly_m, units))}</p>
        )}
        {plan.highestHeartRate_bpm === null ? null : (
          <p className="small">
            {said.heartRates(words.format.heartRate(plan.highestHeartRate_bpm), plan.isHighestSaid)}
          </p>
        )}
        <WeekList
          heading={words.goals.name(goal, reader)}
          weeks={plan.weeks.map((week) => ({ ...week, planned_m: week.distance_m, workouts: week.runs }))}
        />
      </>
    ) : (
      <NotFeasible goal={goal} plan={plan} mayChange={asOf === undefined} />
    )
  return <div className="stack">{isUsual ? body(first) : <QueryPanel query={asked}>{body}</QueryPanel>}</div>
}
