import { listLeases } from '../storage/every-athlete.ts'
import { holds } from '../storage/lease-time.ts'
import type { Context } from './context.ts'
import { isGone } from './lease-holder.ts'

/** Another program works on these data: it would go on with what it knows of them. */
export class DataInUse extends Error {
  override name = 'DataInUse'
}

/** Throws DataInUse while another program serves these data or imports, for whichever runner. */
export async function refuseWhileInUse({ db, now }: Pick<Context, 'db' | 'now'>): Promise<void> {
  const held = (await listLeases(db)).find(({ holder, untilAt }) => holds(untilAt, now()) && !isGone(holder))
  if (held) throw new DataInUse(held.name)
}
