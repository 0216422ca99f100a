// npm test: installs what is missing, then every check. Plain JavaScript for the Node the machine has.
//   --without-journeys   all but the journeys in the browser (npm run check)
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lockedNode } from '../bin/find-node.js'
import { buildWeb } from './build-web.js'
import { findChromium, installChromium } from './chromium.js'
import { installPackages } from './install-packages.js'
import { tally } from './tally.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const withJourneys = !process.argv.includes('--without-journeys')

if (!installPackages(root)) {
  console.log('FAILED  npm ci failed\n0 passed, 1 failed')
  process.exit(1)
}
const node = lockedNode(root) ?? process.execPath
const { tool, check, count, vitest, conclude } = tally(root, node)

const source = join(root, 'scripts', 'check-source.js')
const checks = [
  check('format', tool('oxfmt', 'bin/oxfmt'), '--check'),
  check('lint', tool('oxlint', 'bin/oxlint')),
  check('source', source),
  check('unused code', tool('knip', 'bin/knip.js')),
  ...['src/core', '.', 'src/web', 'test/journeys'].map((project) =>
    check(`types of ${project}`, tool('typescript', 'bin/tsc'), '-p', project),
  ),
]
await atMost(Math.max(1, Math.min(2, availableParallelism())), checks)

count('web app builds', buildWeb(root, node))
await vitest('unit')
if (withJourneys) {
  if (findChromium() || installChromium()) await vitest('journeys', { CHROME_PATH: findChromium() })
  else count('journeys', false)
}
conclude()

/**
 * @param {number} lanes
 * @param {(() => Promise<void>)[]} tasks
 */
async function atMost(lanes, tasks) {
  const waiting = [...tasks]
  const lane = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) await task()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
