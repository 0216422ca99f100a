import type { ActivityWarning, ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { Sport } from '../../core/activity/sport.ts'
import type { Streams } from '../../core/activity/streams.ts'
import type { TotalName } from '../../core/activity/summary-ranges.ts'
import { epochMs } from '../../core/base/units.ts'
import { believedOffset } from '../believed-time.ts'
import { cadenceFactor, isOnFoot } from '../cadence.ts'
import { cleanText } from '../clean-text.ts'
import { LIMITS } from '../limits.ts'
import { present } from '../present.ts'
import { believed, rangeWarnings, type RangeName, type Tally } from '../ranges.ts'
import { sportNamed, type SportName } from '../sport-words.ts'
import type { RowStart } from './row-time.ts'

/** What a row says in SI units, unchecked: NaN or absent is missing. Cadence as written (strides or steps). */
export interface RowValues {
  readonly start: RowStart
  /** The sport in the list's own words. */
  readonly type?: string | undefined
  readonly sport?: SportName | undefined
  readonly name?: string | undefined
  readonly note?: string | undefined
  readonly gear?: string | undefined
  readonly device?: string | undefined
  /** 0 to 10. */
  readonly effort?: number | undefined
  /** Steps of one count of its cadence on foot, where the whole list tells; else its own cadence has to. */
  readonly stepsPerCount?: 1 | 2 | undefined
  readonly totals: { readonly [K in TotalName]?: number | undefined }
  readonly laps?: ParsedActivity['laps']
  readonly streams?: Streams | undefined
  readonly warnings?: readonly ActivityWarning[]
}

const RANGE_OF: Readonly<Record<TotalName, RangeName>> = {
  distance_m: 'distance_m',
  elapsed_s: 'elapsed_s',
  moving_s: 'moving_s',
  ascent_m: 'ascent_m',
  descent_m: 'descent_m',
  average_heart_rate_bpm: 'heart_rate_bpm',
  max_heart_rate_bpm: 'heart_rate_bpm',
  average_cadence_rpm: 'cadence_rpm',
  average_power_w: 'power_w',
  average_temperature_c: 'temperature_c',
  energy_kcal: 'energy_kcal',
}

/** Totals where a list writes 0 for "not measured". */
const ZERO_IS_NONE: ReadonlySet<TotalName> = new Set([
  'elapsed_s',
  'distance_m',
  'moving_s',
  'average_heart_rate_bpm',
  'max_heart_rate_bpm',
  'average_cadence_rpm',
  'average_power_w',
  'energy_kcal',
])

/** Lists round each column by itself. */
const ROUNDING = 1.01

/** The sport of a row: as already known, else by its words; undefined when no one here knows it. */
export const sportOfRow = ({ sport, type }: Pick<RowValues, 'sport' | 'type'>): SportName | undefined =>
  sport ?? (type === undefined ? undefined : (sportNamed(type) ?? sportInTwo(type)))

/** 'Run (treadmill)', 'Swimming - Pool', 'Running, Trail'. */
const IN_TWO = /^([^(,:–-]+?)\s*[(,:–-]\s*([^()]+?)\s*\)?$/

function sportInTwo(type: string): SportName | undefined {
  const [, sport, manner] = IN_TWO.exec(type.trim().slice(0, LIMITS.nameChars)) ?? []
  return sport === undefined ? undefined : (sportNamed(`${manner} ${sport}`) ?? sportNamed(sport))
}

/** A row of a list as an activity. What cannot be true is missing, and said; a word for a sport that no one knows too. */
export function rowActivity(row: RowValues): ParsedActivity {
  const known = sportOfRow(row)
  const sport: Sport = known?.sport ?? 'generic'
  const tally: Tally = new Map()
  const totals: { -readonly [K in TotalName]?: number } = {}
  for (const [name, range] of Object.entries(RANGE_OF) as [TotalName, RangeName][]) {
    const given = row.totals[name]
    if (given === undefined || (given === 0 && ZERO_IS_NONE.has(name))) continue
    const factor = name === 'average_cadence_rpm' ? stepsPerCount(row, sport, given) : 1
    const value = believed(range, given * factor, sport, tally)
    if (value !== undefined) totals[name] = value
  }
  movingWithin(totals, tally)
  const warnings: ActivityWarning[] = [...(row.warnings ?? []), ...rangeWarnings(tally)]
  if (row.start.isHourUnknown) warnings.push({ code: 'hour-unknown' })
  if (!known && row.type !== undefined)
    warnings.push({ code: 'unknown-sport', name: cleanText(row.type, LIMITS.nameChars) ?? '' })
  const { at, isWallClock, zone, utcOffset_min } = row.start
  const effort = row.effort !== undefined && row.effort >= 0 && row.effort <= 10 ? row.effort : undefined
  return {
    startAt: epochMs(at),
    ...(isWallClock && { isWallClock: true as const }),
    sport,
    laps: row.laps ?? [],
    warnings,
    ...present({
      zone,
      utcOffset_min: believedOffset(utcOffset_min),
      subSport: known?.subSport,
      name: cleanText(row.name, LIMITS.nameChars),
      note: cleanText(row.note, LIMITS.noteChars),
      gear: cleanText(row.gear, LIMITS.nameChars),
      device: cleanText(row.device, LIMITS.nameChars),
      effort,
      ...totals,
      streams: row.streams,
    }),
  }
}

const stepsPerCount = (row: RowValues, sport: Sport, cadence: number): 1 | 2 =>
  isOnFoot(sport) ? (row.stepsPerCount ?? cadenceFactor(sport, [cadence])) : 1

/** A rounding is cut off; a moving time that is longer than the whole is not believed. */
function movingWithin(totals: { moving_s?: number; elapsed_s?: number }, tally: Tally): void {
  const { moving_s, elapsed_s } = totals
  if (moving_s === undefined || elapsed_s === undefined || moving_s <= elapsed_s) return
  if (moving_s <= elapsed_s * ROUNDING + 1) totals.moving_s = elapsed_s
  else {
    delete totals.moving_s
    tally.set('moving_s', (tally.get('moving_s') ?? 0) + 1)
  }
}
