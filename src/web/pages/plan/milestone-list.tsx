import type { FollowedMilestone } from '../../../core/view/plan-follow.ts'
import type { MilestoneView } from '../../../core/view/plan-view.ts'
import { useReading } from '../../app/reading.tsx'

interface MilestoneListProps {
  readonly milestones: readonly (MilestoneView | FollowedMilestone)[]
  readonly weeks: readonly { readonly runs: readonly { readonly distance_m: number }[] }[]
}

/** Waypoints with their days; of a plan that is followed, with what became of each and what it means. */
export function MilestoneList({ milestones, weeks }: MilestoneListProps) {
  const { words, units, reader } = useReading()
  const { format, plan, web } = words
  const longest = Math.max(0, ...weeks.flatMap(({ runs }) => runs.map(({ distance_m }) => distance_m)))
  const isLonger = milestones.some((each) => each.kind === 'race' && each.distance_m > longest)
  return (
    <section className="card no-print">
      <h2>{web.plan.milestones}</h2>
      <ol className="rows">
        {milestones.map((each) => {
          const met = 'state' in each ? plan.met(each, units) : ''
          return (
            <li
              key={`${each.kind} ${each.on}`}
              className="milestone"
              data-state={'state' in each ? each.state : 'coming'}
            >
              <span className="small">{format.date(each.on, reader.asOf)}</span>
              <span>
                {plan.milestone(each, units)}
                {met === '' ? null : <span className="small milestone-met">{met}</span>}
              </span>
            </li>
          )
        })}
      </ol>
      {isLonger ? <p className="small">{plan.raceIsLonger}</p> : null}
    </section>
  )
}
