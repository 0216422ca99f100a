import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LIMITS } from '../../src/importers/limits.ts'
import { makeData } from '../app/support/make-data.ts'
import { nastyInputs } from '../importers/support/nasty-inputs.ts'
import { makeZip } from '../importers/support/make-zip.ts'
import { dumpRows } from '../support/dump-rows.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runCli } from './support/run-cli.ts'

const folder = temporaryFolder()

it('archives made to harm are unreadable, each for a reason that names the limit; exit 1, and nothing is stored', async () => {
  const files = join(folder, 'files')
  mkdirSync(files)
  const nasty = nastyInputs(1)
  const made = (name: string) => nasty.find((input) => input.name === name)!.make()
  const zeros = new Uint8Array(24 << 20)
  const archives: Record<string, [bytes: Uint8Array, says: RegExp]> = {
    'deep.zip': [made('archives in archives in archives'), /the one level/],
    'large.zip': [
      makeZip([{ name: 'x.fit', data: zeros.subarray(0, 9), claimedSize: LIMITS.fileBytes + 1 }]),
      /268\.4 MB/,
    ],
    'many.zip': [made('two hundred thousand and one entries, by its word'), /200,000/],
    'shared.zip': [made('ten thousand entries onto one kernel'), /lie over each other/],
    'swells.zip': [makeZip([1, 2, 3, 4].map((k) => ({ name: `${k}.fit`, data: zeros }))), /100 times/],
  }
  for (const [name, [bytes]] of Object.entries(archives)) writeFileSync(join(files, name), bytes)
  const data = join(folder, 'data')
  const ended = await runCli(data, 'import', files, '--json')
  expect(ended.code, ended.errors).toBe(1)
  const report = ended.json as { imported: number; files: { path: string; outcome: string; reason: string }[] }
  expect(report.imported).toBe(0)
  for (const [name, [, says]] of Object.entries(archives)) {
    const own = report.files.filter(({ path }) => path.includes(name))
    expect(new Set(own.map(({ outcome }) => outcome)), name).toEqual(new Set(['unreadable']))
    expect(own.map(({ reason }) => reason).join('\n'), name).toMatch(says)
  }
  const opened = await makeData(data)
  try {
    const rows = await dumpRows(opened.context.db)
    for (const table of ['activity', 'activity_detail', 'original', 'best_effort'])
      expect(rows[table], table).toEqual([])
    expect(readdirSync(opened.context.folders.originals, { recursive: true })).toEqual([])
    expect(readdirSync(opened.context.folders.incoming)).toEqual([])
  } finally {
    await opened.close()
  }
})
