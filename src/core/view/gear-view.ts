import type { Gear } from '../activity/gear.ts'
import type { LocalDate } from '../base/calendar.ts'
import type { IsoDay } from './dashboard-types.ts'
import { isoOrNull, orNull } from './iso.ts'

/** A piece of gear with what it has done. */
export interface GearView {
  id: string
  kind: 'shoes' | 'other'
  name: string
  /** With what it had before Cairn knew of it. */
  distance_m: number
  activities: number
  distanceBefore_m: number
  from: IsoDay | null
  lastOn: IsoDay | null
  retiredOn: IsoDay | null
  replaceAt_m: number | null
  /** It has gone as far as its runner wanted to be told of, and is still in use. */
  isDue: boolean
  isDefault: boolean
  version: number
}

/** All gear, that in use first, each by name. */
export interface GearList {
  gear: GearView[]
  /** Names in files that no gear answers to: adding gear of that name takes their activities. */
  unknown: { name: string; activities: number }[]
}

interface Use {
  readonly distance_m: number
  readonly activities: number
  readonly lastOn: LocalDate
}

export function gearList(
  gear: readonly Gear[],
  uses: ReadonlyMap<string, Use>,
  unknown: readonly { readonly name: string; readonly activities: number }[],
): GearList {
  const views = gear.map((each) => gearView(each, uses.get(each.id)))
  return {
    gear: views.toSorted((a, b) => Number(a.retiredOn !== null) - Number(b.retiredOn !== null)),
    unknown: unknown.map((each) => ({ ...each })),
  }
}

function gearView(gear: Gear, use: Use | undefined): GearView {
  const distance_m = gear.distanceBefore_m + (use?.distance_m ?? 0)
  return {
    id: gear.id,
    kind: gear.kind,
    name: gear.name,
    distance_m,
    activities: use?.activities ?? 0,
    distanceBefore_m: gear.distanceBefore_m,
    from: isoOrNull(gear.from),
    lastOn: isoOrNull(use?.lastOn),
    retiredOn: isoOrNull(gear.retiredOn),
    replaceAt_m: orNull(gear.replaceAt_m),
    isDue: gear.retiredOn === undefined && gear.replaceAt_m !== undefined && distance_m >= gear.replaceAt_m,
    isDefault: gear.isDefault,
    version: gear.version,
  }
}
