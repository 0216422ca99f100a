import { expect, it } from 'vitest'
import { fuzz } from '../fuzz/fuzz.ts'
import { FUZZED } from '../fuzz/readers.ts'

/** After those that `npm test` reads. CAIRN_FUZZ_CASES=50000 goes further; what broke is named by its number. */
const FROM = 150
const CASES = Number(process.env['CAIRN_FUZZ_CASES'] ?? 8000)

it.each(FUZZED)(`answers $name, spoiled in ${CASES} ways, with something sound or a typed problem`, async (each) => {
  expect(CASES).toBeGreaterThan(0)
  await fuzz(each, FROM, FROM + CASES)
})
