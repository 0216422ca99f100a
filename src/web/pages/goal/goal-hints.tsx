import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { SmartHintList } from './smart-hint-list.tsx'

/** The five letters of SMART: hints, folded away, never a gate. */
export function GoalHints({ goal }: { goal: GoalPage }) {
  const said = useReading().words.web.goal.hints
  return (
    <section className="card">
      <details>
        <summary>{said.title}</summary>
        <p className="small more-fields">{said.lead}</p>
        <SmartHintList hints={goal.hints} />
      </details>
    </section>
  )
}
