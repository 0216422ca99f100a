import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { describe, expect, it, vi } from 'vitest'
import { storageTrouble } from '../../src/app/storage-trouble.ts'
import { MIGRATIONS } from '../../src/storage/migrations/index.ts'
import { insertAthlete } from '../../src/storage/athletes.ts'
import { findAnswer, saveAnswer } from '../../src/storage/idempotency.ts'
import { migrate } from '../../src/storage/migrate.ts'
import { isOlder, openSqlite, UnsafeDatabase } from '../../src/storage/open.ts'
import { makeAthlete } from '../make.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()
const file = (name: string) => join(folder, `${name}.sqlite`)
const posix = process.platform !== 'win32'

const fresh = async (name: string) => {
  const opened = openSqlite(file(name))
  await migrate(opened)
  return opened
}

function startWriter(path: string, name: string, count: number) {
  const script = fileURLToPath(new URL('./write-rows-forever.ts', import.meta.url))
  const child = spawn(process.execPath, [script, path, name, String(count)], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>
  const acknowledged = () => output.split('\n').slice(0, -1)
  return { child, ended, acknowledged, errors: () => errors }
}

describe('openSqlite', () => {
  it('writes ahead to a log and puts every commit on disk before it is acknowledged', async () => {
    const opened = await fresh('settings')
    const setting = async (name: string) =>
      Object.values((await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(opened.db)).rows[0] ?? {})[0]
    expect(await setting('journal_mode')).toBe('wal')
    expect(await setting('synchronous')).toBe(2)
    expect(await setting('busy_timeout')).toBe(5000)
    expect(await setting('foreign_keys')).toBe(1)
    await opened.close()
  })

  it.runIf(posix)('keeps the file, and the log beside it, to its owner', async () => {
    const opened = await fresh('mode')
    await insertAthlete(opened.db, makeAthlete())
    const files = readdirSync(folder).filter((name) => name.startsWith('mode.sqlite'))
    expect(files.sort()).toEqual(['mode.sqlite', 'mode.sqlite-shm', 'mode.sqlite-wal'])
    for (const name of files) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600)
    await opened.close()
  })

  it('tells that the disk is full, though SQLite has then taken the transaction back by itself', async () => {
    const opened = await fresh('full')
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(opened.db)
    await sql.raw(`PRAGMA max_page_count = ${rows[0]!.page_count + 2}`).execute(opened.db)
    const writing = opened.db
      .transaction()
      .execute((db) => saveAnswer(db, 'somebody', 'key', 'hash', 'x'.repeat(100_000), 0))
    expect(await writing.catch(storageTrouble)).toBe('storage-full')
    await sql.raw(`PRAGMA max_page_count = 100000`).execute(opened.db)
    await opened.db.transaction().execute((db) => saveAnswer(db, 'somebody', 'key', 'hash', 'x', 0))
    expect(await findAnswer(opened.db, 'somebody', 'key')).toEqual({ requestHash: 'hash', answer: 'x' })
    await opened.close()
  })

  it('may be closed twice, before its first query and after', async () => {
    const unused = openSqlite(file('unused'))
    await unused.close()
    await unused.close()
    const used = await fresh('used')
    await used.close()
    await used.close()
    expect(readdirSync(folder).filter((name) => name.endsWith('-wal') && name.startsWith('us'))).toEqual([])
  })

  it('refuses a file that is no database, and lets go of it', () => {
    const path = fileURLToPath(import.meta.url)
    expect(() => openSqlite(join(path, 'nowhere'))).toThrow()
    expect(() => openSqlite(folder)).toThrow()
  })

  it('lets transactions of one program take turns, each whole', async () => {
    const opened = await fresh('turns')
    const turns = Array.from({ length: 20 }, (_, i) =>
      opened.db.transaction().execute(async (db) => {
        const last = await findAnswer(db, 'who', 'turn')
        await db.deleteFrom('idempotency').where('athlete_id', '=', 'who').where('key', '=', 'turn').execute()
        await new Promise((resolve) => setImmediate(resolve))
        await saveAnswer(db, 'who', 'turn', 'hash', String(Number(last?.answer ?? 0) + 1), i)
      }),
    )
    await Promise.all(turns)
    expect((await findAnswer(opened.db, 'who', 'turn'))?.answer).toBe('20')
    await opened.close()
  })

  it('begins a transaction as a writer: another one that reads first and then writes is not cut short', async () => {
    const opened = await fresh('immediate')
    const rival = new DatabaseSync(file('immediate'))
    await opened.db.transaction().execute(async (db) => {
      await findAnswer(db, 'who', 'key')
      expect(() => rival.exec('BEGIN IMMEDIATE')).toThrow('locked')
      await saveAnswer(db, 'who', 'key', 'hash', '', 1)
    })
    rival.exec('BEGIN IMMEDIATE; COMMIT')
    rival.close()
    await opened.close()
  })
})

describe('isOlder', () => {
  it.each([
    ['3.51.2', true],
    ['3.51.3', false],
    ['3.51.10', false],
    ['3.52.0', false],
    ['3.53.1', false],
    ['3.6.21', true],
    ['3.9', true],
    ['3.51', true],
    ['4', false],
    ['2.99.99', true],
  ])('SQLite %s before 3.51.3: %s', (version, older) => {
    expect(isOlder(version, [3, 51, 3])).toBe(older)
  })
})

it.runIf(posix)(
  'a database that came back from a disk that can only be read may be written, and what lies beside it',
  async () => {
    const path = file('copied-back')
    await (await fresh('copied-back')).close()
    chmodSync(path, 0o400)
    writeFileSync(`${path}-shm`, new Uint8Array(32_768), { mode: 0o400 })
    const { db, close } = openSqlite(path)
    expect(['', '-wal', '-shm'].map((beside) => statSync(path + beside).mode & 0o777)).toEqual([0o600, 0o600, 0o600])
    await db.insertInto('lease').values({ athlete_id: 'a', name: 'n', holder: 'h', until_at: 1 }).execute()
    await close()
  },
)

it('a SQLite that two programs can damage a file with is refused when a file is opened', () => {
  const real = DatabaseSync.prototype.prepare
  const say = (version: string) =>
    vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (this: DatabaseSync, query, ...rest) {
      const asked = query.includes('sqlite_version()') ? `SELECT '${version}' AS version` : query
      return real.call(this, asked, ...rest)
    })
  try {
    say('3.51.2')
    expect(() => openSqlite(':memory:')).toThrow(UnsafeDatabase)
    say('3.51.3')
    void openSqlite(':memory:').close()
  } finally {
    vi.restoreAllMocks()
  }
})

describe('several programs on one SQLite file', () => {
  it('that start at once on a new file all make it ready, and each write of all is kept', async () => {
    const path = file('programs')
    const writers = ['a', 'b', 'c'].map((name) => startWriter(path, name, 40))
    for (const writer of writers) {
      const [code] = await writer.ended
      expect(writer.errors()).toBe('')
      expect(code).toBe(0)
      expect(writer.acknowledged()).toHaveLength(40)
    }
    const opened = await fresh('programs')
    const rows = await opened.db.selectFrom('idempotency').select('athlete_id').execute()
    expect(rows).toHaveLength(3 * 80)
    const migrations = await sql<{ name: string }>`SELECT name FROM migration`.execute(opened.db)
    expect(migrations.rows).toHaveLength(MIGRATIONS.length)
    await opened.close()
  })

  it.runIf(posix)(
    'killed while they write leave a sound file with every acknowledged row, and no half transaction',
    async () => {
      const path = file('killed')
      for (let round = 0; round < 3; round++) {
        const writers = [startWriter(path, `a${round}`, 0), startWriter(path, `b${round}`, 0)]
        await expect.poll(() => writers.every((each) => each.acknowledged().length > 20)).toBe(true)
        for (const { child } of writers) child.kill('SIGKILL')
        await Promise.all(writers.map(({ ended }) => ended))

        const opened = await fresh('killed')
        const check = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(opened.db)
        expect(check.rows.map((row) => row.integrity_check)).toEqual(['ok'])
        for (const [i, writer] of writers.entries()) {
          const kept = await opened.db
            .selectFrom('idempotency')
            .select('key')
            .where('athlete_id', '=', `${i === 0 ? 'a' : 'b'}${round}`)
            .execute()
          const keys = new Set(kept.map((row) => row.key))
          for (const n of writer.acknowledged()) expect(keys.has(`${n} a`) && keys.has(`${n} b`)).toBe(true)
          expect(keys.size % 2).toBe(0)
        }
        await opened.close()
      }
    },
  )
})
