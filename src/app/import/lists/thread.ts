import { Worker } from 'node:worker_threads'
import type { ArchiveEntry, ImportProblem, RowFacts } from '../../../importers/importer.ts'
import type { Result } from '../../../core/base/result.ts'
import { lightSession } from './light.ts'
import type { FromThread, ToThread } from './messages.ts'
import type { ListFacts, ListsSession, MadeRow } from './session.ts'

/** The thread asks for more within this time, or it hangs: a piece is a quarter of a megabyte. */
const STALL_S = 30
const MEMORY_MB = 320
const PIECE_BYTES = 256 * 1024

export interface ThreadOptions {
  /** Called while files are read. */
  readonly onRead?: (path: string, bytes: number, total_bytes?: number) => void
  readonly stop?: AbortSignal
  readonly stall_s?: number
  readonly memory_MB?: number
  /** Module that answers as list-worker.ts does. */
  readonly worker?: URL
}

/** The thread that reads lists hung, or took too much, at this file. */
export class ListFailed extends Error {
  override name = 'ListFailed'
  readonly path: string
  readonly problem: ImportProblem
  constructor(path: string, problem: ImportProblem) {
    super(problem.code)
    this.path = path
    this.problem = problem
  }
}

const listWorker = () =>
  new URL(import.meta.url.endsWith('.ts') ? './list-worker.ts' : './list-worker.js', import.meta.url)

/**
 * Reads lists in a thread of its own and keeps them there. Throws ListFailed when one list hangs or bloats the thread, the
 * reason of `stop` when it is signalled, and what the disk throws.
 */
export async function listsInThread(
  files: readonly ArchiveEntry[],
  options: ThreadOptions = {},
): Promise<ListsSession> {
  const { stall_s = STALL_S, memory_MB = MEMORY_MB, worker = listWorker(), onRead, stop } = options
  const thread = new Worker(worker, {
    resourceLimits: { maxOldGenerationSizeMb: memory_MB, maxYoungGenerationSizeMb: 16 },
  })
  const say = (message: ToThread) => thread.postMessage(message)
  const asked = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let ids = 0
  let dead: Error | undefined
  const ask = <T>(make: (id: number) => ToThread): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      if (dead) return reject(dead)
      const id = ids++
      asked.set(id, { resolve: resolve as (value: unknown) => void, reject })
      return say(make(id))
    })

  const reading = new Promise<FromThread & { kind: 'done' }>((resolve, reject) => {
    let current: { path: string; pieces: AsyncIterator<Uint8Array>; bytes: number; size?: number } | undefined
    let clock: NodeJS.Timeout | undefined
    let isOver = false
    const fail = (error: Error) => {
      isOver = true
      dead ??= error
      clearTimeout(clock)
      for (const waiting of asked.values()) waiting.reject(error)
      asked.clear()
      void current?.pieces.return?.().catch(() => {})
      void thread.terminate()
      reject(error)
    }
    const watch = () => {
      clearTimeout(clock)
      if (isOver) return
      const path = current?.path ?? files[0]?.path ?? ''
      clock = setTimeout(() => fail(new ListFailed(path, { code: 'took-too-long', limit_s: stall_s })), stall_s * 1000)
    }
    const feed = async () => {
      try {
        const { value, done } = await current!.pieces.next()
        if (done) return say({ kind: 'chunk' })
        current!.bytes += value.length
        onRead?.(current!.path, current!.bytes, current!.size)
        say({ kind: 'chunk', bytes: value })
      } catch (error) {
        say({ kind: 'chunk', problem: error instanceof Error ? error.message : String(error) })
      } finally {
        watch()
      }
    }
    thread.on('message', (message: FromThread) => {
      if (message.kind === 'open') {
        void current?.pieces.return?.().catch(() => {})
        const file = files[message.index]!
        current = {
          path: file.path,
          pieces: pieces(file),
          bytes: 0,
          ...(file.size !== undefined && { size: file.size }),
        }
      } else if (message.kind === 'next') {
        clearTimeout(clock)
        void feed()
      } else if (message.kind === 'done') {
        isOver = true
        clearTimeout(clock)
        // A reader may have seen enough before the end of its file.
        void current?.pieces.return?.().catch(() => {})
        current = undefined
        resolve(message)
      } else if (message.kind === 'answer') {
        asked.get(message.id)?.resolve(message.value)
        asked.delete(message.id)
      } else fail(new Error(message.detail))
    })
    thread.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      const problem: ImportProblem = isMemory
        ? { code: 'took-too-much-memory', limit_bytes: memory_MB * 1024 ** 2 }
        : { code: 'damaged', format: 'list', detail: error.message }
      fail(current ? new ListFailed(current.path, problem) : error)
    })
    stop?.addEventListener('abort', () => fail(new Error('stopped')), { once: true })
    if (stop?.aborted) fail(new Error('stopped'))
    watch()
    say({ kind: 'read', paths: files.map(({ path }) => path) })
  })
  const { lists, named, light } = await reading
  if (light) {
    await thread.terminate()
    return lightSession(lists, light)
  }
  return {
    lists: new Map(lists.map((list): [string, ListFacts] => [list.path, list])),
    named: new Set(named),
    factsOf: (path) => ask<RowFacts | undefined>((id) => ({ kind: 'factsOf', id, path })),
    factsAt: (startAt) => ask<RowFacts | undefined>((id) => ({ kind: 'factsAt', id, startAt })),
    make: (path, row) => ask<Result<MadeRow, ImportProblem>>((id) => ({ kind: 'make', id, path, row })),
    close: async () => void (await thread.terminate()),
  }
}

/** A file in pieces of a size that is worth the way to another thread, each in memory of its own. */
async function* pieces(file: ArchiveEntry): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = []
  let size = 0
  for await (const chunk of file.stream?.() ?? whole(file)) {
    held.push(chunk)
    size += chunk.length
    if (size < PIECE_BYTES) continue
    yield joined(held, size)
    held = []
    size = 0
  }
  if (size > 0) yield joined(held, size)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const piece = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    piece.set(chunk, at)
    at += chunk.length
  }
  return piece
}

async function* whole(file: ArchiveEntry): AsyncGenerator<Uint8Array> {
  const bytes = await file.bytes()
  if (!bytes.ok) throw new Error(bytes.error.code)
  yield bytes.value
}
