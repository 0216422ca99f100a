import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nodeArguments, nodeEnvironment } from '../../bin/node-options.js'

/** Of Linux's clock of processes, a second. */
const TICKS = 100

export interface OwnServer {
  readonly origin: string
  /** The most memory it has held so far, in megabytes, by the kernel's count. */
  peak_MB(): number
  /** The memory that it holds now, in megabytes. */
  now_MB(): number
  /** Seconds of processor it has used. */
  cpu_s(): number
  stop(): Promise<void>
}

/** `cairn start` as a runner starts it, in a process of its own, on data in a folder. */
export async function ownServer(folder: string): Promise<OwnServer> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const main = join(root, 'src', 'cli', 'main.ts')
  const child = spawn(process.execPath, [...nodeArguments(root), main, 'start', '--port', '0', '--data', folder], {
    env: nodeEnvironment(root, process.env),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  const origin = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found) resolve(found[0])
    })
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
  return {
    origin,
    peak_MB: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    now_MB: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1024,
    cpu_s() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      return (Number(fields[11]) + Number(fields[12])) / TICKS
    },
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}
