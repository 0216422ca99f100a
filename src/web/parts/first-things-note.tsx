import { Link } from 'wouter'
import type { FirstThingsView } from '../../core/view/first-things-view.ts'
import { useWords } from '../app/reading.tsx'

/** The runner before every goal: what was told, whom to see or call, and how it ends. Nothing else is beside it. */
export function FirstThingsNote({ first, zone = '' }: { first: FirstThingsView | null; zone?: string }) {
  const { signs, web } = useWords()
  if (first === null) return null
  const { title, medical, despair } = signs.firstThings
  return (
    <section className="note stack tight" aria-label={title}>
      <h2>{title}</h2>
      {first.codes.includes('despair') ? (
        <>
          <p>{despair}</p>
          <ul>
            {signs.helpLines(zone).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      ) : null}
      {first.needsClinician ? <p>{medical(first.medicalSigns, first.saidGone)}</p> : null}
      <p>
        <Link href="/check-in" className="link tap">
          {web.life.checkIn.title}
        </Link>
      </p>
    </section>
  )
}
