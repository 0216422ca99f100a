import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the web app is made of. Folders count too: a file that was removed shows in their time. */
const SOURCES = [
  'src/web',
  'src/core',
  'src/words',
  'src/api/contract.ts',
  'docs/README.md',
  'docs/methods',
  'vite.config.ts',
  'scripts/vite-app-files.js',
  'package-lock.json',
]

/**
 * Builds dist/web when it is missing or older than its sources.
 * @param {string} root
 * @param {string} node the Node to build with
 * @returns {boolean} whether the web app is there and up to date
 */
export function buildWeb(root, node) {
  const stamp = join(root, 'dist', 'web', '.built')
  const index = join(root, 'src', 'web', 'index.html')
  if (!existsSync(index)) return true
  if (existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(...SOURCES.map((path) => newest(join(root, path)))))
    return true
  console.error('Building the web app …')
  const startedAt = new Date()
  rmSync(stamp, { force: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  // Started by tests it would inherit their NODE_ENV, and React would come along in the form that developers use.
  const env = { ...process.env, NODE_ENV: 'production' }
  const build = spawnSync(node, [vite, 'build', '--logLevel', 'warn'], { cwd: root, env, encoding: 'utf8' })
  if (build.status !== 0) {
    console.error(`The web app does not build: ${build.error?.message ?? ''}${build.stdout}${build.stderr}`)
    return false
  }
  // What changed while it was built is newer than the stamp.
  writeFileSync(stamp, '')
  utimesSync(stamp, startedAt, startedAt)
  return true
}

/**
 * Time of the last change below a path, in ms.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
