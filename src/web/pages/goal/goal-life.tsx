import { Link } from 'wouter'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useRevisionDrop } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { RowAct } from '../../parts/row-act.tsx'
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
  const { ui, goals, format, web } = words
  const textOf = (now: Revision, before: Revision | undefined) => {
    if (!before || !isSameMeasure(now.measure, before.measure)) return ui.toasts.targetChanged
    if (now.dueOn === before.dueOn && now.zone && now.zone !== before.zone) return web.goal.revisions.zone(now.zone)
    return now.dueOn ? ui.toasts.dateMoved(format.date(now.dueOn, reader.asOf)) : ui.toasts.targetChanged
  }
  const lived = goal.revisions.filter(({ fromOn }, i) => i > 0 && fromOn <= reader.asOf)
  const steps: Step[] = [
    ...goal.states.map((state, i) => ({
      on: state.on,
      text: i === 0 ? ui.goal.states.set : goals.states[state.state],
      reason: state.reason,
    })),
    ...lived.map((revision) => ({
      on: revision.fromOn,
      text: textOf(revision, goal.revisions[goal.revisions.indexOf(revision) - 1]),
      detail: goals.reachedWhen(revision.measure, revision, reader),
      reason: revision.reason,
    })),
    ...goal.pauses.map((pause) => ({
      on: pause.from,
      text: web.life.pauses.reasons[pause.reason],
      detail: [
        pause.to === null ? web.life.pauses.ongoing : format.dateRange(pause.from, pause.to, reader.asOf),
        web.life.pauses.days(pause.days),
      ].join(', '),
      reason: null,
    })),
  ].toSorted((a, b) => (a.on < b.on ? 1 : -1))
  return (
    <section className="card">
      <h2>{ui.goal.states.title}</h2>
      <ol className="life">
        {steps.map((step, i) => (
          <li key={i}>
            <p>
              <b className="strong">{step.text}</b> <span className="small">{format.date(step.on, reader.asOf)}</span>
            </p>
            {step.detail ? <p className="small">{step.detail}</p> : null}
            {step.reason ? <p className="voice">{web.more.quote(step.reason)}</p> : null}
          </li>
        ))}
      </ol>
      {goal.pauses.length > 0 ? (
        <p>
          <Link href="/pauses" className="link tap">
            {web.life.pauses.title}
          </Link>
        </p>
      ) : null}
    </section>
  )
}

/** What was agreed from a day to come: 25 → 30 → 40 km. Each can be taken out until its day. */
export function GoalComing({ goal, mayChange }: { goal: GoalPage; mayChange: boolean }) {
  const { words, reader } = useReading()
  const { goals, format } = words
  const said = words.web.goal.revisions
  const write = useRevisionDrop(goal.id)
  const { offer } = useUndo()
  const coming = goal.revisions.filter(({ fromOn }, i) => i > 0 && fromOn > reader.asOf)
  if (coming.length === 0) return null
  return (
    <section className="card">
      <h2>{said.coming}</h2>
      <ol className="life">
        {coming.map((revision) => (
          <li key={revision.fromOn}>
            <p>
              <b className="strong">{words.ui.goal.revisions.from(format.date(revision.fromOn, reader.asOf))}</b>{' '}
              {goals.nameOf(revision.measure, revision, reader)}
            </p>
            {revision.reason ? <p className="voice">{words.web.more.quote(revision.reason)}</p> : null}
            {mayChange ? (
              <RowAct
                of={format.date(revision.fromOn, reader.asOf)}
                busy={write.isPending}
                small
                act={() =>
                  write.mutate(
                    { fromOn: revision.fromOn, version: goal.version },
                    { onSuccess: ({ change }) => offer(said.dropped, change.id) },
                  )
                }
              >
                {said.drop}
              </RowAct>
            ) : null}
          </li>
        ))}
      </ol>
      {write.error ? <ErrorNote error={write.error} /> : null}
    </section>
  )
}
