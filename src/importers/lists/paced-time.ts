import { cellNumber, cellSeconds, type DecimalMark } from './cells.ts'
import { FACTORS } from './columns.ts'
import type { TableRecord } from './record.ts'

const PER = /\s*(?:min\s*)?(?:\/|per)\s*(km|kilometer|mi|mile)s?\.?$/i

/** No pace is so many minutes: a bare number beyond it is in seconds. */
const MOST_MINUTES = 60

/** A spreadsheet makes '5:30:00' of '5:30'. */
const SLOWEST_S = 7200

/**
 * Seconds that a row's pace ('5:30', '5:30 /km', '8:51 per mile', '5.5' minutes, '330' seconds) takes for its distance: for
 * logs that keep no times. A pace that names no unit is that of the distance. NaN without both.
 */
export function pacedTime(record: TableRecord, mark: DecimalMark): number {
  const text = record.text('pace')
  if (text === undefined) return NaN
  const bare = text.replace(PER, '')
  const given = record.column('pace')?.unit
  const isSeconds = cellNumber(bare, mark) >= MOST_MINUTES
  const told_s = cellSeconds(bare, isSeconds ? 1 : FACTORS.min, mark)
  const pace_s = told_s > SLOWEST_S && bare.endsWith(':00') ? told_s / 60 : told_s
  const said = PER.exec(text)?.[1]?.toLowerCase() ?? (given === 'km' || given === 'mi' ? given : undefined)
  const unit = record.column('distance')?.unit
  const distance = record.number('distance')
  // As written: a distance of an unknown unit and a pace that names none are in the same one.
  if (unit === 'unknown' && said === undefined) return pace_s * distance
  const distance_m = unit === 'unknown' ? distance * FACTORS.km : distance
  const per_m = said?.startsWith('mi') || (said === undefined && unit === 'mi') ? FACTORS.mi : FACTORS.km
  return (pace_s * distance_m) / per_m
}
