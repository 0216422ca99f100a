import { meters, pace, seconds } from '../../../core/base/units.ts'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'

/** The numbers of an activity; what is not known is not there. */
export function ActivityFacts({ activity }: { activity: ActivityPage }) {
  const { words, units, elevationUnits } = useReading()
  const { format, ui } = words
  const said = ui.activity.facts
  const some = <T,>(value: T | null, text: (value: T) => string) => (value === null ? undefined : text(value))
  const { distance_m, moving_s, sport } = activity
  const speed = distance_m === null ? undefined : pace(meters(distance_m), seconds(moving_s))
  const runs = sport === 'running' || sport === 'walking' || sport === 'hiking'
  const facts: (readonly [string, string | undefined])[] = [
    [said.distance, some(distance_m, (value) => format.distance(value, units))],
    [said.moving, format.duration(moving_s)],
    [said.elapsed, format.duration(activity.elapsed_s)],
    [said.pace, speed && runs ? format.pace(speed, units) : undefined],
    [said.speed, speed && !runs ? format.speed(1000 / speed, units) : undefined],
    [said.climb, some(activity.ascent_m, (value) => format.elevation(value, elevationUnits))],
    [said.descent, some(activity.descent_m, (value) => format.elevation(value, elevationUnits))],
    [said.heartRate, some(activity.average_heart_rate_bpm, format.heartRate)],
    [said.maxHeartRate, some(activity.max_heart_rate_bpm, format.heartRate)],
    [said.cadence, some(activity.average_cadence_rpm, format.cadence)],
    [said.power, some(activity.average_power_w, format.power)],
    [said.temperature, some(activity.average_temperature_c, (value) => format.temperature(value, units))],
    [said.energy, some(activity.energy_kcal, format.energy)],
  ]
  return (
    <section className="card" aria-label={ui.activity.title}>
      <dl className="facts">
        {facts.map(([name, text]) =>
          text === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  )
}
