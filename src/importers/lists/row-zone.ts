import { isZone } from '../../core/base/zone.ts'
import { believedOffset } from '../believed-time.ts'
import { present } from '../present.ts'
import { type RowStart, wallStart } from './row-time.ts'

const OFFSET = /^(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?$/i

/** An instant with the place that a list names, where the instant itself tells none. */
export function instantZone(start: RowStart, zone: string | undefined): RowStart {
  const name = zone === undefined ? '' : zoneName(zone)
  return start.utcOffset_min === undefined && isZone(name) ? { ...start, zone: name } : start
}

const zoneName = (zone: string): string => zone.replace(/^\([^)]*\)\s*/, '').trim()

/**
 * An hour on the wall with what a list says of its place: 'Europe/Berlin', '(GMT+01:00) Europe/Paris', '+02:00', 'UTC'.
 * What is no zone is left out.
 */
export function rowZone(start: RowStart, zone: string | undefined): RowStart {
  if (zone === undefined) return start
  const name = zoneName(zone)
  const offset = OFFSET.exec(name)
  if (offset) {
    const minutes = (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * (offset[1] === '-' ? -1 : 1)
    if (Math.abs(minutes) > 14 * 60) return start
    const { isWallClock: _, ...rest } = start
    return { ...rest, at: start.at - minutes * 60_000, utcOffset_min: minutes }
  }
  return isZone(name) ? { ...start, zone: name } : start
}

const QUARTER_MIN = 15

/** An instant with the offset that the hour on the wall in another column has to it. */
export function withOffset(start: RowStart, local: string | undefined): RowStart {
  if (start.isWallClock || start.zone !== undefined || start.utcOffset_min !== undefined) return start
  const wall = wallStart((local ?? '').replace(/(Z|\+00:?00)$/i, ''))
  const offset_min = wall && !wall.isHourUnknown ? (wall.at - Math.floor(start.at / 1000) * 1000) / 60_000 : NaN
  return offset_min % QUARTER_MIN === 0
    ? { ...start, ...present({ utcOffset_min: believedOffset(offset_min) }) }
    : start
}
