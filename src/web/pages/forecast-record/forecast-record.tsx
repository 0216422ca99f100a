import { useCallback } from 'react'
import { Link } from 'wouter'
import type { ForecastRecord as RecordView } from '../../../core/view/chance-types.ts'
import { useForecastRecord } from '../../api-client/forecast.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { useAsOf } from '../../app/as-of.ts'
import { Page } from '../../app/page.tsx'
import { useWords } from '../../app/reading.tsx'
import { SaidAndCame } from '../../charts/said-and-came.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { FirstThings } from '../../parts/first-things.tsx'
import { useGoalNames } from '../../parts/use-goal-names.ts'
import { EndedGoals } from './ended-goals.tsx'

/** How the chances did that were said of goals, what that proves, and how they are kept. */
export default function ForecastRecord() {
  const words = useWords()
  const said = words.web.forecastRecord
  const asOf = useAsOf()
  const query = useForecastRecord(asOf)
  return (
    <Page title={words.ui.shell.nav.forecasts} lead={<p className="lead">{said.lead}</p>} narrow>
      <div className="stack">
        <AsOfSlip />
        <FirstThings asOf={asOf} />
        <QueryPanel query={query}>{(record) => <Cards record={record} />}</QueryPanel>
        {query.isPending ? null : <HowItIsDone />}
      </div>
    </Page>
  )
}

function HowItIsDone() {
  const { forecast, web } = useWords()
  const said = web.forecastRecord
  return (
    <>
      <section className="card stack" aria-labelledby="proves">
        <h2 id="proves">{said.proves.title}</h2>
        {[forecast.fitness.record.proves, ...said.proves.lines].map((line) => (
          <p key={line} className="lead">
            {line}
          </p>
        ))}
      </section>
      <section className="card stack" aria-labelledby="method">
        <h2 id="method">{said.method.title}</h2>
        {said.method.lines.map((line) => (
          <p key={line} className="lead">
            {line}
          </p>
        ))}
        <p>
          <Link href="/learn/kept-forecasts" className="link tap">
            {said.method.more}
          </Link>
        </p>
      </section>
      <p>
        <Link href="/fitness" className="link tap">
          {said.toFitness}
        </Link>
      </p>
    </>
  )
}

function Cards({ record }: { readonly record: RecordView }) {
  const { unknown, title, none } = useWords().web.forecastRecord.ended
  const known = useGoalNames()
  const nameOf = useCallback((id: string) => known(id) ?? unknown, [known, unknown])
  const { ended, asOf } = record
  return (
    <>
      <SoFar record={record} />
      {ended.some(({ votes, guess }) => votes.length > 0 || guess !== null) ? (
        <section className="card">
          <SaidAndCame ended={ended.filter(({ votes, guess }) => votes.length > 0 || guess !== null)} nameOf={nameOf} />
        </section>
      ) : null}
      <section className="card stack" aria-labelledby="ended">
        <h2 id="ended">{title}</h2>
        {ended.length === 0 ? <p className="lead">{none}</p> : <EndedGoals ended={ended} asOf={asOf} nameOf={nameOf} />}
      </section>
    </>
  )
}

function SoFar({ record }: { readonly record: RecordView }) {
  const { forecast, web } = useWords()
  const said = web.forecastRecord.soFar
  const { brier, guessed, saidMean, happened, goals, fewest, kept } = record
  const isEarly = record.tooEarly || brier === null
  return (
    <section className="card stack tight" aria-labelledby="so-far">
      <h2 id="so-far">{isEarly ? said.early : said.title}</h2>
      {isEarly ? (
        <p>{forecast.fitness.record.tooEarly(goals, fewest)}</p>
      ) : (
        <>
          {saidMean !== null && happened !== null ? (
            <p className="strong">{forecast.fitness.record.said(saidMean, happened)}</p>
          ) : null}
          <p>{forecast.fitness.record.brier(brier)}</p>
          {guessed ? <p>{forecast.fitness.record.guessed(guessed.goals, guessed.brier, guessed.ours)}</p> : null}
          <p className="small">{said.scored(goals)}</p>
        </>
      )}
      <p className="small">{said.kept(kept)}</p>
      {kept === 0 ? (
        <p>
          <Link href="/goals/new" className="link tap">
            {said.goal}
          </Link>
        </p>
      ) : null}
    </section>
  )
}
