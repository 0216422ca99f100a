import { PassThrough } from 'node:stream'
import { createInterface } from 'node:readline/promises'
import { expect, it } from 'vitest'
import { hasLeft } from '../../src/cli/exit-codes.ts'

it.each([
  ['Ctrl+C', '\u0003'],
  ['Ctrl+D', '\u0004'],
])('%s at a question is leaving, and no fault of Cairn', async (_name, key) => {
  const input = new PassThrough()
  const reader = createInterface({ input, output: new PassThrough(), terminal: true })
  const asked = reader.question('Password: ').catch((error: unknown) => error)
  input.write(key)
  expect(hasLeft(await asked)).toBe(true)
  reader.close()
})

it('what Cairn itself breaks off is not leaving', () => {
  expect(hasLeft(new DOMException('This operation was aborted', 'AbortError'))).toBe(false)
})
