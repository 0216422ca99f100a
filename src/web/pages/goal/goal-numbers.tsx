import { isTimed } from '../../../core/goal/is-timed.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { EvidenceLink } from './evidence-link.tsx'

/** What is done, what is left, how long still, what it asks from here; only what can be said. */
export function GoalNumbers({ goal }: { goal: GoalPage }) {
  const { words, reader } = useReading()
  const { goals, ui } = words
  const { progress, measure, current, streak } = goal
  const said = words.web.goal
  const { asOf } = progress
  const ended = goal.state !== 'active' && goal.state !== 'paused'
  const lines: (readonly [string, string | undefined])[] = [
    isTimed(measure)
      ? [ui.goal.progress.best, progress.actual === null ? undefined : words.format.duration(progress.actual)]
      : [ui.goal.progress.actual, goals.progressLine(progress, measure, reader)],
    [
      ui.goal.progress.began,
      progress.baseline === null || progress.unit === 'races'
        ? undefined
        : isTimed(measure)
          ? words.format.duration(progress.baseline)
          : goals.quantity(progress.baseline, progress.unit, measure, reader),
    ],
    [ui.goal.progress.left, goals.left(progress, measure, reader)],
    [ui.goal.progress.daysLeft, progress.daysLeft === null || ended ? undefined : words.format.days(progress.daysLeft)],
    [ui.goal.progress.needed, ended ? undefined : goals.neededPerWeek(progress, measure, reader)],
    [
      said.slackName,
      progress.slack === null || ended ? undefined : said.slack(progress.slack.left, progress.slack.allowed),
    ],
    // Health is no row of days to keep unbroken, and neither is anything beside a sign of pain.
    ...(streak && progress.care.length === 0
      ? [
          [said.soFar, goals.soFar(streak)] as const,
          [
            said.streak,
            goals.inARow(streak) && streak.openUntil
              ? `${goals.inARow(streak) ?? ''}; ${said.openUntil(words.format.dateWithWeekdayShort(streak.openUntil, reader.asOf))}`
              : goals.inARow(streak),
          ] as const,
        ]
      : []),
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
      {goal.startOn <= asOf ? (
        <p>
          <EvidenceLink
            from={goal.startOn}
            to={goal.dueOn !== null && goal.dueOn < asOf ? goal.dueOn : asOf}
            className="link tap"
          >
            {said.evidence.all}
          </EvidenceLink>
        </p>
      ) : null}
    </section>
  )
}
