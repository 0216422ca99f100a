import { METERS_PER_MILE } from '../../core/base/units.ts'
import { useReading } from '../app/reading.tsx'

/** The distances that most races have. */
export function RaceDistances({ set }: { set: (text: string) => void }) {
  const { words, units } = useReading()
  const per = units === 'metric' ? 1000 : METERS_PER_MILE
  return (
    <div className="examples">
      {[5000, 10_000, 21_097.5, 42_195].map((distance_m) => (
        <button
          key={distance_m}
          type="button"
          className="chip"
          onClick={() => set(String(Math.round((distance_m / per) * 10_000) / 10_000))}
        >
          {words.format.raceDistance(distance_m, units)}
        </button>
      ))}
    </div>
  )
}
