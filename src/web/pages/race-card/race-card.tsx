import { Link } from 'wouter'
import type { RaceCardView } from '../../../core/view/race-card-view.ts'
import { ApiProblem } from '../../api-client/api-problem.ts'
import { useRaceCard } from '../../api-client/races.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { FirstThingsNote } from '../../parts/first-things-note.tsx'
import { SplitTable } from './split-table.tsx'

/** What to take to the start, of a race that was entered or of a goal's day: on the phone, and on one sheet of paper. */
export default function RaceCard({ of, id }: { of: 'races' | 'goals'; id: string }) {
  const { words } = useReading()
  const { raceCard: said, web } = words
  const asOf = useAsOf()
  const card = useRaceCard(of, id, asOf)
  const { error } = card
  const isNoRace = error instanceof ApiProblem && error.code === 'no-plan-for-kind'
  return (
    <Page
      title={said.title}
      narrow
      above={
        <p className="crumbs small no-print">
          <Link href={of === 'goals' ? `/goals/${id}` : '/races'} className="link">
            {of === 'goals' ? words.ui.goal.trail : web.races.title}
          </Link>
          <span aria-hidden="true">/</span>
          <span>{said.title}</span>
        </p>
      }
      lead={
        <div className="no-print">
          <AsOfSlip />
        </div>
      }
    >
      {isNoRace ? (
        <p className="card lead">{web.plan.noRace}</p>
      ) : (
        <QueryPanel query={card}>{(view) => <Card view={view} />}</QueryPanel>
      )}
    </Page>
  )
}

export function Card({ view }: { view: RaceCardView }) {
  const { words, units, zone, reader } = useReading()
  const { raceCard: said, forecast, format, plan, web } = words
  const { aims, race } = view
  const isHeldBack = view.firstThings !== null || view.reason !== null
  return (
    <div className="stack race-card">
      <section className="card stack">
        <div>
          <h2>{race?.name ?? format.raceDistance(view.distance_m, units)}</h2>
          <p className="small">
            {[
              ...(race?.name ? [format.raceDistance(view.distance_m, units)] : []),
              format.dateWithWeekday(view.on),
              ...(race?.place ? [race.place] : []),
            ].join(' · ')}
          </p>
        </div>
        {race?.time_s != null ? <Result race={race} time_s={race.time_s} /> : null}
        {view.why === null ? null : <p className="voice">{web.more.quote(view.why)}</p>}
        {view.firstThings ? (
          <FirstThingsNote first={view.firstThings} zone={zone} />
        ) : view.reason ? (
          // Who has set no goal is not told to keep it.
          <p className="lead">
            {view.goalId === null ? plan.why({ code: view.reason }, units) : forecast.reason(view.reason)}
          </p>
        ) : aims ? (
          <dl className="race-aims">
            {(
              [
                ['a', aims.a_s],
                ['b', aims.b_s],
                ['c', aims.c_s],
              ] as const
            ).map(([aim, time_s]) => (
              <div key={aim}>
                <dt className="small">{said.aim[aim]}</dt>
                <dd>
                  <b className="race-figure">{format.duration(time_s)}</b>
                  <span className="small">{said.chance[aim]}</span>
                </dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className="lead">{said.noAims}</p>
        )}
        {isHeldBack ? null : <PrintCard lead={said.lead(format.date(view.asOf, reader.asOf))} />}
      </section>
      {isHeldBack ? null : <Start view={view} />}
    </div>
  )
}

function PrintCard({ lead }: { lead: string }) {
  const { raceCard: said } = useReading().words
  return (
    <>
      <p className="small no-print">{lead}</p>
      <p className="no-print">
        <button type="button" className="button" onClick={() => globalThis.print()}>
          {said.print}
        </button>
      </p>
    </>
  )
}

/** What to take along: what it is for, times at the marks, and what to do when. */
function Start({ view }: { view: RaceCardView }) {
  const { words, units } = useReading()
  const { raceCard: said, web } = words
  const { paced_s, goal_s } = view
  const isBelow = goal_s !== null && paced_s !== null && goal_s < paced_s - 1
  return (
    <>
      <section className="card stack">
        <h2>{said.experience}</h2>
        <p className="lead">{said.experienceOf(view.experience)}</p>
      </section>
      {paced_s === null ? null : (
        <section className="card stack">
          <h2>{said.splits}</h2>
          <p>
            {isBelow ? said.pacedBelow(goal_s, paced_s) : said.paced(paced_s)}{' '}
            {view.isFirst ? said.startFirst : said.start}
          </p>
          <SplitTable splits={view.splits} />
        </section>
      )}
      <section className="card stack">
        <h2>{said.ifThens}</h2>
        <ul className="race-ifs">
          {view.ifThens.map((each) => (
            <li key={each.code}>{said.ifThen(each, units)}</li>
          ))}
          {view.ownIfThen === null ? null : <li className="voice">{web.more.quote(view.ownIfThen)}</li>}
        </ul>
      </section>
    </>
  )
}

function Result({ race, time_s }: { race: NonNullable<RaceCardView['race']>; time_s: number }) {
  const { raceCard: said, format } = useReading().words
  return (
    <p>
      {said.result}: <b className="strong">{format.duration(time_s)}</b>
      {race.cool ? `, ${said.cool(race.cool.time_s, race.cool.fast_s, race.cool.slow_s)}` : ''}
    </p>
  )
}
