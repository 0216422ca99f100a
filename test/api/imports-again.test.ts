import { afterAll, beforeAll, expect, it } from 'vitest'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importReport, type ImportReport } from '../../src/api/contract.ts'
import { fits, makeApi, type TestApi, upload } from './support/make-api.ts'

let api: TestApi
const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
})
afterAll(() => api.close())

/** Route under test, by its name in the API document. */
const RETRY = 'POST /api/imports/{id}/retry'
const retry = (id: string) => api.call('POST', RETRY.slice(5).replace('{id}', id))

it('an import that left something unreadable can be run again over that, and says how much', async () => {
  const id = await upload(api, {
    'a.fit': makeFit([{ startAt: FIT_START + 9e9, seconds: 50 }]),
    'b.fit': makeFit([{ seconds: 9 }]).slice(0, 25),
  })
  const before = fits(importReport, (await api.call('GET', `/api/imports/${id}`)).json) as ImportReport
  expect(before).toMatchObject({ imported: 1, unreadable: 1, retriable: 1, activities: 1, twins: 0 })
  expect(before.groups).toMatchObject([{ source: '', format: 'fit', imported: 1, unreadable: 1 }])
  const opened = await retry(id)
  expect(opened.status, opened.text).toBe(200)
  await api.own.imports.idle()
  const after = fits(importReport, (await api.call('GET', `/api/imports/${id}`)).json) as ImportReport
  expect(after).toMatchObject({ state: 'done', imported: 1, unreadable: 1, retriable: 1 })
  expect(after.files.map(({ path }) => path)).toEqual(['a.fit', 'b.fit'])
})

it('there is nothing to try again where everything was read', async () => {
  const id = await upload(api, { 'c.fit': makeFit([{ seconds: 33 }]) })
  expect((await retry(id)).status).toBe(404)
  expect((await retry('01890000-0000-7000-8000-000000000000')).status).toBe(404)
})

it('an import that waits says for what, and until when', async () => {
  const { db, athleteId } = api.own.context
  const until_at = api.own.clock.now + 28_000
  await db
    .insertInto('lease')
    .values({ athlete_id: athleteId, name: 'import', holder: 'elsewhere', until_at })
    .execute()
  const { id } = (await api.call('POST', '/api/imports')).json['import'] as { id: string }
  await api.call('PUT', `/api/imports/${id}/files?path=d.fit`, {
    body: new Uint8Array(makeFit([{ seconds: 44 }])),
    headers: { 'content-type': 'application/octet-stream' },
  })
  await api.call('POST', `/api/imports/${id}/start`)
  const waiting = async () =>
    ((await api.call('GET', `/api/imports/${id}`)).json as { waiting?: { why: string } }).waiting
  expect(await waiting()).toMatchObject({ why: 'another-import' })
  api.own.clock.now += 15_000
  expect(await waiting()).toMatchObject({ why: 'silent-program' })
  api.own.clock.now += 15_000
  await api.own.imports.idle()
  expect(await waiting()).toBeUndefined()
})
