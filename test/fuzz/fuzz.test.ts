import { describe, expect, it } from 'vitest'
import { importers } from '../../src/importers/index.ts'
import { listImporters } from '../../src/importers/lists/index.ts'
import { FIXTURES } from '../importers/support/fixtures.ts'
import { fuzz } from './fuzz.ts'
import { KEPT } from './kept.ts'
import { FUZZED, readFile } from './readers.ts'

/** A few of each in `npm test`; `npm run test:long` goes on from there (test/long/fuzz.test.ts). */
const CASES = 150

describe('every reader of what others wrote', () => {
  it.each(FUZZED)(
    'answers $name with something sound as it is, and spoiled with that or a typed problem',
    async (each) => {
      await each.read(each.mend?.(each.bytes) ?? each.bytes)
      await fuzz(each, 0, CASES)
    },
  )

  it.each(KEPT)('answers what once broke one: $what', ({ path, bytes }) => readFile(path, bytes))

  it('is among them', () => {
    const read = new Set(FIXTURES.map(({ format }) => format))
    for (const { format } of [...importers, ...listImporters]) expect(read, format).toContain(format)
  })
})
