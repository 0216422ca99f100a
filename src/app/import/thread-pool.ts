import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type ResourceLimits, Worker } from 'node:worker_threads'

/** A task took longer than it may. */
export class TookTooLong extends Error {
  override name = 'TookTooLong'
}

export interface ThreadPool {
  /** What the module's default export answers. Rejects with TookTooLong, with what ended the thread, or with what it threw. */
  run(task: unknown): Promise<unknown>
  /** What is not done rejects at once. The threads end with the task in hand, or soon. */
  close(): Promise<void>
}

export interface ThreadPoolOptions {
  /** Module whose default export does a task. */
  readonly module: URL
  /** At most so many threads; one more is begun only when all are busy. */
  readonly size: number
  readonly limit_s: number
  readonly resourceLimits: ResourceLimits
}

/** The task in hand and the next one: a thread that is done goes on at once, whatever this thread is busy with. */
const AHEAD = 2

/** So long a closing pool lets a thread end its task: one that is cut off while it opens a gzip takes the whole process with it (Node 26). */
const ENDING_MS = 2000

interface Job {
  readonly task: unknown
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

interface Thread {
  readonly worker: Worker
  /** The first is being done, the others lie ready in the thread. */
  readonly jobs: Job[]
  isReady: boolean
  clock: NodeJS.Timeout | undefined
}

/** To a thread. */
export type ToTaskThread = { readonly task: unknown } | { readonly isOver: true }

/** From a thread: it is ready for tasks, or has done its first one. */
export type FromTask = { readonly isReady: true } | { readonly value: unknown } | { readonly error: string }

const taskWorker = () =>
  new URL(import.meta.url.endsWith('.ts') ? './task-worker.ts' : './task-worker.js', import.meta.url)

/**
 * Threads that do tasks one after the other. A task that hangs, bloats its thread or ends it fails alone: those that lay
 * behind it are done by another thread. Its clock begins when it does.
 */
export function threadPool({ module, size, limit_s, resourceLimits }: ThreadPoolOptions): ThreadPool {
  const threads = new Set<Thread>()
  const waiting: Job[] = []
  let isClosed = false

  const begin = (): Thread => {
    const worker = new Worker(taskWorker(), { workerData: module.href, resourceLimits })
    const thread: Thread = { worker, jobs: [], isReady: false, clock: undefined }
    threads.add(thread)
    worker.on('message', (message: FromTask) => {
      if ('isReady' in message) thread.isReady = true
      else {
        const job = thread.jobs.shift()
        if ('error' in message) job?.reject(new Error(message.error))
        else job?.resolve(message.value)
      }
      watch(thread)
      deal()
    })
    worker.on('error', (error: Error) => end(thread, error))
    worker.on('exit', () => end(thread, new Error('the thread ended')))
    return thread
  }

  /** The task in hand fails; what lay behind it waits for another thread. */
  const end = (thread: Thread, error: Error) => {
    if (!threads.delete(thread)) return
    clearTimeout(thread.clock)
    const [first, ...rest] = thread.jobs.splice(0)
    waiting.unshift(...rest)
    first?.reject(error)
    void thread.worker.terminate()
    deal()
  }

  const watch = (thread: Thread) => {
    clearTimeout(thread.clock)
    if (!thread.isReady || thread.jobs.length === 0) return
    thread.clock = setTimeout(() => end(thread, new TookTooLong('took too long')), limit_s * 1000)
  }

  const say = ({ worker }: Thread, message: ToTaskThread) => worker.postMessage(message)

  const give = (thread: Thread, job: Job) => {
    thread.jobs.push(job)
    say(thread, { task: job.task })
    if (thread.jobs.length === 1) watch(thread)
  }

  const deal = () => {
    while (!isClosed && waiting.length > 0) {
      const [freest] = [...threads].sort((a, b) => a.jobs.length - b.jobs.length)
      if (freest?.jobs.length === 0) give(freest, waiting.shift()!)
      else if (threads.size < size) give(begin(), waiting.shift()!)
      else if (freest && freest.jobs.length < AHEAD) give(freest, waiting.shift()!)
      else return
    }
  }

  const leave = async (thread: Thread) => {
    const clock = new AbortController()
    const ended = once(thread.worker, 'exit')
    say(thread, { isOver: true })
    await Promise.race([ended, sleep(ENDING_MS, undefined, { signal: clock.signal })]).catch(() => {})
    clock.abort()
    await thread.worker.terminate()
  }

  return {
    run: (task) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(new Error('the pool is closed'))
        waiting.push({ task, resolve, reject })
        return deal()
      }),
    async close() {
      isClosed = true
      const left = [...waiting.splice(0), ...[...threads].flatMap(({ jobs }) => jobs.splice(0))]
      for (const { reject } of left) reject(new Error('the pool is closed'))
      const all = [...threads]
      threads.clear()
      for (const { clock } of all) clearTimeout(clock)
      await Promise.all(all.map(leave))
    },
  }
}
