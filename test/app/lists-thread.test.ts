import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { ListFailed, listsInThread } from '../../src/app/import/lists/thread.ts'
import type { ArchiveEntry } from '../../src/importers/importer.ts'
import { ok } from '../../src/core/base/result.ts'

const STRAVA =
  'Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance,Filename\n' +
  '1,"May 3, 2026, 6:30:00 AM",With a file,Run,1800,5,activities/1.fit.gz\n' +
  '2,"May 4, 2026, 6:30:00 AM",By hand,Run,1800,5,\n'

const entry = (path: string, text: string, stream?: () => AsyncIterable<Uint8Array>): ArchiveEntry => {
  const bytes = Buffer.from(text)
  return {
    path,
    size: bytes.length,
    bytes: () => Promise.resolve(ok(bytes)),
    stream:
      stream ??
      async function* () {
        for (let at = 0; at < bytes.length; at += 20) yield bytes.subarray(at, at + 20)
      },
  }
}
const file = entry('x.zip!/activities/1.fit.gz', '')

describe('lists in a thread of their own', () => {
  it('tell what they name and make their rows when asked', async () => {
    const seen: number[] = []
    const lists = await listsInThread([entry('x.zip!/activities.csv', STRAVA), file], {
      onRead: (_, bytes) => seen.push(bytes),
    })
    try {
      expect([...lists.lists.values()]).toMatchObject([
        { path: 'x.zip!/activities.csv', format: 'strava-csv', rows: [{ row: 2 }] },
      ])
      expect([...lists.named]).toEqual([file.path])
      expect(await lists.factsOf(file.path)).toMatchObject({ name: 'With a file' })
      expect(await lists.make('x.zip!/activities.csv', 2)).toMatchObject({
        ok: true,
        value: { derived: { parsed: { name: 'By hand' } } },
      })
      expect(seen.at(-1)).toBe(STRAVA.length)
    } finally {
      await lists.close()
    }
  })

  it('a list over which its reader hangs is told by its name, after a while', async () => {
    const hangs = `
      import { parentPort } from 'node:worker_threads'
      parentPort.on('message', ({ kind }) => {
        if (kind === 'read') {
          parentPort.postMessage({ kind: 'open', index: 1 })
          parentPort.postMessage({ kind: 'next' })
        } else for (;;);
      })`
    const worker = new URL(`data:text/javascript,${encodeURIComponent(hangs)}`)
    const failing = listsInThread([file, entry('export.xml', '<HealthData>')], { stall_s: 2, worker })
    await expect(failing).rejects.toThrow(ListFailed)
    await expect(failing).rejects.toMatchObject({
      path: 'export.xml',
      problem: { code: 'took-too-long', limit_s: 2 },
    })
  })

  it('one that bloats its thread is told by its name', async () => {
    const row = '3,"May 4, 2026, 6:30:00 AM",By hand,Run,1800,5,\n'.repeat(40_000)
    const failing = listsInThread([entry('activities.csv', STRAVA + row)], { memory_MB: 24 })
    await expect(failing).rejects.toMatchObject({ path: 'activities.csv', problem: { code: 'took-too-much-memory' } })
  })

  it('ends at once when the import is stopped', async () => {
    const stop = new AbortController()
    const endless = entry('export.xml', '', async function* () {
      yield Buffer.from('<?xml version="1.0"?><HealthData>')
      for (;;) {
        await sleep(1)
        yield Buffer.from('<Record type="x"/>'.repeat(1000))
      }
    })
    const reading = listsInThread([endless], { stop: stop.signal })
    setTimeout(() => stop.abort(), 500)
    await expect(reading).rejects.toThrow('stopped')
  })
})
