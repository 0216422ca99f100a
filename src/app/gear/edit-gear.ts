import type { Gear } from '../../core/activity/gear.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { RowWrite } from '../../storage/changes.ts'
import { findGear, gearRemoval, gearWrite, listGear, listRowsByGear, listUnknownGear } from '../../storage/gear.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { type OnceKey, write } from '../write.ts'
import { isNamed } from './gear-for.ts'

/** null takes a value away; what is left out stays. */
export interface GearFacts {
  readonly name?: string | undefined
  readonly kind?: Gear['kind'] | undefined
  readonly distanceBefore_m?: number | undefined
  readonly from?: LocalDate | null | undefined
  readonly retiredOn?: LocalDate | null | undefined
  readonly replaceAt_m?: number | null | undefined
  readonly isDefault?: boolean | undefined
}

type Written = Promise<Result<{ gearId: string; change: ChangeRef }, AppProblem>>

/** New gear takes the activities of files that name it. */
export function addGear(context: Context, facts: GearFacts & { readonly name: string }, once?: OnceKey): Written {
  return write(context, once, async (inside) => {
    const id = inside.newId()
    const fresh: Gear = { id, kind: 'shoes', name: facts.name, distanceBefore_m: 0, isDefault: false, version: 1 }
    const gear = withFacts(fresh, facts, 1)
    const change = await recordChange(inside, 'add-gear', [
      gearWrite(inside.athleteId, gear),
      ...(await onlyDefault(inside, gear)),
      ...(await wearNamed(inside, gear)),
    ])
    return ok({ gearId: id, change })
  })
}

/** Retiring is an edit: what was worn stays as it was. */
export function editGear(
  context: Context,
  gearId: string,
  { version, ...facts }: GearFacts & { readonly version: number },
  once?: OnceKey,
): Written {
  return write(context, once, async (inside) => {
    const before = await findGear(inside.db, inside.athleteId, gearId)
    if (!before) return err({ code: 'not-found', what: 'gear' })
    if (before.version !== version) return err({ code: 'stale-version', have: before.version })
    const gear = withFacts(before, facts, version + 1)
    const change = await recordChange(inside, 'edit-gear', [
      gearWrite(inside.athleteId, gear),
      ...(await onlyDefault(inside, gear)),
    ])
    return ok({ gearId, change })
  })
}

/** Activities stay, without the gear. */
export function deleteGear(context: Context, gearId: string, version: number | undefined, once?: OnceKey): Written {
  return write(context, once, async (inside) => {
    const { db, athleteId } = inside
    const gear = await findGear(db, athleteId, gearId)
    if (!gear) return err({ code: 'not-found', what: 'gear' })
    if (version !== undefined && gear.version !== version) return err({ code: 'stale-version', have: gear.version })
    const rows = await listRowsByGear(db, athleteId, { id: gearId })
    const change = await recordChange(inside, 'delete-gear', [
      gearRemoval(gearId),
      ...rows.map((row): RowWrite => ({
        table: 'activity',
        key: { id: row.id },
        next: { ...row, gear_id: null, version: row.version + 1 },
      })),
    ])
    return ok({ gearId, change })
  })
}

function withFacts(before: Gear, facts: GearFacts, version: number): Gear {
  const { from = before.from, retiredOn = before.retiredOn, replaceAt_m = before.replaceAt_m } = facts
  const isRetired = retiredOn != null
  return {
    id: before.id,
    kind: facts.kind ?? before.kind,
    name: facts.name ?? before.name,
    distanceBefore_m: facts.distanceBefore_m ?? before.distanceBefore_m,
    ...(from != null && { from }),
    ...(retiredOn != null && { retiredOn }),
    ...(replaceAt_m != null && { replaceAt_m }),
    // What is retired is not worn by default.
    isDefault: !isRetired && (facts.isDefault ?? before.isDefault),
    version,
  }
}

/** At most one is the default: the one before gives way. */
async function onlyDefault({ db, athleteId }: Context, gear: Gear): Promise<RowWrite[]> {
  if (!gear.isDefault) return []
  const others = (await listGear(db, athleteId)).filter((other) => other.isDefault && other.id !== gear.id)
  return others.map((other) => gearWrite(athleteId, { ...other, isDefault: false, version: other.version + 1 }))
}

async function wearNamed({ db, athleteId }: Context, gear: Gear): Promise<RowWrite[]> {
  const names = (await listUnknownGear(db, athleteId)).filter(({ name }) => isNamed(gear, name)).map(({ name }) => name)
  if (names.length === 0) return []
  const rows = await listRowsByGear(db, athleteId, { names })
  return rows.map((row) => ({
    table: 'activity',
    key: { id: row.id },
    next: { ...row, gear_id: gear.id, version: row.version + 1 },
  }))
}
