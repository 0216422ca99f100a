import { parentPort, workerData } from 'node:worker_threads'
import type { FromTask, ToTaskThread } from './thread-pool.ts'

/** A thread of a pool: does the tasks that it is sent in their order, by the default export of the module it is given. */
const port = parentPort!
const answer = (message: FromTask) => port.postMessage(message)
const { default: run } = (await import(workerData as string)) as { default: (task: unknown) => unknown }

let isOver = false
let last: Promise<void> = Promise.resolve()
port.on('message', (message: ToTaskThread) => {
  if ('isOver' in message) {
    isOver = true
    last = last.then(() => port.close())
    return
  }
  last = last.then(async () => {
    if (isOver) return
    try {
      answer({ value: await run(message.task) })
    } catch (error) {
      answer({ error: error instanceof Error ? error.message : String(error) })
    }
  })
})
answer({ isReady: true })
