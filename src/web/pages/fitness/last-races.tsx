import { Link } from 'wouter'
import type { FitnessPage } from '../../../core/view/chance-types.ts'
import { useRaces } from '../../api-client/races.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useReading } from '../../app/reading.tsx'
import { RacesAsSaid } from '../../charts/races-as-said.tsx'

/** The last ten races as they would have been forecast the day before, and the way to each. */
export function LastRaces({ page }: { readonly page: FitnessPage }) {
  const { words, units } = useReading()
  const { format, forecast } = words
  const said = words.web.fitness.races
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
      <ul className="rows">
        {lastRaces.map((race) => {
          const known = races.find(({ id }) => id === race.raceId)
          const name = known?.name ?? format.raceDistance(race.distance_m, units)
          return (
            <li key={race.raceId}>
              <Link href={known?.activityId ? `/training/${known.activityId}` : '/races'} className="row-link">
                <span>
                  {name}
                  <span className="small">{` · ${format.date(race.on, asOf)}`}</span>
                </span>
                <span className="small aside">
                  {race.said
                    ? `${format.duration(race.time_s)} (${forecast.fitness.range(race.said.p10, race.said.p90)})`
                    : `${format.duration(race.time_s)}, ${forecast.fitness.notKnownBefore}`}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
