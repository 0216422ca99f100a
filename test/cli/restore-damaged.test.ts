import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeBackup } from '../../src/app/backup/make-backup.ts'
import { makeData } from '../app/support/make-data.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { runCli } from './support/run-cli.ts'

const folder = temporaryFolder()

it('a damaged database goes out of the way only for a backup that can take its place', async () => {
  const at = join(folder, 'data')
  const data = await makeData(at)
  const good = join(folder, 'good.zip')
  await makeBackup(data.context, { path: good, version: 'test', withOriginals: true })
  await data.close()
  const bytes = readFileSync(good)
  const bad = join(folder, 'bad.zip')
  bytes[bytes.length >> 1]! ^= 0xff
  writeFileSync(bad, bytes)
  const database = join(at, 'cairn.sqlite')
  writeFileSync(database, readFileSync(database).fill(0xa5, 0, 4096))
  const size = statSync(database).size

  const refused = await runCli(at, 'restore', bad, '--yes')
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.errors).toMatch(/damaged, so it was not used\. Nothing was changed/)
  expect(statSync(database).size).toBe(size)
  expect(readdirSync(at).filter((name) => name.startsWith('damaged-'))).toEqual([])

  const done = await runCli(at, 'restore', good, '--yes')
  expect([done.code, done.errors]).toEqual([0, ''])
  expect(readdirSync(at).filter((name) => name.startsWith('damaged-'))).toHaveLength(1)
  expect(await runCli(at, 'doctor')).toMatchObject({ code: 0 })
})

it('a place that takes no file, or gives none, is named in words', async () => {
  const data = join(folder, 'places')
  writeFileSync(join(folder, 'a-file'), 'x')
  const below = join(folder, 'a-file', 'backup.zip')
  for (const command of ['backup', 'export']) {
    const ended = await runCli(data, command, below)
    expect([ended.code, ended.out, ended.errors]).toEqual([
      1,
      '',
      `Nothing can be written to ${below}. Choose another place, or look whether the disk is there.\n`,
    ])
  }
  expect(await runCli(data, 'restore', folder, '--yes')).toMatchObject({
    code: 2,
    errors: `There is no file ${folder}.\n`,
  })
})
