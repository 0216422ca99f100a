import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { backupFolder, backupWhenDue } from '../../src/app/backup/daily-backup.ts'
import { layDamagedAside } from '../../src/app/doctor/salvage.ts'
import { erase } from '../../src/app/erase.ts'
import { findOwner } from '../../src/storage/athletes.ts'
import { TABLE_NAMES } from '../../src/storage/tables.ts'
import { liveStory } from '../contracts/storage/story.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { freshPostgres, noPostgres, withoutPostgres } from '../support/postgres.ts'
import { makeGpx, makeTrack, runningPoints } from '../importers/support/make-xml.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { importAll, makeData, NOW } from './support/make-data.ts'

const folder = temporaryFolder()
const options = (at: string) => ({ folder: at, zone: 'Europe/Berlin', now: () => NOW, log: () => {} })

/** Words that stand nowhere but in what a runner brought. */
const CANARIES = Array.from({ length: 12 }, (_, i) => `canary-${i}-q7Zk`)

/** Files below a folder with one of the words in them, or in their names; packed ones are looked into. */
function traces(at: string): string[] {
  if (!existsSync(at)) return []
  return readdirSync(at, { recursive: true })
    .map(String)
    .filter((name) => {
      const path = join(at, name)
      if (!statSync(path).isFile()) return false
      const bytes = readFileSync(path)
      const texts = [name, bytes.toString('latin1')]
      if (name.endsWith('.zst')) texts.push(zstdDecompressSync(bytes).toString('latin1'))
      return CANARIES.some((word) => texts.some((text) => text.includes(word)))
    })
}

/** Twelve words in every table that has room for words, in a file, in an upload, in backups and in a damaged database. */
async function plant(at: string, databaseUrl?: string) {
  const data = await makeData(at, databaseUrl === undefined ? {} : { databaseUrl })
  const { db, athleteId } = data.context
  await db.deleteFrom('athlete').execute()
  await liveStory(db, athleteId, CANARIES.join(' '))
  const files = join(folder, `brought-${databaseUrl === undefined ? 'file' : 'server'}`)
  mkdirSync(files)
  for (const word of CANARIES)
    writeFileSync(join(files, `${word}.gpx`), makeGpx(makeTrack(runningPoints(200), { name: word })))
  await importAll(data.context, files, files)
  writeFileSync(join(data.context.folders.incoming, 'left'), CANARIES[0]!)
  await backupWhenDue(data.context, backupFolder(at), 'test')
  return data
}

it('erasing leaves no trace of what a runner brought in any file of the folder', async () => {
  const at = join(folder, 'file')
  await (await plant(at)).close()
  await layDamagedAside(at, NOW)
  await (await plantAgain(at)).close()
  expect(traces(at).map((name) => name.replace(/[/\\].*/, ''))).toEqual(
    expect.arrayContaining(['cairn.sqlite', 'originals', 'incoming', expect.stringMatching(/^damaged-/)]),
  )
  expect(await erase(options(at))).toEqual([])
  expect(traces(at)).toEqual([])
  expect(readdirSync(at)).toEqual([])
})

it('erasing removes nothing where the server that keeps the rows does not answer', async () => {
  const at = join(folder, 'unanswered')
  await (await makeData(at)).close()
  writeFileSync(join(at, 'originals', 'run.fit'), 'x')
  const there = readdirSync(at, { recursive: true })
  await expect(erase({ ...options(at), databaseUrl: 'postgres://127.0.0.1:1/none' })).rejects.toThrow('ECONNREFUSED')
  expect(readdirSync(at, { recursive: true })).toEqual(there)
})

async function plantAgain(at: string) {
  const data = await makeData(at)
  await data.context.db.deleteFrom('athlete').execute()
  await liveStory(data.context.db, data.context.athleteId, CANARIES.join(' '))
  return data
}

it.skipIf(withoutPostgres)(
  withoutPostgres
    ? `erasing empties a server's tables (skipped: ${noPostgres})`
    : "erasing empties a server's tables of one runner",
  async () => {
    const fresh = await freshPostgres()
    const at = join(folder, 'server')
    const data = await plant(at, fresh.url)
    // A club: somebody else's rows stand beside.
    await liveStory(data.context.db, 'somebody-else', 'kept')
    const said = JSON.stringify(await dumpRows(data.context.db))
    for (const word of CANARIES) expect(said).toContain(word)
    const others = await dumpRows(data.context.db, 'somebody-else')
    expect((await findOwner(data.context.db))?.id).toBe(data.context.athleteId)
    await data.close()
    await erase({ ...options(at), databaseUrl: fresh.url })
    const after = await makeData(join(folder, 'after'), { databaseUrl: fresh.url })
    const left = await dumpRows(after.context.db)
    for (const word of CANARIES) expect(JSON.stringify(left)).not.toContain(word)
    expect(await dumpRows(after.context.db, 'somebody-else')).toEqual(others)
    for (const table of TABLE_NAMES)
      expect(
        left[table]!.filter((row) => row['athlete_id'] === data.context.athleteId),
        table,
      ).toEqual([])
    expect(traces(at)).toEqual([])
    await after.close()
    await fresh.drop()
  },
)
