import type { Lap, ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { Streams } from '../../core/activity/streams.ts'
import { isoDate } from '../../core/base/calendar.ts'
import type { Random } from '../../core/base/random.ts'
import { epochMs, type EpochMs } from '../../core/base/units.ts'
import { bodyOf } from './made-up-body.ts'
import { halfPace, type MadeUpLife, randomOf } from './made-up-life.ts'
import { type Loop, loopThrough } from './made-up-places.ts'
import { type Outing, outingDistance } from './outing.ts'

const DEVICE = 'Made-up watch'

/** The file that a watch would have written of it. */
export function recordOuting(life: MadeUpLife, outing: Outing): ParsedActivity {
  const random = randomOf(life.seed, `samples ${outing.day} ${outing.minute} ${outing.name}`)
  const seconds = Math.floor(random() * 60)
  const rows = outing.duration_s === undefined ? track(life, outing, random) : still(outing.duration_s, random)
  const { distance_m, time_s } = rows.at(-1)!
  return {
    startAt: startOf(outing, seconds),
    sport: outing.sport,
    ...(outing.subSport !== undefined && { subSport: outing.subSport }),
    name: outing.name,
    ...(outing.note !== undefined && { note: outing.note }),
    ...(distance_m !== undefined && { distance_m }),
    elapsed_s: time_s,
    device: DEVICE,
    laps: lapsOf(outing, rows),
    streams: streamsOf(rows),
    warnings: [],
  }
}

function startOf({ day, minute, place }: Outing, seconds: number): EpochMs {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60, second: seconds })
  const start = Temporal.PlainDate.from(isoDate(day)).toZonedDateTime({ timeZone: place.zone, plainTime: time })
  return epochMs(start.epochMilliseconds)
}

interface Row {
  readonly time_s: number
  readonly distance_m?: number
  readonly position?: ReturnType<Loop['at']>
  readonly heart_rate_bpm: number
  readonly cadence_rpm?: number
}

const tenth = (value: number) => Math.round(value * 10) / 10

/** One sample every five to ten seconds, the clock running on over a stop at a crossing. */
function track(life: MadeUpLife, outing: Outing, random: Random): Row[] {
  const total_m = outingDistance(outing)
  const indoors = outing.subSport === 'treadmill'
  const loop = loopThrough(outing.place, total_m * 0.995, randomOf(life.seed, `way ${outing.way}`))
  const body = bodyOf(outing.sport, halfPace(life.until, outing.day), random)
  const stop_m = outing.official_s === undefined && random() < 0.25 ? total_m * (0.3 + random() * 0.5) : Infinity
  const rows: Row[] = []
  let [time_s, along_m, sway, mood] = [0, 0, 0, 0]
  let stopped = false
  for (;;) {
    const position = loop.at(along_m)
    sway = sway * 0.8 + (random() - 0.5) * 1e-5
    rows.push({
      time_s: tenth(time_s),
      distance_m: tenth(along_m),
      ...(!indoors && {
        position: { ...position, latitude: position.latitude + sway, longitude: position.longitude + sway },
      }),
      heart_rate_bpm: body.heartRate,
      ...(outing.sport !== 'walking' && { cadence_rpm: body.cadence }),
    })
    if (along_m >= total_m) break
    if (!stopped && along_m > stop_m) {
      time_s += 40 + Math.floor(random() * 90)
      stopped = true
    }
    const ahead = loop.at(along_m + 15).elevation_m - position.elevation_m
    const grade = indoors ? 0 : Math.max(-0.08, Math.min(0.08, ahead / 15))
    mood = mood * 0.9 + (random() - 0.5) * 0.012
    const pace = paceAt(outing, along_m) * (1 + mood + grade * (grade > 0 ? 2.5 : 1.5))
    const step_m = Math.min(((5 + Math.floor(random() * 6)) * 1000) / pace, total_m - along_m)
    const step_s = (step_m * pace) / 1000
    time_s += step_s
    along_m = total_m - along_m - step_m < 0.05 ? total_m : along_m + step_m
    body.goOn(pace, grade, step_s, time_s)
  }
  return outing.official_s === undefined ? rows : fitted(rows, outing.official_s)
}

function paceAt({ stretches }: Outing, along_m: number): number {
  let end = 0
  for (const { distance_m, pace } of stretches) {
    end += distance_m
    if (along_m < end) return pace
  }
  return stretches.at(-1)!.pace
}

/** The same race, its clock stretched so that it ends at the official time. */
function fitted(rows: readonly Row[], official_s: number): Row[] {
  const factor = official_s / rows.at(-1)!.time_s
  return rows.map((row) => ({ ...row, time_s: tenth(row.time_s * factor) }))
}

/** Strength training: a heart that goes up and down, and no way covered. */
function still(duration_s: number, random: Random): Row[] {
  const rows: Row[] = []
  for (let time_s = 0; time_s < duration_s; time_s += 10) {
    rows.push({ time_s, heart_rate_bpm: Math.round(102 + 18 * Math.sin(time_s / 45) + random() * 6) })
  }
  return [...rows, { time_s: duration_s, heart_rate_bpm: 98 }]
}

/** Marked laps where the workout has them, else one for each whole kilometre run. */
function lapsOf({ sport, stretches }: Outing, rows: readonly Row[]): Lap[] {
  if (sport !== 'running') return []
  const marked = stretches.some(({ lap }) => lap)
  const total = rows.at(-1)!.distance_m ?? 0
  const lengths = marked ? stretches.map(({ distance_m }) => distance_m) : kilometres(total)
  let [end_m, from] = [0, 0]
  return lengths.map((length) => {
    end_m += length
    let to = from
    while (to < rows.length - 1 && (rows[to]!.distance_m ?? 0) < end_m - 0.5) to++
    const part = rows.slice(from, to + 1)
    const [first, last] = [rows[from]!, rows[to]!]
    from = to
    const beats = part.reduce((sum, row) => sum + row.heart_rate_bpm, 0) / part.length
    return {
      start_s: first.time_s,
      elapsed_s: tenth(last.time_s - first.time_s),
      distance_m: tenth((last.distance_m ?? 0) - (first.distance_m ?? 0)),
      average_heart_rate_bpm: Math.round(beats),
    }
  })
}

function kilometres(total_m: number): number[] {
  const whole = Math.floor(total_m / 1000)
  const rest = total_m - whole * 1000
  return [...Array.from({ length: whole }, () => 1000), ...(rest > 50 ? [rest] : [])]
}

function streamsOf(rows: readonly Row[]): Streams {
  const column = (value: (row: Row) => number | undefined) => Float64Array.from(rows, (row) => value(row) ?? NaN)
  const [first] = rows
  return {
    time_s: column((row) => row.time_s),
    ...(first?.position && {
      latitude: column((row) => row.position?.latitude),
      longitude: column((row) => row.position?.longitude),
      elevation_m: column((row) => row.position && tenth(row.position.elevation_m)),
    }),
    ...(first?.distance_m !== undefined && { distance_m: column((row) => row.distance_m) }),
    heart_rate_bpm: column((row) => row.heart_rate_bpm),
    ...(first?.cadence_rpm !== undefined && { cadence_rpm: column((row) => row.cadence_rpm) }),
  }
}
