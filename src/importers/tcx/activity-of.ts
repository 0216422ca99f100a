import type { ActivityWarning, Lap, ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { Sport } from '../../core/activity/sport.ts'
import { epochMs } from '../../core/base/units.ts'
import { cadenceFactor } from '../cadence.ts'
import { cleanText } from '../clean-text.ts'
import { parseIsoTime } from '../iso-time.ts'
import { LIMITS } from '../limits.ts'
import { present } from '../present.ts'
import { believed, isBelievable, rangeWarnings, type Tally } from '../ranges.ts'
import { sportNamed } from '../sport-words.ts'
import { startInstant } from '../start-instant.ts'
import { streamsOf } from '../streams-of.ts'
import type { TcxActivity, TcxLap } from './activity-reader.ts'

/** An <Activity> → what Cairn stores; undefined when nothing in it has a time. */
export function activityOf(read: TcxActivity): ParsedActivity | undefined {
  const sportName = sportNamed(read.sport)
  const sport = sportName?.sport ?? 'generic'
  const declaredAt = read.laps.find((lap) => !Number.isNaN(lap.startAt))?.startAt ?? parseIsoTime(read.id ?? '')?.at
  const firstSampleAt = read.samples.times().find((at) => !Number.isNaN(at))
  const startAt = startInstant(declaredAt, firstSampleAt)
  const timers = read.laps.map((lap) => lap.timer_s).filter((time) => time > 0)
  if (startAt === undefined || (read.samples.length === 0 && timers.length === 0)) return undefined

  const checked = streamsOf(read.samples, { sport, startAt })
  const warnings: ActivityWarning[] = [...(checked?.warnings ?? [])]
  if (!sportName && read.sport !== '')
    warnings.push({ code: 'unknown-sport', name: cleanText(read.sport, LIMITS.nameChars) ?? '' })
  const tally: Tally = new Map()
  const factor = checked?.streams.cadence_rpm
    ? checked.cadenceFactor
    : cadenceFactor(
        sport,
        read.laps.map((lap) => lap.cadence_rpm),
      )
  const end_s = checked?.streams.time_s.at(-1) ?? 0
  const laps = lapsOf(inTurn(read.laps, startAt, sport), { sport, startAt, end_s, factor, tally })
  const moving_s = sum(laps.map((lap) => lap.moving_s))
  const distance_m = sum(laps.map((lap) => lap.distance_m)) ?? last(checked?.streams.distance_m)
  const energy_kcal = believed('energy_kcal', sum(read.laps.map((lap) => lap.energy_kcal)), sport, tally)
  const lastLap = laps.at(-1)
  // Some devices count pauses into the laps' time: an activity is never shorter than its moving time.
  const elapsed_s = Math.max(end_s, moving_s ?? 0, lastLap ? lastLap.start_s + (lastLap.moving_s ?? 0) : 0)
  warnings.push(...rangeWarnings(tally))
  return {
    startAt: epochMs(startAt),
    sport,
    laps: laps.length > 1 ? laps : [],
    warnings,
    ...present({
      subSport: sportName?.subSport,
      utcOffset_min: read.utcOffset_min,
      note: cleanText(read.note, LIMITS.noteChars),
      device: cleanText(read.device, LIMITS.nameChars),
      elapsed_s: believed('elapsed_s', elapsed_s, sport, tally),
      moving_s,
      // A service that lost the distance of every lap writes 0 for each; the samples may still know better.
      distance_m: distance_m === 0 ? (last(checked?.streams.distance_m) ?? 0) : distance_m,
      energy_kcal: energy_kcal === 0 ? undefined : energy_kcal,
      average_heart_rate_bpm: weighted(laps, 'average_heart_rate_bpm'),
      max_heart_rate_bpm: largest(laps.map((lap) => lap.max_heart_rate_bpm)),
      average_cadence_rpm: weighted(laps, 'average_cadence_rpm'),
      average_power_w: weighted(laps, 'average_power_w'),
      streams: checked?.streams,
    }),
  }
}

/** A lap that does not say when it began follows the one before, for as long as that can have lasted. */
function inTurn(laps: readonly TcxLap[], startAt: number, sport: Sport): readonly TcxLap[] {
  let next = startAt
  return laps.map((lap) => {
    const told = Number.isNaN(lap.startAt) ? { ...lap, startAt: next } : lap
    next = told.startAt + (isBelievable('moving_s', lap.timer_s, sport) ? lap.timer_s * 1000 : 0)
    return told
  })
}

interface LapContext {
  readonly sport: Sport
  readonly startAt: number
  readonly end_s: number
  readonly factor: 1 | 2
  readonly tally: Tally
}

function lapsOf(read: readonly TcxLap[], { sport, startAt, end_s, factor, tally }: LapContext): Lap[] {
  return read.map((lap, i) => {
    const start_s = Math.max(0, (lap.startAt - startAt) / 1000)
    const next = read[i + 1]
    const moving_s = believed('moving_s', lap.timer_s, sport, tally)
    const until_s = next ? (next.startAt - startAt) / 1000 : end_s
    return {
      start_s,
      elapsed_s: Math.max(until_s - start_s, moving_s ?? 0, 0),
      ...present({
        moving_s,
        distance_m: believed('distance_m', lap.distance_m, sport, tally),
        average_heart_rate_bpm: believed('heart_rate_bpm', lap.averageHeartRate_bpm || NaN, sport, tally),
        max_heart_rate_bpm: believed('heart_rate_bpm', lap.maxHeartRate_bpm || NaN, sport, tally),
        average_cadence_rpm: believed('cadence_rpm', lap.cadence_rpm * factor, sport, tally),
        average_power_w: believed('power_w', lap.power_w, sport, tally),
      }),
    }
  })
}

/** Sum of what is there; undefined when nothing is. */
function sum(values: readonly (number | undefined)[]): number | undefined {
  const there = values.filter((value) => value !== undefined && !Number.isNaN(value))
  return there.length > 0 ? there.reduce<number>((total, value) => total + (value ?? 0), 0) : undefined
}

const last = (values: Float64Array | undefined): number | undefined => values?.findLast((value) => !Number.isNaN(value))

function largest(values: readonly (number | undefined)[]): number | undefined {
  const there = values.filter((value) => value !== undefined)
  return there.length > 0 ? Math.max(...there) : undefined
}

type LapAverage = 'average_heart_rate_bpm' | 'average_cadence_rpm' | 'average_power_w'

/** The mean of a lap field, each lap counted by its time. */
function weighted(laps: readonly Lap[], field: LapAverage): number | undefined {
  let [total, time] = [0, 0]
  for (const lap of laps) {
    const weight = lap.moving_s ?? lap.elapsed_s
    const value = lap[field]
    if (value === undefined || weight <= 0) continue
    total += value * weight
    time += weight
  }
  return time > 0 ? total / time : undefined
}
