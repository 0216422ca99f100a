import { useState } from 'react'
import { Link } from 'wouter'
import type { Dashboard, YearView } from '../../../core/view/dashboard-types.ts'
import { fetched } from '../../app/fetched.tsx'
import { useReading } from '../../app/reading.tsx'
import { YearsChart } from '../../charts/years-chart.tsx'
import { GoalRow } from '../../parts/goal-row.tsx'
import ShareYear from '../share/share-year.tsx'

const Bests = fetched(() => import('./bests-opened.tsx'))

interface LongTermProps {
  readonly data: Dashboard
  readonly asOf: string | undefined
}

/** What it is all for: the goals that reach farthest, the pile of a running life, its years and its bests. */
export function LongTerm({ data, asOf }: LongTermProps) {
  const { words, units } = useReading()
  const { format, web } = words
  const said = web.longTerm
  const [open, setOpen] = useState(false)
  const far = data.goals.filter(
    ({ horizon, state }) => horizon === 'long-term' && (state === 'active' || state === 'paused'),
  )
  const { years } = data
  const total = years.reduce((sum, year) => sum + year.distance_m, 0)
  const ended = (state: 'achieved' | 'released') => data.goals.filter((goal) => goal.state === state).length
  return (
    <section className="stack">
      <h2>{said.title}</h2>
      {far.length > 0 ? (
        <ul className="rows">
          {far.map((goal) => (
            <li key={goal.id}>
              <GoalRow goal={goal} />
            </li>
          ))}
        </ul>
      ) : data.firstThings === null ? (
        <p>
          {said.none}{' '}
          <Link href="/goals/new" className="link tap">
            {said.set}
          </Link>
        </p>
      ) : null}
      <p className="link-row">
        {years[0] && total > 0 ? (
          <Link href="/training?sport=running" className="link tap">
            {said.since(format.distance(total, units), String(years[0].year))}
          </Link>
        ) : null}
        {ended('achieved') > 0 ? (
          <Link href="/goals?only=achieved" className="link tap">
            {said.reached(ended('achieved'))}
          </Link>
        ) : null}
        {ended('released') > 0 ? (
          <Link href="/goals?only=released" className="link tap">
            {said.released(ended('released'))}
          </Link>
        ) : null}
      </p>
      {years.length > 1 ? (
        <div className="stack tight">
          <YearsChart years={years} />
          <YearLinks years={years} />
        </div>
      ) : null}
      {data.personalBests.length > 0 ? (
        <>
          <p>
            <button type="button" className="link tap" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? said.bests.close : said.bests.open}
            </button>
          </p>
          {open ? <Bests asOf={asOf} /> : null}
        </>
      ) : null}
      {total > 0 ? <ShareYear data={data} /> : null}
    </section>
  )
}

/** Each year opens the runs that it is made of. */
function YearLinks({ years }: { readonly years: readonly YearView[] }) {
  const said = useReading().words.web.longTerm.years
  return (
    <p className="link-row small">
      <span>{said.runsOf}</span>
      {years
        .filter(({ runs }) => runs > 0)
        .toReversed()
        .map(({ year }) => (
          <Link key={year} href={`/training?sport=running&from=${year}-01-01&to=${year}-12-31`} className="link tap">
            {String(year)}
          </Link>
        ))}
    </p>
  )
}
