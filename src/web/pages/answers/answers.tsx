import { Link } from 'wouter'
import type { HonestAnswers } from '../../../core/view/honest-answers.ts'
import { useAnswers } from '../../api-client/advice.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { FirstThings } from '../../parts/first-things.tsx'
import { DataTable } from '../../parts/data-table.tsx'

/** What every runner asks, answered from their own record; without one, what is known and how well. */
export default function Answers() {
  const { words } = useReading()
  const said = words.web.advice.answers
  const asOf = useAsOf()
  const query = useAnswers(asOf)
  return (
    <Page
      title={said.title}
      lead={
        <>
          <p className="lead">{said.lead}</p>
          <AsOfSlip />
          <FirstThings asOf={asOf} />
        </>
      }
      narrow
    >
      <QueryPanel query={query}>{(answers) => <Three answers={answers} />}</QueryPanel>
    </Page>
  )
}

const QUESTIONS = ['keepMissing', 'alwaysTimes', 'realistic'] as const

function Three({ answers }: { answers: HonestAnswers }) {
  const { words, reader } = useReading()
  const { answers: told } = words.advice
  const said = words.web.advice.answers
  const { format, goals } = words
  const { count } = answers.alwaysTimes
  return (
    <div className="stack">
      {QUESTIONS.map((each) => (
        <section key={each} className="card stack tight" aria-labelledby={`answer-${each}`}>
          <h2 id={`answer-${each}`}>{told.questions[each]}</h2>
          <p className="small">{answers[each].from === 'record' ? said.record : said.framework}</p>
          {each === 'keepMissing' ? <p>{told.keepMissing(answers.keepMissing)}</p> : null}
          {each === 'alwaysTimes' ? (
            <>
              <p>{told.alwaysTimes(answers.alwaysTimes)}</p>
              {count.some(({ set }) => set > 0) ? (
                <DataTable
                  caption={told.questions.alwaysTimes}
                  table={{
                    columns: [said.kind, said.set, said.reached],
                    rows: count.map(({ type, set, reached }) => [
                      goals.types[type].name,
                      format.number(set),
                      format.number(reached),
                    ]),
                  }}
                />
              ) : null}
            </>
          ) : null}
          {each === 'realistic' ? (
            <>
              {answers.realistic.goals.length === 0 ? <p>{told.framework.realistic}</p> : null}
              <ul className="rows">
                {answers.realistic.goals.map((goal) => (
                  <li key={goal.goalId} className="went-well">
                    <Link href={`/goals/${goal.goalId}`} className="link">
                      {format.date(goal.endedOn, reader.asOf)}
                    </Link>{' '}
                    {told.hindsight(
                      goal,
                      goals.name(goal, reader),
                      goal.evenTarget === null
                        ? undefined
                        : words.forecast.target(goal.evenTarget, goal.measure, reader),
                    )}
                  </li>
                ))}
              </ul>
              <p>
                <Link href="/forecasts" className="link tap">
                  {said.toRecord}
                </Link>
              </p>
            </>
          ) : null}
        </section>
      ))}
    </div>
  )
}
