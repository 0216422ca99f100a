import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../support/repository.ts'

const BINARY = new Set('.fit .gz .zip .png .jpg .webp .ico .woff2 .sqlite .pdf'.split(' '))

const git = (args: string[]): string => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout ?? ''
/** Every file that is or would be committed; empty outside a git checkout. */
const files = git(['ls-files', '--cached', '--others', '--exclude-standard', '-z'])
  .split('\0')
  .filter((name) => name !== '' && existsSync(join(root, name)))

/** Folders of somebody's machine, and hosts that packages come from. */
const OF_A_MACHINE = [
  /(?<![\w.:/*-])\/(?:home|root|Users|work|workspace|tmp|private\/var|var\/folders)\/[\w.-]+/,
  /[A-Z]:\\+Users\\/,
  /\/\/registry\.|\bnpmjs\.org|\bnpm\.pkg\.|artifactory|verdaccio|"resolved":\s*"http/i,
]

const namesAMachine = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, i) =>
      OF_A_MACHINE.some((pattern) => pattern.test(line)) ? [`${i + 1}: ${line.slice(0, 120)}`] : [],
    )

describe.skipIf(files.length === 0)('the repository (skipped outside a git checkout)', () => {
  test('no file names a folder of a machine or a host that packages come from', () => {
    const found = files
      .filter((name) => !BINARY.has(extname(name)) && name !== 'test/house/repository.test.ts')
      .flatMap((name) => namesAMachine(readFileSync(join(root, name), 'utf8')).map((line) => `${name}:${line}`))
    expect(found).toEqual([])
  })
})

test('such a folder and such a host are seen', () => {
  const planted = [
    'const data = "/home/ann/cairn"',
    "readFileSync('/tmp/x.fit')",
    'see C:\\Users\\ann',
    '"resolved": "https://registry.npmjs.org/zod"',
    'curl //registry.example/x',
  ]
  expect(namesAMachine(planted.join('\n'))).toHaveLength(planted.length)
  expect(
    namesAMachine(
      "fetch('/api/goals')\nimport '../root/x.ts'\n<Route path='/goals/home' />\nhttps://example.org/home/x",
    ),
  ).toEqual([])
})

test("the changelog names the package's version", () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split('\n')).toContain(`## ${version}`)
})
