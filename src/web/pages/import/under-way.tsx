import { Link } from 'wouter'
import type { ImportJob } from '../../../api/contract.ts'
import { useWords } from '../../app/reading.tsx'

/** Imports that are not over, whichever window began them: the way back to their progress. */
export function UnderWay({ jobs }: { readonly jobs: readonly ImportJob[] }) {
  const { ui, imports } = useWords()
  if (jobs.length === 0) return null
  return (
    <section className="card">
      <h2>{ui.import.now}</h2>
      <ul className="rows">
        {jobs.map((job) => (
          <li key={job.id}>
            <Link href={`/import/${job.id}`} className="row-link">
              <span>
                <b className="strong">{imports.state(job.state)}</b>
                <br />
                <span className="small">
                  {imports.progress({
                    done: job.done,
                    total: job.total,
                    perSecond: job.filesPerSecond,
                    left_s: job.secondsLeft,
                  })}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
