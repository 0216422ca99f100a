import { Link } from 'wouter'
import type { FitnessPage } from '../../../core/view/chance-types.ts'
import { useFitness } from '../../api-client/forecast.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { useAsOf } from '../../app/as-of.ts'
import { Page } from '../../app/page.tsx'
import { useReading, useWords } from '../../app/reading.tsx'
import { LevelChart } from '../../charts/level-chart.tsx'
import { LoadChart } from '../../charts/load-chart.tsx'
import { LongestRuns } from '../../charts/longest-runs.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { Below } from '../../parts/below.tsx'
import { Equivalents } from './equivalents.tsx'
import { FormedBy } from './formed-by.tsx'
import { LastRaces } from './last-races.tsx'
import { OtherCalculators } from './other-calculators.tsx'

/** Where the runner stands: times by distance, what formed them, what others say, and how it did on past races. */
export default function Fitness() {
  const { ui, web } = useWords()
  const query = useFitness(useAsOf())
  return (
    <Page title={ui.shell.nav.fitness} lead={<p className="lead">{web.fitness.lead}</p>} narrow>
      <div className="stack">
        <AsOfSlip />
        <QueryPanel query={query}>{(page) => <Cards page={page} />}</QueryPanel>
        {query.isPending ? null : (
          <p>
            <Link href="/forecasts" className="link tap">
              {ui.shell.nav.forecasts}
            </Link>
          </p>
        )}
      </div>
    </Page>
  )
}

function Cards({ page }: { readonly page: FitnessPage }) {
  return (
    <>
      {page.level ? <Level page={page} level={page.level} /> : <Missing />}
      {page.course && page.course.days.length > 1 ? <Course course={page.course} page={page} /> : null}
      <Below>
        {page.equivalents.length > 0 ? <Equivalents equivalents={page.equivalents} /> : null}
        {page.level || page.lastRaces.length > 0 ? <LastRaces page={page} /> : null}
        {page.formedBy.length > 0 ? <FormedBy page={page} /> : null}
        {page.level ? <OtherCalculators page={page} /> : null}
        {page.longRuns.runs.length > 0 ? (
          <section className="card">
            <LongestRuns view={page.longRuns} asOf={page.asOf} />
          </section>
        ) : null}
        <Load page={page} />
      </Below>
    </>
  )
}

function Level({ page, level }: { page: FitnessPage; level: NonNullable<FitnessPage['level']> }) {
  const { words, units } = useReading()
  const { format, forecast } = words
  const said = words.web.fitness.level
  return (
    <section className="card stack tight" aria-labelledby="level">
      <h2 id="level">{said.title(format.raceDistance(level.distance_m, units))}</h2>
      <p className="big">{format.duration(level.p50)}</p>
      <p>{said.range(forecast.fitness.range(level.p10, level.p90))}</p>
      {page.formedBy.some(({ kind }) => kind === 'race') ? null : <p className="small">{said.fromTraining}</p>}
      {page.usualWeek_m ? <p className="small">{said.week(format.distance(page.usualWeek_m, units))}</p> : null}
    </section>
  )
}

function Course({ course, page }: { course: NonNullable<FitnessPage['course']>; page: FitnessPage }) {
  const said = useWords().web.fitness.course
  const { aDoubling, sd } = course.endurance
  return (
    <section className="card stack">
      <LevelChart course={course} races={page.lastRaces} asOf={page.asOf} />
      <p className="small">{said.endurance(aDoubling, sd)}</p>
    </section>
  )
}

/** What is missing, and what to do about it. */
function Missing() {
  const said = useWords().web.fitness.missing
  return (
    <section className="card stack" aria-labelledby="missing">
      <h2 id="missing">{said.title}</h2>
      <p className="lead">{said.lead}</p>
      <div className="menu-row">
        <Link href="/races" className="button">
          {said.race}
        </Link>
        <Link href="/import" className="button quiet">
          {said.import}
        </Link>
      </div>
    </section>
  )
}

function Load({ page }: { readonly page: FitnessPage }) {
  const said = useWords().web.fitness.load
  const { days, said: share } = page.load
  return (
    <section className="card stack">
      {days.some(({ load }) => load > 0) ? (
        <>
          <LoadChart load={page.load} asOf={page.asOf} />
          <p className="small">{[said.note, said.said(share)].join(' ').trim()}</p>
        </>
      ) : (
        <>
          <h2>{said.title}</h2>
          <p className="lead">{said.none}</p>
        </>
      )}
    </section>
  )
}
