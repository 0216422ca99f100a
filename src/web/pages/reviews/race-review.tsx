import { Link } from 'wouter'
import type { RaceReviewView } from '../../../core/view/race-review.ts'
import { useReading } from '../../app/reading.tsx'
import { ReviewWords } from './review-words.tsx'

/** A race looked back upon: as expected or not, what came before it, what the goal gave, and no verdict for two weeks. */
export function RaceReview({ review, asOf }: { review: RaceReviewView; asOf: string | undefined }) {
  const { words, units, reader, today } = useReading()
  const { advice, format, goals } = words
  const said = words.web.advice.reviews
  const { race } = review
  const expected = advice.raceSaid(review)
  return (
    <div className="cols look-back">
      <div className="stack">
        <section className="card stack tight">
          <h2>{race.name ?? format.raceDistance(race.distance_m, units)}</h2>
          <p className="small">
            {[format.date(race.on, reader.asOf), format.raceDistance(race.distance_m, units)].join(' · ')}
          </p>
          {race.time_s === null ? null : <p className="big">{format.duration(race.time_s)}</p>}
          <p>{advice.asForecast(review.asForecast)}</p>
          {expected ? <p className="small">{expected}</p> : null}
        </section>
        <ReviewWords
          key={race.id}
          kind="race"
          questions={review.questions}
          before={review.answered}
          asOf={asOf}
          raceId={race.id}
        />
      </div>
      <div className="stack">
        <section className="card stack tight">
          <h2>{said.before}</h2>
          <p>{advice.raceWhy(review, reader)}</p>
          <p className="small">{said.why}</p>
        </section>
        {review.goals.length > 0 ? (
          <section className="card">
            <h2>{said.gave}</h2>
            <ul className="rows">
              {review.goals.map((goal) => (
                <li key={goal.goalId} className="went-well">
                  <Link href={`/goals/${goal.goalId}`} className="link list-link">
                    {goals.name(goal, reader)}
                  </Link>
                  <ul className="plain-list small">
                    {advice
                      .built({ built: goal.built, closest: null, inReach: null, slack: null }, reader)
                      .map((line) => (
                        <li key={line}>{line}</li>
                      ))}
                  </ul>
                </li>
              ))}
            </ul>
          </section>
        ) : null}
        {review.restUntil >= review.asOf ? (
          <p className="note calm">{advice.raceRest(review.restUntil, review.askAgainOn, today)}</p>
        ) : null}
      </div>
    </div>
  )
}
