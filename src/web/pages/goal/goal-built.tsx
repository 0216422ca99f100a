import { Link } from 'wouter'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'

/** What was built since the goal began: kept on it for ever. */
export function GoalBuilt({ goal }: { goal: GoalPage }) {
  const { words, units, elevationUnits, reader } = useReading()
  const { format } = words
  const said = words.web.goal.built
  const { built } = goal
  if (!built || built.runs === 0) return null
  const lines: (readonly [string, string, string?])[] = [
    [said.distance, format.distance(built.distance_m, units)],
    [said.time, format.spell(built.moving_s)],
    [said.runs, format.number(built.runs)],
    [said.weeks, format.number(built.weeksRun)],
    ...(built.held === null ? [] : [[said.held, format.number(built.held)] as const]),
    ...(built.ascent_m > 0 ? [[said.climb, format.elevation(built.ascent_m, elevationUnits)] as const] : []),
  ]
  return (
    <section className="card stack">
      <div>
        <h2>{said.title}</h2>
        <p className="small">{said.lead}</p>
      </div>
      <dl className="facts">
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ul className="rows">
        {built.longest ? (
          <li className="period">
            <span>{said.longest}</span>
            <Link href={`/training/${built.longest.activityId}`} className="link tap">
              {format.distance(built.longest.distance_m, units)}
            </Link>
            <span className="small">
              {built.longestBefore_m === null || built.longestBefore_m >= built.longest.distance_m
                ? format.date(built.longest.on, reader.asOf)
                : said.longestBefore(format.distance(built.longestBefore_m, units))}
            </span>
          </li>
        ) : null}
        {built.bests.map((best) => (
          <li key={best.distance_m} className="period">
            <span>{said.best(format.raceDistance(best.distance_m, units))}</span>
            <Link href={`/training/${best.activityId}`} className="link tap">
              {format.duration(best.elapsed_s)}
            </Link>
            <span className="small">
              {best.before_s === null ? format.date(best.on, reader.asOf) : said.before(format.duration(best.before_s))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
