import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFit } from '../importers/support/make-fit.ts'
import { bytesOf, makePoint, clock } from '../importers/support/make-xml.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeApi, type TestApi, upload } from './support/make-api.ts'

const TIMES = 32
const SCRIPT = '<script>alert(1)</script>'

let api: TestApi
const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
})
afterAll(async () => {
  await api.close()
  expect(api.logged).toEqual([])
})

/** How often each status was answered. */
function count(statuses: readonly number[]): Record<string, number> {
  const by: Record<string, number> = {}
  for (const status of statuses) by[status] = (by[status] ?? 0) + 1
  return by
}

describe('thirty-two at once', () => {
  it('imports of one file make one activity, and thirty-one know it', async () => {
    const before = (await dumpRows(api.own.context.db))['activity']!.length
    const run = makeFit([{ seconds: 240 }])
    const ids = await Promise.all(Array.from({ length: TIMES }, () => upload(api, { 'same.fit': run })))
    await api.own.imports.idle()
    const rows = await dumpRows(api.own.context.db)
    expect(rows['activity']).toHaveLength(before + 1)
    const outcomes = rows['import_file']!.filter((row) => ids.includes(String(row['job_id']))).map(
      (row) => row['outcome'],
    )
    expect(outcomes.toSorted()).toEqual([...Array<string>(TIMES - 1).fill('duplicate'), 'imported'])
  })

  it('edits of one version have one winner; the others are told, and nothing of theirs is kept', async () => {
    const json = { measure: { kind: 'race-time', distance_m: 5000, time_s: 1200 } }
    const { id } = (await api.call('POST', '/api/goals', { json })).json['goal'] as { id: string }
    const names = Array.from({ length: TIMES }, (_, i) => `Name ${i}`)
    const answers = await Promise.all(
      names.map((name) => api.call('PATCH', `/api/goals/${id}`, { json: { version: 1, name } })),
    )
    expect(count(answers.map(({ status }) => status))).toEqual({ 200: 1, 409: TIMES - 1 })
    const kept = (await api.call('GET', `/api/goals/${id}`)).json
    expect(kept).toMatchObject({ version: 2, name: names[answers.findIndex(({ status }) => status === 200)] })
  })

  it('removals of one thing take it out once, and one taking back brings it back', async () => {
    const json = { name: 'A race', on: '2026-06-07', distance_m: 10_000 }
    const { id } = (await api.call('POST', '/api/races', { json })).json['race'] as { id: string }
    const path = `/api/races/${id}`
    const answers = await Promise.all(Array.from({ length: TIMES }, () => api.call('DELETE', `${path}?version=1`)))
    const won = answers.filter(({ status }) => status === 200)
    expect(won).toHaveLength(1)
    expect(answers.every(({ status }) => [200, 404, 409].includes(status))).toBe(true)
    const change = (won[0]!.json['change'] as { id: string }).id
    const undone = await Promise.all(
      Array.from({ length: TIMES }, () => api.call('POST', `/api/changes/${change}/undo`)),
    )
    expect(undone.filter(({ status }) => status === 200)).toHaveLength(1)
    expect((await api.call('GET', path)).status).toBe(200)
  })
})

describe('files that are two things at once', () => {
  const gpx =
    `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><!--${SCRIPT}--><trk><name>&lt;img src=x onerror=alert(1)&gt;\u202e</name>` +
    `<desc>=HYPERLINK("http://x")</desc><trkseg>${[0, 60].map((s) => makePoint({ lat: 47 + s / 10_000, time: clock(s + 900_000) })).join('')}</trkseg></trk></gpx>`

  it.each([
    ['a page that is a track', 'page.html', bytesOf(gpx)],
    ['a drawing that is a track', 'face.svg', bytesOf(gpx.replaceAll('lat="47', 'lat="46'))],
    ['a recording with a page behind it', 'run.fit', Buffer.concat([makeFit([{ seconds: 77 }]), bytesOf(SCRIPT)])],
  ])('%s: given back only to be saved, and never looked into by a browser', async (_, name, bytes) => {
    const id = await upload(api, { [name]: bytes })
    const { files } = (await api.call('GET', `/api/imports/${id}`)).json as { files?: { activityIds: string[] }[] }
    const [activityId] = files![0]!.activityIds
    const answer = await api.call('GET', `/api/activities/${activityId}/file`)
    expect(answer.text).toContain(SCRIPT)
    expect(answer.headers.get('content-type')).toBe('application/octet-stream')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  it('names of files and in files come back as text in JSON, and in no page', async () => {
    const list = await api.call('GET', '/api/activities')
    expect(list.headers.get('content-type')).toMatch(/^application\/json/)
    expect(list.text).toContain('<img src=x onerror=alert(1)>')
    for (const path of ['/', '/training', '/goals', '/import'])
      expect((await api.call('GET', path)).text).not.toMatch(/onerror|HYPERLINK|alert\(1\)/)
  })
})
