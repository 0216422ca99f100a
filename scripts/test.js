// npm test: installs what is missing, then every check. Plain JavaScript for the Node the machine has.
//   --without-journeys   all but the journeys in the browser (npm run check)
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lockedNode } from '../bin/find-node.js'
import { buildWeb } from './build-web.js'
import { findChromium, installChromium } from './chromium.js'
import { installPackages } from './install-packages.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const withJourneys = !process.argv.includes('--without-journeys')
const bin = join(root, 'node_modules', '.bin')
const sum = { passed: 0, failed: 0 }

if (!installPackages(root)) stop('npm ci failed')
const node = lockedNode(root) ?? process.execPath
/** Everything below runs on the locked Node, and what it starts does too. */
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`, FORCE_COLOR: '0', NO_COLOR: '1' }

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
  if (findChromium() || installChromium()) await vitest('journeys')
  else count('journeys', false)
}
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exitCode = sum.failed > 0 ? 1 : 0

/**
 * A tool's entry file, to be run by the Node we choose.
 * @param {string} name
 * @param {string} file
 */
function tool(name, file) {
  return join(root, 'node_modules', name, file)
}

/**
 * @param {string} name
 * @param {...string} command
 * @returns {() => Promise<void>}
 */
function check(name, ...command) {
  return async () => {
    const startedAt = Date.now()
    const { code, output } = await run(command, {})
    count(name, code === 0, startedAt)
    if (code !== 0) console.log(output)
  }
}

/** @param {string} project */
async function vitest(project) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-counts-'))
  const file = join(folder, 'counts.json')
  const command = [tool('vitest', 'vitest.mjs'), 'run', '--project', project]
  const reporters = ['--reporter', 'default', '--reporter', join(root, 'scripts', 'count-reporter.js')]
  const { code } = await run([...command, ...reporters], { CAIRN_COUNTS: file, CHROME_PATH: findChromium() }, true)
  const counts = readCounts(file)
  rmSync(folder, { recursive: true, force: true })
  sum.passed += counts.passed
  sum.failed += counts.failed
  if (code !== 0 && counts.failed === 0) count(`vitest ${project} ended with ${code}`, false)
  if (counts.skipped.length > 0) console.log(`skipped:\n  ${counts.skipped.join('\n  ')}`)
}

/**
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: string[] }}
 */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: [] }
  }
}

/**
 * @param {string[]} command a script and its arguments
 * @param {Record<string, string | undefined>} more environment
 * @param {boolean} [shown] whether its output goes straight to the terminal
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run(command, more, shown = false) {
  return new Promise((resolve) => {
    const child = spawn(node, command, {
      cwd: root,
      env: { ...env, ...more },
      stdio: ['ignore', shown ? 1 : 'pipe', shown ? 2 : 'pipe'],
    })
    let output = ''
    child.stdout?.on('data', (/** @type {Buffer} */ part) => (output += part.toString()))
    child.stderr?.on('data', (/** @type {Buffer} */ part) => (output += part.toString()))
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}

/**
 * @param {string} name
 * @param {boolean} ok
 * @param {number} [startedAt]
 */
function count(name, ok, startedAt) {
  sum[ok ? 'passed' : 'failed']++
  const took = startedAt === undefined ? '' : `  ${((Date.now() - startedAt) / 1000).toFixed(1)} s`
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}${took}`)
}

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

/** @param {string} why */
function stop(why) {
  console.log(`FAILED  ${why}\n${sum.passed} passed, ${sum.failed + 1} failed`)
  process.exit(1)
}
