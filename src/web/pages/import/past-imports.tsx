import { Link } from 'wouter'
import type { ImportJob } from '../../../api/contract.ts'
import { useReading } from '../../app/reading.tsx'
import { todayIn } from '../../app/today-in.ts'

/** Earlier imports, newest first, each the way to its report. */
export function PastImports({ imports }: { imports: readonly ImportJob[] }) {
  const { words, zone, today } = useReading()
  const { format, imports: said, ui } = words
  if (imports.length === 0) return <p className="small">{ui.import.past.none}</p>
  return (
    <ul className="rows">
      {imports.map((job) => (
        <li key={job.id}>
          <Link href={`/import/${job.id}`} className="row-link">
            <span>
              <b className="strong">{format.date(todayIn(zone, new Date(job.startedAt)), today)}</b>{' '}
              <span className="small">{format.timeOfDay(job.startedAt, zone)}</span>
              <br />
              <span className="small">{said.counts(job)}</span>
            </span>
            <span className="small aside">{job.state === 'done' ? '' : said.state(job.state)}</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
