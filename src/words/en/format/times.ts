import { clockText } from '../../../core/base/clock-text.ts'
import { METERS_PER_MILE, seconds } from '../../../core/base/units.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { EnglishNumbers } from './numbers.ts'

export function timeWords({ number, numberDown, count, noun }: EnglishNumbers) {
  /** '24:05', '3:59:59': whole seconds, hours only when there are any. */
  const duration = (time_s: number) => clockText(seconds(time_s))

  /** '45 min', '1 h 05 min', '20 h', '32 s': for reading, not for racing. */
  const spell = (time_s: number) => {
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
    about: (time_s: number) => `about ${spell(time_s)}`,
    /** A difference between two times: '32 s', '1:41'. */
    gap: (time_s: number) => (Math.abs(time_s) < 60 ? `${Math.round(Math.abs(time_s))} s` : duration(Math.abs(time_s))),
    /** '20 hours', '1.5 hours'. */
    hours: (time_s: number) => {
      const value = Math.round(time_s / 360) / 10
      return value === 1 ? '1 hour' : `${number(value, 1)} hours`
    },
    /** '12.5 of 20 hours'; what is not whole yet never reads as whole. */
    hoursOf(actual_s: number, target_s: number) {
      const target = number(target_s / 3600, 1)
      const done = number(actual_s / 3600, 1)
      const honest = done === target && actual_s < target_s ? numberDown(actual_s / 3600, 1) : done
      return `${honest} of ${target} ${noun(target_s / 3600, 'hour', 'hours')}`
    },
    weeks: (n: number) => count(n, 'week', 'weeks'),
    days: (n: number) => count(n, 'day', 'days'),
    /** '5:38 /km', '9:04 /mi'. */
    pace: (s_per_km: number, units: UnitSystem) =>
      `${duration(pacePerUnit(s_per_km, units))} /${units === 'metric' ? 'km' : 'mi'}`,
    /** The number alone, for an axis: '5:38'. */
    paceValue: (s_per_km: number, units: UnitSystem) => duration(pacePerUnit(s_per_km, units)),
    paceUnit: (units: UnitSystem) => (units === 'metric' ? '/km' : '/mi'),
    /** For sports that are not paced: '27.4 km/h'. */
    speed: (mps: number, units: UnitSystem) =>
      units === 'metric' ? `${number(mps * 3.6, 1)} km/h` : `${number((mps * 3600) / METERS_PER_MILE, 1)} mph`,
  }
}
