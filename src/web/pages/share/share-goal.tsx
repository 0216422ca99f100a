import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { isShareable } from '../../../core/view/shareable.ts'
import { useReading } from '../../app/reading.tsx'
import { useSeed } from '../../app/seed.tsx'
import { drawnGoals } from '../../parts/drawn.ts'
import { ShareOpened } from './share-opened.tsx'

/** A picture of one goal: its stone, its name, how far it is. Not of goals that tell of body or mind. */
export default function ShareGoal({ goal }: { readonly goal: GoalPage }) {
  const { words, reader } = useReading()
  const seed = useSeed()
  if (!isShareable(goal)) return null
  const { share } = words.web
  const { goals } = words
  return (
    <section className="card stack">
      <h2>{share.title}</h2>
      <ShareOpened
        make={share.makeGoal}
        picture={() => ({
          goals: drawnGoals([goal]),
          seed,
          weeks: [],
          title: goals.name(goal, reader),
          lines: [
            goals.progressLine(goal.progress, goal.measure, reader),
            ...(goal.state === 'achieved' ? [goals.states.achieved] : []),
          ],
          fileName: 'cairn-goal',
        })}
      />
    </section>
  )
}
