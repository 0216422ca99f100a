import type { GoalCard } from '../../core/view/dashboard-types.ts'
import type { OptionsPage } from '../../core/view/options-view.ts'
import { useReading } from '../app/reading.tsx'
import { Stone } from './stone.tsx'

/** What was built on the way of a goal, before anything is chosen: it stays, whatever becomes of the goal. */
export function BuiltBanner({ goal, kept }: { goal: GoalCard; kept: OptionsPage['protected'] }) {
  const { words, reader } = useReading()
  const lines = words.advice.built(kept, reader)
  if (lines.length === 0) return null
  return (
    <section className="built-banner" aria-labelledby="built">
      <Stone goal={goal} size={110} />
      <div>
        <h2 id="built">{words.web.advice.adjust.built}</h2>
        <ul className="plain-list">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </section>
  )
}
