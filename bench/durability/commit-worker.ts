import { setTimeout as sleep } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import { openSqlite } from '../../src/storage/open.ts'

/** Commits two rows that belong together, so many times a second, until it is told to stop; counts what is committed. */
const { path, athleteId, rate, commits } = workerData as {
  readonly path: string
  readonly athleteId: string
  readonly rate: number
  /** How many; whether to stop. */
  readonly commits: Int32Array
}
const { db, close } = openSqlite(path)
const began = performance.now()
for (let n = 1; Atomics.load(commits, 1) === 0; n++) {
  await db.transaction().execute(async (trx) => {
    for (const source of ['a', 'b'])
      await trx
        .insertInto('day_fact')
        .values({
          athlete_id: athleteId,
          on_day: -n,
          source,
          weight_kg: 60,
          version: 1,
          resting_heart_rate_bpm: null,
          sleep_s: null,
        })
        .execute()
  })
  Atomics.store(commits, 0, n)
  const ahead_ms = (n * 1000) / rate - (performance.now() - began)
  if (ahead_ms > 1) await sleep(ahead_ms)
}
await close()
