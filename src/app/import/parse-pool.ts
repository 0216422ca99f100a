import { availableParallelism } from 'node:os'
import { err, type Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../../importers/importer.ts'
import type { DerivedActivity } from './derive-activity.ts'
import type { Content, DeriveTask, DiskRefusal, KeepTask, MeasuresFile, ReadFile, ReadTask } from './parse-task.ts'
import { threadPool, TookTooLong } from './thread-pool.ts'

/** A file may take this long; the slowest real one met takes under two seconds. */
const LIMIT_S = 30
/** Of a thread's own heap; the largest honest file met needs a fifth of it. Buffers of files come on top. */
const WORKER_MEMORY_MB = 320
/** Short-lived objects of a parser: less room makes it clear up more often, more room is memory without much for it. */
const YOUNG_MEMORY_MB = 48

export interface ParsePool {
  readonly size: number
  read(task: Omit<ReadTask, 'kind'>): Promise<Result<ReadFile | MeasuresFile, ImportProblem>>
  keep(task: Omit<KeepTask, 'kind'>): Promise<Result<Content, ImportProblem>>
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
  const pool = threadPool({
    module: worker,
    size,
    limit_s,
    resourceLimits: { maxOldGenerationSizeMb: memory_MB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
  })
  const run = async <T>(task: ReadTask | KeepTask | DeriveTask): Promise<Result<T, ImportProblem>> => {
    let answer: Result<T, ImportProblem> | DiskRefusal
    try {
      answer = (await pool.run(task)) as typeof answer
    } catch (error) {
      return err(error instanceof TookTooLong ? { code: 'took-too-long', limit_s } : problemOf(error, memory_MB))
    }
    // A full disk is no fault of the file: it ends the import.
    if ('refusedBy' in answer) throw Object.assign(new Error(answer.detail), { code: answer.refusedBy })
    return answer
  }
  return {
    size,
    read: (task) => run<ReadFile | MeasuresFile>({ kind: 'read', ...task }),
    keep: (task) => run<Content>({ kind: 'keep', ...task }),
    derive: (task) => run<DerivedActivity>({ kind: 'derive', ...task }),
    close: () => pool.close(),
  }
}

function problemOf(error: unknown, memory_MB: number): ImportProblem {
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
    return { code: 'took-too-much-memory', limit_bytes: memory_MB * 1024 ** 2 }
  return { code: 'damaged', format: 'file', detail: error instanceof Error ? error.message : String(error) }
}
