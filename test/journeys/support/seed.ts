import type { NewGoal } from '../../../src/api/contract.ts'
import { fitFile, type MadeFile, type MadeRun } from './made-files.ts'
import { startServer } from './start-server.ts'

/** Four weeks of a runner: three runs a week, the fastest a fortnight ago. */
const RUNS: readonly MadeRun[] = [26, 24, 22, 19, 17, 14, 12, 10, 8, 5, 3, 1].map((daysAgo) => ({
  daysAgo,
  minutes: daysAgo === 14 ? 28 : 20,
  speed_mps: daysAgo === 14 ? 3.7 : 2.9,
}))

export const GOALS: readonly NewGoal[] = [
  {
    measure: { kind: 'race-time', distance_m: 5000, time_s: 1200 },
    startOn: '2027-02-01',
    dueOn: '2027-06-01',
    why: 'To run with my sister again.',
  },
  {
    measure: { kind: 'frequency', times: 3, weeks: 12, slack_weeks: 2, sports: ['running'] },
    startOn: '2027-02-08',
  },
]

export interface Seeded {
  readonly folder: string
  /** In the order in which they were set. */
  readonly goalIds: readonly string[]
  /** The newest of the runs. */
  readonly activityId: string
  readonly importId: string
}

/** A folder of data that journeys begin with: a few weeks of runs and two goals, the first of which rests on the second. */
export async function seed(
  goals = GOALS,
  files: readonly MadeFile[] = RUNS.map((run) => fitFile(run)),
): Promise<Seeded> {
  const server = await startServer()
  const call = async (method: string, path: string, body?: unknown) => {
    const isFile = body instanceof Uint8Array
    const response = await fetch(`${server.url}/api${path}`, {
      method,
      ...(body !== undefined && {
        headers: { 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
        body: isFile ? (body as Uint8Array<ArrayBuffer>) : JSON.stringify(body),
      }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return response.json()
  }
  const { import: job } = await call('POST', '/imports')
  for (const { name, bytes } of files) await call('PUT', `/imports/${job.id}/files?path=${name}`, bytes)
  await call('POST', `/imports/${job.id}/start`)
  for (;;) {
    const { state } = await call('GET', `/imports/${job.id}`)
    if (state === 'done') break
    if (state === 'failed') throw new Error('the seed was not imported')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const goalIds: string[] = []
  for (const goal of goals) goalIds.push((await call('POST', '/goals', goal)).goal.id)
  const [first, second] = goalIds
  if (first && second) {
    const { version } = await call('GET', `/goals/${second}`)
    await call('PATCH', `/goals/${second}`, { version, carries: [first] })
  }
  const { activities } = await call('GET', '/activities?limit=1')
  await server.close()
  return { folder: server.folder, goalIds, activityId: activities[0].id, importId: job.id }
}
