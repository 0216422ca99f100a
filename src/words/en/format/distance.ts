import { METERS_PER_FOOT, METERS_PER_MILE } from '../../../core/base/units.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { EnglishNumbers } from './numbers.ts'

/** Distances that have a name of their own, in metres. Lengths of the half and the marathon: World Athletics. */
const NAMED: readonly (readonly [distance_m: number, name: string])[] = [
  [METERS_PER_MILE, 'mile'],
  [21097.5, 'half marathon'],
  [42195, 'marathon'],
]
/** A name stands for every length within a metre of it (1609 m for the mile). */
const NAME_TOLERANCE_M = 1

export function distanceWords({ number, numberDown }: EnglishNumbers) {
  const perUnit = (units: UnitSystem) => (units === 'metric' ? 1000 : METERS_PER_MILE)
  const unit = (units: UnitSystem) => (units === 'metric' ? 'km' : 'mi')
  /** One decimal up to a hundred, none above: 8.1, 42.2, 1,482. */
  const digits = (value: number) => (value < 99.95 ? 1 : 0)
  const short = (distance_m: number, units: UnitSystem) =>
    units === 'metric' && distance_m > 0 && Math.round(distance_m) < 1000

  /** The number alone, for a chart or a table whose heading has the unit: '8.1'. */
  const distanceValue = (distance_m: number, units: UnitSystem) => {
    const value = distance_m / perUnit(units)
    return number(value, short(distance_m, units) ? 2 : digits(value))
  }

  /** '8.1 km', '5 mi', '400 m'. */
  const distance = (distance_m: number, units: UnitSystem) =>
    short(distance_m, units) ? `${number(distance_m)} m` : `${distanceValue(distance_m, units)} ${unit(units)}`

  return {
    distance,
    distanceValue,
    distanceUnit: unit,
    /** '18.3 of 43 km'. What is not whole yet never reads as whole. */
    distanceOf(actual_m: number, target_m: number, units: UnitSystem) {
      const target = distanceValue(target_m, units)
      const done = actual_m === 0 ? '0' : distanceValue(actual_m, units)
      const honest = done === target && actual_m < target_m ? numberDown(actual_m / perUnit(units), 1) : done
      return `${honest} of ${target} ${unit(units)}`
    },
    /** What is left: rounded up, so that nothing open reads as 0. */
    distanceLeft(left_m: number, units: UnitSystem) {
      const tenth = perUnit(units) / 10
      return left_m > 0 && left_m < tenth && units === 'imperial' ? `0.1 ${unit(units)}` : distance(left_m, units)
    },
    /** Races by the name runners give them, in either system: '5 km', 'mile', '10 miles', 'half marathon', 'marathon'. */
    raceDistance(distance_m: number, units: UnitSystem) {
      const named = NAMED.find(([length]) => Math.abs(length - distance_m) <= NAME_TOLERANCE_M)
      if (named) return named[1]
      const miles = distance_m / METERS_PER_MILE
      if (Math.abs(miles - Math.round(miles)) < 0.001) return `${number(Math.round(miles))} miles`
      if (distance_m % 1000 === 0) return `${number(distance_m / 1000)} km`
      if (distance_m < 10000 && distance_m % 100 === 0) return `${number(distance_m)} m`
      return distance(distance_m, units)
    },
    elevationUnit: (units: UnitSystem) => (units === 'metric' ? 'm' : 'ft'),
    elevation: (height_m: number, units: UnitSystem) =>
      units === 'metric' ? `${number(height_m)} m` : `${number(height_m / METERS_PER_FOOT)} ft`,
  }
}
