import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { err, type Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../../importers/importer.ts'
import type { DerivedActivity } from './derive-activity.ts'
import type { DeriveTask, DiskRefusal, ReadFile, ReadTask } from './parse-task.ts'

/** A file may take this long; the slowest real one met takes under two seconds. */
const LIMIT_S = 30
const IDLE_MS = 30_000
/** Of a thread's own heap; the largest honest file met needs a fifth of it. Buffers of files come on top. */
const WORKER_MEMORY_MB = 320
/** Short-lived objects of a parser: more room here costs memory and saves no time. */
const YOUNG_MEMORY_MB = 48

export interface ParsePool {
  readonly size: number
  read(task: Omit<ReadTask, 'kind'>): Promise<Result<ReadFile, ImportProblem>>
  derive(task: Omit<DeriveTask, 'kind'>): Promise<Result<DerivedActivity, ImportProblem>>
  close(): Promise<void>
}

interface PoolOptions {
  readonly size?: number
  readonly limit_s?: number
  readonly memory_MB?: number
  /** Module whose default export does a task. */
  readonly worker?: URL
}

const parser = () =>
  new URL(import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js', import.meta.url)

/** Worker threads that parse while one thread writes. Close it, or the process stays. */
export function parsePool({
  size = Math.max(1, Math.min(4, availableParallelism())),
  limit_s = LIMIT_S,
  memory_MB = WORKER_MEMORY_MB,
  worker = parser(),
}: PoolOptions = {}): ParsePool {
  const pool = new Piscina({
    filename: worker.href,
    // One file needs one thread. Threads that come and go would load and warm up the parsers again for every file.
    minThreads: 1,
    maxThreads: size,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: memory_MB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
  })
  const turns = turnsFor(size)
  const run = async <T>(task: ReadTask | DeriveTask): Promise<Result<T, ImportProblem>> => {
    // The clock of a file starts when a thread is free for it: one that hangs does not use up the time of the next.
    await turns.take()
    const stop = AbortSignal.timeout(limit_s * 1000)
    let answer: Result<T, ImportProblem> | DiskRefusal
    try {
      answer = (await pool.run(task, { signal: stop })) as typeof answer
    } catch (error) {
      return err(stop.aborted ? { code: 'took-too-long', limit_s } : problemOf(error, memory_MB))
    } finally {
      turns.give()
    }
    // A full disk is no fault of the file: it ends the import.
    if ('refusedBy' in answer) throw Object.assign(new Error(answer.detail), { code: answer.refusedBy })
    return answer
  }
  return {
    size,
    read: (task) => run<ReadFile>({ kind: 'read', ...task }),
    derive: (task) => run<DerivedActivity>({ kind: 'derive', ...task }),
    close: () => pool.destroy(),
  }
}

function problemOf(error: unknown, memory_MB: number): ImportProblem {
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { code: 'took-too-much-memory', limit_bytes: memory_MB * 1024 ** 2 }
  return { code: 'damaged', format: 'file', detail: error instanceof Error ? error.message : String(error) }
}

/** So many at a time, the others in the order in which they came. */
function turnsFor(size: number): { take(): Promise<void>; give(): void } {
  let free = size
  const waiting: (() => void)[] = []
  return {
    async take() {
      if (free > 0) free--
      else await new Promise<void>((resolve) => waiting.push(resolve))
    },
    give() {
      const next = waiting.shift()
      if (next) next()
      else free++
    },
  }
}
