import { err, ok, type Result } from '../base/result.ts'
import { fastestSpeed } from './clean-limits.ts'
import { cleanStreams } from './clean.ts'
import { elevationSource } from './elevation-source.ts'
import type { ActivityWarning, ParsedActivity } from './parsed-activity.ts'
import { TOTAL_NAMES, TOTAL_RANGES, ZERO_IS_MISSING, type TotalName, type Totals } from './summary-ranges.ts'
import { totalsOfSamples } from './summary-samples.ts'

/** The totals of an activity and everything its owner should know about the file. */
export interface Summary extends Totals {
  readonly elapsed_s: number
  readonly moving_s: number
  readonly warnings: readonly ActivityWarning[]
}

/** Neither a total, nor samples, nor laps, tell how long it took: there is nothing to count. */
export interface NoDuration {
  readonly code: 'no-duration'
}

/** More than this share of elapsed time is no rounding: the moving time is of something else. */
const ROUNDING = 0.01

/**
 * The totals of an activity. The file's own come first; its cleaned samples answer for what is missing; a total that
 * cannot be true is missing, with a warning. Elapsed time is, in this order: the file's, the last sample's, the end of
 * the last lap, the moving time. Moving time is the file's, the samples', or, where nothing tells of stops, all of it.
 */
export function summarize(parsed: ParsedActivity): Result<Summary, NoDuration> {
  const warnings = [...parsed.warnings]
  const told = soundTotals(parsed, (warning) => warnings.push(warning))
  const cleaned = parsed.streams && cleanStreams(parsed.streams, parsed.sport)
  for (const warning of cleaned?.warnings ?? []) {
    if (!warnings.some((known) => isSameFinding(known, warning))) warnings.push(warning)
  }
  // What samples show beyond belief is missing too; what was wrong with them is told already.
  const shown = cleaned
    ? soundTotals(totalsOfSamples(cleaned.streams, parsed.sport, elevationSource(parsed.device)), () => {})
    : {}

  const elapsed_s = told.elapsed_s ?? shown.elapsed_s ?? endOfLaps(parsed) ?? told.moving_s ?? shown.moving_s
  if (elapsed_s === undefined) return err({ code: 'no-duration' })
  const refuse = (field: TotalName) => {
    delete told[field]
    warnings.push({ code: 'values-out-of-range', field, count: 1 })
  }
  if (told.moving_s !== undefined && told.moving_s > elapsed_s * (1 + ROUNDING) + 1) refuse('moving_s')
  if (told.distance_m !== undefined && told.distance_m > fastestSpeed(parsed.sport) * elapsed_s) refuse('distance_m')
  const moving_s = Math.min(elapsed_s, told.moving_s ?? shown.moving_s ?? elapsed_s)
  return ok({ ...shown, ...told, elapsed_s, moving_s, warnings })
}

type MutableTotals = { -readonly [K in TotalName]?: number }

function soundTotals(given: Totals, warn: (warning: ActivityWarning) => void): MutableTotals {
  const totals: MutableTotals = {}
  for (const field of TOTAL_NAMES) {
    const value = given[field]
    if (value === undefined || Number.isNaN(value) || (value === 0 && ZERO_IS_MISSING.has(field))) continue
    const [low, high] = TOTAL_RANGES[field]
    if (value >= low && value <= high) totals[field] = value
    else warn({ code: 'values-out-of-range', field, count: 1 })
  }
  return totals
}

function isSameFinding(a: ActivityWarning, b: ActivityWarning): boolean {
  return a.code === b.code && ('field' in a ? a.field : '') === ('field' in b ? b.field : '')
}

function endOfLaps({ laps }: ParsedActivity): number | undefined {
  const end = laps.reduce((latest, lap) => Math.max(latest, lap.start_s + lap.elapsed_s), 0)
  return end > 0 && end <= TOTAL_RANGES.elapsed_s[1] ? end : undefined
}
