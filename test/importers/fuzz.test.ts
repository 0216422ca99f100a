import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listImporters } from '../../src/importers/lists/index.ts'
import { readLists } from '../../src/importers/lists/export-lists.ts'
import { importers } from '../../src/importers/index.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { faultsOf } from './support/faults-of.ts'
import { FIXTURES } from './support/fixtures.ts'
import { entryOf } from './support/read-list.ts'

/** How a file is spoiled: bytes changed, cut out, repeated, put in. */
const spoil = fc.array(
  fc.record({
    kind: fc.constantFrom('flip', 'cut', 'repeat', 'insert', 'number'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    size: fc.integer({ min: 1, max: 40 }),
    byte: fc.integer({ min: 0, max: 255 }),
    text: fc.constantFrom(
      '-1',
      '1e309',
      'NaN',
      '""',
      '{',
      ']',
      '<',
      '&#0;',
      ',',
      '\u0000',
      '9999-99-99',
      '١٢',
      'null',
      '__proto__',
    ),
  }),
  { minLength: 1, maxLength: 6 },
)
type Spoiling = typeof spoil extends fc.Arbitrary<infer T> ? T : never

function spoiled(bytes: Uint8Array, changes: Spoiling): Uint8Array {
  let now = Buffer.from(bytes)
  for (const { kind, at, size, byte, text } of changes) {
    const place = Math.floor(at * now.length)
    const [before, after] = [now.subarray(0, place), now.subarray(place)]
    const put = Buffer.from(text)
    if (kind === 'flip' && after.length > 0) now[place] = byte
    else if (kind === 'cut') now = Buffer.concat([before, after.subarray(size)])
    else if (kind === 'repeat') now = Buffer.concat([before, after.subarray(0, size), after])
    else if (kind === 'insert') now = Buffer.concat([before, put, after])
    else if (kind === 'number')
      now = Buffer.from(
        now
          .toString('latin1')
          .replace(/\d+/g, (found, index: number) => (index >= place && index < place + 60 ? text : found)),
        'latin1',
      )
  }
  return now
}

/** Reads bytes as an import does, as a list or as a file: nothing may be thrown, and what comes out is sound. */
async function readAll(path: string, bytes: Uint8Array): Promise<void> {
  const lists = await readLists([entryOf(path, bytes)])
  const found = lists.at(path)
  if (!found) {
    const parsed = await parseFile(bytes, path)
    if (parsed.ok) expect(parsed.value.flatMap(faultsOf)).toEqual([])
    else expect(parsed.error.code).toMatch(/^[a-z-]+$/)
    return
  }
  for (const row of found.list.rows) {
    row.facts()
    const activity = row.activity()
    if (activity.ok) expect(faultsOf(activity.value)).toEqual([])
    else expect(activity.error.code).toMatch(/^[a-z-]+$/)
  }
  for (const { on } of found.list.days) expect(Number.isInteger(on)).toBe(true)
}

describe('every reader of files and lists', () => {
  it.each(FIXTURES)('answers a spoiled $path with something sound or a typed problem', async ({ path, bytes }) => {
    await readAll(path, bytes)
    await fc.assert(
      fc.asyncProperty(spoil, async (changes) => readAll(path, spoiled(bytes, changes))),
      { seed: 2026, numRuns: 25 },
    )
  })

  it('is among the fixtures', () => {
    const read = new Set(FIXTURES.map(({ format }) => format))
    for (const { format } of [...importers, ...listImporters]) expect(read, format).toContain(format)
  })
})
