import type { ParsedActivity } from '../../../src/core/activity/parsed-activity.ts'
import { isSport } from '../../../src/core/activity/sport.ts'
import { STREAM_NAMES } from '../../../src/core/activity/streams.ts'
import { isDatable } from '../../../src/importers/believed-time.ts'
import { RANGES, topSpeed } from '../../../src/importers/ranges.ts'

/** What of an importer's promises an activity breaks; empty when it is sound. */
export function faultsOf(activity: ParsedActivity): string[] {
  const faults: string[] = []
  const check = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault)
  }
  check(isDatable(activity.startAt), 'startAt in no year')
  check(isSport(activity.sport), `sport ${activity.sport}`)
  for (const [key, value] of Object.entries(activity)) {
    check(value !== undefined, `${key} is undefined instead of absent`)
    check(typeof value !== 'number' || Number.isFinite(value), `${key} is ${String(value)}`)
  }
  for (const key of ['distance_m', 'elapsed_s', 'moving_s', 'ascent_m', 'descent_m'] as const)
    check((activity[key] ?? 0) >= 0, `${key} is negative`)
  check((activity.moving_s ?? 0) <= (activity.elapsed_s ?? Infinity), 'moving longer than elapsed')
  if (activity.utcOffset_min !== undefined) check(Math.abs(activity.utcOffset_min) <= 840, 'no zone is that far')
  for (const lap of activity.laps) {
    for (const [key, value] of Object.entries(lap))
      check(Number.isFinite(value) && value >= 0, `lap ${key} is ${value}`)
  }
  for (const warning of activity.warnings) if ('count' in warning) check(warning.count > 0, `${warning.code} of none`)
  const { streams } = activity
  if (!streams) return faults
  const { time_s } = streams
  check(time_s.length > 0, 'streams without samples')
  check(rises(time_s, false), 'time falls')
  if (streams.distance_m) check(rises(streams.distance_m, true), 'distance falls')
  check((streams.latitude === undefined) === (streams.longitude === undefined), 'half a position')
  for (const name of STREAM_NAMES) {
    const values = streams[name]
    if (!values) {
      check(!(name in streams), `${name} is undefined instead of absent`)
      continue
    }
    check(values.length === time_s.length, `${name} has another length`)
    check(
      values.some((value) => !Number.isNaN(value)),
      `${name} holds nothing`,
    )
    const [low, high] = name === 'speed_mps' ? [0, topSpeed(activity.sport)] : RANGES[name]
    check(
      values.every((value) => Number.isNaN(value) || (value >= low && value <= high)),
      `${name} out of range`,
    )
  }
  return faults
}

function rises(values: Float64Array, mayMiss: boolean): boolean {
  let last = 0
  for (const value of values) {
    if (Number.isNaN(value)) {
      if (!mayMiss) return false
      continue
    }
    if (value < last) return false
    last = value
  }
  return true
}
