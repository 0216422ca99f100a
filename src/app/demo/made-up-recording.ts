import type { Lap, ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { Sport } from '../../core/activity/sport.ts'
import { isoDate, type LocalDate } from '../../core/base/calendar.ts'
import type { Random } from '../../core/base/random.ts'
import { epochMs } from '../../core/base/units.ts'
import type { ZoneName } from '../../core/base/zone.ts'

/** A stretch at one effort: how far, how fast, and how hard as a share of the heart's range. */
export interface Stretch {
  readonly distance_m: number
  readonly speed_mps: number
  readonly effort: number
}

export interface Recipe {
  readonly on: LocalDate
  /** 'HH:MM' on the wall. */
  readonly at: string
  readonly zone: ZoneName
  readonly home: { readonly latitude: number; readonly longitude: number }
  readonly sport: Sport
  readonly name: string
  readonly stretches: readonly Stretch[]
  readonly hills_m: number
}

const STEP_S = 5
const [REST_BPM, RANGE_BPM] = [52, 134]
/** The heart follows the legs with a delay; seconds of its time constant. */
const HEART_LAG_S = 45
const METERS_PER_DEGREE = 111_320

/** A recording with samples every five seconds, on a closed loop that nobody ever ran. */
export function madeUpRecording(random: Random, recipe: Recipe): ParsedActivity {
  const { stretches, sport } = recipe
  const total_m = stretches.reduce((sum, stretch) => sum + stretch.distance_m, 0)
  const time: number[] = []
  const distance: number[] = []
  const heart: number[] = []
  const cadence: number[] = []
  const laps: Lap[] = []
  let [t, d, bpm, wave] = [0, 0, REST_BPM + 38, 0]
  const sample = (speed: number) => {
    time.push(t)
    distance.push(d)
    heart.push(Math.round(bpm))
    cadence.push(sport === 'running' ? Math.round(148 + speed * 7 + wave * 2) : Number.NaN)
  }
  for (const { distance_m, speed_mps, effort } of stretches) {
    const from = { t, d }
    const end = d + distance_m
    sample(speed_mps)
    while (d < end) {
      wave = wave * 0.85 + (random() - 0.5) * 0.5
      const speed = speed_mps * (1 + wave * 0.05)
      const step_s = Math.min(STEP_S, (end - d) / speed)
      t += step_s
      d = step_s < STEP_S ? end : d + speed * step_s
      const drift = 1 + 0.04 * (t / 3600)
      bpm += (REST_BPM + RANGE_BPM * effort * drift - bpm) * (1 - Math.exp(-step_s / HEART_LAG_S)) + (random() - 0.5)
      sample(speed)
    }
    laps.push({ start_s: from.t, elapsed_s: t - from.t, distance_m: d - from.d })
  }
  const place = loop(random, recipe.home, total_m)
  const hill = hills(random, recipe.hills_m, total_m)
  const at = distance.map((metres) => place(metres / total_m))
  return {
    startAt: startOf(recipe),
    sport,
    name: recipe.name,
    elapsed_s: t,
    distance_m: total_m,
    device: 'Made-up watch',
    laps: laps.length > 1 ? laps : [],
    streams: {
      time_s: Float64Array.from(time),
      latitude: Float64Array.from(at, ([latitude]) => latitude),
      longitude: Float64Array.from(at, ([, longitude]) => longitude),
      distance_m: Float64Array.from(distance),
      elevation_m: Float64Array.from(distance, hill),
      heart_rate_bpm: Float64Array.from(heart),
      ...(sport === 'running' && { cadence_rpm: Float64Array.from(cadence) }),
    },
    warnings: [],
  }
}

export function startOf({ on, at, zone }: Pick<Recipe, 'on' | 'at' | 'zone'>) {
  return epochMs(Temporal.PlainDateTime.from(`${isoDate(on)}T${at}`).toZonedDateTime(zone).epochMilliseconds)
}

/** A loop with two lazy bulges whose length is about the distance run. */
function loop(random: Random, home: Recipe['home'], length_m: number): (share: number) => [number, number] {
  const radius = length_m / (2 * Math.PI * 1.12)
  const [a, b, turn, p, q] = [0.12 + random() * 0.16, 0.05 + random() * 0.1, random() * 7, random() * 7, random() * 7]
  const shape = (angle: number) => radius * (1 + a * Math.sin(2 * angle + p) + b * Math.sin(3 * angle + q))
  const start = shape(turn)
  const east = METERS_PER_DEGREE * Math.cos((home.latitude * Math.PI) / 180)
  return (share) => {
    const angle = turn + share * 2 * Math.PI
    const [x, y] = [
      shape(angle) * Math.cos(angle) - start * Math.cos(turn),
      shape(angle) * Math.sin(angle) - start * Math.sin(turn),
    ]
    return [home.latitude + y / METERS_PER_DEGREE, home.longitude + x / east]
  }
}

function hills(random: Random, height_m: number, length_m: number): (distance_m: number) => number {
  const waves = [1, 2, 5].map((count) => ({
    count,
    phase: random() * 7,
    height: (height_m * (0.6 + random() * 0.8)) / (count + 1),
  }))
  return (metres) =>
    waves.reduce(
      (sum, wave) => sum + wave.height * Math.sin((metres / length_m) * 2 * Math.PI * wave.count + wave.phase),
      210,
    )
}
