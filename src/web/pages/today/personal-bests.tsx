import { Link } from 'wouter'
import type { PersonalBest } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { DataTable } from '../../parts/data-table.tsx'

/** The fastest stretch of each distance, with the run it was part of. */
export function PersonalBests({ bests }: { bests: readonly PersonalBest[] }) {
  const { words, units } = useReading()
  const { format, ui } = words
  const { title, none, distance, time, on } = ui.today.bests
  return (
    <section>
      <h2>{title}</h2>
      {bests.length === 0 ? (
        <p className="small">{none}</p>
      ) : (
        <DataTable
          caption={title}
          table={{
            columns: [distance, time, on],
            rows: bests.map((best) => [
              format.raceDistance(best.distance_m, units),
              <b key="time" className="strong">
                {format.duration(best.elapsed_s)}
              </b>,
              best.activityId === null ? (
                format.dateShort(best.on)
              ) : (
                <Link key="on" href={`/training/${best.activityId}`} className="link">
                  {format.dateShort(best.on)}
                </Link>
              ),
            ]),
          }}
        />
      )}
    </section>
  )
}
