import type { FitnessPage } from '../../../core/view/chance-types.ts'
import { useReading } from '../../app/reading.tsx'
import { EquivalentTimes } from '../../charts/equivalent-times.tsx'
import { DataTable } from '../../parts/data-table.tsx'

/** Times from the mile to ultra with their ranges, and how sure each is. */
export function Equivalents({ equivalents }: Pick<FitnessPage, 'equivalents'>) {
  const { words, units } = useReading()
  const { format, forecast } = words
  const said = words.web.fitness.equivalents
  const { columns } = said
  return (
    <section className="card stack">
      <EquivalentTimes equivalents={equivalents} />
      <DataTable
        caption={said.title}
        table={{
          columns: [columns.distance, columns.likely, columns.most, columns.sure, columns.from],
          rows: equivalents.map(({ distance_m, p10, p50, p90, results }) => [
            format.raceDistance(distance_m, units),
            <b key="time" className="strong">
              {format.duration(p50)}
            </b>,
            forecast.fitness.range(p10, p90),
            said.sure((p90 - p10) / 2 / p50),
            said.from(results),
          ]),
        }}
      />
      <p className="small">
        {said.apart} {said.untried}
      </p>
    </section>
  )
}
