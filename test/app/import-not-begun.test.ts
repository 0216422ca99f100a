import { existsSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { getImportReport } from '../../src/app/import/get-import.ts'
import { beginImport } from '../../src/app/import/import-job.ts'
import { importRunner } from '../../src/app/import/import-runner.ts'
import { receiveFile, startImport } from '../../src/app/import/receive-file.ts'
import { retryImport } from '../../src/app/import/retry-import.ts'
import type { Db } from '../../src/storage/open.ts'
import { makeFit } from '../importers/support/make-fit.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, type TestData, value } from './support/make-data.ts'

const folder = temporaryFolder()

/** The database answers every write to a table with an error. */
const refuse = (db: Db, table: 'lease' | 'job', event: 'INSERT' | 'UPDATE') =>
  sql`CREATE TRIGGER ${sql.ref(`no_${table}`)} BEFORE ${sql.raw(event)} ON ${sql.ref(table)} BEGIN SELECT RAISE(ABORT, 'no'); END`.execute(
    db,
  )
const allow = (db: Db, table: 'lease' | 'job') => sql`DROP TRIGGER IF EXISTS ${sql.ref(`no_${table}`)}`.execute(db)

/** The file may grow by some pages, enough to say how an import ended, and a lease asks for a hundred times as many. */
async function fillDisk(db: Db) {
  const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(db)
  await sql`CREATE TABLE heavy (bytes)`.execute(db)
  await sql`CREATE TRIGGER no_lease BEFORE INSERT ON lease BEGIN INSERT INTO heavy VALUES (zeroblob(8000000)); END`.execute(
    db,
  )
  await sql`PRAGMA max_page_count = ${sql.raw(String(rows[0]!.page_count + 20))}`.execute(db)
}
async function freeDisk(db: Db) {
  await sql`PRAGMA max_page_count = 1000000000`.execute(db)
  await allow(db, 'lease')
  await sql`DROP TABLE heavy`.execute(db)
}

async function withSent(name: string, use: (data: TestData, id: string, path: string) => Promise<void>) {
  // A second try has a folder of its own, since what is refused stays refused in the first.
  const data = await makeData(mkdtempSync(join(folder, name)))
  const { context } = data
  try {
    const { importId } = value(await beginImport(context))
    const body = async function* () {
      yield makeFit([{ seconds: 100 }])
    }
    value(await receiveFile(context, importId, 'a.fit', body()))
    value(await startImport(context, importId))
    const [source] = value(await getImportReport(context, importId)).job.facts.sources
    await use(data, importId, source!.path)
  } finally {
    await data.close()
  }
}

it('an import whose turn cannot come ends, says so, keeps what was sent, and goes on from there once', () =>
  withSent('ended', async ({ context, logged }, id, path) => {
    await fillDisk(context.db)
    const runner = importRunner(context, [])
    runner.start(id)
    await runner.idle()
    const { job, files } = value(await getImportReport(context, id))
    expect([job.state, job.endedAt, files]).toEqual(['failed', context.now(), []])
    expect(job.facts).toMatchObject({ trouble: 'storage-full', sources: [{ path, label: 'a.fit' }] })
    expect(existsSync(path)).toBe(true)
    expect(logged.map(({ code }) => code)).toEqual(['import-failed'])

    await freeDisk(context.db)
    value(await retryImport(context, id))
    runner.start(id)
    await runner.idle()
    const again = value(await getImportReport(context, id))
    expect([again.job.state, again.files.map(({ outcome }) => outcome)]).toEqual(['done', ['imported']])
    expect(again.job.facts).not.toHaveProperty('trouble')
    expect((await dumpRows(context.db))['activity']).toHaveLength(1)
    expect(existsSync(path)).toBe(false)
  }))

it('where not even that can be written it is tried again a few times, and then left to the next start', () =>
  withSent('tried-again', async ({ context, logged }, id, path) => {
    await refuse(context.db, 'lease', 'INSERT')
    await refuse(context.db, 'job', 'UPDATE')
    const left = importRunner(context, [1, 1])
    left.start(id)
    await left.idle()
    expect(logged.map(({ code }) => code)).toEqual(['import-failed', 'import-failed', 'import-failed'])
    expect(value(await getImportReport(context, id)).job.state).toBe('waiting')

    // Between two tries, in this order: a lease that is to be had again is not followed by a job that cannot say so.
    const pauses = function* () {
      void allow(context.db, 'lease').then(() => allow(context.db, 'job'))
      for (let tries = 0; tries < 100; tries++) yield 20
    }
    const runner = importRunner(context, pauses())
    runner.start(id)
    await runner.idle()
    const { job, files } = value(await getImportReport(context, id))
    expect([job.state, files.map(({ outcome }) => outcome)]).toEqual(['done', ['imported']])
    expect((await dumpRows(context.db))['activity']).toHaveLength(1)
    expect(existsSync(path)).toBe(false)
  }))
