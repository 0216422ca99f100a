import { Link } from 'wouter'
import { signsShown, type SignsView, type SignView } from '../../../core/view/signs-view.ts'
import { useSigns } from '../../api-client/of-the-day.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { FirstThingsNote } from '../../parts/first-things-note.tsx'
import { useGoalNames } from '../../parts/use-goal-names.ts'

/** What was seen, since when, how strong the rule behind it is, and what may help. */
export default function Signs() {
  const { words } = useReading()
  const said = words.web.advice.signs
  const asOf = useAsOf()
  const query = useSigns(asOf)
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
      <QueryPanel query={query}>{(signs) => <Seen view={signs} />}</QueryPanel>
    </Page>
  )
}

function Seen({ view }: { view: SignsView }) {
  const { words, units, zone, reader } = useReading()
  const said = words.web.advice.signs
  const { signs, firstThings, nextStep, broughtUp } = view
  const { format } = words
  return (
    <div className="stack">
      <FirstThingsNote first={firstThings} zone={zone} />
      {signs.length === 0 ? (
        <section className="card stack">
          <p>{words.signs.none}</p>
          <p className="small">{said.unseen}</p>
          <p>
            <Link href="/check-in" className="link tap">
              {words.web.life.checkIn.title}
            </Link>
          </p>
        </section>
      ) : null}
      {/* While something comes first, nothing else is said; words of despair are answered above with somebody to call. */}
      {signsShown(view).map((sign) => (
        <Sign key={`${sign.code} ${sign.goal ?? ''}`} sign={sign} />
      ))}
      {broughtUp.length > 0 ? (
        <section className="card">
          <h2>{said.broughtUp}</h2>
          <ul className="rows">
            {broughtUp.map((each) => (
              <li key={each.goalId}>
                <Link href={`/goals/${each.goalId}/adjust`} className="row-link">
                  <span>
                    <b className="strong">{words.goals.name(each, reader)}</b>
                    <br />
                    <span className="small">{words.advice.trigger(each.trigger)}</span>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {nextStep ? (
        <section className="card">
          <h2>{said.nextStep}</h2>
          <p>
            {words.signs.nextStep(
              format.distance(nextStep.longest_m, units),
              format.distance(nextStep.upTo_m, units),
              nextStep.afterBreak,
            )}
          </p>
        </section>
      ) : null}
    </div>
  )
}

function Sign({ sign }: { sign: SignView }) {
  const { words, reader } = useReading()
  const said = words.web.advice.signs
  const nameOf = useGoalNames()
  const goal = sign.goal === undefined ? undefined : nameOf(sign.goal)
  const heading = `sign-${sign.code}-${sign.goal ?? ''}`
  return (
    <section className="card stack tight" aria-labelledby={heading}>
      <h2 id={heading}>{words.signs.name(sign.code)}</h2>
      <p className="small">
        {[
          words.signs.since(sign.since),
          ...(sign.flag ? [words.signs.flag(sign.flag)] : []),
          ...(goal ? [goal] : []),
        ].join(' · ')}
      </p>
      <div>
        <p className="small strong">{said.help}</p>
        <ul className="plain-list">
          {sign.help.map((code) => (
            <li key={code}>{words.signs.help(code)}</li>
          ))}
        </ul>
      </div>
      <details>
        <summary>{said.evidence(sign.evidence.length)}</summary>
        <div className="stack tight more-fields">
          <ul className="plain-list small">
            {sign.evidence.map((fact) => {
              const line = words.signs.fact(fact, reader)
              return <li key={line}>{line}</li>
            })}
          </ul>
          <p className="small">
            {said.rule} {words.signs.strength(sign.strength)}
          </p>
        </div>
      </details>
      {sign.goal === undefined ? null : (
        <p>
          <Link href={`/goals/${sign.goal}`} className="link tap">
            {said.toGoal}
            {goal ? <span className="hidden-text">{`: ${goal}`}</span> : null}
          </Link>
        </p>
      )}
    </section>
  )
}
