import { findGear } from '../../storage/gear.ts'
import type { InputProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'

/** Gear that is named and not there. */
export async function missingGear(
  { db, athleteId }: Context,
  gearId: string | null | undefined,
): Promise<InputProblem[]> {
  const isMissing = gearId != null && (await findGear(db, athleteId, gearId)) === undefined
  return isMissing ? [{ code: 'not-here', field: 'gearId' }] : []
}
