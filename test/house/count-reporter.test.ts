import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, disposableFolder, writeFiles } from '../support/repository.ts'

test('what a run came to is counted: tests, second tries, files that do not load, errors that no test caught', () => {
  using folder = disposableFolder()
  const vitest = "import { expect, test } from 'vitest'\n"
  writeFiles(folder.path, {
    'package.json': '{ "type": "module" }',
    'two-pass.test.js': `${vitest}test('a', () => {})\ntest('b', () => console.error('only noise'))\n`,
    'one-fails.test.js': `${vitest}test('a', () => expect(1).toBe(2))\ntest('b', () => {})\ntest.skip('c', () => {})\n`,
    'second-try.test.js': `${vitest}let tries = 0\ntest('d', { retry: 1 }, () => expect(++tries).toBe(2))\n`,
    'does-not-load.test.js': `${vitest}throw new Error('planted')\n`,
    'throws-later.test.js': `${vitest}test('a', async () => {\n  setTimeout(() => { throw new Error('planted') }, 1)\n  await new Promise((done) => setTimeout(done, 50))\n})\n`,
  })
  symlinkSync(join(root, 'node_modules'), join(folder.path, 'node_modules'), 'junction')
  const counts = join(folder.path, 'counts.json')
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter', join(root, 'scripts/count-reporter.js')],
    { cwd: folder.path, encoding: 'utf8', env: { PATH: process.env['PATH'], CAIRN_COUNTS: counts } },
  )
  expect(run.status).toBe(1)
  expect(JSON.parse(readFileSync(counts, 'utf8'))).toEqual({ passed: 5, failed: 3, skipped: ['c'], retried: ['d'] })
})
