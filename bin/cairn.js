#!/usr/bin/env node
// The launcher: plain JavaScript for whatever Node the machine has. It finds the right one and hands over.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lacking, lockedNode } from './find-node.js'
import { nodeArguments, nodeEnvironment } from './node-options.js'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const source = join(root, 'src', 'cli', 'main.ts')
/** A package is compiled (Node reads no TypeScript under node_modules); a checkout runs as it is written. */
const isCheckout = existsSync(source) && !root.split(sep).includes('node_modules')
const main = isCheckout ? source : join(root, 'dist', 'cli', 'main.js')
const args = process.argv.slice(2)

/** How the system's loader ends a program of which a library is missing. Cairn itself never ends so. */
const NOT_LOADED = 127
const NOT_LOADED_HINT =
  'The Node that came with Cairn needs a library that this system lacks (see above). ' +
  'On Debian and Ubuntu: sudo apt install libatomic1'

if (isCheckout) {
  const { installPackages } = await import('../scripts/install-packages.js')
  if (!installPackages(root)) process.exit(1)
}
const locked = lockedNode(root)
if (isCheckout && (args[0] === 'start' || args[0] === 'serve')) {
  const { buildWeb } = await import('../scripts/build-web.js')
  if (!buildWeb(root, locked ?? process.execPath)) {
    if (locked !== undefined && spawnSync(locked, ['--version']).status === NOT_LOADED) console.error(NOT_LOADED_HINT)
    process.exit(1)
  }
}
run(locked)

/**
 * Runs Cairn on the given Node, or on the one that runs now when it will do.
 * @param {string | undefined} node
 */
function run(node) {
  const lacks = lacking()
  if (node === undefined && lacks.length > 0) {
    console.error(
      `Cairn needs Node 26, and none came with it that runs on ${process.platform}-${process.arch}.\n` +
        `The Node on this machine, ${process.version}, lacks: ${lacks.join(', ')}.\n` +
        'Install Node 26 or newer (https://nodejs.org) and run the same command again.',
    )
    process.exit(1)
  }
  const child = spawn(node ?? process.execPath, [...nodeArguments(root), main, ...args], {
    env: nodeEnvironment(root, process.env),
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  child.once('error', (error) => {
    // A Node built for another C library does not start (Alpine): the machine's own may.
    if (node !== undefined) return run(undefined)
    console.error(`Node did not start: ${error.message}`)
    process.exit(1)
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal sends Ctrl-C to both; a second one would cut short an orderly end.
      if (signal === 'SIGINT' && process.stdin.isTTY) return
      child.kill(signal)
    })
  }
  child.once('exit', (code, signal) => {
    if (code === NOT_LOADED && node !== undefined) {
      console.error(NOT_LOADED_HINT)
      return run(undefined)
    }
    process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1))
  })
}
