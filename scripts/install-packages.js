import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Installs what package-lock.json names when it is not there yet. Says so in one line on standard error, so that
 * `--json` on standard output stays whole.
 * @param {string} root
 * @returns {boolean} whether everything is there now
 */
export function installPackages(root) {
  if (areInstalled(root)) return true
  console.error('Installing the packages Cairn needs (once; about a quarter of a minute) …')
  const npm = spawnSync('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) console.error(`npm ci failed: ${npm.error?.message ?? ''}${npm.stdout}${npm.stderr}`)
  return npm.status === 0
}

/**
 * @param {string} root
 * @returns {boolean}
 */
export function areInstalled(root) {
  const wantedFile = join(root, 'package-lock.json')
  const installedFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return false
  if (statSync(installedFile).mtimeMs >= statSync(wantedFile).mtimeMs) return true
  // A newer lock file may still name what is there: npm writes it last, and git gives it the time of the checkout.
  const wanted = packagesIn(wantedFile)
  const installed = packagesIn(installedFile)
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || (installed[path] ? installed[path].version === entry.version : entry.optional),
  )
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
