import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { isSameMeasure } from './same-measure.ts'

type Revision = GoalPage['revisions'][number]

interface Step {
  readonly on: string
  readonly text: string
  readonly detail?: string
  readonly reason: string | null
}

/** Its life so far: set, changed, rested, taken up again; with the runner's reasons. Newest first. */
export function GoalLife({ goal }: { goal: GoalPage }) {
  const { words, reader } = useReading()
  const { ui, goals, format } = words
  const textOf = (now: Revision, before: Revision | undefined) =>
    before && now.dueOn && isSameMeasure(now.measure, before.measure)
      ? ui.toasts.dateMoved(format.date(now.dueOn, reader.asOf))
      : ui.toasts.targetChanged
  const steps: Step[] = [
    ...goal.states.map((state, i) => ({
      on: state.on,
      text: i === 0 ? ui.goal.states.set : goals.states[state.state],
      reason: state.reason,
    })),
    ...goal.revisions.slice(1).map((revision, i) => ({
      on: revision.fromOn,
      text: textOf(revision, goal.revisions[i]),
      detail: goals.reachedWhen(revision.measure, revision, reader),
      reason: revision.reason,
    })),
  ].toSorted((a, b) => (a.on < b.on ? 1 : -1))
  return (
    <section className="card">
      <h2>{ui.goal.states.title}</h2>
      <ol className="life">
        {steps.map((step) => (
          <li key={`${step.on}${step.text}`}>
            <p>
              <b className="strong">{step.text}</b> <span className="small">{format.date(step.on, reader.asOf)}</span>
            </p>
            {step.detail ? <p className="small">{step.detail}</p> : null}
            {step.reason ? <p className="voice">{words.web.more.quote(step.reason)}</p> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
