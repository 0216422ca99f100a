import { useWords } from '../../app/reading.tsx'
import { Ask } from './ask.tsx'

/** Why: the first question is the one that stays on the goal. */
export function StepWhy() {
  const { why } = useWords().web.worksheet
  return (
    <div className="card stack">
      <Ask name="whyRun" rows={4} />
      <h2>{why.more}</h2>
      <Ask name="moreSatisfying" rows={2} />
      <Ask name="missing" rows={2} />
      <Ask name="exciting" rows={2} />
    </div>
  )
}
