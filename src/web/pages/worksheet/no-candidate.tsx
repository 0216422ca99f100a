import { useWords } from '../../app/reading.tsx'
import { Waiting } from '../../panels/waiting.tsx'
import { useSheet } from './sheet.ts'

/** Before there is a candidate; or while the server looks at the one that was chosen just now. */
export function NoCandidate() {
  const { gap } = useWords().web.worksheet
  const { view, answers, state, go } = useSheet()
  const isAsked = answers.candidate !== undefined && state !== 'offline'
  // A candidate of yesterday's data may be none of today's: then it is chosen anew.
  const isRead = answers.candidate === view.answers.candidate && state === 'saved'
  if (isAsked && !isRead) return <Waiting />
  return (
    <section className="card stack">
      <p className="lead">{gap.noCandidate}</p>
      <p>
        <button type="button" className="button" onClick={() => go('candidates')}>
          {gap.toCandidates}
        </button>
      </p>
    </section>
  )
}
