import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/**
 * Runs tools of this project on one Node and adds up what passed.
 * @param {string} root
 * @param {string} node
 */
export function tally(root, node) {
  const bin = join(root, 'node_modules', '.bin')
  const sum = { passed: 0, failed: 0 }
  /** What runs here is on the given Node, and what it starts is too. */
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
    FORCE_COLOR: '0',
    NO_COLOR: '1',
  }

  /**
   * A tool's entry file, to be run by the Node we choose.
   * @param {string} name
   * @param {string} file
   */
  const tool = (name, file) => join(root, 'node_modules', name, file)

  /**
   * @param {string[]} command a script and its arguments
   * @param {Record<string, string | undefined>} more environment
   * @param {boolean} [shown] whether its output goes straight to the terminal
   * @returns {Promise<{ code: number | null, output: string }>}
   */
  const run = (command, more, shown = false) =>
    new Promise((resolve) => {
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

  /**
   * @param {string} name
   * @param {boolean} ok
   * @param {number} [startedAt]
   */
  const count = (name, ok, startedAt) => {
    sum[ok ? 'passed' : 'failed']++
    const took = startedAt === undefined ? '' : `  ${((Date.now() - startedAt) / 1000).toFixed(1)} s`
    console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name}${took}`)
  }

  /**
   * A command that passes when it ends with 0; what it said is shown when it does not.
   * @param {string} name
   * @param {...string} command
   * @returns {() => Promise<void>}
   */
  const check = (name, ...command) => {
    return async () => {
      const startedAt = Date.now()
      const { code, output } = await run(command, {})
      count(name, code === 0, startedAt)
      if (code !== 0) console.log(output)
    }
  }

  /**
   * A script that measures: what it says is shown, and one that says it was skipped is not counted.
   * @param {string} name
   * @param {...string} command
   */
  const proof = async (name, ...command) => {
    const startedAt = Date.now()
    const { code, output } = await run(command, {})
    if (code !== 0 || !output.startsWith('skipped')) count(name, code === 0, startedAt)
    console.log(output.trimEnd().replaceAll(/^/gm, '        '))
  }

  /**
   * All tests of a vitest project.
   * @param {string} project
   * @param {Record<string, string | undefined>} [more] environment
   */
  const vitest = async (project, more = {}) => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-counts-'))
    const file = join(folder, 'counts.json')
    const command = [tool('vitest', 'vitest.mjs'), 'run', '--project', project]
    const reporters = ['--reporter', 'default', '--reporter', join(root, 'scripts', 'count-reporter.js')]
    const { code } = await run([...command, ...reporters], { CAIRN_COUNTS: file, ...more }, true)
    const counts = readCounts(file)
    rmSync(folder, { recursive: true, force: true })
    sum.passed += counts.passed
    sum.failed += counts.failed
    if (code !== 0 && counts.failed === 0) count(`vitest ${project} ended with ${code}`, false)
    if (counts.skipped.length > 0) console.log(`skipped:\n  ${counts.skipped.join('\n  ')}`)
    if (counts.retried.length > 0) console.log(`passed at the second try only:\n  ${counts.retried.join('\n  ')}`)
  }

  /** Says what it came to, and ends with 1 when anything did not pass. */
  const conclude = () => {
    console.log(`${sum.passed} passed, ${sum.failed} failed`)
    process.exitCode = sum.failed > 0 ? 1 : 0
  }

  return { tool, check, proof, count, vitest, conclude }
}

/**
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: string[], retried: string[] }}
 */
function readCounts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 0, skipped: [], retried: [] }
  }
}
