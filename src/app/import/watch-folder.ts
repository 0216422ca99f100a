import { type FSWatcher, watch } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Context } from '../context.ts'
import { filesBelow } from './disk-source.ts'
import { createImport, type ImportSource } from './import-job.ts'
import { type ImportOutcome, runImport } from './run-import.ts'

/** What is to be told of a watched folder. */
export interface WatchEvents {
  /** Called with each import that had something new to read. */
  readonly onImport: (outcome: ImportOutcome) => void
  /** The folder is not there: a cable was pulled, a disk is not mounted. Told once, and again when it is back. */
  readonly onAway: () => void
  readonly onBack: () => void
}

export interface WatchOptions extends WatchEvents {
  readonly folder: string
  readonly stop: AbortSignal
  /** Ends when everything that is there now has been read. */
  readonly once?: boolean
  /** A file is whole when neither size nor time changed for so long: copying over a cable takes its time. */
  readonly settle_ms?: number
  /** The folder is looked at so often even when the system says nothing: networks and cables do not always. */
  readonly poll_ms?: number
}

const SETTLE_MS = 4000
const POLL_MS = 10_000

interface Seen {
  readonly stamp: string
  readonly since: number
}

/** Imports what comes into a folder, each file when it is whole, until it is stopped. What is known is passed over. */
export async function watchFolder(context: Context, options: WatchOptions): Promise<void> {
  const { folder, stop, once = false, settle_ms = SETTLE_MS, poll_ms = POLL_MS } = options
  const seen = new Map<string, Seen>()
  const read = new Map<string, string>()
  const bell = bellOf(folder, stop)
  let isAway = false
  while (!stop.aborted) {
    const found = await listStamped(folder)
    if (!found) {
      if (!isAway) options.onAway()
      isAway = true
      if (once) return
      bell.hangUp()
      await bell.wait(poll_ms)
      continue
    }
    if (isAway) options.onBack()
    isAway = false
    bell.listen()
    const now = performance.now()
    const fresh = found.filter(({ path, stamp }) => read.get(path) !== stamp)
    const ready: ImportSource[] = []
    for (const { path, label, stamp } of fresh) {
      const before = seen.get(path)
      if (before?.stamp !== stamp) seen.set(path, { stamp, since: now })
      else if (now - before.since >= settle_ms) ready.push({ path, label })
    }
    // Files that came together, as with a watch on its cable, are one import: one that is not whole holds the others back.
    if (ready.length > 0 && ready.length === fresh.length) {
      const outcome = await importNow(context, ready, stop)
      const gone = new Set(outcome.files.filter(({ problem }) => problem?.code === 'no-access').map(({ path }) => path))
      for (const { path, label, stamp } of fresh) if (!gone.has(label)) read.set(path, stamp)
      options.onImport(outcome)
      continue
    }
    if (fresh.length === 0 && once) return
    await bell.wait(fresh.length > 0 ? Math.min(settle_ms, poll_ms) : poll_ms)
  }
  bell.hangUp()
}

async function importNow(
  context: Context,
  sources: readonly ImportSource[],
  stop: AbortSignal,
): Promise<ImportOutcome> {
  const { id } = await createImport(context, sources)
  return runImport(context, id, () => {}, stop)
}

interface Stamped extends ImportSource {
  /** Changes with the file. */
  readonly stamp: string
}

/** Undefined where there is no such folder now. A file that goes away while it is looked at is not there. */
async function listStamped(folder: string): Promise<Stamped[] | undefined> {
  try {
    const { files } = await filesBelow(folder)
    const stamped: Stamped[] = []
    for (const { path, label } of files) {
      const file = await stat(path).catch(() => undefined)
      if (file) stamped.push({ path: resolve(path), label, stamp: `${file.size} ${file.mtimeMs}` })
    }
    return stamped
  } catch {
    return undefined
  }
}

/** Wakes who waits when the system says that something changed, when the time is over, and when it is all to end. */
function bellOf(folder: string, stop: AbortSignal) {
  let watcher: FSWatcher | undefined
  let ring = () => {}
  const hangUp = () => {
    watcher?.close()
    watcher = undefined
  }
  stop.addEventListener('abort', () => ring(), { once: true })
  return {
    listen() {
      if (watcher) return
      try {
        watcher = watch(folder, { recursive: true, persistent: false }, () => ring())
        // A folder that goes away, or too many of them: looking from time to time finds out as well.
        watcher.on('error', hangUp)
      } catch {
        watcher = undefined
      }
    },
    hangUp,
    async wait(ms: number): Promise<void> {
      if (stop.aborted) return
      const rung = new AbortController()
      ring = () => rung.abort()
      await sleep(ms, undefined, { signal: rung.signal }).catch(() => {})
      ring = () => {}
    },
  }
}
