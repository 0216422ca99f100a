import { useState } from 'react'
import { Link } from 'wouter'
import type { FitnessPage } from '../../../core/view/chance-types.ts'
import { useReading } from '../../app/reading.tsx'
import { DataTable } from '../../parts/data-table.tsx'

const SHOWN = 12

/** Every race and effort behind the level, latest first, each with the way to it. */
export function FormedBy({ page }: { readonly page: FitnessPage }) {
  const { words, units } = useReading()
  const { format, forecast } = words
  const said = words.web.fitness.formed
  const { columns } = said
  const [all, setAll] = useState(false)
  const { formedBy, asOf } = page
  const title = forecast.fitness.formedBy
  return (
    <section className="card stack" aria-labelledby="formed">
      <h2 id="formed">{title}</h2>
      <p className="small">{said.lead}</p>
      <DataTable
        caption={title}
        table={{
          columns: [columns.distance, columns.time, columns.kind, columns.on],
          rows: (all ? formedBy : formedBy.slice(0, SHOWN)).map((each) => [
            format.raceDistance(each.distance_m, units),
            <b key="time" className="strong">
              {format.duration(each.time_s)}
            </b>,
            forecast.fitness.kinds[each.kind],
            <Link key="on" href={each.activityId ? `/training/${each.activityId}` : '/races'} className="link">
              {format.dateShort(each.on, asOf)}
            </Link>,
          ]),
        }}
      />
      {formedBy.length > SHOWN ? (
        <p>
          <button type="button" className="link tap" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? said.fewer : said.all(formedBy.length)}
          </button>
        </p>
      ) : null}
    </section>
  )
}
