import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { err, ok, type Result } from '../../core/base/result.ts'
import { findJob, type Job, requestCancel, saveJob } from '../../storage/jobs.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { type OnceKey, write } from '../write.ts'
import { cleanLabel, IMPORT, type ImportFacts } from './import-job.ts'
import { dropSources } from './kept-sources.ts'

/** A decade of one runner's export is a few gigabytes. */
const LIMIT_BYTES = 8 * 1024 ** 3
/** Held back for a disk that is slower than the line, before the line is told to wait. */
const BUFFER_BYTES = 1024 * 1024

/**
 * Takes in one file of an import that is still receiving, straight to disk. What the file is called is a label: it
 * names nothing on the disk. A transfer that breaks off, or comes too late, leaves nothing behind.
 */
export async function receiveFile(
  context: Context,
  importId: string,
  label: string,
  body: AsyncIterable<Uint8Array> | null,
  once?: OnceKey,
): Promise<Result<{ received: true }, AppProblem>> {
  const job = await findImport(context, importId)
  if (!job.ok) return job
  if (job.value.state !== 'receiving') return notReceiving(job.value)
  const folder = join(context.folders.incoming, job.value.id)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, context.newId())
  let isKept = false
  try {
    const size = await store(path, body)
    if (size > LIMIT_BYTES) return err({ code: 'too-large', limit_bytes: LIMIT_BYTES })
    const received = await write(context, once, async ({ db, athleteId }) => {
      // Asked again: the import may have been started or cancelled while the file came in.
      const now = await findImport({ db, athleteId }, importId)
      if (!now.ok) return now
      if (now.value.state !== 'receiving') return notReceiving(now.value)
      const sources = [...now.value.facts.sources, { path, label: cleanLabel(label) }]
      await saveJob(db, athleteId, { ...now.value, facts: { ...now.value.facts, sources } })
      return ok({ received: true as const, path })
    })
    if (!received.ok) return received
    // Another path: this file had been sent before, under the same key.
    isKept = received.value.path === path
    return ok({ received: true })
  } finally {
    if (!isKept) await rm(path, { force: true })
  }
}

/** Bytes that came; one more than the limit when there are too many. On the disk, not in its cache, when it returns. */
async function store(path: string, body: AsyncIterable<Uint8Array> | null): Promise<number> {
  let size = 0
  const counted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      size += chunk.length
      if (size > LIMIT_BYTES) return
      yield chunk
    }
  }
  const file = createWriteStream(path, { mode: 0o600, flush: true, highWaterMark: BUFFER_BYTES })
  await pipeline(body ?? [], counted, file)
  return size
}

/** No more files follow: the import may run. */
export function startImport(
  context: Context,
  importId: string,
  once?: OnceKey,
): Promise<Result<{ importId: string }, AppProblem>> {
  return write(context, once, async ({ db, athleteId }) => {
    const job = await findImport({ db, athleteId }, importId)
    if (!job.ok) return job
    if (job.value.state !== 'receiving') return err({ code: 'wrong-state', from: job.value.state, to: 'waiting' })
    await saveJob(db, athleteId, { ...job.value, state: 'waiting' })
    return ok({ importId })
  })
}

/** Asks a running import to stop with the files in hand; one that is still receiving ends at once. What was read stays. */
export async function cancelImport(
  context: Context,
  importId: string,
  once?: OnceKey,
): Promise<Result<{ importId: string }, AppProblem>> {
  const cancelled = await write(context, once, async ({ db, athleteId, now }) => {
    const job = await findImport({ db, athleteId }, importId)
    if (!job.ok) return job
    const { state } = job.value
    if (state === 'receiving') await saveJob(db, athleteId, { ...job.value, state: 'cancelled', endedAt: now() })
    if (state !== 'done' && state !== 'cancelled' && state !== 'failed') await requestCancel(db, athleteId, importId)
    return ok({ importId, wasReceiving: state === 'receiving' })
  })
  if (!cancelled.ok) return cancelled
  if (cancelled.value.wasReceiving) await dropSources(context, importId)
  return ok({ importId })
}

async function findImport(
  { db, athleteId }: Pick<Context, 'db' | 'athleteId'>,
  importId: string,
): Promise<Result<Job<ImportFacts>, AppProblem>> {
  const job = await findJob<ImportFacts>(db, athleteId, importId)
  return job?.kind === IMPORT ? ok(job) : err({ code: 'not-found', what: 'import' })
}

const notReceiving = ({ state }: Job<ImportFacts>) =>
  err({ code: 'wrong-state' as const, from: state, to: 'receiving' })
