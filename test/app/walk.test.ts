import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeWalker } from './walk/walker.ts'
import { WALKS } from './walk/walks.ts'

const folder = temporaryFolder()
let walker: Awaited<ReturnType<typeof makeWalker>>
beforeAll(async () => {
  walker = await makeWalker(folder)
})
afterAll(() => walker.close())

describe('from typing it to its end, by facts alone', () => {
  it.each(WALKS)('"$say" is achieved', async (path) => {
    const { said, seen, end } = await walker.walk(path, 'whole')
    expect(said.kind).not.toBe('vague')
    expect(seen.state).toBe('active')
    expect(seen.noticed, JSON.stringify([seen.measure, seen.progress, seen.startOn, seen.dueOn])).toMatchObject({
      state: 'achieved',
    })
    expect(end.state).toBe('achieved')
  })

  it('"join a running club" is done when its runner says so, and noticed as short when they never do', async () => {
    const club = {
      say: 'join a running club by 1 March 2027',
      until: 99,
      live: async () => {},
      short: 'fell-short',
    } as const
    expect((await walker.walk(club, 'short')).end.state).toBe('fell-short')
    const { seen } = await walker.walk({ ...club, until: 50 }, 'whole')
    expect(seen.noticed).toBeNull()
    const step = { json: { version: seen.version, state: 'achieved', on: '2027-01-05' } }
    const done = (await walker.api.call('POST', `/api/goals/${seen.id}/states`, step)).json['goal']
    expect(done).toMatchObject({ state: 'achieved', noticed: null, progress: { standing: 'reached' } })
  })

  it('"run for life" asks for a look back now and then, and for no end', async () => {
    const life = { say: 'run for life', until: 400, live: async () => {}, short: 'active' } as const
    const { seen } = await walker.walk(life, 'whole')
    expect(seen).toMatchObject({ state: 'active', dueOn: null, noticed: null, streak: null })
    expect(seen.progress.detail).toMatchObject({ kind: 'open', days: 400 })
  })

  it.each(WALKS)('"$say", one unit short, ends $short', async (path) => {
    const { seen, end } = await walker.walk(path, 'short')
    expect(seen.state).toBe('active')
    expect(seen.progress.standing).not.toBe('reached')
    expect(end.state, JSON.stringify([seen.measure, seen.progress, seen.noticed])).toBe(path.short)
  })
})
