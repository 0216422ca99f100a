import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { nodeArguments, nodeEnvironment } from '../../../bin/node-options.js'
import { root } from '../../support/repository.ts'

const main = join(root, 'src', 'cli', 'main.ts')

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly errors: string
  /** Standard output as JSON; throws when it is none. */
  readonly json: unknown
}

/** Starts `cairn` as its launcher does, as a program of its own, on data in a folder, in Berlin. */
export function startCli(data: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const { DATABASE_URL: _, CAIRN_DATA: __, PORT: ___, ...inherited } = process.env
  return spawn(process.execPath, [...nodeArguments(root), main, ...args], {
    env: { ...nodeEnvironment(root, inherited), TZ: 'Europe/Berlin', CAIRN_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export function ended(child: ChildProcess): Promise<Ended> {
  let [out, errors] = ['', '']
  child.stdout!.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text))
  return new Promise((resolve) => {
    child.once('close', (code) =>
      resolve({
        code,
        out,
        errors,
        get json() {
          return JSON.parse(out) as unknown
        },
      }),
    )
  })
}

export const runCli = (data: string, ...args: string[]): Promise<Ended> => ended(startCli(data, args))
