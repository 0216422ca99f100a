import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { openData } from '../src/app/open-data.ts'
import { rebuild } from '../src/app/rebuild.ts'
import { encodeStreams } from '../src/core/activity/streams-codec.ts'
import { dateOf } from '../src/core/base/calendar.ts'
import { insertActivity } from '../src/storage/activities.ts'
import { findActivityDetail, insertActivityDetail } from '../src/storage/activity-details.ts'
import { activityOf } from './made-data.ts'
import { madeRunner } from './made-runner.ts'

/** Of a piece of work: by the clock, and of processor, which other programs on the machine do not lengthen. */
export interface Seconds {
  readonly clock_s: number
  readonly processor_s: number
}

/** What `cairn rebuild` takes, and what it takes to read the same samples once and do nothing. */
export async function measureRebuild(count: number, samples: number): Promise<{ rebuilt: Seconds; read: Seconds }> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-rebuild-'))
  const { context, close } = await openData({ folder, zone: 'Europe/Berlin', now: Date.now, log: () => {} })
  try {
    const { db, athleteId } = context
    const facts = madeRunner(count, 20, dateOf(2027, 6, 3)).activities
    const blocks = Array.from({ length: 20 }, (_, i) => zstdCompressSync(encodeStreams(stream(samples, 2.5 + i / 20))))
    await db.transaction().execute(async (trx) => {
      for (const [i, fact] of facts.entries()) {
        await insertActivity(trx, athleteId, activityOf(fact), 0)
        await insertActivityDetail(trx, athleteId, fact.id, { laps: [], streams: blocks[i % blocks.length]! })
      }
    })
    const read = await seconds(async () => {
      for (const { id } of facts) await findActivityDetail(db, athleteId, id)
    })
    return { read, rebuilt: await seconds(() => rebuild(context)) }
  } finally {
    await close()
    await rm(folder, { recursive: true })
  }
}

async function seconds(work: () => Promise<unknown>): Promise<Seconds> {
  const [began, from] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(from)
  return { clock_s: (performance.now() - began) / 1000, processor_s: (user + system) / 1e6 }
}

/** One sample a second of a steady run with heart and height. */
function stream(samples: number, speed_mps: number) {
  const column = (value: (i: number) => number) => Float64Array.from({ length: samples }, (_, i) => value(i))
  return {
    time_s: column((i) => i),
    latitude: column((i) => 52.5 + i * speed_mps * 9e-6),
    longitude: column((i) => 13.4 + 1e-5 * Math.sin(i / 50)),
    distance_m: column((i) => i * speed_mps + Math.sin(i / 30)),
    elevation_m: column((i) => 40 + 5 * Math.sin(i / 200)),
    heart_rate_bpm: column((i) => Math.round(140 + 10 * Math.sin(i / 90))),
  }
}
