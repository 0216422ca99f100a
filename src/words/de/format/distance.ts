import { METERS_PER_FOOT, METERS_PER_MILE } from '../../../core/base/units.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { Format } from '../../words.ts'

/** Distances that have a name of their own, in metres. Lengths of the half and the marathon: World Athletics. */
const NAMED: readonly (readonly [distance_m: number, name: string])[] = [
  [METERS_PER_MILE, 'Meile'],
  [21097.5, 'Halbmarathon'],
  [42195, 'Marathon'],
]
/** A name stands for every length within a metre of it (1609 m for the mile). */
const NAME_TOLERANCE_M = 1

type Distances = Pick<
  Format,
  | 'distance'
  | 'distanceValue'
  | 'distanceUnit'
  | 'distanceOf'
  | 'distanceLeft'
  | 'raceDistance'
  | 'elevationUnit'
  | 'elevation'
>

export function distanceWords({ number, numberDown }: Pick<Format, 'number' | 'numberDown'>): Distances {
  const perUnit = (units: UnitSystem) => (units === 'metric' ? 1000 : METERS_PER_MILE)
  const unit = (units: UnitSystem) => (units === 'metric' ? 'km' : 'mi')
  /** One decimal up to a hundred, none above: 8,1; 42,2; 1.482. */
  const digits = (value: number) => (value < 99.95 ? 1 : 0)
  const short = (distance_m: number, units: UnitSystem) =>
    units === 'metric' && distance_m > 0 && Math.round(distance_m) < 1000

  const distanceValue: Format['distanceValue'] = (distance_m, units) => {
    const value = distance_m / perUnit(units)
    return number(value, short(distance_m, units) ? 2 : digits(value))
  }
  const distance: Format['distance'] = (distance_m, units) =>
    short(distance_m, units) ? `${number(distance_m)} m` : `${distanceValue(distance_m, units)} ${unit(units)}`

  return {
    distance,
    distanceValue,
    distanceUnit: unit,
    /** '18,3 von 43 km' */
    distanceOf(actual_m, target_m, units) {
      const target = distanceValue(target_m, units)
      const done = actual_m === 0 ? '0' : distanceValue(actual_m, units)
      const honest = done === target && actual_m < target_m ? numberDown(actual_m / perUnit(units), 1) : done
      return `${honest} von ${target} ${unit(units)}`
    },
    distanceLeft(left_m, units) {
      const tenth = perUnit(units) / 10
      return left_m > 0 && left_m < tenth && units === 'imperial' ? `0,1 ${unit(units)}` : distance(left_m, units)
    },
    /** '5 km', 'Meile', '10 Meilen', 'Halbmarathon', 'Marathon' */
    raceDistance(distance_m, units) {
      const named = NAMED.find(([length]) => Math.abs(length - distance_m) <= NAME_TOLERANCE_M)
      if (named) return named[1]
      const miles = distance_m / METERS_PER_MILE
      if (Math.abs(miles - Math.round(miles)) < 0.001) return `${number(Math.round(miles))} Meilen`
      if (distance_m % 1000 === 0) return `${number(distance_m / 1000)} km`
      if (distance_m < 10000 && distance_m % 100 === 0) return `${number(distance_m)} m`
      return distance(distance_m, units)
    },
    elevationUnit: (units) => (units === 'metric' ? 'm' : 'ft'),
    elevation: (height_m, units) =>
      units === 'metric' ? `${number(height_m)} m` : `${number(height_m / METERS_PER_FOOT)} ft`,
  }
}
