import { parentPort, workerData } from 'node:worker_threads'
import type { FromTask } from './thread-pool.ts'

/** A thread of a pool: does the tasks that it is sent in their order, by the default export of the module it is given. */
const port = parentPort!
const answer = (message: FromTask) => port.postMessage(message)
const { default: run } = (await import(workerData as string)) as { default: (task: unknown) => unknown }

let last: Promise<void> = Promise.resolve()
port.on('message', (task: unknown) => {
  last = last.then(async () => {
    try {
      answer({ value: await run(task) })
    } catch (error) {
      answer({ error: error instanceof Error ? error.message : String(error) })
    }
  })
})
answer({ isReady: true })
