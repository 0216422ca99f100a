import { spawnSync } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { root, disposableFolder, writeFiles } from '../support/repository.ts'

const IMPORTS = 'eslint(no-restricted-imports)'
const GLOBALS = 'eslint(no-restricted-globals)'
const PROPERTIES = 'eslint(no-restricted-properties)'

const core = 'base stats activity week evidence goal forecast plan wellbeing advice view draw'.split(' ')
const takes = (from: string): string => `import { x } from '${from}'\nexport const y = x\n`

/** File, its code, the rule that refuses it. */
const refused: [file: string, code: string, rule: string][] = [
  // Each core folder takes nothing from the one after it, from near and from below.
  ...core.slice(1).flatMap((later, i): [string, string, string][] => [
    [`src/core/${core[i]}/near.ts`, takes(`../${later}/x.ts`), IMPORTS],
    [`src/core/${core[i]}/below/deep.ts`, takes(`../../${later}/x.ts`), IMPORTS],
  ]),
  ['src/core/draw/words.ts', takes('../../words/x.ts'), IMPORTS],
  ['src/core/view/storage.ts', takes('../../storage/open.ts'), IMPORTS],
  ['src/core/view/types.ts', "import type { X } from '../../app/x.ts'\nexport type Y = X\n", IMPORTS],
  ['src/core/view/again.ts', "export { x } from '../../app/x.ts'\n", IMPORTS],
  ['src/core/view/late.ts', "export const y = () => import('../../app/x.ts')\n", IMPORTS],
  ['src/core/base/package.ts', takes('zod'), IMPORTS],
  ['src/core/base/node.ts', takes('node:fs'), IMPORTS],
  ['src/core/base/test.ts', takes('../../../test/x.ts'), IMPORTS],
  ['src/core/base/clock.ts', 'export const y = new Date()\n', GLOBALS],
  ['src/core/base/instant.ts', 'export const y = Temporal.Now.instant()\n', PROPERTIES],
  ['src/core/base/chance.ts', 'export const y = Math.random()\n', PROPERTIES],
  ['src/core/base/taken-apart.ts', 'const { random } = Math\nexport const y = random()\n', PROPERTIES],
  ['src/core/base/sort.ts', "export const y = 'a'.localeCompare('b')\n", PROPERTIES],
  ['src/core/base/print.ts', 'export const y = (1000).toLocaleString()\n', PROPERTIES],
  ['src/core/base/intl.ts', "export const y = new Intl.NumberFormat('en')\n", GLOBALS],
  ['src/core/base/environment.ts', "export const y = process.env['HOME']\n", GLOBALS],
  ['src/core/base/page.ts', 'export const y = document.title\n', GLOBALS],
  ['src/core/base/around.ts', 'export const y = globalThis.process\n', GLOBALS],
  ['src/core/base/later.ts', 'setTimeout(() => undefined, 1)\n', GLOBALS],
  ['src/core/base/any.ts', 'export const y = (x: any) => x\n', 'typescript(no-explicit-any)'],
  [
    'src/core/base/ring-a.ts',
    "import { b } from './ring-b.ts'\nexport const a = (): number => b()\n",
    'import(no-cycle)',
  ],
  [
    'src/core/base/ring-b.ts',
    "import { a } from './ring-a.ts'\nexport const b = (): number => a()\n",
    'import(no-cycle)',
  ],
  ['src/words/en/storage.ts', takes('../../storage/x.ts'), IMPORTS],
  ['src/words/en/package.ts', takes('react'), IMPORTS],
  ['src/words/en/clock.ts', 'export const y = new Date()\n', GLOBALS],
  ['src/words/en/now.ts', 'export const y = Temporal.Now.plainDateISO()\n', PROPERTIES],
  ['src/words/en/chance.ts', 'export const y = Math.random()\n', PROPERTIES],
  ['src/importers/fit/files.ts', takes('node:fs'), IMPORTS],
  ['src/importers/fit/files-later.ts', takes('node:fs/promises'), IMPORTS],
  ['src/importers/fit/network.ts', takes('node:http'), IMPORTS],
  ['src/importers/fit/sockets.ts', takes('node:net'), IMPORTS],
  ['src/importers/fit/fetched.ts', "export const y = fetch('x')\n", GLOBALS],
  ['src/importers/fit/storage.ts', takes('../../storage/x.ts'), IMPORTS],
  ['src/importers/words.ts', takes('../words/x.ts'), IMPORTS],
  ['src/core/view/exporters.ts', takes('../../exporters/x.ts'), IMPORTS],
  ['src/words/exporters.ts', takes('../exporters/x.ts'), IMPORTS],
  ['src/importers/exporters.ts', takes('../exporters/x.ts'), IMPORTS],
  ['src/storage/exporters.ts', takes('../exporters/x.ts'), IMPORTS],
  ['src/app/exporters.ts', takes('../exporters/x.ts'), IMPORTS],
  ['src/web/pages/exporters.tsx', takes('../../exporters/x.ts'), IMPORTS],
  ['src/exporters/fit/files.ts', takes('node:fs'), IMPORTS],
  ['src/exporters/app.ts', takes('../app/x.ts'), IMPORTS],
  ['src/exporters/ical/storage.ts', takes('../../storage/x.ts'), IMPORTS],
  ['src/exporters/package.ts', takes('ical-generator'), IMPORTS],
  ['src/exporters/clock.ts', 'export const y = new Date()\n', GLOBALS],
  ['src/storage/app.ts', takes('../app/x.ts'), IMPORTS],
  ['src/storage/importers.ts', takes('../importers/x.ts'), IMPORTS],
  ['src/storage/driver.ts', takes('pg'), IMPORTS],
  ['src/storage/migrations/driver.ts', takes('node:sqlite'), IMPORTS],
  ['src/storage/open.ts', takes('node:http'), IMPORTS],
  ['src/app/http.ts', takes('hono'), IMPORTS],
  ['src/app/server.ts', takes('node:http'), IMPORTS],
  ['src/app/terminal.ts', takes('citty'), IMPORTS],
  ['src/app/driver.ts', takes('pg'), IMPORTS],
  ['src/app/print.ts', "console.log('done')\n", GLOBALS],
  ['src/app/out.ts', "process.stdout.write('done')\n", PROPERTIES],
  ['src/app/now.ts', 'export const y = Date.now()\n', PROPERTIES],
  ['src/app/goals/words.ts', takes('../../words/x.ts'), IMPORTS],
  ['src/api/routes/storage.ts', takes('../../storage/x.ts'), IMPORTS],
  ['src/api/importers.ts', takes('../importers/x.ts'), IMPORTS],
  ['src/api/cli.ts', takes('../cli/x.ts'), IMPORTS],
  ['src/cli/commands/storage.ts', takes('../../storage/x.ts'), IMPORTS],
  ['src/cli/importers.ts', takes('../importers/x.ts'), IMPORTS],
  ['src/cli/driver.ts', takes('node:sqlite'), IMPORTS],
  ['src/cli/web.ts', takes('../web/x.ts'), IMPORTS],
  ['src/web/app.ts', takes('../app/x.ts'), IMPORTS],
  ['src/web/pages/app.tsx', takes('../../app/x.ts'), IMPORTS],
  ['src/web/pages/today/storage.tsx', takes('../../../storage/x.ts'), IMPORTS],
  ['src/web/pages/today/parts/storage.tsx', takes('../../../../storage/x.ts'), IMPORTS],
  ['src/web/pages/node.ts', takes('node:fs'), IMPORTS],
  ['src/web/pages/contract.ts', takes('../../api/contract.ts'), IMPORTS],
  ['src/web/pages/contract-of-goals.ts', takes('../../api/contract-goals.ts'), IMPORTS],
  ['src/web/pages/routes.ts', "import type { X } from '../../api/routes/x.ts'\nexport type Y = X\n", IMPORTS],
  ['src/web/pages/sort.ts', "export const y = 'a'.localeCompare('b')\n", PROPERTIES],
]

const allowed: Record<string, string> = {
  ...Object.fromEntries(core.map((name) => [`src/core/${name}/x.ts`, 'export const x = 1\n'])),
  ...Object.fromEntries(
    core.slice(1).map((name, i) => [`src/core/${name}/below/y.ts`, takes(`../../${core[i]}/x.ts`)]),
  ),
  'src/words/en/x.ts': takes('../../core/draw/x.ts'),
  'src/words/en/number.ts': 'export const y = (locale: string) => new Intl.NumberFormat(locale)\n',
  'src/importers/fit/x.ts': takes('../../core/activity/x.ts') + "export * from 'node:zlib'\n",
  'src/exporters/fit/x.ts': takes('@markw65/fit-file-writer') + "export * from '../../words/en/x.ts'\n",
  'src/storage/x.ts': takes('kysely') + "export * from '../core/base/x.ts'\n",
  'src/storage/open.ts': takes('node:sqlite') + "export * from 'pg'\n",
  'src/app/import/x.ts': takes('../../storage/x.ts') + "export * from '../../importers/fit/x.ts'\n",
  'src/api/routes/x.ts': takes('../../app/import/x.ts') + "export * from 'hono'\n",
  'src/api/contract.ts': takes('../core/base/x.ts') + 'export type X = number\n',
  'src/cli/commands/x.ts': takes('../../app/import/x.ts') + "export * from 'citty'\n",
  'src/cli/commands/file.ts': takes('../../exporters/fit/x.ts'),
  'src/web/app/x.ts': takes('../../core/base/x.ts'),
  'src/api/contract-goals.ts': takes('../core/base/x.ts') + 'export type G = number\n',
  'src/web/pages/x.ts': takes('../app/x.ts') + "export type { X } from '../../api/contract.ts'\n",
  'src/web/pages/g.ts': "export type { G } from '../../api/contract-goals.ts'\n",
  'src/web/pages/today/x.ts': takes('../../app/x.ts') + "export * from '../../../words/en/x.ts'\n",
  'src/web/pages/today/parts/x.ts': takes('../../../app/x.ts') + "export * from 'react'\n",
}

/** What the project's linter says about a tree of these files: file → rules. */
function lint(files: Readonly<Record<string, string>>): Map<string, string[]> {
  using folder = disposableFolder()
  writeFiles(folder.path, files)
  copyFileSync(join(root, '.oxlintrc.json'), join(folder.path, '.oxlintrc.json'))
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), '--format', 'json', '.'],
    { cwd: folder.path, encoding: 'utf8' },
  )
  const found = new Map<string, string[]>()
  try {
    const report = JSON.parse(stdout) as { diagnostics: { filename: string; code: string }[] }
    for (const { filename, code } of report.diagnostics) found.set(filename, [...(found.get(filename) ?? []), code])
  } catch {
    throw new Error(`${stdout}${stderr}`)
  }
  return found
}

describe('who may import whom', () => {
  let found: Map<string, string[]>
  beforeAll(() => {
    found = lint(Object.fromEntries(refused))
  })

  test.each(refused)('%s is refused', (file, _code, rule) => {
    expect(found.get(file)).toContain(rule)
  })

  test('a tree that keeps the rules passes', () => {
    expect(lint(allowed)).toEqual(new Map())
  })
})
