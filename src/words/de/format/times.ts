import { clockText } from '../../../core/base/clock-text.ts'
import { METERS_PER_MILE, seconds } from '../../../core/base/units.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { Format } from '../../words.ts'

type Times = Pick<
  Format,
  | 'duration'
  | 'spell'
  | 'about'
  | 'gap'
  | 'hours'
  | 'hoursOf'
  | 'weeks'
  | 'days'
  | 'pace'
  | 'paceValue'
  | 'paceUnit'
  | 'speed'
>

export function timeWords({
  number,
  numberDown,
  count,
  noun,
}: Pick<Format, 'number' | 'numberDown' | 'count' | 'noun'>): Times {
  const duration: Format['duration'] = (time_s) => clockText(seconds(time_s))

  /** '45 min', '1 h 05 min', '20 h', '32 s' */
  const spell: Format['spell'] = (time_s) => {
    if (Math.round(time_s) < 60) return `${number(Math.round(time_s))} s`
    const minutes = Math.round(time_s / 60)
    const [h, m] = [Math.floor(minutes / 60), minutes % 60]
    if (h === 0) return `${m} min`
    return m === 0 || h >= 10 ? `${number(m >= 30 ? h + 1 : h)} h` : `${h} h ${String(m).padStart(2, '0')} min`
  }
  const pacePerUnit = (s_per_km: number, units: UnitSystem) =>
    units === 'metric' ? s_per_km : (s_per_km * METERS_PER_MILE) / 1000

  return {
    duration,
    spell,
    about: (time_s) => `etwa ${spell(time_s)}`,
    gap: (time_s) => (Math.abs(time_s) < 60 ? `${Math.round(Math.abs(time_s))} s` : duration(Math.abs(time_s))),
    hours: (time_s) => {
      const value = Math.round(time_s / 360) / 10
      return value === 1 ? '1 Stunde' : `${number(value, 1)} Stunden`
    },
    hoursOf(actual_s, target_s) {
      const target = number(target_s / 3600, 1)
      const done = number(actual_s / 3600, 1)
      const honest = done === target && actual_s < target_s ? numberDown(actual_s / 3600, 1) : done
      return `${honest} von ${target} ${noun(target_s / 3600, 'Stunde', 'Stunden')}`
    },
    weeks: (n) => count(n, 'Woche', 'Wochen'),
    days: (n) => count(n, 'Tag', 'Tage'),
    /** '5:38 min/km' */
    pace: (s_per_km, units) => `${duration(pacePerUnit(s_per_km, units))} min/${units === 'metric' ? 'km' : 'mi'}`,
    paceValue: (s_per_km, units) => duration(pacePerUnit(s_per_km, units)),
    paceUnit: (units) => (units === 'metric' ? ' min/km' : ' min/mi'),
    speed: (mps, units) =>
      units === 'metric' ? `${number(mps * 3.6, 1)} km/h` : `${number((mps * 3600) / METERS_PER_MILE, 1)} mi/h`,
  }
}
