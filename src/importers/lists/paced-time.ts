import { cellSeconds, type DecimalMark } from './cells.ts'
import { FACTORS } from './columns.ts'
import type { TableRecord } from './record.ts'

const PER = /\s*(?:min\s*)?(?:\/|per)\s*(km|kilometer|mi|mile)s?\.?$/i

/**
 * Seconds that a row's pace ('5:30', '5:30 /km', '8:51 per mile', '5.5' minutes) takes for its distance: for logs that keep
 * no times. A pace that names no unit is that of the distance. NaN without both.
 */
export function pacedTime(record: TableRecord, mark: DecimalMark): number {
  const text = record.text('pace')
  if (text === undefined) return NaN
  const pace_s = cellSeconds(text.replace(PER, ''), FACTORS.min, mark)
  const said = PER.exec(text)?.[1]?.toLowerCase() ?? record.column('pace')?.unit
  const unit = record.column('distance')?.unit
  const distance = record.number('distance')
  // As written: a distance of an unknown unit and a pace that names none are in the same one.
  if (unit === 'unknown' && said === undefined) return pace_s * distance
  const distance_m = unit === 'unknown' ? distance * FACTORS.km : distance
  const per_m = said?.startsWith('mi') || (said === undefined && unit === 'mi') ? FACTORS.mi : FACTORS.km
  return (pace_s * distance_m) / per_m
}
