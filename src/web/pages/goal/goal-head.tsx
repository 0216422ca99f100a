import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { PageHeading } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { ProgressLine } from '../../charts/progress-line.tsx'
import { Stone } from '../../parts/stone.tsx'

/** Name, when it is reached, why it matters; its stone, how far along, how it stands. */
export function GoalHead({ goal }: { goal: GoalPage }) {
  const { words, reader } = useReading()
  const { goals, web } = words
  const { progress, measure, state } = goal
  const share = goals.share(progress)
  return (
    <header className="page-head">
      <div className="goal-head">
        <div className="stack tight">
          <PageHeading>{goals.name(goal, reader)}</PageHeading>
          <p className="lead">{goals.reachedWhen(measure, goal, reader)}</p>
          {goal.why ? <p className="voice">{web.more.quote(goal.why)}</p> : null}
        </div>
        <div className="figure">
          <Stone goal={goal} size={150} />
          <div className="figure-words">
            {share ? <p className="big">{words.format.percent(progress.fraction ?? 0)}</p> : null}
            <p className="small">{goals.progressLine(progress, measure, reader)}</p>
            <p className="small standing">
              {state === 'active' ? goals.standing(progress, measure, reader) : goals.states[state]}
            </p>
            {state === 'active' &&
            goal.chance.kind === 'chance' &&
            goal.chance.decided === null &&
            progress.care.length === 0 ? (
              <p className="small">{words.forecast.line(goal.chance)}</p>
            ) : null}
          </div>
        </div>
      </div>
      {state === 'active' && progress.fraction !== null ? <ProgressLine progress={progress} /> : null}
    </header>
  )
}
