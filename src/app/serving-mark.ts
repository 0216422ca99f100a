import { releaseLease, takeLease } from '../storage/leases.ts'
import type { Context } from './context.ts'
import { leaseHolder } from './lease-holder.ts'

const BEAT_MS = 10_000
/** Three beats may be late before others believe that nobody serves these data. */
const HOLDS_MS = 30_000

/** Says to other programs that these data are being served, until it is ended or its process is gone. */
export async function markServing(context: Context): Promise<{ end(): Promise<void> }> {
  const { db, athleteId, now, newId } = context
  const id = newId()
  const holder = leaseHolder(id)
  const name = `serving ${id}`
  const beat = () => takeLease(db, athleteId, name, holder, now(), now() + HOLDS_MS)
  await beat()
  // A beat that the disk refuses is not worth an end: the next one comes, and writes of the runner tell of the trouble.
  const timer = setInterval(() => void beat().catch(() => {}), BEAT_MS)
  timer.unref()
  return {
    async end() {
      clearInterval(timer)
      await releaseLease(db, athleteId, name, holder).catch(() => {})
    },
  }
}
