import { addDays, type DayRange, type LocalDate } from '../base/calendar.ts'
import { isIndoors, isRun } from '../activity/counts.ts'
import type { ActivityFact } from '../evidence/evidence.ts'
import { median } from '../stats/median.ts'
import { theilSen } from '../stats/theil-sen.ts'
import type { MetricMeasure } from './measure.ts'
import type { SeenReason } from './seen.ts'

/** A reading is made of the runs of so many days: form moves in weeks, and a few runs are too few. */
export const READING_DAYS = 42
/** How far back the usual pace is looked for, up to the day before the goal began. */
const USUAL_DAYS = 365
const FEWEST_RUNS = 5
/** A line is drawn through this many runs or more, whose heart rates lie so far apart. */
const FEWEST_FOR_LINE = 10
const LEAST_SPREAD_BPM = 8
/** Runs so near to the heart rate that was asked for stand for it; a line may reach as far beyond its runs. */
const NEAR_BPM = 5
/** Runs so near to the usual speed stand for it, as a share. */
const NEAR_SPEED = 0.1
/** Shorter runs are mostly the way into it: heart rate needs minutes to settle. */
const SHORTEST_S = 20 * 60
/** Climb by which a run tells more of the hill than of the runner, metres a kilometre. */
const STEEP_M_PER_KM = 15
/** Effort from which a run was no steady one, 0 to 10. */
const HARD = 7
/** Steps a minute of anyone who runs: beyond, the sensor is in error or the run was a walk. */
const STEPS = { min: 130, max: 230 }
/** Heart rates of anyone who runs. */
const BEATS = { min: 80, max: 220 }

/** What a proxy cannot tell, and what would make it better; the words are at the edge. */
export const PROXY_CODES = [
  'averages-only',
  'heat-and-sleep',
  'flat-runs-only',
  'no-line',
  'wrist-sensor',
  'no-best-value',
] as const
export type ProxyCode = (typeof PROXY_CODES)[number]

/** A number from recordings that stands for something hard to measure, with what it rests on. */
export interface MetricReading {
  /** Seconds a kilometre, or steps a minute; undefined where too little is known. */
  readonly value?: number
  /** `line`: read off the line through the runs; `near`: the middle of the runs that are near. */
  readonly by?: 'line' | 'near'
  readonly from: LocalDate
  readonly to: LocalDate
  /** Runs that could be used, and how many are needed. */
  readonly runs: number
  readonly runsNeeded: number
  /** The heart rate, or the speed, that it is read at. */
  readonly at?: number
  readonly cannotTell: readonly ProxyCode[]
}

const speedOf = ({ distance_m = 0, moving_s }: ActivityFact) => distance_m / moving_s

/** Why a run has no say in a reading. */
export function unfit(metric: MetricMeasure['metric'], run: ActivityFact): SeenReason | undefined {
  if (!isRun(run.sport)) return 'other-sport'
  if (isIndoors(run.subSport)) return 'indoors'
  if (run.distance_m === undefined || run.distance_m <= 0 || run.moving_s <= 0) return 'no-distance'
  if (run.moving_s < SHORTEST_S) return 'too-short'
  if ((run.effort ?? 0) >= HARD) return 'other-effort'
  if (metric === 'cadence') {
    const steps = run.average_cadence_rpm
    return steps === undefined || steps < STEPS.min || steps > STEPS.max ? 'no-cadence' : undefined
  }
  const beats = run.average_heart_rate_bpm
  if (beats === undefined || beats < BEATS.min || beats > BEATS.max) return 'no-heart-rate'
  return ((run.ascent_m ?? 0) / run.distance_m) * 1000 > STEEP_M_PER_KM ? 'hilly' : undefined
}

type Activities = (range: DayRange) => readonly ActivityFact[]

const fit = (metric: MetricMeasure['metric'], activities: Activities, from: LocalDate, to: LocalDate) =>
  activities({ from, to }).filter((run) => unfit(metric, run) === undefined)

/**
 * Pace at a heart rate: read off the line of speed against heart rate through the steady, flat runs of six weeks, or the
 * middle of those near that heart rate. Only averages of whole runs are at hand: docs/methods/metric.md.
 */
function paceReading(heartRate_bpm: number, runs: readonly ActivityFact[]): Pick<MetricReading, 'value' | 'by'> {
  const points = runs.map((run) => [run.average_heart_rate_bpm ?? NaN, speedOf(run)] as const)
  const beats = points.map(([bpm]) => bpm)
  const [low, high] = [Math.min(...beats), Math.max(...beats)]
  const inside = heartRate_bpm >= low - NEAR_BPM && heartRate_bpm <= high + NEAR_BPM
  if (points.length >= FEWEST_FOR_LINE && high - low >= LEAST_SPREAD_BPM && inside) {
    const line = theilSen(points)
    const speed = line && line.intercept + line.slope * heartRate_bpm
    // A heart that beats faster goes with slower running only where something else decides.
    if (line && speed !== undefined && line.slope > 0 && speed > 0) return { value: 1000 / speed, by: 'line' }
  }
  const near = points.filter(([bpm]) => Math.abs(bpm - heartRate_bpm) <= NEAR_BPM).map(([, speed]) => speed)
  const speed = near.length >= FEWEST_RUNS ? median(near) : undefined
  return speed === undefined ? {} : { value: 1000 / speed, by: 'near' }
}

/** Steps a minute at the usual speed: they rise with speed, so runs far from it say nothing of the habit. */
function stepsReading(usual_mps: number | undefined, runs: readonly ActivityFact[]) {
  const near = runs.filter((run) => usual_mps !== undefined && Math.abs(speedOf(run) / usual_mps - 1) <= NEAR_SPEED)
  const value = near.length >= FEWEST_RUNS ? median(near.map((run) => run.average_cadence_rpm ?? NaN)) : undefined
  return value === undefined ? {} : { value, by: 'near' as const }
}

/** The reading of the six weeks up to a day, for a goal that began on `startOn`. */
export function metricReading(
  measure: MetricMeasure,
  activities: Activities,
  to: LocalDate,
  startOn: LocalDate,
): MetricReading {
  const { metric, heart_rate_bpm } = measure
  const from = addDays(to, 1 - READING_DAYS)
  const runs = fit(metric, activities, from, to)
  const shown = { from, to, runs: runs.length, runsNeeded: FEWEST_RUNS }
  if (metric === 'pace-at-heart-rate') {
    const read = paceReading(heart_rate_bpm ?? NaN, runs)
    return {
      ...shown,
      ...read,
      ...(heart_rate_bpm !== undefined && { at: heart_rate_bpm }),
      cannotTell: [
        'averages-only',
        'heat-and-sleep',
        'flat-runs-only',
        ...(read.by === 'near' ? (['no-line'] as const) : []),
      ],
    }
  }
  const before = fit(metric, activities, addDays(startOn, -USUAL_DAYS), addDays(startOn, -1))
  const usual = median((before.length >= FEWEST_RUNS ? before : runs).map(speedOf))
  return {
    ...shown,
    ...stepsReading(usual, runs),
    ...(usual !== undefined && { at: usual }),
    cannotTell: ['averages-only', 'wrist-sensor', 'no-best-value'],
  }
}
