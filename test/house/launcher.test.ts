import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, rmSync, symlinkSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { lockedNode } from '../../bin/find-node.js'
import { root, disposableFolder, writeFiles } from '../support/repository.ts'

/** A package as npm would install it, with a command line of our own in place of Cairn's. */
function packageWith(main: string): ReturnType<typeof disposableFolder> & { launcher: string } {
  const folder = disposableFolder()
  const place = join(folder.path, 'node_modules/cairn')
  writeFiles(place, { 'package.json': '{ "type": "module" }', 'dist/cli/main.js': main })
  cpSync(join(root, 'bin'), join(place, 'bin'), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(place, 'node_modules'), 'junction')
  return { ...folder, launcher: join(place, 'bin/cairn.js') }
}

test('the launcher hands arguments, streams and exit code to the locked Node, from any folder', () => {
  using made = packageWith(`
    import { text } from 'node:stream/consumers'
    console.log(JSON.stringify({ args: process.argv.slice(2), node: process.execPath, read: await text(process.stdin) }))
    process.exitCode = 7
  `)
  using elsewhere = disposableFolder()
  const run = spawnSync(process.execPath, [made.launcher, 'goal', 'add', 'sub-20 5k', '--json'], {
    cwd: elsewhere.path,
    input: 'a file',
    encoding: 'utf8',
  })
  expect(run.stderr).toBe('')
  expect(run.status).toBe(7)
  expect(JSON.parse(run.stdout)).toEqual({
    args: ['goal', 'add', 'sub-20 5k', '--json'],
    node: lockedNode(root),
    read: 'a file',
  })
})

test('what Node compiled is kept for the next start, with the program and nowhere else', () => {
  using made = packageWith(`
    import { getCompileCacheDir } from 'node:module'
    console.log(getCompileCacheDir())
  `)
  const { NODE_COMPILE_CACHE: _, ...env } = process.env
  const run = spawnSync(process.execPath, [made.launcher, 'start'], { env, encoding: 'utf8' })
  expect(run.stderr).toBe('')
  const place = join(made.path, 'node_modules/cairn/node_modules/.cache/cairn')
  expect(run.stdout.startsWith(place), run.stdout).toBe(true)
})

const serving = `
  process.on('SIGTERM', () => { console.log('orderly'); process.exit(3) })
  setInterval(() => undefined, 1000)
  console.log(process.pid)
`

test('a signal to the launcher reaches Cairn, which ends as it likes', async () => {
  using made = packageWith(serving)
  const launcher = spawn(process.execPath, [made.launcher, 'start'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const said: string[] = []
  launcher.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text))
  await once(launcher.stdout, 'data')
  launcher.kill('SIGTERM')
  const [code] = (await once(launcher, 'close')) as [number | null]
  expect(said.join('')).toContain('orderly')
  expect(code).toBe(3)
})

test('a launcher that is killed leaves no server behind', async () => {
  using made = packageWith(serving)
  const launcher = spawn(process.execPath, [made.launcher, 'start'], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [text] = (await once(launcher.stdout.setEncoding('utf8'), 'data')) as [string]
  const server = Number(text)
  launcher.kill('SIGKILL')
  // Standard output closes when its last holder, the server, is gone.
  const closed = once(launcher.stdout, 'close').then(() => 'gone')
  const seen = await Promise.race([closed, setTimeout(30_000, 'still there')])
  if (seen !== 'gone') process.kill(server, 'SIGKILL')
  expect(seen).toBe('gone')
})

test.skipIf(process.platform !== 'linux')(
  'a system that lacks a library of the locked Node is told which package has it',
  () => {
    using made = packageWith("console.log('answered')")
    rmSync(join(made.path, 'node_modules/cairn/node_modules'))
    const name = `node-linux-${process.arch}`
    writeFiles(join(made.path, 'node_modules/cairn/node_modules', name), {
      'package.json': '{}',
      'bin/node': '#!/bin/sh\necho "node: error while loading shared libraries: libatomic.so.1" >&2\nexit 127\n',
    })
    chmodSync(join(made.path, 'node_modules/cairn/node_modules', name, 'bin/node'), 0o755)
    const run = spawnSync(process.execPath, [made.launcher, 'today'], { encoding: 'utf8' })
    expect(run.stderr).toContain('sudo apt install libatomic1')
    // The Node of the machine will do here: these tests run on it.
    expect([run.status, run.stdout]).toEqual([0, 'answered\n'])
  },
)
