import { Link } from 'wouter'
import { REVIEW_KINDS } from '../../../core/advice/kept-review.ts'
import { useRaces } from '../../api-client/races.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'

const MOST_RACES = 12

/** The looks back: of a week, a month, a season, and of every race. */
export default function Reviews() {
  const { words, units, reader } = useReading()
  const { advice, format } = words
  const said = words.web.advice.reviews
  const asOf = useAsOf()
  const races = useRaces(asOf)
  const at = asOf === undefined ? '' : `?asOf=${asOf}`
  return (
    <Page
      title={said.title}
      lead={
        <>
          <p className="lead">{said.lead}</p>
          <AsOfSlip />
        </>
      }
      narrow
    >
      <div className="stack">
        <nav className="card" aria-label={said.title}>
          <ul className="rows">
            {REVIEW_KINDS.filter((kind) => kind !== 'race').map((kind) => (
              <li key={kind}>
                <Link href={`/reviews/${kind}${at}`} className="row-link">
                  <span>
                    <b className="strong">{advice.reviewTitle(kind)}</b>
                    <br />
                    <span className="small">{said.leads[kind]}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <section className="card">
          <h2>{said.races}</h2>
          <p className="small">{said.leads.race}</p>
          <QueryPanel query={races}>
            {({ past }) =>
              past.length === 0 ? (
                <p className="lead">{said.noRaces}</p>
              ) : (
                <ul className="rows">
                  {past.slice(0, MOST_RACES).map((race) => (
                    <li key={race.id}>
                      <Link href={`/reviews/race/${race.id}${at}`} className="row-link">
                        <span>
                          <b className="strong">{race.name ?? format.raceDistance(race.distance_m, units)}</b>
                          <br />
                          <span className="small">{format.date(race.on, reader.asOf)}</span>
                        </span>
                      </Link>
                    </li>
                  ))}
                </ul>
              )
            }
          </QueryPanel>
        </section>
      </div>
    </Page>
  )
}
