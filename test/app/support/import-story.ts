import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Context } from '../../../src/app/context.ts'
import { dumpRows } from '../../support/dump-rows.ts'
import type { ChildTask } from './import-child.ts'

const child = fileURLToPath(new URL('./import-child.ts', import.meta.url))

/** Runs an import in a program of its own; the number of steps it took, or undefined when it was killed. */
export function inChild(task: ChildTask, killAfter_ms?: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const running = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', child, JSON.stringify(task)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const clock = killAfter_ms === undefined ? undefined : setTimeout(() => running.kill('SIGKILL'), killAfter_ms)
    let [out, errors] = ['', '']
    running.stdout.on('data', (text: Buffer) => (out += text.toString()))
    running.stderr.on('data', (text: Buffer) => (errors += text.toString()))
    running.on('close', (code, signal) => {
      clearTimeout(clock)
      if (signal === 'SIGKILL') resolve(undefined)
      else if (code === 0) resolve((JSON.parse(out) as { steps: number }).steps)
      else reject(new Error(errors))
    })
  })
}

/** All rows, told by what they are about instead of by random ids, and without instants of this machine's clock. */
export async function storyOf({ db, athleteId }: Context): Promise<Record<string, string[]>> {
  const dump = await dumpRows(db)
  const names = new Map<string, string>([[athleteId, 'me']])
  for (const row of dump['activity']!) names.set(String(row['id']), `${String(row['path'])} ${String(row['part'])}`)
  for (const row of dump['job']!) names.set(String(row['id']), 'job')
  const instants = ['added_at', 'created_at', 'started_at', 'ended_at', 'current']
  const told = Object.entries(dump)
    .filter(([table]) => table !== 'lease')
    .map(([table, rows]): [string, string[]] => [
      table,
      rows
        .map((row) => JSON.stringify(row, (key, each: unknown) => (instants.includes(key) ? undefined : each)))
        .map((row) => row.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => names.get(id) ?? 'unknown'))
        .sort(),
    ])
  return Object.fromEntries(told)
}
