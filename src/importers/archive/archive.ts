import { fromRandomAccessReaderPromise, type Entry, type ZipFile } from 'yauzl'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ArchiveEntry, ImportProblem, Source } from '../importer.ts'
import { LIMITS } from '../limits.ts'
import { listDirectory, type ListedEntry } from './directory.ts'
import { memorySource, windowSource } from './sources.ts'
import { SourceReader } from './source-reader.ts'
import { startBudget, unpackEntry, type Budget } from './unpack.ts'

/** Whether the first bytes are those of a zip archive. */
export const isArchive = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))

/**
 * Opens a zip archive: its directory is read and checked first, then the entries come one by one in the archive's order,
 * those of inner archives in their place. Each entry answers for itself; a problem of one does not end the rest.
 */
export async function openArchive(source: Source): Promise<Result<AsyncIterable<ArchiveEntry>, ImportProblem>> {
  const whole = await sized(source)
  if (!whole.ok) return whole
  const opened = await openAt(whole.value, 0, startBudget(whole.value.size ?? 0))
  return opened.ok ? ok(opened.value) : opened
}

async function openAt(
  source: Source,
  depth: number,
  budget: Budget,
): Promise<Result<AsyncGenerator<ArchiveEntry>, ImportProblem>> {
  try {
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size ?? 0, {
      autoClose: false,
      // Names are judged here, entry by entry: yauzl would give up the archive at the first bad one.
      decodeStrings: false,
      validateEntrySizes: true,
    })
    const listed = await listDirectory(zip)
    return listed.ok ? ok(walk({ zip, source, depth, budget }, listed.value)) : listed
  } catch (error) {
    return err(damaged(error))
  }
}

interface Level {
  readonly zip: ZipFile
  readonly source: Source
  readonly depth: number
  readonly budget: Budget
}

async function* walk(level: Level, listed: readonly ListedEntry[]): AsyncGenerator<ArchiveEntry> {
  for (const { name, entry, problem } of listed) {
    const path = `${level.source.path}!/${name}`
    if (problem) yield failed(path, problem)
    else if (/\.zip$/i.test(name)) yield* inner(level, path, entry)
    else yield { path, bytes: once(() => unpackEntry(level.zip, entry, LIMITS.fileBytes, level.budget)) }
  }
}

async function* inner(level: Level, path: string, entry: Entry): AsyncGenerator<ArchiveEntry> {
  if (level.depth >= LIMITS.archiveDepth) {
    yield failed(path, { code: 'nested-too-deep', limit: LIMITS.archiveDepth })
    return
  }
  const source = await innerSource(level, path, entry)
  const opened = source.ok ? await openAt(source.value, level.depth + 1, level.budget) : source
  if (opened.ok) yield* opened.value
  else yield failed(path, opened.error)
}

/** A stored inner archive is read where it lies; a compressed one has to be unpacked into memory. */
async function innerSource(level: Level, path: string, entry: Entry): Promise<Result<Source, ImportProblem>> {
  if (entry.compressionMethod === 0) {
    try {
      const { fileDataStart } = await level.zip.readLocalFileHeaderPromise(entry, { minimal: true })
      return ok(windowSource(level.source, path, fileDataStart, entry.compressedSize))
    } catch (error) {
      return err(damaged(error))
    }
  }
  const unpacked = await unpackEntry(level.zip, entry, LIMITS.nestedArchiveBytes, level.budget)
  return unpacked.ok ? ok(memorySource(path, unpacked.value)) : unpacked
}

/** A source of unknown size has to be held in memory. */
async function sized(source: Source): Promise<Result<Source, ImportProblem>> {
  if (source.size !== undefined) return ok(source)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of source.stream()) {
    size += chunk.length
    if (size > LIMITS.nestedArchiveBytes) return err({ code: 'too-large', limit_bytes: LIMITS.nestedArchiveBytes })
    chunks.push(chunk)
  }
  return ok(memorySource(source.path, Buffer.concat(chunks)))
}

const failed = (path: string, problem: ImportProblem): ArchiveEntry => ({
  path,
  bytes: () => Promise.resolve(err(problem)),
})

const damaged = (error: unknown): ImportProblem => ({
  code: 'damaged',
  format: 'zip',
  detail: error instanceof Error ? error.message : String(error),
})

/** The entry's promise: its bytes are read at most once. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined
  return () => (reading ??= read())
}
