import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root, disposableFolder, writeFiles } from '../support/repository.ts'

/** The compiler's word on one file under the settings of the core. */
function compileAsCore(code: string): string {
  using folder = disposableFolder()
  writeFiles(folder.path, {
    'tsconfig.json': JSON.stringify({ extends: join(root, 'src/core/tsconfig.json'), include: ['.'] }),
    'package.json': '{ "type": "module" }',
    'x.ts': code,
  })
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-p', folder.path], { encoding: 'utf8' }).stdout
}

test('what stands in the language compiles in the core', () => {
  expect(compileAsCore("export const y = Temporal.PlainDate.from('2026-01-01').toString()\n")).toBe('')
})

test('names of the browser and of Node do not compile in the core', () => {
  const names = [
    'document.title',
    'window',
    'process.env',
    'console.log',
    'setTimeout',
    'fetch',
    'Buffer',
    'performance',
  ]
  const said = compileAsCore(names.map((name, i) => `export const y${i} = ${name}\n`).join(''))
  const lines = [...said.matchAll(/x\.ts\((\d+),/g)].map((match) => Number(match[1]))
  expect(lines).toEqual(names.map((_, i) => i + 1))
})

test('modules of Node do not compile in the core', () => {
  expect(compileAsCore("import { readFileSync } from 'node:fs'\nexport const y = readFileSync\n")).toContain('node:fs')
})
