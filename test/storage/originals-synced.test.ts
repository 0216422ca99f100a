import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeEach, expect, it, vi } from 'vitest'
import { keepOriginals, layAside } from '../../src/storage/original-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** What was asked of the disk, in its order. Killing a program shows nothing of this: only the power going does. */
const asked = vi.hoisted(() => [] as string[])
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  const open: typeof real.open = async (path, ...rest) => {
    const file = await real.open(path, ...rest)
    const sync = file.sync.bind(file)
    file.sync = async () => {
      await sync()
      asked.push(`synced ${String(path)}`)
    }
    return file
  }
  const rename: typeof real.rename = async (from, to) => {
    await real.rename(from, to)
    asked.push(`renamed ${String(from)}`)
  }
  return { ...real, open, rename }
})
beforeEach(() => asked.splice(0))

const home = temporaryFolder()
const folder = join(home, 'originals')
mkdirSync(folder)
const content = new TextEncoder().encode('a run')
const sha256 = createHash('sha256').update(content).digest('hex')

it.skipIf(process.platform === 'win32')(
  'a file of the runner, its name and a new folder of it are on the disk before the call that keeps it returns',
  async () => {
    const aside = layAside(folder, { sha256, content }, join(home, 'aside'))
    expect(aside.path).toBe(join(home, 'aside'))
    await keepOriginals(folder, [aside])
    const below = join('originals', sha256.slice(0, 2))
    expect(asked.map((line) => line.replace(/ .*/, (path) => ` ${relative(home, path.slice(1))}`))).toEqual([
      'synced aside',
      'renamed aside',
      `synced ${below}`,
      'synced originals',
    ])
  },
)
