import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createImport } from '../../src/app/import/import-job.ts'
import { runImport } from '../../src/app/import/run-import.ts'
import { nastyInputs } from '../importers/support/nasty-inputs.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, type TestData } from './support/make-data.ts'

const SEED = 20_261
/** Seconds of this program's processors: other programs on the machine do not count. Starting the threads is part of it. */
const MOST_S = { file: 2, archive: 30 } as const
const STARTING_S = 2
/** The bombs unpack to a gigabyte and more. */
const MOST_MB = 256

const folder = temporaryFolder()
let data: TestData
beforeAll(async () => {
  mkdirSync(join(folder, 'files'))
  data = await makeData(join(folder, 'data'))
})
afterAll(() => data.close())

const rss_MB = () => process.memoryUsage.rss() / 1024 ** 2

describe('the nastiest inputs, seeded: each has an outcome of its kind, in its time and memory', () => {
  it.each(nastyInputs(SEED).map((input) => [`${input.number}: ${input.name}`, input] as const))(
    '%s',
    async (_, { file, make, may }) => {
      const path = join(folder, 'files', file.replaceAll(/[^\w.]+/g, '-'))
      writeFileSync(path, make())
      const { id } = await createImport(data.context, [{ path, label: file }])
      globalThis.gc?.()
      const before_MB = rss_MB()
      let peak_MB = before_MB
      const looking = setInterval(() => (peak_MB = Math.max(peak_MB, rss_MB())), 20)
      const cpu = process.cpuUsage()
      const { job, files } = await runImport(data.context, id)
      const { user, system } = process.cpuUsage(cpu)
      clearInterval(looking)

      expect(job.state).toBe('done')
      expect(files.length).toBeGreaterThan(0)
      for (const { outcome, problem } of files) {
        expect(
          [outcome, problem?.code].some((each) => each !== undefined && may.includes(each)),
          `${outcome} ${problem?.code}`,
        ).toBe(true)
        if (outcome === 'unreadable' || outcome === 'unsupported') expect(problem?.code).toBeDefined()
      }
      const most_s = (file.endsWith('.zip') || file.endsWith('.gz') ? MOST_S.archive : MOST_S.file) + STARTING_S
      expect((user + system) / 1e6).toBeLessThan(most_s)
      expect(peak_MB - before_MB).toBeLessThan(MOST_MB)
      expect(readdirSync(data.context.folders.incoming)).toEqual([])
    },
  )

  it('left no key of any object behind', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})
