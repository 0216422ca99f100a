import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disposableFolder, root, writeFiles } from '../support/repository.ts'

interface Manifest {
  readonly version: string
  readonly dependencies: Record<string, string>
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest

/** What npm, when it runs the tests, tells of this project must not reach the npm that installs into another. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_(package|lifecycle|command|config_local_prefix)|INIT_CWD)/.test(name),
  ),
)

function run(cwd: string, command: string, args: readonly string[], more: Record<string, string> = {}): string {
  const ran = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...env, ...more },
    shell: process.platform === 'win32',
  })
  if (ran.status !== 0)
    throw new Error(`${command} ${args.join(' ')} ended with ${ran.status}:\n${ran.stdout}${ran.stderr}`)
  return ran.stdout
}

/** Ten minutes of running north at 3 m/s, a point every ten seconds. */
function gpx(): string {
  const point = (n: number): string =>
    `<trkpt lat="${(50 + n * 0.00027).toFixed(5)}" lon="10"><time>${new Date(1_790_000_000_000 + n * 10_000).toISOString()}</time></trkpt>`
  const points = Array.from({ length: 60 }, (_, n) => point(n)).join('')
  return `<gpx version="1.1" creator="test"><trk><type>running</type><trkseg>${points}</trkseg></trk></gpx>`
}

test('what is published installs into an empty folder and runs there', { timeout: 240_000 }, () => {
  using folder = disposableFolder()
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error']
  run(root, 'npm', ['pack', '--pack-destination', folder.path, ...quiet])
  const tarball = readdirSync(folder.path).find((name) => name.endsWith('.tgz'))
  writeFiles(folder.path, { 'home/package.json': '{ "private": true }' })
  const home = join(folder.path, 'home')
  run(home, 'npm', ['install', join(folder.path, tarball ?? 'no tarball'), '--prefer-offline', ...quiet])

  const installed = join(home, 'node_modules', 'cairn')
  expect(existsSync(join(installed, 'src'))).toBe(false)
  expect(existsSync(join(installed, 'dist/web/index.html'))).toBe(true)
  expect(existsSync(join(installed, 'LICENSE'))).toBe(true)
  // What the browser loads is in dist/web; its packages are not installed a second time.
  for (const name of ['react', '@mantine/core', 'vite', 'vitest', 'typescript']) {
    expect(existsSync(join(home, 'node_modules', name)), name).toBe(false)
  }

  const cairn = join(home, 'node_modules', '.bin', 'cairn')
  const data = { CAIRN_DATA: join(folder.path, 'data') }
  expect(run(folder.path, cairn, ['--version'], data)).toContain(manifest.version)
  run(folder.path, cairn, ['demo'], data)
  // Parsed in a worker thread, which is found by its file name.
  writeFiles(folder.path, { 'run.gpx': gpx() })
  const outcome = JSON.parse(run(folder.path, cairn, ['import', 'run.gpx', '--json'], data)) as unknown
  expect(outcome).toMatchObject({ imported: 1, unreadable: 0 })
})

test('nothing that runs on the server or in the browser is fetched in a floating version', () => {
  const loose = Object.entries(manifest.dependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})
