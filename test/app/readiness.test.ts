import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { automaticName, backupFolder } from '../../src/app/backup/daily-backup.ts'
import { readiness } from '../../src/app/doctor/readiness.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { makeData, NOW } from './support/make-data.ts'

const folder = temporaryFolder()
const HOUR_MS = 3_600_000
let count = 0
const place = () => join(folder, String(count++))

it('is told of a database that answers, and not of one that is closed, damaged or without its runner', async () => {
  const at = place()
  const data = await makeData(at)
  const now = () => readiness(data.context, at)
  expect(await now()).toMatchObject({ isReady: true, database: 'well', disk: 'well', backup: 'none', backupAt: null })
  const damaged = { ...data.context, isDamaged: () => true }
  expect(await readiness(damaged, at)).toMatchObject({ isReady: false, database: 'damaged' })
  await data.close()
  expect(await now()).toMatchObject({ isReady: false, database: 'shut' })
})

it('ends when the last daily backup is two days old, and comes back with the next', async () => {
  const at = place()
  const data = await makeData(at)
  mkdirSync(backupFolder(at))
  const backup = (hours: number) =>
    writeFileSync(join(backupFolder(at), automaticName('daily', NOW - hours * HOUR_MS)), '')
  backup(49)
  expect(await readiness(data.context, at)).toMatchObject({
    isReady: false,
    backup: 'old',
    backupAt: NOW - 49 * HOUR_MS,
  })
  backup(47)
  expect(await readiness(data.context, at)).toMatchObject({ isReady: true, backup: 'well' })
  await data.close()
})

it('ends when the folder of the data is gone', async () => {
  const at = place()
  const data = await makeData(at)
  const gone = join(folder, 'gone')
  expect(await readiness(data.context, gone)).toMatchObject({ isReady: false, disk: 'low', free_bytes: null })
  await data.close()
  rmSync(at, { recursive: true })
})
