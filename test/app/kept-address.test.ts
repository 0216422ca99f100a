import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keepAddress, keptAddress } from '../../src/app/sign-in/kept-address.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()

it('an address is kept whole, for its owner alone, until another takes its place or it is forgotten', async () => {
  expect(await keptAddress(folder)).toBeUndefined()
  await keepAddress(folder, 'https://laptop.example')
  await keepAddress(folder, 'https://home.example/cairn')
  expect(await keptAddress(folder)).toBe('https://home.example/cairn')
  expect(readdirSync(folder)).toEqual(['public-url'])
  if (process.platform !== 'win32') expect(statSync(join(folder, 'public-url')).mode & 0o777).toBe(0o600)
  await keepAddress(folder, undefined)
  await keepAddress(folder, undefined)
  expect(readdirSync(folder)).toEqual([])
})
