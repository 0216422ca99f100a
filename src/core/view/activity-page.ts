import type { Activity, ActivityDetail } from '../activity/activity.ts'
import { counts } from '../activity/counts.ts'
import { listTwins } from '../activity/duplicate.ts'
import { routeTrace } from '../activity/downsample-route.ts'
import { SPLIT_LENGTHS, splits } from '../activity/split.ts'
import { isoDate } from '../base/calendar.ts'
import type { UnitSystem } from '../evidence/athlete.ts'
import type { Goal } from '../goal/goal.ts'
import { activityChart } from './activity-chart.ts'
import { activityRow } from './activity-row.ts'
import type { ActivityPage } from './dashboard-types.ts'
import { revisionOn } from '../goal/goal-state.ts'
import { goalRef } from './goal-ref.ts'
import { orderedGoals } from './goal-order.ts'
import { orNull } from './iso.ts'
import type { RaceView } from './race-view.ts'

const MOST_ROUTE_POINTS = 500

export interface ActivityPageInput {
  readonly activity: Activity
  /** Streams cleaned. */
  readonly detail: ActivityDetail
  /** Splits are kilometres or miles. */
  readonly units: UnitSystem
  /** Other recordings of the same run. */
  readonly twins: readonly Activity[]
  /** Shortest first. */
  readonly bestEfforts: readonly { readonly distance_m: number; readonly elapsed_s: number }[]
  /** Goals whose progress rests on it. */
  readonly countsFor: readonly Goal[]
  /** What it was split off or merged from. */
  readonly madeOf: readonly Activity[]
  readonly race: RaceView | undefined
  readonly stateName: string | undefined
}

/** One activity with all that is drawn of it. */
export function activityPage(input: ActivityPageInput): ActivityPage {
  const { activity, detail, twins, bestEfforts, countsFor, madeOf } = input
  const { source } = activity
  return {
    ...activityRow(activity),
    note: orNull(activity.note),
    descent_m: orNull(activity.descent_m),
    max_heart_rate_bpm: orNull(activity.max_heart_rate_bpm),
    average_cadence_rpm: orNull(activity.average_cadence_rpm),
    average_power_w: orNull(activity.average_power_w),
    average_temperature_c: orNull(activity.average_temperature_c),
    energy_kcal: orNull(activity.energy_kcal),
    device: orNull(activity.device),
    gear: orNull(activity.gear),
    zoneSource: activity.zoneSource,
    stateName: orNull(input.stateName),
    placeSource: orNull(activity.place?.source),
    corrected: [...(activity.corrected ?? [])],
    madeOf: madeOf.map((part) => ({
      id: part.id,
      localDay: isoDate(part.localDay),
      name: orNull(part.name),
      path: part.source.path,
      distance_m: orNull(part.distance_m),
    })),
    race: orNull(input.race),
    source: { format: source.format, path: source.path, sha256: orNull(source.sha256) },
    warnings: activity.warnings.map((warning) => ({ ...warning })),
    twins: twins.map((twin) => twinView(activity, twin)),
    splits: splitViews(input),
    laps: detail.laps.map((lap) => ({
      start_s: lap.start_s,
      elapsed_s: lap.elapsed_s,
      distance_m: orNull(lap.distance_m),
      average_heart_rate_bpm: orNull(lap.average_heart_rate_bpm),
    })),
    bestEfforts: bestEfforts.map(({ distance_m, elapsed_s }) => ({ distance_m, elapsed_s })),
    chart: activityChart(detail.streams, activity.sport),
    route: routeView(detail),
    countsFor: orderedGoals(countsFor).map((goal) => goalRef(goal, revisionOn(goal, activity.localDay))),
  }
}

function twinView(activity: Activity, twin: Activity): ActivityPage['twins'][number] {
  const [found] = listTwins(activity, [twin])
  const longer_m =
    twin.distance_m === undefined || activity.distance_m === undefined ? null : twin.distance_m - activity.distance_m
  return {
    id: twin.id,
    path: twin.source.path,
    format: twin.source.format,
    counts: counts(twin),
    because: found
      ? { code: found.kind, later_s: found.offset_ms / 1000, longer_m, slower_s: twin.elapsed_s - activity.elapsed_s }
      : null,
  }
}

function splitViews({ activity, detail, units }: ActivityPageInput): ActivityPage['splits'] {
  if (!detail.streams) return []
  const length_m = units === 'metric' ? SPLIT_LENGTHS.kilometer : SPLIT_LENGTHS.mile
  return splits(detail.streams, activity.sport, length_m).map((split, i) => ({
    from_m: i * length_m,
    distance_m: split.distance_m,
    elapsed_s: split.elapsed_s,
    moving_s: split.moving_s,
    ascent_m: orNull(split.ascent_m),
    average_heart_rate_bpm: orNull(split.average_heart_rate_bpm),
  }))
}

function routeView({ streams }: ActivityDetail): ActivityPage['route'] {
  const trace = streams && routeTrace(streams, MOST_ROUTE_POINTS)
  if (!trace) return null
  const points = trace.east_m.map((east_m, i): [number, number] => [east_m, trace.north_m[i] ?? 0])
  return { points: [points], width_m: trace.width_m, height_m: trace.height_m }
}
