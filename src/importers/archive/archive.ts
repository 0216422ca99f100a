import { fromRandomAccessReaderPromise, type Entry } from 'yauzl'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ArchiveEntry, ImportProblem, Source } from '../importer.ts'
import { LIMITS } from '../limits.ts'
import { listDirectory, type ListedEntry } from './directory.ts'
import { entryOf, type Place } from './entry-of.ts'
import { memorySource, windowSource } from './sources.ts'
import { SourceReader } from './source-reader.ts'
import { problemOfUnpacking, startBudget, streamEntry, unpackEntry, type Budget } from './unpack.ts'

/** Whether the first bytes are those of a zip archive. */
export const isArchive = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))

/**
 * Lays bytes where they can be read at random, and gives them back as a source; stops at the limit with a problem. Throws
 * what the disk or the stream throws.
 */
export type Spool = (
  path: string,
  stream: AsyncIterable<Uint8Array>,
  limit_bytes: number,
) => Promise<Result<Source, ImportProblem>>

/**
 * Opens a zip archive: its directory is read and checked first, then the entries come one by one in the archive's order,
 * those of inner archives in their place. Each entry answers for itself; a problem of one does not end the rest. With a
 * spool, inner archives that are large and compressed are laid there; without one they are held in memory.
 */
export async function openArchive(
  source: Source,
  spool?: Spool,
): Promise<Result<AsyncIterable<ArchiveEntry>, ImportProblem>> {
  const whole = await sized(source)
  if (!whole.ok) return whole
  const opened = await openAt(whole.value, { depth: 0, budget: startBudget(whole.value.size ?? 0), spool })
  return opened.ok ? ok(opened.value) : opened
}

interface Within {
  readonly depth: number
  readonly budget: Budget
  readonly spool: Spool | undefined
}

async function openAt(source: Source, within: Within): Promise<Result<AsyncGenerator<ArchiveEntry>, ImportProblem>> {
  try {
    const zip = await fromRandomAccessReaderPromise(new SourceReader(source), source.size ?? 0, {
      autoClose: false,
      // Names are judged here, entry by entry: yauzl would give up the archive at the first bad one.
      decodeStrings: false,
      validateEntrySizes: true,
    })
    const listed = await listDirectory(zip)
    return listed.ok ? ok(walk({ zip, source, ...within }, listed.value)) : listed
  } catch (error) {
    return err(problemOfUnpacking(error))
  }
}

type Level = Place & Within

async function* walk(level: Level, listed: readonly ListedEntry[]): AsyncGenerator<ArchiveEntry> {
  for (const { name, entry, problem } of listed) {
    const path = `${level.source.path}!/${name}`
    if (problem) yield failed(path, problem)
    else if (/\.zip$/i.test(name)) yield* inner(level, path, entry)
    else yield entryOf(level, entry, path)
  }
}

async function* inner(level: Level, path: string, entry: Entry): AsyncGenerator<ArchiveEntry> {
  if (level.depth >= LIMITS.archiveDepth) {
    yield failed(path, { code: 'nested-too-deep', limit: LIMITS.archiveDepth })
    return
  }
  const source = await innerSource(level, path, entry)
  const { budget, spool } = level
  const opened = source.ok ? await openAt(source.value, { depth: level.depth + 1, budget, spool }) : source
  if (opened.ok) yield* opened.value
  else yield failed(path, opened.error)
}

/** A stored inner archive is read where it lies; a compressed one has to be unpacked, a large one on the disk. */
async function innerSource(level: Level, path: string, entry: Entry): Promise<Result<Source, ImportProblem>> {
  const { zip, source, budget, spool } = level
  try {
    if (entry.compressionMethod === 0) {
      const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
      return ok(windowSource(source, path, fileDataStart, entry.compressedSize))
    }
    if (spool && entry.uncompressedSize > LIMITS.readAtOnceBytes) {
      if (entry.uncompressedSize > LIMITS.spooledArchiveBytes)
        return err({ code: 'too-large', limit_bytes: LIMITS.spooledArchiveBytes })
      return await spool(path, streamEntry(zip, entry, budget), LIMITS.spooledArchiveBytes)
    }
  } catch (error) {
    return err(problemOfUnpacking(error))
  }
  const unpacked = await unpackEntry(zip, entry, LIMITS.nestedArchiveBytes, budget)
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
