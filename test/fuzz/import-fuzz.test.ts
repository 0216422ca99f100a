import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { importAll, makeData } from '../app/support/make-data.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { FUZZED } from './readers.ts'
import { spoiled } from './spoil.ts'

const folder = temporaryFolder()

it('an import of spoiled files stores each of them whole or not at all, and says which', async () => {
  const own = mkdtempSync(join(folder, 'again-'))
  const files = join(own, 'files')
  for (const { name, bytes, mend } of FUZZED.filter((each) => /\.[a-z]+$/.test(each.name)))
    for (let n = 0; n < 6; n++) {
      // A folder each: a list reads the files beside it.
      const path = join(files, `${name}-${n}`, name)
      mkdirSync(dirname(path), { recursive: true })
      const spoilt = spoiled(bytes, name, n)
      writeFileSync(path, mend?.(spoilt) ?? spoilt)
    }
  const data = await makeData(join(own, 'data'))
  try {
    const { job, files: told } = await importAll(data.context, files, files)
    expect(job).toMatchObject({ state: 'done', done: job.total })
    const by = (outcome: string) => told.filter((file) => file.outcome === outcome)
    expect(by('imported').length).toBeGreaterThan(10)
    expect(by('unreadable').length).toBeGreaterThan(10)
    for (const { path, outcome, problem, activityIds } of told) {
      if (outcome !== 'imported') expect(activityIds, path).toEqual([])
      if (outcome === 'unreadable') expect(problem?.code).toMatch(/^[a-z-]+$/)
    }
    const rows = await dumpRows(data.context.db)
    const ids = (table: string, column = 'id') => new Set(rows[table]!.map((row) => row[column]))
    // No activity that no file tells of, none without its detail, and no file told of without its activity.
    expect(ids('activity')).toEqual(new Set(told.flatMap(({ activityIds }) => activityIds)))
    expect(ids('activity_detail', 'activity_id')).toEqual(ids('activity'))
    const kept = new Set(
      readdirSync(data.context.folders.originals, { recursive: true }).map(
        (name) => join('/', String(name)).split('/').at(-1)!.split('.')[0],
      ),
    )
    for (const sha256 of ids('original', 'sha256')) expect(kept).toContain(sha256)
    expect(readdirSync(data.context.folders.incoming)).toEqual([])
    expect(data.logged).toEqual([])
  } finally {
    await data.close()
  }
})
