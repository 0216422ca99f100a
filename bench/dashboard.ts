/**
 * How long the first page takes: GET /api/dashboard in process, with 20 years, 10,000 activities and eight goals of
 * different kinds. Prints half and slowest of a hundred of the requests, their ratio to a tenth of the activities, and the first
 * answer after an import, on a new day and after a restart. Run: npm run bench:dashboard [-- --requests 60]
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createApi } from '../src/api/app.ts'
import { importRunner } from '../src/app/import/import-runner.ts'
import { openData } from '../src/app/open-data.ts'
import { addDays, dateOf } from '../src/core/base/calendar.ts'
import { insertActivity } from '../src/storage/activities.ts'
import { activityOf, madeData } from './made-data.ts'
import { madeRunner } from './made-runner.ts'

const { values } = parseArgs({ options: { requests: { type: 'string', default: '60' } } })
const requests = Math.max(2, Number(values.requests))
const DAY_MS = 86_400_000
const YEARS = 20
const asOf = dateOf(2027, 6, 3)
const host = '127.0.0.1:4747'

const small = await measured(1000)
const large = await measured(10_000)
console.log(`ratio of 10,000 to 1,000 activities: ${(large / small).toFixed(2)}`)

/** All figures of a runner with so many activities; returns the usual answer's time. */
async function measured(activities: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-dashboard-'))
  const clock = { now: asOf * DAY_MS + DAY_MS / 2 }
  let server = await opened(folder, clock)
  await madeData(server.context, activities, YEARS, asOf)
  await server.ask()
  const times: number[] = []
  for (let i = 0; i < requests; i++) times.push(await server.ask())
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))]!
  console.log(`${activities} activities: p50 ${at(0.5).toFixed(1)} ms, p99 ${at(0.99).toFixed(1)} ms`)

  const one = madeRunner(20, 1, addDays(asOf, -1)).activities.at(-1)!
  await insertActivity(server.context.db, server.context.athleteId, activityOf({ ...one, id: 'came-in' }), 0)
  const first = [`after an import ${(await server.ask()).toFixed(1)} ms`]
  clock.now += DAY_MS
  first.push(`on a new day ${(await server.ask()).toFixed(1)} ms`)
  await server.close()
  server = await opened(folder, clock)
  first.push(`after a restart ${(await server.ask()).toFixed(1)} ms`)
  console.log(`  first answer ${first.join(', ')}`)
  await server.close()
  await rm(folder, { recursive: true })
  return at(0.5)
}

async function opened(folder: string, clock: { now: number }) {
  const data = await openData({ folder, zone: 'Europe/Berlin', now: () => clock.now, log: () => {} })
  const imports = importRunner(data.context)
  const app = createApi({
    own: { context: data.context, imports },
    demo: () => Promise.resolve(undefined),
    makeDemo: () => Promise.resolve(),
    hosts: () => new Set([host]),
    webFolder: folder,
    version: 'bench',
    log: () => {},
  })
  return {
    context: data.context,
    async ask(): Promise<number> {
      const began = performance.now()
      const answer = await app.request('/api/dashboard', { headers: { host } })
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(text)
      return performance.now() - began
    },
    async close() {
      await imports.stop()
      await data.close()
    },
  }
}
