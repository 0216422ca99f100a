import type { Activity } from '../../core/activity/activity.ts'
import { isRun } from '../../core/activity/counts.ts'
import type { Gear } from '../../core/activity/gear.ts'
import { listGear } from '../../storage/gear.ts'
import type { Context } from '../context.ts'

/**
 * What was worn: the gear of the name that the file gives, else, on runs of files that name none, the runner's default
 * shoes if they were in use on that day.
 */
export async function gearFor(
  { db, athleteId }: Pick<Context, 'db' | 'athleteId'>,
  activity: Pick<Activity, 'sport' | 'gear' | 'localDay'>,
): Promise<string | undefined> {
  const all = await listGear(db, athleteId)
  if (activity.gear !== undefined) return all.find((gear) => isNamed(gear, activity.gear ?? ''))?.id
  if (!isRun(activity.sport)) return undefined
  return all.find(
    ({ isDefault, kind, from, retiredOn }) =>
      isDefault &&
      kind === 'shoes' &&
      (from === undefined || from <= activity.localDay) &&
      (retiredOn === undefined || activity.localDay < retiredOn),
  )?.id
}

/** Services write a name in their own case, and with spaces at its ends. */
export const isNamed = (gear: Pick<Gear, 'name'>, name: string): boolean => plain(gear.name) === plain(name)

const plain = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase()
