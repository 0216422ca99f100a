import type { Entry, ZipFile } from 'yauzl'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../importer.ts'
import { LIMITS } from '../limits.ts'

/** Real bytes that came out of one outermost archive, against its size. */
export interface Budget {
  readonly packed: number
  unpacked: number
}
export const startBudget = (packed: number): Budget => ({ packed, unpacked: 0 })

export const isTooMuch = ({ packed, unpacked }: Budget): boolean =>
  unpacked > LIMITS.ratioFreeBytes && unpacked > packed * LIMITS.archiveRatio

/** Thrown by a stream of an archive when what is to be said of it has a code. */
export class UnpackProblem extends Error {
  override name = 'UnpackProblem'
  readonly problem: ImportProblem
  constructor(problem: ImportProblem) {
    super(problem.code)
    this.problem = problem
  }
}

/** What went wrong while an archive was read, as a problem of its own kind. */
export const problemOfUnpacking = (error: unknown): ImportProblem =>
  error instanceof UnpackProblem
    ? error.problem
    : { code: 'damaged', format: 'zip', detail: error instanceof Error ? error.message : String(error) }

/**
 * The bytes of an entry, piece by piece, counted as they come out: neither the entry's nor the archive's word on its size
 * is trusted. Throws UnpackProblem at a limit, and what yauzl throws at damage.
 */
export async function* streamEntry(zip: ZipFile, entry: Entry, budget: Budget): AsyncGenerator<Uint8Array> {
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new UnpackProblem({ code: 'unsupported-format', format: `zip-method-${entry.compressionMethod}` })
  const stream = await zip.openReadStreamPromise(entry)
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    budget.unpacked += chunk.length
    if (isTooMuch(budget)) throw new UnpackProblem({ code: 'expands-too-much', limit_ratio: LIMITS.archiveRatio })
    yield chunk
  }
}

/** The bytes of an entry in memory, up to a limit. */
export async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  limit_bytes: number,
  budget: Budget,
): Promise<Result<Uint8Array, ImportProblem>> {
  if (entry.uncompressedSize > limit_bytes) return err({ code: 'too-large', limit_bytes })
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of streamEntry(zip, entry, budget)) {
      size += chunk.length
      if (size > limit_bytes) return err({ code: 'too-large', limit_bytes })
      chunks.push(chunk)
    }
  } catch (error) {
    return err(problemOfUnpacking(error))
  }
  return ok(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks))
}
