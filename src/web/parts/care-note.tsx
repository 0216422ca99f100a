import type { ReactNode } from 'react'
import type { CareView } from '../../core/view/progress-detail-view.ts'
import { useReading } from '../app/reading.tsx'

/** Signs on which a runner is looked after: first on the page, calm, and nothing about a goal in it. */
export function CareNote({ care, children }: { care: readonly CareView[]; children?: ReactNode }) {
  const { words, reader } = useReading()
  if (care.length === 0) return null
  return (
    <section className="note stack tight" aria-label={words.web.goal.care}>
      <h2>{words.web.goal.care}</h2>
      {care.map((sign) => (
        <p key={`${sign.code}${sign.checkInId}`}>{words.goals.care(sign, reader)}</p>
      ))}
      {children}
    </section>
  )
}
