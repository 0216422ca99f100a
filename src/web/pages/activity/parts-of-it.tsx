import { meters, pace, seconds } from '../../../core/base/units.ts'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { DataTable } from '../../parts/data-table.tsx'

type Props = { readonly activity: ActivityPage }

/** More rows than this scroll within their table: what stands below is not pushed out of sight. */
const MANY = 16

function usePart() {
  const { words, units, elevationUnits } = useReading()
  const { format } = words
  const none = (
    <>
      <span aria-hidden="true">{format.none}</span>
      <span className="hidden-text">{format.notKnown}</span>
    </>
  )
  return {
    none,
    distance: (value: number | null) => (value === null ? none : format.distance(value, units)),
    duration: (value: number) => format.duration(value),
    heart: (value: number | null) => (value === null ? none : format.number(value)),
    climb: (value: number | null) => (value === null ? none : format.elevation(value, elevationUnits)),
    pace(distance_m: number | null, time_s: number) {
      const speed = distance_m === null ? undefined : pace(meters(distance_m), seconds(time_s))
      return speed === undefined ? none : format.pace(speed, units)
    },
  }
}

/** Equal parts of the way, each with its pace; the bar makes them comparable at a glance. */
export function Splits({ activity }: Props) {
  const { words } = useReading()
  const part = usePart()
  const { splits: said } = words.ui.activity
  const { splits } = activity
  if (splits.length === 0) return null
  const speeds = splits.map(({ distance_m, moving_s }) => distance_m / Math.max(1, moving_s))
  const [slowest, fastest] = [Math.min(...speeds), Math.max(...speeds)]
  // From a quarter to the whole: what differs is what is compared, and the number stands beside it.
  // Parts that were run evenly look even.
  const spread = Math.max(fastest - slowest, fastest * 0.15)
  const barWidth = (speed: number) => 80 - (60 * (fastest - speed)) / spread
  const climbs = splits.some(({ ascent_m }) => ascent_m !== null)
  const hearts = splits.some(({ average_heart_rate_bpm }) => average_heart_rate_bpm !== null)
  return (
    <section className="card">
      <h2>{said.title}</h2>
      <DataTable
        caption={said.title}
        tall={splits.length > MANY}
        table={{
          columns: [
            said.number,
            said.pace,
            said.time,
            ...(climbs ? [said.climb] : []),
            ...(hearts ? [said.heartRate] : []),
          ],
          rows: splits.map((split, i) => [
            split.distance_m < 0.99 * (splits[0]?.distance_m ?? 0)
              ? part.distance(split.distance_m)
              : words.format.number(i + 1),
            <span key="pace" className="split">
              <span className="split-bar" style={{ width: barWidth(speeds[i] ?? slowest) }} aria-hidden="true" />
              {part.pace(split.distance_m, split.moving_s)}
            </span>,
            part.duration(split.elapsed_s),
            ...(climbs ? [part.climb(split.ascent_m)] : []),
            ...(hearts ? [part.heart(split.average_heart_rate_bpm)] : []),
          ]),
        }}
      />
    </section>
  )
}

/** Parts that the runner or the watch marked; one lap over all says nothing. */
export function Laps({ activity }: Props) {
  const { words } = useReading()
  const part = usePart()
  const { laps: said } = words.ui.activity
  if (activity.laps.length < 2) return null
  return (
    <section className="card">
      <h2>{said.title}</h2>
      <DataTable
        caption={said.title}
        tall={activity.laps.length > MANY}
        table={{
          columns: [said.number, said.distance, said.time, said.pace, said.heartRate],
          rows: activity.laps.map((lap, i) => [
            words.format.number(i + 1),
            part.distance(lap.distance_m),
            part.duration(lap.elapsed_s),
            part.pace(lap.distance_m, lap.elapsed_s),
            part.heart(lap.average_heart_rate_bpm),
          ]),
        }}
      />
    </section>
  )
}

export function FastestStretches({ activity }: Props) {
  const { words, units } = useReading()
  const part = usePart()
  const { bests } = words.ui.activity
  if (activity.bestEfforts.length === 0) return null
  return (
    <section className="card">
      <h2>{bests.title}</h2>
      <DataTable
        caption={bests.title}
        table={{
          columns: [bests.distance, bests.time, words.ui.activity.splits.pace],
          rows: activity.bestEfforts.map(({ distance_m, elapsed_s }) => [
            words.format.raceDistance(distance_m, units),
            part.duration(elapsed_s),
            part.pace(distance_m, elapsed_s),
          ]),
        }}
      />
    </section>
  )
}
