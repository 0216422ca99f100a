import { Link } from 'wouter'
import type { FitnessPage } from '../../../core/view/chance-types.ts'
import { useRaces } from '../../api-client/races.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useReading } from '../../app/reading.tsx'
import { RacesAsSaid } from '../../charts/races-as-said.tsx'
import { fall, isSaid } from '../../charts/said-race.ts'
import { DataTable } from '../../parts/data-table.tsx'

/** The last ten races as they would have been forecast the day before, and the way to each. */
export function LastRaces({ page }: { readonly page: FitnessPage }) {
  const { words, units } = useReading()
  const { format, forecast } = words
  const said = words.web.fitness.races
  const { columns } = said
  const races = useRaces(useAsOf()).data?.past ?? []
  const { lastRaces, asOf } = page
  const before = lastRaces.some((race) => race.said !== null)
  if (lastRaces.length === 0)
    return (
      <section className="card stack" aria-labelledby="last-races">
        <h2 id="last-races">{said.title}</h2>
        <p className="lead">{said.none}</p>
        <p>
          <Link href="/races" className="link tap">
            {said.add}
          </Link>
        </p>
      </section>
    )
  return (
    <section className="card stack">
      {before ? <RacesAsSaid races={lastRaces} asOf={asOf} /> : <h2>{said.title}</h2>}
      <p className="small">
        {said.lead} {before ? said.few : ''}
      </p>
      <DataTable
        caption={said.each}
        table={{
          columns: [columns.race, columns.on, columns.ran, columns.said, columns.how],
          rows: lastRaces.map((race) => {
            const known = races.find(({ id }) => id === race.raceId)
            return [
              <Link key="race" href={known?.activityId ? `/training/${known.activityId}` : '/races'} className="link">
                {known?.name ?? format.raceDistance(race.distance_m, units)}
              </Link>,
              format.dateShort(race.on, asOf),
              <b key="ran" className="strong">
                {format.duration(race.time_s)}
              </b>,
              race.said ? forecast.fitness.range(race.said.p10, race.said.p90) : format.none,
              isSaid(race) ? said.falls[fall(race)] : forecast.fitness.notKnownBefore,
            ]
          }),
        }}
      />
    </section>
  )
}
