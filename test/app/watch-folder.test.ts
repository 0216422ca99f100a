import { appendFileSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { watchFolder } from '../../src/app/import/watch-folder.ts'
import { FIT_START, makeFit } from '../importers/support/make-fit.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, type TestData } from './support/make-data.ts'

const folder = temporaryFolder()
let data: TestData
beforeAll(async () => {
  data = await makeData(join(folder, 'data'))
})
afterAll(() => data.close())

let made = 0
const run = () => makeFit([{ startAt: FIT_START + made++ * 86_400_000, seconds: 100 }])

/** Watches a folder of its own; what it told, as 'imported a.fit', 'away', 'back'. */
function watching(name: string, options: { once?: boolean; settle_ms?: number; poll_ms?: number } = {}) {
  const watched = join(folder, name)
  mkdirSync(watched, { recursive: true })
  const told: string[] = []
  const stop = new AbortController()
  const running = watchFolder(data.context, {
    folder: watched,
    stop: stop.signal,
    settle_ms: 150,
    poll_ms: 100,
    ...options,
    onImport: ({ files }) =>
      void told.push(...files.map(({ path, outcome }) => `${outcome} ${path.split(/[/\\]/).at(-1)}`)),
    onAway: () => void told.push('away'),
    onBack: () => void told.push('back'),
  })
  const until = async (line: string) => {
    await expect.poll(() => told).toContain(line)
  }
  return { watched, told, until, running, end: async () => (stop.abort(), running) }
}

describe('watchFolder', () => {
  it('imports what is there and what comes, each file once, and ends when it is told to', async () => {
    mkdirSync(join(folder, 'one'))
    writeFileSync(join(folder, 'one', 'a.fit'), run())
    const { watched, told, until, end } = watching('one')
    await until('imported a.fit')
    mkdirSync(join(watched, 'deep'))
    writeFileSync(join(watched, 'deep', 'b.fit'), run())
    writeFileSync(join(watched, '.hidden.fit'), run())
    await until('imported b.fit')
    await sleep(400)
    await end()
    expect(told).toEqual(['imported a.fit', 'imported b.fit'])
  })

  it('leaves a file alone while it still grows', async () => {
    // It grows for longer than that, in steps so much shorter that no busy machine takes one for the end.
    const { watched, told, until, end } = watching('grows', { settle_ms: 1500 })
    const bytes = run()
    const path = join(watched, 'a.fit')
    const step = Math.ceil(bytes.length / 16)
    for (let at = 0; at < bytes.length; at += step) {
      appendFileSync(path, bytes.subarray(at, at + step))
      await sleep(120)
      expect(told).toEqual([])
    }
    await until('imported a.fit')
    await end()
  })

  it('outlives the folder going away and coming back', async () => {
    const { watched, told, until, end } = watching('cable')
    writeFileSync(join(watched, 'a.fit'), run())
    await until('imported a.fit')
    renameSync(watched, `${watched}-gone`)
    await until('away')
    writeFileSync(join(`${watched}-gone`, 'b.fit'), run())
    renameSync(`${watched}-gone`, watched)
    await until('imported b.fit')
    await end()
    expect(told).toEqual(['imported a.fit', 'away', 'back', 'imported b.fit'])
  })

  it('reads a file again when it has changed', async () => {
    const { watched, until, end } = watching('changes')
    writeFileSync(join(watched, 'a.fit'), run().subarray(0, 20))
    await until('unreadable a.fit')
    writeFileSync(join(watched, 'a.fit'), run())
    await until('imported a.fit')
    await end()
  })

  it('once: reads what is there and ends by itself, also where there is nothing', async () => {
    mkdirSync(join(folder, 'once'))
    writeFileSync(join(folder, 'once', 'a.fit'), run())
    const { told, running } = watching('once', { once: true })
    await running
    expect(told).toEqual(['imported a.fit'])
    const empty = watching('empty', { once: true })
    await empty.running
    expect(empty.told).toEqual([])
  })
})
