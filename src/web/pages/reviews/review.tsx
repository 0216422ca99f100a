import { Link } from 'wouter'
import type { ReviewKind } from '../../../core/advice/kept-review.ts'
import { REVIEW_KINDS } from '../../../core/advice/kept-review.ts'
import type { ReviewView } from '../../../core/view/review.ts'
import { useReview } from '../../api-client/advice.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { FirstThings } from '../../parts/first-things.tsx'
import { useGoalNames } from '../../parts/use-goal-names.ts'
import NotFound from '../not-found.tsx'
import { RaceReview } from './race-review.tsx'
import { ReviewGoals } from './review-goals.tsx'
import { ReviewWeeks } from './review-weeks.tsx'
import { ReviewWords } from './review-words.tsx'

const isKind = (kind: string): kind is ReviewKind => (REVIEW_KINDS as readonly string[]).includes(kind)

/** One look back, written from data and completed by the runner; also on paper. */
export default function Review({ kind, raceId }: { kind: string; raceId?: string }) {
  return isKind(kind) ? <Known kind={kind} {...(raceId !== undefined && { raceId })} /> : <NotFound />
}

function Known({ kind, raceId }: { kind: ReviewKind; raceId?: string }) {
  const { words, reader } = useReading()
  const { advice, format } = words
  const said = words.web.advice.reviews
  const asOf = useAsOf()
  const query = useReview(kind, asOf, raceId)
  const days = query.data && 'from' in query.data ? query.data : undefined
  return (
    <Page
      title={advice.reviewTitle(kind)}
      above={
        <p className="crumbs small no-print">
          <Link href="/reviews" className="link">
            {said.title}
          </Link>
        </p>
      }
      lead={
        <>
          <p className="lead">{days ? format.dateRange(days.from, days.to, reader.asOf) : said.leads[kind]}</p>
          <AsOfSlip />
          <FirstThings asOf={asOf} />
        </>
      }
    >
      <QueryPanel query={query}>
        {(review) =>
          review.kind === 'race' ? (
            <RaceReview review={review} asOf={asOf} />
          ) : (
            <PeriodReview key={`${review.kind} ${review.to}`} review={review} asOf={asOf} />
          )
        }
      </QueryPanel>
    </Page>
  )
}

function PeriodReview({ review, asOf }: { review: ReviewView; asOf: string | undefined }) {
  const { words, reader } = useReading()
  const { advice } = words
  const said = words.web.advice.reviews
  const nameOf = useGoalNames()
  const goalName = (id: string) => {
    const goal = review.goals.find(({ goalId }) => goalId === id)
    return goal ? words.goals.name(goal, reader) : nameOf(id)
  }
  const { wentWell, decision, numbers, before } = review
  const due = review.matters.filter((each) => each.due)
  return (
    <div className="cols look-back">
      <div className="stack">
        <section className="card">
          <h2>{advice.reviewParts.well}</h2>
          {wentWell.length === 0 ? (
            <p>{advice.reviewParts.quietWell}</p>
          ) : (
            <ul className="rows">
              {wentWell.map((each, i) => (
                <li key={i} className="went-well">
                  {advice.wentWell(each, reader, goalName)}
                </li>
              ))}
            </ul>
          )}
        </section>
        {review.quiet ? (
          <section className="note calm">
            <h2>{words.web.advice.season.title}</h2>
            <p>{words.web.advice.season.lead}</p>
          </section>
        ) : (
          <section className="card stack tight">
            <h2>{advice.reviewParts.decision}</h2>
            <p>{decision ? advice.decision(decision, reader, goalName) : advice.reviewParts.none}</p>
            {decision && 'goalId' in decision ? (
              <p className="no-print">
                <Link
                  href={
                    decision.code === 'look-again' ? `/goals/${decision.goalId}/adjust` : `/goals/${decision.goalId}`
                  }
                  className="link tap"
                >
                  {decision.code === 'look-again' ? said.decide : words.web.advice.signs.toGoal}
                </Link>
              </p>
            ) : null}
          </section>
        )}
        <ReviewWords
          kind={review.kind}
          questions={review.questions}
          before={review.said}
          asOf={asOf}
          matter={due.flatMap(({ goalId }) => {
            const name = goalName(goalId)
            return name === undefined ? [] : [{ id: goalId, name }]
          })}
        />
      </div>
      <div className="stack">
        <section className="card stack">
          <h2>{advice.reviewParts.numbers}</h2>
          <p>{advice.numbers(numbers, before, reader)}</p>
          {review.weeks.length > 1 ? <ReviewWeeks weeks={review.weeks} to={review.to} /> : null}
        </section>
        <ReviewGoals review={review} />
      </div>
    </div>
  )
}
