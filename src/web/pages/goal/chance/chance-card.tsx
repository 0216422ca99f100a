import { Link } from 'wouter'
import { isTimed } from '../../../../core/goal/is-timed.ts'
import type { ForecastPage } from '../../../../core/view/chance-types.ts'
import type { GoalPage } from '../../../../core/view/dashboard-types.ts'
import { useReading } from '../../../app/reading.tsx'
import { ChanceCourse } from '../../../charts/chance-course.tsx'
import { FanChart } from '../../../charts/fan-chart.tsx'
import { GuessFirst } from './guess-first.tsx'
import { StatedLevel } from './stated-level.tsx'

interface ChanceCardProps {
  readonly goal: GoalPage
  readonly page: ForecastPage
  /** Looking back or at a goal that has ended, nobody is asked for a guess any more. */
  readonly mayGuess: boolean
  readonly asOf: string | undefined
}

/** How likely it is: the guess first, then Cairn's word with what it takes for granted; or kindly what is missing. */
export function ChanceCard({ goal, page, mayGuess, asOf }: ChanceCardProps) {
  const { words } = useReading()
  const { chance: said } = words.web.goal
  const { chance } = page
  if (chance.kind === 'none' || (chance.kind === 'guess-first' && !mayGuess)) return null
  return (
    <section className="card stack" aria-labelledby="chance">
      <h2 id="chance">{said.title}</h2>
      {chance.kind === 'guess-first' ? <GuessFirst goalId={goal.id} /> : null}
      {chance.kind === 'missing' ? (
        <>
          <p className="lead">{words.forecast.missing(chance.missing)}</p>
          {chance.missing.includes('race-result') ? (
            <p>
              <Link href="/races" className="link tap">
                {said.tellRace}
              </Link>
            </p>
          ) : null}
          {isTimed(goal.measure) ? <StatedLevel goal={goal} asOf={asOf} /> : null}
        </>
      ) : null}
      {chance.kind === 'words' ? <p className="lead">{words.forecast.line(chance)}</p> : null}
      {chance.kind === 'chance' ? <Said page={page} /> : null}
    </section>
  )
}

function Said({ page }: { page: ForecastPage }) {
  const { words } = useReading()
  const { forecast, format } = words
  const { chance: said } = words.web.goal
  const { chance, range, startAndFinish } = page
  const { guess, inputs } = chance
  if (chance.decided !== null) return <p className="lead">{forecast.line(chance)}</p>
  const spoken = forecast.spoken(chance.chance ?? 0)
  const assumed = chance.assumed.filter((each) => each !== 'healthy-start')
  const from = said.from({ results: inputs.results, efforts: inputs.efforts, weeks: inputs.weeks })
  return (
    <>
      <div>
        <p className="big">{capital(spoken)}</p>
        {chance.zone ? <p className="zone">{capital(forecast.zones[chance.zone])}</p> : null}
        {chance.assumed.includes('healthy-start') ? <p className="small">{said.healthy}</p> : null}
      </div>
      {guess.given === null ? null : <p>{said.yours(format.percent(guess.given), spoken)}</p>}
      {startAndFinish ? <p className="small">{forecast.startAndFinish(startAndFinish)}</p> : null}
      <details>
        <summary>{said.sure}</summary>
        <div className="stack tight more-fields">
          {range ? <p>{said.range(forecast.range(range))}</p> : null}
          {from ? <p>{said.restsOn(from)}</p> : null}
          {assumed.length > 0 ? (
            <ul className="plain-list">
              {forecast.assumed(assumed).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ) : null}
          {chance.model ? <p className="small">{forecast.models[chance.model]}</p> : null}
          <p>
            <Link href="/forecasts" className="link tap">
              {words.ui.shell.nav.forecasts}
            </Link>
          </p>
        </div>
      </details>
    </>
  )
}

/** How the chance went, and what is on the way to the day. */
export function ChanceCharts({ goal, page }: { goal: GoalPage; page: ForecastPage }) {
  return (
    <>
      {page.course.length > 1 ? (
        <section className="card">
          <ChanceCourse course={page.course} goal={goal} asOf={page.asOf} />
        </section>
      ) : null}
      {page.fan && page.fan.points.length > 1 ? (
        <section className="card">
          <FanChart fan={page.fan} goal={goal} asOf={page.asOf} />
        </section>
      ) : null}
    </>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
