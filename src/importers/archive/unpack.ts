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

/** The bytes of an entry, counted as they come out: neither the entry's nor the archive's word on its size is trusted. */
export async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  limit_bytes: number,
  budget: Budget,
): Promise<Result<Uint8Array, ImportProblem>> {
  if (entry.uncompressedSize > limit_bytes) return err({ code: 'too-large', limit_bytes })
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return err({ code: 'unsupported-format', format: `zip-method-${entry.compressionMethod}` })
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    const stream = await zip.openReadStreamPromise(entry)
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.length
      budget.unpacked += chunk.length
      if (size > limit_bytes) return err({ code: 'too-large', limit_bytes })
      if (isTooMuch(budget)) return err({ code: 'expands-too-much', limit_ratio: LIMITS.archiveRatio })
      chunks.push(chunk)
    }
  } catch (error) {
    return err({ code: 'damaged', format: 'zip', detail: error instanceof Error ? error.message : String(error) })
  }
  return ok(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks))
}

const isTooMuch = ({ packed, unpacked }: Budget): boolean =>
  unpacked > LIMITS.ratioFreeBytes && unpacked > packed * LIMITS.archiveRatio
