// npm run test:long: what takes minutes. Proofs of durability as the bench scripts have them, smaller, test/long, and
// every journey in each of its sizes and themes.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lockedNode } from '../bin/find-node.js'
import { buildWeb } from './build-web.js'
import { findChromium, installChromium } from './chromium.js'
import { installPackages } from './install-packages.js'
import { tally } from './tally.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
if (!installPackages(root)) {
  console.log('FAILED  npm ci failed\n0 passed, 1 failed')
  process.exit(1)
}
const node = lockedNode(root) ?? process.execPath
const { proof, count, vitest, conclude } = tally(root, node)

/** A proof, and how much of it: the whole figure is what the script does when it is told nothing. */
for (const [name = '', ...size] of [
  ['power-cut', '--states', '300', '--commits', '150'],
  ['kill-all', '--cycles', '10'],
  ['restore-drill', '--backups', '20'],
  ['disk-full'],
  ['page-flips', '--flips', '20', '--rows', '600'],
  ['stop-under-load', '--stops', '5'],
  ['rude-senders', '--sockets', '100', '--aborts', '200'],
])
  await proof(name, join(root, 'bench', 'durability', `${name}.ts`), ...size)
await proof('import-kill', join(root, 'bench', 'import-kill.ts'), '--points', '20')
await vitest('long')
count('web app builds', buildWeb(root, node))
if (findChromium() || installChromium())
  await vitest('journeys', { CHROME_PATH: findChromium(), CAIRN_ALL_SETTINGS: '1' })
else count('journeys', false)
conclude()
