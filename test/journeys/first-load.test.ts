import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const web = fileURLToPath(new URL('../../dist/web', import.meta.url))
const MOST_BYTES = 200_000

/** What the browser fetches before anything is seen: the script of the page and all that it names to be fetched with it. */
function firstScripts(): readonly string[] {
  const page = readFileSync(join(web, 'index.html'), 'utf8')
  const found = [...page.matchAll(/<(?:script|link rel="modulepreload")[^>]*(?:src|href)="\.?\/(assets\/[^"]+\.js)"/g)]
  return found.map(([, path]) => readFileSync(join(web, path ?? ''), 'utf8'))
}

test('what the first page needs fits into 200 kB of packed JavaScript', () => {
  const scripts = firstScripts()
  expect(scripts.length).toBeGreaterThan(1)
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES)
})

test('the first page carries neither the words of the command line nor the form of React that developers use', () => {
  for (const script of firstScripts()) {
    expect(script).not.toContain('There is no command')
    expect(script).not.toContain('Warning: ')
  }
})
