import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeArguments, nodeEnvironment } from '../../bin/node-options.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const main = join(root, 'src', 'cli', 'main.ts')

/** A command of Cairn in a process of its own, in UTC. */
export function cairn(folder: string, args: readonly string[]): ChildProcess {
  const { DATABASE_URL: _, ...inherited } = process.env
  return spawn(process.execPath, [...nodeArguments(root), main, ...args], {
    env: { ...nodeEnvironment(root, inherited), CAIRN_DATA: folder, TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Code, or the signal that ended it. */
export const ending = (child: ChildProcess): Promise<number | NodeJS.Signals | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode ?? child.signalCode)
    : new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))

export interface Server {
  readonly origin: string
  readonly child: ChildProcess
  /** Milliseconds from its start until it answered. */
  readonly ready_ms: number
}

/** `cairn start` on a free port, once it answers. */
export async function cairnServer(folder: string): Promise<Server> {
  const began = performance.now()
  const child = cairn(folder, ['start', '--port', '0'])
  let said = ''
  child.stderr!.on('data', (text: Buffer) => (said += text.toString()))
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout!.on('data', (text: Buffer) => {
      said += text.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
  await (await fetch(`${origin}/api/health`)).text()
  return { origin, child, ready_ms: performance.now() - began }
}
