import type { ActivityWarning, Lap, ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { Sport } from '../../core/activity/sport.ts'
import { epochMs } from '../../core/base/units.ts'
import { cadenceFactor } from '../cadence.ts'
import { cleanText } from '../clean-text.ts'
import { LIMITS } from '../limits.ts'
import { present } from '../present.ts'
import { believed, rangeWarnings, type RangeName, type Tally } from '../ranges.ts'
import { startInstant } from '../start-instant.ts'
import { streamsOf } from '../streams-of.ts'
import { numberOf, textOf, timeOf, type FitMessage } from './decode.ts'
import { elapsedOf, startOf, type Leg } from './legs.ts'
import { samplesOf, withFraction } from './samples.ts'
import { sportOf } from './sport.ts'

export interface LegContext {
  readonly device: string | undefined
  readonly utcOffset_min: number | undefined
  /** When the file was begun, epoch ms or NaN: the last resort for a start. */
  readonly createdAt: number
  /** What the distance counter showed when this leg began. */
  readonly distanceBase_m: number
  /** The samples stand for a session that the device never wrote. */
  readonly hasNoSummary: boolean
}

/** A session with its records and laps → an activity; undefined when there is no instant to put it at. */
export function activityOf(leg: Leg, context: LegContext): ParsedActivity | undefined {
  const { session } = leg
  if (context.hasNoSummary && leg.records.every((record) => Number.isNaN(timeOf(record, 'timestamp')))) return undefined
  const { sport, subSport, unknown } = sportOf(session)
  const { records, stale } = ownRecords(leg)
  const raw = samplesOf(records)
  const firstAt = raw.times().find((at) => !Number.isNaN(at))
  const startAt = startInstant(Number.isNaN(leg.startAt) ? undefined : leg.startAt, firstAt) ?? context.createdAt
  if (Number.isNaN(startAt)) return undefined

  const checked = streamsOf(raw, { sport, startAt, distanceBase_m: context.distanceBase_m })
  const streams = checked?.streams
  const tally: Tally = new Map()
  const field = (name: RangeName, value: number) => believed(name, value, sport, tally)
  const strides = strideOf(session)
  const factor = streams?.cadence_rpm ? checked?.cadenceFactor : cadenceFactor(sport, [strides])
  // A session that was never closed says zero.
  const elapsed_s = field('elapsed_s', streams ? elapsedOf(session) || NaN : elapsedOf(session))
  const totals = {
    elapsed_s: elapsed_s ?? field('elapsed_s', streams?.time_s.at(-1) ?? NaN),
    moving_s: timerWithin(elapsed_s, numberOf(session, 'total_timer_time') || NaN, field),
    distance_m: field('distance_m', numberOf(session, 'total_distance')) ?? last(streams?.distance_m),
    ascent_m: field('ascent_m', numberOf(session, 'total_ascent')),
    descent_m: field('descent_m', numberOf(session, 'total_descent')),
    average_heart_rate_bpm: field('heart_rate_bpm', numberOf(session, 'avg_heart_rate') || NaN),
    max_heart_rate_bpm: field('heart_rate_bpm', numberOf(session, 'max_heart_rate') || NaN),
    average_cadence_rpm: field('cadence_rpm', strides * (factor ?? 1)),
    average_power_w: field('power_w', numberOf(session, 'avg_power')),
    average_temperature_c: field('temperature_c', numberOf(session, 'avg_temperature')),
    energy_kcal: field('energy_kcal', numberOf(session, 'total_calories') || NaN),
  }
  // The watch asks after the run and writes tens: 10 very light … 100 all there was.
  const effort = numberOf(session, 'workout_rpe') / 10
  const laps = lapsOf(leg.laps, { sport, startAt, factor: factor ?? 1, tally })
  const warnings: ActivityWarning[] = []
  if (context.hasNoSummary) warnings.push({ code: 'no-summary' })
  if (stale > 0) warnings.push({ code: 'time-goes-back', count: stale })
  if (unknown !== undefined) warnings.push({ code: 'unknown-sport', name: unknown })
  if (!checked && raw.length > 0) warnings.push({ code: 'samples-without-time', count: raw.length })
  warnings.push(...(checked?.warnings ?? []), ...rangeWarnings(tally))
  return {
    startAt: epochMs(startAt),
    sport,
    laps: laps.length > 1 ? laps : [],
    warnings,
    ...present({
      subSport,
      name: cleanText(textOf(session, 'sport_profile_name'), LIMITS.nameChars),
      utcOffset_min: context.utcOffset_min,
      device: context.device,
      ...totals,
      effort: effort > 0 && effort <= 10 ? effort : undefined,
      streams,
    }),
  }
}

const DAY_MS = 86_400_000

/**
 * The records of a leg without those that an app or a clock that was not set left at its head: more than a day before the
 * session began, and the fewer of them.
 */
function ownRecords({ records, startAt }: Leg): { records: readonly FitMessage[]; stale: number } {
  const isStale = (record: FitMessage | undefined) =>
    record !== undefined && startAt - timeOf(record, 'timestamp') > DAY_MS
  if (!isStale(records[0])) return { records, stale: 0 }
  const own = records.filter((record) => !isStale(record))
  return own.length * 2 > records.length ? { records: own, stale: records.length - own.length } : { records, stale: 0 }
}

/** The timer runs for at most the elapsed time; one that ran for longer is not believed. A rounding is cut off. */
function timerWithin(
  elapsed_s: number | undefined,
  timer_s: number,
  field: (name: RangeName, value: number) => number | undefined,
): number | undefined {
  if (elapsed_s === undefined || !(timer_s > elapsed_s)) return field('moving_s', timer_s)
  return timer_s <= elapsed_s + 1 ? elapsed_s : field('moving_s', Infinity)
}

const strideOf = (message: FitMessage): number =>
  withFraction(numberOf(message, 'avg_cadence'), numberOf(message, 'avg_fractional_cadence'))

interface LapContext {
  readonly sport: Sport
  readonly startAt: number
  readonly factor: 1 | 2
  readonly tally: Tally
}

function lapsOf(messages: readonly FitMessage[], { sport, startAt, factor, tally }: LapContext): Lap[] {
  const field = (name: RangeName, value: number) => believed(name, value, sport, tally)
  const laps: Lap[] = []
  for (const message of messages) {
    const start_s = Math.max(0, (startOf(message) - startAt) / 1000)
    const elapsed_s = field('elapsed_s', elapsedOf(message))
    if (Number.isNaN(start_s) || elapsed_s === undefined) continue
    laps.push({
      start_s,
      elapsed_s,
      ...present({
        moving_s: field('moving_s', numberOf(message, 'total_timer_time')),
        distance_m: field('distance_m', numberOf(message, 'total_distance')),
        ascent_m: field('ascent_m', numberOf(message, 'total_ascent')),
        average_heart_rate_bpm: field('heart_rate_bpm', numberOf(message, 'avg_heart_rate') || NaN),
        max_heart_rate_bpm: field('heart_rate_bpm', numberOf(message, 'max_heart_rate') || NaN),
        average_cadence_rpm: field('cadence_rpm', strideOf(message) * factor),
        average_power_w: field('power_w', numberOf(message, 'avg_power')),
      }),
    })
  }
  return laps.sort((a, b) => a.start_s - b.start_s)
}

const last = (values: Float64Array | undefined): number | undefined => values?.findLast((value) => !Number.isNaN(value))
