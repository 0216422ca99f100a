import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApi } from '../src/api/app.ts'
import { hostsOf, serve } from '../src/api/serve.ts'
import { recordCheckIn } from '../src/app/check-ins/record-check-in.ts'
import type { Context } from '../src/app/context.ts'
import { getDashboard } from '../src/app/get-dashboard.ts'
import { importRunner } from '../src/app/import/import-runner.ts'
import { openData } from '../src/app/open-data.ts'
import { addDays, dateOf } from '../src/core/base/calendar.ts'
import { insertActivity } from '../src/storage/activities.ts'
import { activityOf, madeData } from './made-data.ts'
import { madeRunner } from './made-runner.ts'

const DAY_MS = 86_400_000
const YEARS = 20
const AS_OF = dateOf(2027, 6, 3)

/** Milliseconds that an answer took, over HTTP. */
export interface Took {
  readonly p50: number
  readonly p99: number
}

export interface DashboardFigures {
  readonly activities: number
  /** Questions in a row. */
  readonly dashboard: Took
  /** Each after something new was written: a check-in, and an activity of that day. */
  readonly afterCheckIn: Took
  readonly afterActivity: Took
  readonly goal: Took
  /** Each goal asked for the first time since anything was written. */
  readonly firstOfGoal: Took
  readonly goals: Took
  readonly list: Took
  readonly search: Took
  /** The first answer. */
  readonly first: { readonly import: number; readonly newDay: number; readonly restart: number }
}

/**
 * What a runner of twenty years with so many activities and eight goals of different kinds waits for, asked of a server
 * over HTTP. Throws where an answer is not, to the byte, that of a program which has kept nothing in mind.
 */
export async function measureDashboard(activities: number, requests: number): Promise<DashboardFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-dashboard-'))
  const clock = { now: AS_OF * DAY_MS + DAY_MS / 2 }
  let server = await opened(folder, clock)
  try {
    await madeData(server.context, activities, YEARS, AS_OF)
    const dashboard = await many(requests, () => server.ask('/dashboard'))
    const goalIds = (JSON.parse(await server.read('/goals')) as { goals: { id: string }[] }).goals.map(({ id }) => id)
    const firstOfGoal = inOrder(await eachOf(goalIds, (id) => server.ask(`/goals/${id}`)))
    const goal = await many(requests, (i) => server.ask(`/goals/${goalIds[i % goalIds.length]}`))
    const goals = await many(requests, () => server.ask('/goals'))
    const list = await many(requests, () => server.ask('/activities?limit=50'))
    const search = await many(requests, (i) => server.ask(`/activities?limit=50&search=river%20${i % 9}`))

    const writes = Math.ceil(requests / 3)
    const afterCheckIn = await many(writes, async (i) => {
      await recordCheckIn(server.context, { on: addDays(AS_OF, -i), moment: 'morning', energy: i % 10 })
      return server.ask('/dashboard')
    })
    const afterActivity = await many(writes, async (i) => {
      await insert(server.context, `after-${i}`)
      return server.ask('/dashboard')
    })
    const first: number[] = []
    const askFirst = async () => {
      first.push(await server.ask('/dashboard'))
      await isRight(server)
    }
    await insert(server.context, 'came-in')
    await askFirst()
    clock.now += DAY_MS
    await askFirst()
    await server.close()
    server = await opened(folder, clock)
    await askFirst()
    const [afterImport = NaN, newDay = NaN, restart = NaN] = first
    return {
      ...{ activities, dashboard, afterCheckIn, afterActivity, goal, firstOfGoal, goals, list, search },
      first: { import: afterImport, newDay, restart },
    }
  } finally {
    await server.close()
    await rm(folder, { recursive: true })
  }
}

const one = madeRunner(20, 1, addDays(AS_OF, -1)).activities.at(-1)!
const insert = (context: Context, id: string) =>
  insertActivity(context.db, context.athleteId, activityOf({ ...one, id }), 0)

/** Milliseconds of each, after one that does not count. */
async function many(times: number, ask: (i: number) => Promise<number>): Promise<Took> {
  await ask(times)
  const took: number[] = []
  for (let i = 0; i < times; i++) took.push(await ask(i))
  return inOrder(took)
}

function inOrder(took: readonly number[]): Took {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN
  return { p50: at(0.5), p99: at(0.99) }
}

async function eachOf(ids: readonly string[], ask: (id: string) => Promise<number>): Promise<number[]> {
  const took: number[] = []
  for (const id of ids) took.push(await ask(id))
  return took
}

type Server = Awaited<ReturnType<typeof opened>>

async function isRight(server: Server): Promise<void> {
  const { kept: _kept, ...cold } = server.context
  if ((await server.read('/dashboard')) !== JSON.stringify(await getDashboard(cold)))
    throw new Error('what was kept in mind gives another answer than what is read anew')
}

async function opened(folder: string, clock: { now: number }) {
  const data = await openData({ folder, zone: 'Europe/Berlin', now: () => clock.now, log: () => {} })
  const imports = importRunner(data.context)
  let hosts: ReadonlySet<string> = new Set()
  const app = createApi({
    own: { context: data.context, imports },
    demo: () => Promise.resolve(undefined),
    makeDemo: () => Promise.resolve(),
    hosts: () => hosts,
    webFolder: folder,
    version: 'bench',
    log: () => {},
  })
  const serving = await serve(app, 0)
  hosts = hostsOf(serving.port)
  const read = async (path: string): Promise<string> => {
    const answer = await fetch(`http://127.0.0.1:${serving.port}/api${path}`)
    const text = await answer.text()
    if (answer.status !== 200) throw new Error(`${path}: ${text}`)
    return text
  }
  return {
    context: data.context,
    read,
    async ask(path: string): Promise<number> {
      const began = performance.now()
      await read(path)
      return performance.now() - began
    },
    async close() {
      await serving.close()
      await imports.stop()
      await data.close()
    },
  }
}
