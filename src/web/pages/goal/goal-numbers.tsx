import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'

/** What is done, what is left, how long still, what it asks from here; only what can be said. */
export function GoalNumbers({ goal }: { goal: GoalPage }) {
  const { words, reader } = useReading()
  const { goals, ui } = words
  const { progress, measure, current } = goal
  const ended = goal.state !== 'active' && goal.state !== 'paused'
  const lines: (readonly [string, string | undefined])[] = [
    measure.kind === 'race-time'
      ? [ui.goal.progress.best, progress.actual === null ? undefined : words.format.duration(progress.actual)]
      : [ui.goal.progress.actual, goals.progressLine(progress, measure, reader)],
    [ui.goal.progress.began, progress.baseline === null ? undefined : words.format.duration(progress.baseline)],
    [ui.goal.progress.left, goals.left(progress, measure, reader)],
    [ui.goal.progress.daysLeft, progress.daysLeft === null || ended ? undefined : words.format.days(progress.daysLeft)],
    [ui.goal.progress.needed, ended ? undefined : goals.neededPerWeek(progress, measure, reader)],
  ]
  return (
    <section className="card">
      <h2>{ui.goal.progress.title}</h2>
      <dl className="lines">
        {lines.map(([name, text]) =>
          text ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ) : null,
        )}
        {current && !ended ? (
          <div>
            <dt>{words.format.dateRange(current.from, current.to, reader.asOf)}</dt>
            <dd>{goals.current(current, measure, reader)}</dd>
          </div>
        ) : null}
      </dl>
    </section>
  )
}
