import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { parsePool } from '../../src/app/import/parse-pool.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const folder = temporaryFolder()

/** A parser that hangs, eats memory or dies, by the name of the file. */
const WORKER = `
export default ({ path }) => {
  if (path === 'hang') for (;;);
  if (path === 'eat') { const all = []; for (;;) all.push(new Array(1e6).fill(path + all.length)) }
  if (path === 'throw') throw new Error('parser went wrong')
  return { ok: true, value: path }
}`

it('a file that hangs, bloats or breaks its parser fails alone', async () => {
  writeFileSync(join(folder, 'worker.mjs'), WORKER)
  const worker = pathToFileURL(join(folder, 'worker.mjs'))
  const answersOf = async (limit_s: number, names: readonly string[]) => {
    const pool = parsePool({ size: 1, limit_s, worker, memory_MB: 64 })
    const answers = await Promise.all(
      names.map((path) => pool.read({ bytes: new Uint8Array(1), path, folders: { originals: '', aside: '' } })),
    )
    await pool.close()
    return answers
  }
  const tooLong = { ok: false, error: { code: 'took-too-long', limit_s: 1.5 } }
  const ok = (value: string) => ({ ok: true, value })
  expect(await answersOf(1.5, ['a', 'hang', 'b', 'hang', 'c'])).toEqual([ok('a'), tooLong, ok('b'), tooLong, ok('c')])
  const damaged = { ok: false, error: { code: 'damaged', detail: 'parser went wrong' } }
  const bloated = { ok: false, error: { code: 'took-too-much-memory', limit_bytes: 64 * 1024 ** 2 } }
  // Time enough: what ends it is the memory.
  expect(await answersOf(60, ['throw', 'd', 'eat', 'e'])).toMatchObject([damaged, ok('d'), bloated, ok('e')])
})
