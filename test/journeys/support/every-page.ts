import { fileURLToPath } from 'node:url'
import { pagesOf } from '../../../scripts/pictures/pages-of.js'
import { seed } from './seed.ts'
import { startServer } from './start-server.ts'
import { TODAY } from './today.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const NOBODYS = '0190a000-0000-7000-8000-000000000000'

export interface EveryPage {
  /** Data in which each page has something to show. */
  readonly folder: string
  /** Every route by an address that opens it, a goal of another kind, and two of what is not there. */
  readonly paths: readonly string[]
}

/** What the runner of the other journeys has, and two races, a worksheet that was begun and a check-in. */
export async function everyPage(): Promise<EveryPage> {
  const { folder, goalIds, activityId, importId } = await seed()
  const server = await startServer(folder)
  const post = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${server.url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const run = (await post('/races', { activityId, name: 'Town 3 km', distance_m: 3000 })).race
  const planned = (await post('/races', { on: '2027-06-01', name: 'Park 5 km', distance_m: 5000 })).race
  const { id: worksheetId } = (await post('/worksheets', {})).worksheet
  await post('/check-ins', { moment: 'morning', on: TODAY, energy: 7, joy: 8 })
  await server.close()
  const [goalId = '', otherGoalId = ''] = goalIds
  const routed = pagesOf(root, {
    '/goals/:id': `/goals/${goalId}`,
    '/training/:id': `/training/${activityId}`,
    '/races/:id': `/races/${planned.id}`,
    '/import/:id': `/import/${importId}`,
    '/worksheets/:id': `/worksheets/${worksheetId}`,
    '/reviews/:kind': '/reviews/weekly',
    '/reviews/race/:raceId': `/reviews/race/${run.id}`,
    '/learn/:page': '/learn/signs',
  })
  return {
    folder: server.folder,
    paths: [...routed.map(({ address }) => address), `/goals/${otherGoalId}`, `/goals/${NOBODYS}`, '/nothing/here'],
  }
}
