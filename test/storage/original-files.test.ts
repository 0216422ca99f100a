import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { findOriginal, keepOriginals, layAside } from '../../src/storage/original-files.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = join(temporaryFolder(), 'kept', 'originals')
const sha256 = (content: Uint8Array) => createHash('sha256').update(content).digest('hex')
const files = () =>
  (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
const asides = join(folder, '..')
let count = 0
async function saveOriginal(into: string, hash: string, content: Uint8Array): Promise<void> {
  mkdirSync(asides, { recursive: true })
  await keepOriginals(into, [layAside(into, { sha256: hash, content }, join(asides, `${count++}.part`))])
}
const filesOf = (hash: string) => files().filter((name) => name.includes(hash))

describe('saveOriginal and findOriginal', () => {
  it.each([0, 1, 100_000, 3_000_000])('give back the file as it came, %d bytes of it', async (size) => {
    const content = randomBytes(size)
    await saveOriginal(folder, sha256(content), content)
    expect(Buffer.compare((await findOriginal(folder, sha256(content)))!, content)).toBe(0)
  })

  it('know nothing of a content that never came', async () => {
    expect(await findOriginal(folder, 'f'.repeat(64))).toBeUndefined()
  })

  it('keep a content once, however often and however many at once it comes', async () => {
    const content = randomBytes(50_000)
    const hash = sha256(content)
    await Promise.all(Array.from({ length: 8 }, () => saveOriginal(folder, hash, content)))
    expect(filesOf(hash)).toEqual([`${hash}.zst`])
    expect(Buffer.compare((await findOriginal(folder, hash))!, content)).toBe(0)
  })

  it('leave no file under its name, and come back to it, when the program dies before it is whole', async () => {
    const content = randomBytes(10_000)
    const hash = sha256(content)
    const script = fileURLToPath(new URL('./die-before-rename.ts', import.meta.url))
    const died = spawnSync(process.execPath, [script, folder, hash], { input: content })
    expect(died.stderr.toString()).toBe('')
    expect(died.signal ?? died.status).not.toBe(0)
    expect(files()).toContain('1.part')
    expect(filesOf(hash)).toEqual([])
    expect(await findOriginal(folder, hash)).toBeUndefined()
    await saveOriginal(folder, hash, content)
    expect(Buffer.compare((await findOriginal(folder, hash))!, content)).toBe(0)
  })

  it('leave nothing behind when the disk refuses', async () => {
    const [content, inTheWay] = [randomBytes(100), randomBytes(10)]
    const hash = sha256(content)
    await saveOriginal(folder, sha256(inTheWay), inTheWay)
    const [file] = filesOf(sha256(inTheWay))
    const notAFolder = join(folder, sha256(inTheWay).slice(0, 2), file!)
    await expect(saveOriginal(notAFolder, hash, content)).rejects.toThrow()
    expect(filesOf(hash)).toEqual([])
  })

  it.runIf(process.platform !== 'win32')('are for the owner alone', async () => {
    const content = randomBytes(10)
    const hash = sha256(content)
    await saveOriginal(folder, hash, content)
    const path = join(folder, hash.slice(0, 2), `${hash}.zst`)
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, hash.slice(0, 2))).mode & 0o777).toBe(0o700)
  })

  it.each([
    ['', 'empty'],
    [`../${'a'.repeat(61)}`, 'a way out'],
    ['A'.repeat(64), 'not as hashes are written here'],
    [`${'a'.repeat(64)}\n`, 'a line end'],
    [`${'a'.repeat(63)}/`, 'a folder'],
    [`${'a'.repeat(63)}\0`, 'a NUL'],
    ['a'.repeat(65), 'too long'],
  ])('refuse %j for a hash: %s', async (hostile) => {
    const before = files()
    await expect(saveOriginal(folder, hostile, Uint8Array.of(1))).rejects.toThrow('not a SHA-256')
    await expect(findOriginal(folder, hostile)).rejects.toThrow('not a SHA-256')
    expect(files()).toEqual(before)
  })
})
