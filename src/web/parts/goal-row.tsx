import { Link } from 'wouter'
import type { GoalCard } from '../../core/view/dashboard-types.ts'
import { ProgressLine } from '../charts/progress-line.tsx'
import { useReading } from '../app/reading.tsx'
import { Stone } from './stone.tsx'

/** A goal in a list: its stone, its name, how far along, how it stands in words, and how likely it is where that is known. */
export function GoalRow({ goal }: { goal: GoalCard }) {
  const { words, reader } = useReading()
  const { goals, forecast } = words
  const { progress, measure, state, chance } = goal
  const resting = state === 'paused'
  const ended = state === 'achieved' || state === 'released' || state === 'fell-short'
  // No chance beside a sign of pain, of what rests, nor of what is decided and said already.
  const isLikely =
    state === 'active' && chance.kind === 'chance' && chance.decided === null && progress.care.length === 0
  return (
    <Link href={`/goals/${goal.id}`} className="goal-row">
      <Stone goal={goal} />
      <b>{goals.name(goal, reader)}</b>
      {ended ? null : <ProgressLine progress={progress} />}
      <span className="small">
        {goals.progressLine(progress, measure, reader)}
        {' · '}
        {resting || ended ? goals.states[state].toLowerCase() : goals.standings[progress.standing]}
        {isLikely ? ` · ${forecast.line(chance)}` : ''}
      </span>
    </Link>
  )
}
