import type { NewRevision } from '../../../api/contract.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import type { PlanAlternativeView, PlanView } from '../../../core/view/plan-view.ts'
import { useRevision } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'

/** The weeks do not suffice: why, kindly, and what would do, each a tap away where the goal can take it as it is. */
export function NotFeasible({ goal, plan, mayChange }: { goal: GoalPage; plan: PlanView; mayChange: boolean }) {
  const { words, units } = useReading()
  const said = words.web.plan
  const write = useRevision(goal.id)
  const { offer } = useUndo()
  const { alternatives = [] } = plan
  return (
    <section className="card stack">
      <h2>{words.plan.feasibleNot(plan.why)}</h2>
      {(plan.why ?? []).map((why) => (
        <p key={why.code} className="lead">
          {words.plan.why(why, units)}
        </p>
      ))}
      {alternatives.length > 0 ? (
        <>
          <h3>{words.plan.instead}</h3>
          <ul className="plan-instead">
            {alternatives.map((each) => {
              const what = words.plan.alternative(each, units)
              const revision = mayChange ? revisionFor(goal, each) : undefined
              return (
                <li key={each.kind}>
                  {revision ? (
                    <button
                      type="button"
                      className="button quiet"
                      aria-disabled={write.isPending}
                      onClick={() => {
                        if (write.isPending) return
                        write.mutate(revision, { onSuccess: ({ change }) => offer(said.revised, change.id) })
                      }}
                    >
                      {what}
                    </button>
                  ) : (
                    <p>{what}</p>
                  )}
                </li>
              )
            })}
          </ul>
        </>
      ) : null}
      {write.error ? <ErrorNote error={write.error} /> : null}
    </section>
  )
}

/** The goal as the alternative has it; undefined where the runner has to say more, as the time for another distance. */
function revisionFor(goal: GoalPage, alternative: PlanAlternativeView): NewRevision | undefined {
  const { measure, version } = goal
  switch (alternative.kind) {
    case 'later':
      return {
        version,
        measure:
          measure.kind === 'race-time' && alternative.time_s !== null
            ? { ...measure, time_s: alternative.time_s }
            : measure,
        dueOn: alternative.on,
      }
    case 'slower':
      return measure.kind === 'race-time' ? { version, measure: { ...measure, time_s: alternative.time_s } } : undefined
    case 'less':
      return measure.kind === 'level' ? { version, measure: { ...measure, amount: alternative.weekly_m } } : undefined
    case 'shorter':
      return measure.kind === 'first-time'
        ? { version, measure: { ...measure, distance_m: alternative.distance_m } }
        : undefined
    // Whether finishing once before counts, the runner says themselves.
    case 'finish':
      return undefined
  }
}
