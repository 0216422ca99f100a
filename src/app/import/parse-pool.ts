import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'
import { err, type Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../../importers/importer.ts'
import type { DerivedActivity } from './derive-activity.ts'
import type { DeriveTask, ReadFile, ReadTask, Unwrapped, UnwrapTask } from './parse-task.ts'

/** A file may take this long; the slowest real one met takes under two seconds. */
const LIMIT_S = 30
const WORKER_MEMORY_MB = 1024

export interface ParsePool {
  readonly size: number
  unwrap(task: Omit<UnwrapTask, 'kind'>): Promise<Result<Unwrapped, ImportProblem>>
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
    minThreads: 1,
    maxThreads: size,
    resourceLimits: { maxOldGenerationSizeMb: memory_MB },
  })
  const turns = turnsFor(size)
  const run = async <T>(task: UnwrapTask | ReadTask | DeriveTask): Promise<Result<T, ImportProblem>> => {
    // The clock of a file starts when a thread is free for it: one that hangs does not use up the time of the next.
    await turns.take()
    const stop = AbortSignal.timeout(limit_s * 1000)
    try {
      return (await pool.run(task, { signal: stop })) as Result<T, ImportProblem>
    } catch (error) {
      if (stop.aborted) return err({ code: 'took-too-long', limit_s })
      const detail = error instanceof Error ? error.message : String(error)
      return err({ code: 'damaged', format: 'file', detail })
    } finally {
      turns.give()
    }
  }
  return {
    size,
    unwrap: (task) => run<Unwrapped>({ kind: 'unwrap', ...task }),
    read: (task) => run<ReadFile>({ kind: 'read', ...task }),
    derive: (task) => run<DerivedActivity>({ kind: 'derive', ...task }),
    close: () => pool.destroy(),
  }
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
