import { z } from '@hono/zod-openapi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as contract from '../../src/api/contract.ts'
import { checkIn } from '../../src/api/contract-life.ts'
import { checkInsImported, questions, relationship, signs } from '../../src/api/contract-signs.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { askerOf } from './support/ask.ts'
import { makeApi, type TestApi } from './support/make-api.ts'

let api: TestApi
const ask = askerOf(() => api)
const folder = temporaryFolder()
beforeAll(async () => {
  api = await makeApi(folder)
})
afterAll(() => api.close())

const told = (json: object) =>
  ask('POST /api/check-ins', '/api/check-ins', z.object({ checkIn, change: contract.changeRef }), json, 201)

describe('signs, questions and the picture over time', () => {
  it('are answered as the contract says, as of any day', async () => {
    await told({ on: '2026-05-01', anxiety: 8, excitement: 2 })
    await told({ on: '2026-05-08', anxiety: 7, excitement: 3 })
    await told({ on: '2026-05-09', medicalSigns: ['fainting'] })
    const seen = await ask('GET /api/signs', '/api/signs?asOf=2026-05-09', signs)
    expect(seen.signs.map(({ code, flag, isMedical }) => [code, flag, isMedical])).toEqual([
      ['medical-heart', null, true],
      ['anxiety-above-excitement', 'anxiety-above-excitement', false],
    ])
    expect(seen.firstThings).toMatchObject({ since: '2026-05-09', medicalSigns: ['fainting'] })
    expect((await ask('GET /api/signs', '/api/signs?asOf=2026-05-07', signs)).signs).toEqual([])
    await told({ on: '2026-05-10', clearance: 'resolved' })
    const gone = await ask('GET /api/signs', '/api/signs', signs)
    expect(gone.firstThings).toMatchObject({ needsClinician: true, saidGone: true })
    await told({ on: '2026-05-10', clearance: 'clinician' })
    expect((await ask('GET /api/signs', '/api/signs', signs)).firstThings).toBeNull()

    const asked = await ask('GET /api/check-ins/questions', '/api/check-ins/questions?moment=morning', questions)
    expect(asked.questions.length).toBeGreaterThan(0)
    const picture = await ask('GET /api/relationship', '/api/relationship?asOf=2026-05-09', relationship)
    expect(picture.weeks.filter(({ pull }) => pull !== null)).toHaveLength(2)
  })

  it('a file of check-ins is kept once', async () => {
    const text = 'date,joy\n2026-04-01,7\n2026-04-02,seven\n'
    const send = () => ask('POST /api/check-ins/import', '/api/check-ins/import', checkInsImported, { text })
    expect(await send()).toMatchObject({ added: 1, refused: [{ row: 3, fields: [{ field: 'joy' }] }] })
    expect(await send()).toMatchObject({ added: 0, known: 1, change: null })
  })

  it.each([
    '/api/check-ins/questions',
    '/api/check-ins/questions?moment=noon',
    '/api/signs?asOf=tomorrow',
    '/api/relationship?goal=x',
  ])('%s is refused', async (path) => {
    expect((await api.call('GET', path)).json).toMatchObject({ status: 422, code: 'validation' })
  })
})
