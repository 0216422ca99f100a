import { isZone } from '../../core/base/zone.ts'
import type { RowStart } from './row-time.ts'

const OFFSET = /^(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?$/i

/**
 * An hour on the wall with what a list says of its place: 'Europe/Berlin', '(GMT+01:00) Europe/Paris', '+02:00', 'UTC'.
 * What is no zone is left out.
 */
export function rowZone(start: RowStart, zone: string | undefined): RowStart {
  if (zone === undefined) return start
  const name = zone.replace(/^\([^)]*\)\s*/, '').trim()
  const offset = OFFSET.exec(name)
  if (offset) {
    const minutes = (Number(offset[2]) * 60 + Number(offset[3] ?? 0)) * (offset[1] === '-' ? -1 : 1)
    if (Math.abs(minutes) > 14 * 60) return start
    const { isWallClock: _, ...rest } = start
    return { ...rest, at: start.at - minutes * 60_000, utcOffset_min: minutes }
  }
  return isZone(name) ? { ...start, zone: name } : start
}
