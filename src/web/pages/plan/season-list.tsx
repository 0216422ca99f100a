import type { MilestoneView } from '../../../core/view/plan-view.ts'
import { seasonOf } from '../../../core/view/season-of.ts'
import { useReading } from '../../app/reading.tsx'
import { RacePriorityChoice } from './race-priority.tsx'

interface SeasonListProps {
  readonly milestones: readonly MilestoneView[]
  /** Of days that are still to be planned: what a race is can be changed. */
  readonly mayChange: boolean
  /** Of a plan that was taken: its weeks follow when they are laid again. */
  readonly isTaken?: boolean
}

/** Two or three races in one season, by what each is to the weeks; nothing where there is one. */
export function SeasonList({ milestones, mayChange, isTaken = false }: SeasonListProps) {
  const { words, units, reader, today } = useReading()
  const { format, plan, web } = words
  const said = web.plan
  const season = seasonOf(milestones)
  if (season.length < 2) return null
  return (
    <section className="card">
      <h2>{plan.season}</h2>
      <p className="small">{said.seasonLead}</p>
      {mayChange && isTaken ? <p className="small">{said.layAgain}</p> : null}
      <ol className="rows">
        {season.map(({ letter, race, isMain, isTooNear }) => (
          <li key={`${race.kind} ${race.on}`} className="milestone">
            <span className="small">{format.date(race.on, reader.asOf)}</span>
            <span>
              <b className="strong">{letter}</b> {plan.seasonRace(race, units)}
              <span className="small milestone-met">
                {isMain ? said.main : isTooNear ? said.tooNear : said.letters[letter]}
              </span>
              {mayChange && !isMain && race.on > today ? (
                <RacePriorityChoice race={race} value={isTooNear ? 'A' : letter} />
              ) : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
