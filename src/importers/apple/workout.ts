import { isZone } from '../../core/base/zone.ts'
import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { FACTORS } from '../lists/columns.ts'
import { rowActivity } from '../lists/row-activity.ts'
import { present } from '../present.ts'
import { appleSport } from './activity-types.ts'
import { amount, instant, timeOf } from './values.ts'
import { named } from '../named.ts'

type Attributes = ReadonlyMap<string, string>

/** A <Workout> as it is being read: its own attributes and what lies in it. */
export interface Workout {
  readonly attributes: Attributes
  /** WorkoutStatistics by their type. */
  readonly statistics: Map<string, Attributes>
  readonly metadata: Map<string, string>
  /** Paths of FileReference: the routes. */
  readonly routes: string[]
}

const LENGTHS: Readonly<Record<string, number>> = { ...FACTORS, yd: FACTORS.yd }
const ENERGIES: Readonly<Record<string, number>> = { cal: 1, kcal: 1, kj: FACTORS.kj, j: FACTORS.kj / 1000 }
const TIMES: Readonly<Record<string, number>> = { s: 1, sec: 1, min: 60, hr: 3600, h: 3600, ms: 0.001 }

const scaled = (value: string | undefined, unit: string | undefined, units: Readonly<Record<string, number>>): number =>
  amount(value) * (named(units, (unit ?? '').toLowerCase()) ?? NaN)

/** '850 cm', '54.3 degF', '1250 m' of a metadata entry. */
function quantity(text: string | undefined): { value: number; unit: string } {
  const match = /^(-?[\d.,]+)\s*(\S+)?/.exec(text ?? '')
  return { value: amount(match?.[1]), unit: match?.[2] ?? '' }
}

function celsius(text: string | undefined): number {
  const { value, unit } = quantity(text)
  if (unit === 'degC') return value
  return unit === 'degF' ? ((value - 32) * 5) / 9 : NaN
}

/**
 * A workout as an activity, with the old attributes (totalDistance …) or the statistics that took their place in iOS 16.
 * Undefined when it has no beginning or no end.
 */
export function workoutActivity({ attributes, statistics, metadata }: Workout): ParsedActivity | undefined {
  const start = timeOf(attributes.get('startDate'))
  const end = instant(attributes.get('endDate'))
  if (!start) return undefined
  const duration_s = scaled(attributes.get('duration'), attributes.get('durationUnit') ?? 'min', TIMES)
  const elapsed_s = (end - start.at) / 1000
  const sport = appleSport(attributes.get('workoutActivityType') ?? '', {
    isIndoor: metadata.get('HKIndoorWorkout') === '1',
    isPool: metadata.get('HKSwimmingLocationType') === '1',
    isOpenWater: metadata.get('HKSwimmingLocationType') === '2',
  })
  const sum = (wanted: RegExp, units: Readonly<Record<string, number>>) => {
    for (const [type, found] of statistics)
      if (wanted.test(type)) return scaled(found.get('sum'), found.get('unit'), units)
    return NaN
  }
  const heart = statistics.get('HKQuantityTypeIdentifierHeartRate')
  const distance = sum(/IdentifierDistance/, LENGTHS)
  const energy = sum(/IdentifierActiveEnergyBurned/, ENERGIES)
  const ascent = quantity(metadata.get('HKElevationAscended'))
  const descent = quantity(metadata.get('HKElevationDescended'))
  const zone = metadata.get('HKTimeZone')
  const power = statistics.get('HKQuantityTypeIdentifierRunningPower')
  return rowActivity({
    start: {
      at: start.at,
      ...present({
        zone: zone !== undefined && isZone(zone) ? zone : undefined,
        utcOffset_min: start.utcOffset_min,
      }),
    },
    ...(sport ? { sport } : { type: attributes.get('workoutActivityType')?.replace(/^HKWorkoutActivityType/, '') }),
    device: attributes.get('sourceName'),
    totals: {
      distance_m: orElse(distance, () =>
        scaled(attributes.get('totalDistance'), attributes.get('totalDistanceUnit') ?? 'km', LENGTHS),
      ),
      elapsed_s: elapsed_s > 0 ? elapsed_s : duration_s,
      moving_s: duration_s <= elapsed_s + 1 ? Math.min(duration_s, elapsed_s) : NaN,
      ascent_m: ascent.value * (named(LENGTHS, ascent.unit) ?? NaN),
      descent_m: descent.value * (named(LENGTHS, descent.unit) ?? NaN),
      average_heart_rate_bpm: amount(heart?.get('average')),
      max_heart_rate_bpm: amount(heart?.get('maximum')),
      average_power_w: amount(power?.get('average')),
      average_temperature_c: celsius(metadata.get('HKWeatherTemperature')),
      energy_kcal: orElse(energy, () =>
        scaled(attributes.get('totalEnergyBurned'), attributes.get('totalEnergyBurnedUnit') ?? 'kcal', ENERGIES),
      ),
    },
  })
}

const orElse = (value: number, other: () => number): number => (Number.isNaN(value) ? other() : value)
