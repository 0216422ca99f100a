/** What a runner with these files could want. */
const GOALS = ['run 3 days a week for 12 weeks', '600 km this year', '5k in under 25 minutes within 10 weeks']
const DAY_MS = 86_400_000

/**
 * @param {string} api address before each path
 * @returns {(method: 'GET' | 'POST' | 'PATCH' | 'PUT', path: string, body?: unknown) => Promise<any>}
 */
export const caller = (api) => async (method, path, body) => {
  const isFile = typeof body === 'string'
  const headers = { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }
  const sent = body === undefined ? {} : { headers, body: isFile ? body : JSON.stringify(body) }
  const answer = await fetch(api + path, { method, ...sent })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

/**
 * Goals and a race to come, for a runner of whom there are only files.
 * @param {string} api
 * @param {number} now epoch ms
 */
export async function wantSomething(api, now) {
  const call = caller(api)
  for (const text of GOALS) {
    const { kind, fields, startOn, dueOn, horizon } = await call('POST', '/goals/phrase', { text })
    await call('POST', '/goals', { measure: { kind, ...fields }, startOn, dueOn, horizon })
  }
  const [run] = (await call('GET', '/activities?sport=running&limit=1')).activities
  await call('POST', '/races', { activityId: run.id, name: 'Parkrun', distance_m: 5000 })
  await call('POST', '/races', { on: dayOf(now + 70 * DAY_MS), name: 'Town 5 km', distance_m: 5000 })
}

/**
 * What every page needs to have something to show: a worksheet on its way, a file that came today. Returns an address
 * for each beginning of a route up to a parameter.
 * @param {string} api
 * @param {number} now epoch ms
 * @returns {Promise<Readonly<Record<string, string>>>}
 */
export async function prepare(api, now) {
  const call = caller(api)
  const { id: worksheetId } = (await call('POST', '/worksheets', {})).worksheet
  await call('PATCH', `/worksheets/${worksheetId}`, { answers: { whyRun: 'The hour of the day that is mine.' } })
  const { import: job } = await call('POST', '/imports')
  await call(
    'PUT',
    `/imports/${job.id}/files?path=morning.gpx`,
    gpxOf(Math.min(now - 3_600_000, Date.parse(`${dayOf(now)}T06:30:00Z`))),
  )
  await call('POST', `/imports/${job.id}/start`)
  while (!['done', 'failed'].includes((await call('GET', `/imports/${job.id}`)).state))
    await new Promise((later) => setTimeout(later, 100))
  const [activity] = (await call('GET', '/activities?sport=running&limit=1')).activities
  const { goals } = await call('GET', '/goals')
  const { coming, past } = await call('GET', '/races')
  return {
    '/goals/:id': `/goals/${goals[0].id}`,
    '/training/:id': `/training/${activity.id}`,
    '/races/:id': `/races/${coming[0].id}`,
    '/import/:id': `/import/${job.id}`,
    '/worksheets/:id': `/worksheets/${worksheetId}`,
    '/reviews/:kind': '/reviews/weekly',
    '/reviews/race/:raceId': `/reviews/race/${past[0].id}`,
    '/learn/:page': '/learn/signs',
  }
}

/**
 * Goes the whole way of the worksheet for the made-up runner.
 * @param {string} api
 * @returns {Promise<string>} id of the goal that was written
 */
export async function writeGoal(api) {
  const call = caller(api)
  const { id } = (await call('POST', '/worksheets', {})).worksheet
  /** @type {import('../../src/core/view/worksheet/worksheet-types.ts').WorksheetView} */
  const view = await call('GET', `/worksheets/${id}`)
  const candidate = view.candidates.list.find(({ id: each }) => each.startsWith('time-2109')) ?? view.candidates.list[0]
  const answers = {
    candidate: candidate?.id,
    whyRun:
      'To feel quick again before forty, and to be still at it at seventy. Running is the hour of the day that is mine.',
    willing: true,
    healthy: true,
    guess: 0.5,
    ifThen: 'If it is dark and wet on a Wednesday, then I run from work, before I get home.',
    cost: 'Five hours a week, early Sundays, no ski week in March.',
    toldTo: 'Jon, Aylin',
  }
  await call('PATCH', `/worksheets/${id}`, { answers })
  return (await call('POST', `/worksheets/${id}/goal`, {})).goalId
}

/** @param {number} at */
const dayOf = (at) => new Date(at).toISOString().slice(0, 10)

/**
 * Half an hour of running in a circle, up to an instant.
 * @param {number} until epoch ms
 */
function gpxOf(until) {
  const points = Array.from({ length: 181 }, (_, i) => {
    const [angle, at] = [(i / 180) * 2 * Math.PI, new Date(until - (180 - i) * 10_000).toISOString()]
    const [latitude, longitude] = [53.65 + 0.0072 * Math.sin(angle), 12.38 + 0.0122 * Math.cos(angle)]
    return `<trkpt lat="${latitude}" lon="${longitude}"><ele>${45 + 8 * Math.sin(angle * 2)}</ele><time>${at}</time></trkpt>`
  })
  const head =
    '<gpx version="1.1" creator="made up" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Before breakfast</name><type>running</type>'
  return `<?xml version="1.0"?>${head}<trkseg>${points.join('')}</trkseg></trk></gpx>`
}
