import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, disposableFolder, writeFiles } from '../support/repository.ts'

function check(files: Readonly<Record<string, string>>): { code: number | null; said: string[] } {
  using folder = disposableFolder()
  writeFiles(folder.path, files)
  const script = join(root, 'scripts/check-source.js')
  const { status, stderr } = spawnSync(process.execPath, [script, folder.path], { encoding: 'utf8' })
  return { code: status, said: stderr.split('\n').filter(Boolean).toSorted() }
}

test('each house rule that the linter cannot say is seen', () => {
  const { code, said } = check({
    'src/words/en/no-locale.ts': 'export const y = new Intl.NumberFormat()\n',
    'src/words/en/machine-locale.ts': '\nexport const y = new Intl.NumberFormat(undefined, { style: "percent" })\n',
    'src/words/en/empty-list.ts': 'export const y = Intl.NumberFormat([])\n',
    'src/words/en/no-zone.ts': "export const y = new Intl.DateTimeFormat('en', { dateStyle: 'short' })\n",
    'src/core/base/utils.ts': '',
    'src/core/common/x.ts': '',
    'src/core/base/camelCase.ts': '',
    'src/core/base/long.ts': '\n'.repeat(400),
    'src/core/base/silenced.ts': '// @ts-expect-error\nexport const y = 1 // oxlint-disable-line\n',
    'src/core/base/numbered.ts': 'export enum Side { Left }\n',
  })
  expect(code).toBe(1)
  expect(said).toEqual([
    'src/core/base/camelCase.ts: files are named in kebab-case',
    'src/core/base/long.ts: 401 lines; 400 at most',
    'src/core/base/numbered.ts:1: a union, not an enum',
    'src/core/base/silenced.ts:1: a check is answered, not silenced',
    'src/core/base/silenced.ts:2: a check is answered, not silenced',
    'src/core/base/utils.ts: the name says nothing',
    'src/core/common/x.ts: the name says nothing',
    'src/words/en/empty-list.ts:1: Intl.NumberFormat without a locale',
    'src/words/en/machine-locale.ts:2: Intl.NumberFormat without a locale',
    'src/words/en/no-locale.ts:1: Intl.NumberFormat without a locale',
    'src/words/en/no-zone.ts:1: Intl.DateTimeFormat without a zone',
  ])
})

test('a tree that keeps them passes, and a device may be asked for its zone', () => {
  const { code, said } = check({
    'src/words/en/number.ts':
      'export const y = (locale: string) => new Intl.NumberFormat(locale, { style: "percent" })\n',
    'src/words/en/day.ts': "export const y = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone: 'UTC' })\n",
    'src/web/zone.ts': 'export const y = Intl.DateTimeFormat().resolvedOptions().timeZone\n',
  })
  expect(said).toEqual([])
  expect(code).toBe(0)
})
