// npm run prove: what takes minutes. Proofs of durability as the bench scripts have them, smaller, and test/long.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lockedNode } from '../bin/find-node.js'
import { installPackages } from './install-packages.js'
import { tally } from './tally.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
if (!installPackages(root)) {
  console.log('FAILED  npm ci failed\n0 passed, 1 failed')
  process.exit(1)
}
const { check, vitest, conclude } = tally(root, lockedNode(root) ?? process.execPath)

/** A proof, and how much of it: the whole figure is what the script does when it is told nothing. */
const proofs = [
  ['power-cut', '--states', '300', '--commits', '150'],
  ['kill-all', '--cycles', '10'],
  ['restore-drill', '--backups', '20'],
  ['disk-full'],
  ['page-flips', '--flips', '20', '--rows', '600'],
  ['stop-under-load', '--stops', '5'],
].map(([name = '', ...size]) => check(name, join(root, 'bench', 'durability', `${name}.ts`), ...size))
const kills = check('import-kill', join(root, 'bench', 'import-kill.ts'), '--points', '20')
for (const proof of [...proofs, kills]) await proof()
if (existsSync(join(root, 'test', 'long'))) await vitest('long')
conclude()
