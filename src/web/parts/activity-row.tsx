import { Link } from 'wouter'
import { pace, meters, seconds } from '../../core/base/units.ts'
import type { ActivityRow as Row } from '../../core/view/dashboard-types.ts'
import { useReading } from '../app/reading.tsx'

/** An activity in a list: day and name at the left, distance, time and pace at the right. */
export function ActivityRow({ activity }: { activity: Row }) {
  const { words, units, reader } = useReading()
  const { format, sports, ui } = words
  const { distance_m, moving_s, sport } = activity
  const speed = distance_m === null || sport !== 'running' ? undefined : pace(meters(distance_m), seconds(moving_s))
  const notes = [
    ...(activity.duplicateOf ? [ui.training.twin] : []),
    ...(activity.inCompany
      ? [activity.companions.length > 0 ? activity.companions.join(', ') : ui.training.company]
      : []),
    ...(activity.effort === null ? [] : [ui.training.effort(activity.effort)]),
    ...(activity.hasNote ? [ui.training.noted] : []),
    ...(activity.countsForGoals || activity.duplicateOf ? [] : [ui.training.notCounted]),
  ]
  return (
    <Link href={`/training/${activity.id}`} className="row-link">
      <span>
        <b className="strong">{activity.name ?? sports.of(sport).name}</b>
        <br />
        <span className="small">
          {[format.dateWithWeekdayShort(activity.localDay, reader.asOf), ...notes].join(' · ')}
        </span>
      </span>
      <span className="aside">
        <span className="strong">
          {distance_m === null ? format.duration(moving_s) : format.distance(distance_m, units)}
        </span>
        <br />
        <span className="small">
          {[
            ...(distance_m === null ? [] : [format.duration(moving_s)]),
            ...(speed ? [format.pace(speed, units)] : []),
          ].join(' · ')}
        </span>
      </span>
    </Link>
  )
}
