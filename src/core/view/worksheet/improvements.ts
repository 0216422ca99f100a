import { isoDate, startOfWeek } from '../../base/calendar.ts'
import { isRun } from '../../activity/counts.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { fitnessCourse } from '../../forecast/fitness-course.ts'
import type { Measure } from '../../goal/measure.ts'
import type { OthersNote, WorksheetGap } from './worksheet-types.ts'

/** Mean changes of groups in studies (docs/methods/worksheet.md): supervised, willing, and so the upper end. */
const STUDIES = [
  { source: 'ten-k-polarised', weeks: 10, share: 0.05 },
  { source: 'ten-k-threshold', weeks: 10, share: 0.036 },
  { source: 'two-k-intervals', weeks: 8, share: 0.035 },
  { source: 'two-k-club', weeks: 8, share: 0.03 },
] as const
/** Half of a group's mean is what one runner may expect (science B4). */
const EXPECTED = 0.5

/** What other runners gained in speed. */
export const otherRunners = (): WorksheetGap['others'] =>
  STUDIES.map(({ source, weeks, share }) => ({ source, weeks, share, expected: share * EXPECTED }))

/** What studies tell of others with a goal that is no time: one fact, or that there is none. docs/methods/worksheet.md */
export function noteOfOthers(measure: Measure): OthersNote {
  switch (measure.kind) {
    case 'frequency':
    case 'sessions':
    case 'miss-limit':
      return 'planned-visits'
    case 'level':
    case 'volume':
      return 'steep-weeks'
    case 'first-time':
      return measure.distance_m !== undefined && measure.distance_m >= NEAR_MARATHON_M ? 'first-marathon' : 'none-known'
    default:
      return 'none-known'
  }
}
const NEAR_MARATHON_M = 42_000

const EIGHT_YEARS = 8 * 365
const LEVEL_WEEKS = 4

/** The greatest gain in speed over a distance within so many weeks that the runner's own results show. */
export function bestSpeedGain(evidence: Evidence, distance_m: number, weeks: number): WorksheetGap['ownBest'] {
  const days = fitnessCourse(evidence, distance_m, EIGHT_YEARS)?.days ?? []
  return best(
    days.map(({ on, time_s }) => ({ on, level: -Math.log(time_s) })),
    weeks,
  )
}

/** The greatest rise of the weekly distance, as a mean of four weeks, within so many weeks. */
export function bestWeeklyRise(evidence: Evidence, weeks: number): WorksheetGap['ownBest'] {
  const { activities, asOf, weekStart } = evidence
  const runs = activities.filter(({ sport, localDay }) => isRun(sport) && localDay < startOfWeek(asOf, weekStart))
  const first = runs[0]
  if (!first) return null
  const from = startOfWeek(first.localDay, weekStart)
  const count = (startOfWeek(asOf, weekStart) - from) / 7
  const km = new Float64Array(count)
  for (const { localDay, distance_m = 0 } of runs) km[Math.floor((localDay - from) / 7)]! += distance_m
  const means = Array.from({ length: Math.max(0, count - LEVEL_WEEKS + 1) }, (_, i) => ({
    on: (from + 7 * (i + LEVEL_WEEKS) - 1) as Evidence['asOf'],
    level: Math.log(km.subarray(i, i + LEVEL_WEEKS).reduce((sum, each) => sum + each, 0)),
  }))
  return best(
    means.filter(({ level }) => Number.isFinite(level)),
    weeks,
  )
}

/** Of levels in order of day the greatest rise within so many weeks. */
function best(
  levels: readonly { readonly on: Evidence['asOf']; readonly level: number }[],
  weeks: number,
): WorksheetGap['ownBest'] {
  let [found, low] = [undefined as { from: number; to: number; rise: number } | undefined, 0]
  const queue: number[] = []
  for (const [i, { on, level }] of levels.entries()) {
    while (queue.length > low && levels[queue.at(-1)!]!.level >= level) queue.pop()
    if (queue.length < low) low = queue.length
    queue.push(i)
    while (on - levels[queue[low]!]!.on > 7 * weeks) low++
    const from = queue[low]!
    const rise = level - levels[from]!.level
    if (from !== i && rise > (found?.rise ?? 0)) found = { from, to: i, rise }
  }
  if (!found) return null
  const [from, to] = [levels[found.from]!.on, levels[found.to]!.on]
  const taken = (to - from) / 7
  const share = Math.expm1(found.rise)
  return { share, weeks: taken, aWeek: share / taken, from: isoDate(from), to: isoDate(to) }
}
