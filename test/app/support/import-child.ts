import { importRunner } from '../../../src/app/import/import-runner.ts'
import { createImport, type ImportSource } from '../../../src/app/import/import-job.ts'
import { runImport } from '../../../src/app/import/run-import.ts'
import { openData } from '../../../src/app/open-data.ts'

/** What a program of its own is told to do: import, and die in the middle if `dieAt` says at which step. */
export interface ChildTask {
  readonly folder: string
  readonly sources: readonly ImportSource[]
  /** Killed as by kill -9 when it asks for the n-th time or id: between any two statements. */
  readonly dieAt?: number
  /** Ended as a server ends, when it asks for its n-th id: unlike the clock, no slow machine asks for more of them. */
  readonly stopAtId?: number
}

const task = JSON.parse(process.argv[2] ?? '') as ChildTask
const opened = await openData({ folder: task.folder, zone: 'Europe/Berlin', now: Date.now, log: () => {} })
let [steps, ids] = [0, 0]
let stop: (() => void) | undefined
const step = <T>(value: T): T => {
  steps++
  if (steps === task.dieAt) process.kill(process.pid, 'SIGKILL')
  return value
}
const context = {
  ...opened.context,
  now: () => step(Date.now()),
  newId: () => {
    if (++ids === task.stopAtId) stop?.()
    return step(opened.context.newId())
  },
}
const { id } = await createImport(context, task.sources)
if (task.stopAtId === undefined) await runImport(context, id)
else {
  const runner = importRunner(context)
  const stopped = new Promise<void>((resolve) => {
    stop = () => void runner.stop().then(resolve)
  })
  runner.start(id)
  await stopped
}
await opened.close()
process.stdout.write(JSON.stringify({ steps }))
