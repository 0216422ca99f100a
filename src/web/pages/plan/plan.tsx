import { Link } from 'wouter'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { ApiProblem } from '../../api-client/api-problem.ts'
import { useKeptPlan, usePlanPreview } from '../../api-client/plans.ts'
import { useGoal } from '../../api-client/queries.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { FirstThingsNote } from '../../parts/first-things-note.tsx'
import { JudgedPlans } from './judged-plans.tsx'
import { FollowedPlan } from './followed-plan.tsx'
import { PlanPreview } from './plan-preview.tsx'

/** Goals that are run on one day. */
const RACED: ReadonlySet<string> = new Set(['race-time', 'personal-best', 'standard', 'first-time'])

/** The plan of a goal: to look at before it is taken, to follow and to bend after. */
export default function Plan({ id }: { id: string }) {
  const { words, reader, zone } = useReading()
  const said = words.web.plan
  const asOf = useAsOf()
  const goal = useGoal(id, asOf)
  const kept = useKeptPlan(id, asOf)
  return (
    <Page
      title={said.title}
      above={
        <p className="crumbs small no-print">
          <Link href={`/goals/${id}`} className="link">
            {goal.data ? words.goals.name(goal.data, reader) : words.ui.goal.trail}
          </Link>
          <span aria-hidden="true">/</span>
          <span>{said.title}</span>
          {goal.data && RACED.has(goal.data.measure.kind) ? (
            <Link href={`/goals/${id}/race-card`} className="link tap">
              {words.raceCard.toCard}
            </Link>
          ) : null}
        </p>
      }
      lead={
        <div className="no-print">
          <p className="lead">{said.lead}</p>
          <AsOfSlip />
        </div>
      }
    >
      <QueryPanel query={goal}>
        {(page) => (
          <QueryPanel query={kept}>
            {({ plan }) =>
              page.firstThings ? (
                <FirstThingsNote first={page.firstThings} zone={zone} />
              ) : plan ? (
                <FollowedPlan goal={page} plan={plan} />
              ) : (
                <NewPlan goal={page} asOf={asOf} />
              )
            }
          </QueryPanel>
        )}
      </QueryPanel>
    </Page>
  )
}

/** A goal without a plan: the preview, or why there can be none. */
function NewPlan({ goal, asOf }: { goal: GoalPage; asOf: string | undefined }) {
  const { plan: said } = useReading().words.web
  const isJudge = goal.measure.kind === 'miss-limit'
  // Asked once without days: whether a plan can be made at all does not depend on them.
  const first = usePlanPreview(goal.id, {}, asOf, !isJudge)
  if (isJudge) return <JudgedPlans goal={goal} />
  const { error } = first
  if (error instanceof ApiProblem && (error.code === 'no-plan-for-kind' || error.code === 'validation'))
    return (
      <section className="card stack">
        <p className="lead">{error.code === 'validation' ? said.noDay : said.noPlan}</p>
        <p>
          <Link href={`/goals/${goal.id}`} className="button">
            {said.toGoal}
          </Link>
        </p>
      </section>
    )
  return <QueryPanel query={first}>{(plan) => <PlanPreview goal={goal} first={plan} asOf={asOf} />}</QueryPanel>
}
