import { gearList, type GearList } from '../../core/view/gear-view.ts'
import { listGear, listUnknownGear, sumGearUse } from '../../storage/gear.ts'
import type { Context } from '../context.ts'

/** All gear with its distance, and names in files that none answers to. */
export async function getGear({ db, athleteId }: Context): Promise<GearList> {
  return gearList(await listGear(db, athleteId), await sumGearUse(db, athleteId), await listUnknownGear(db, athleteId))
}
