import { inflateRaw } from 'node:zlib'
import type { Entry, ZipFile } from 'yauzl'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ArchiveEntry, ImportProblem, Source } from '../importer.ts'
import { LIMITS } from '../limits.ts'
import { readFully } from './source-reader.ts'
import { type Budget, isTooMuch, streamEntry, unpackEntry } from './unpack.ts'

const [STORED, DEFLATED] = [0, 8]
const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_BYTES = 30
/** What zip programs add to a name: times, owners, sizes. */
const USUAL_EXTRA_BYTES = 64

/** Where an entry lies: its archive, the bytes of that, and what may still come out of it. */
export interface Place {
  readonly zip: ZipFile
  readonly source: Source
  readonly budget: Budget
}

/** One entry as what the rest of Cairn sees of it. Small ones are read from the disk once, packed, and unpacked in memory. */
export function entryOf(place: Place, entry: Entry, path: string): ArchiveEntry {
  return {
    path,
    size: entry.uncompressedSize,
    raw: () => readRaw(place, entry),
    async bytes(raw) {
      const packed = raw ?? (await readRaw(place, entry).catch(() => undefined))
      return packed
        ? inflated(packed, entry, place.budget)
        : unpackEntry(place.zip, entry, LIMITS.fileBytes, place.budget)
    },
    stream: () => streamEntry(place.zip, entry, place.budget),
  }
}

/** The packed bytes; undefined of an entry that is large, or packed in a way that is not known. */
async function readRaw({ source }: Place, entry: Entry): Promise<Uint8Array | undefined> {
  const { compressionMethod, compressedSize, uncompressedSize } = entry
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) return undefined
  if (compressedSize > LIMITS.readAtOnceBytes || uncompressedSize > LIMITS.ratioFreeBytes) return undefined
  // Header and data in one read: the header's own length is known once it is there.
  const from = entry.relativeOffsetOfLocalHeader
  const likely = LOCAL_HEADER_BYTES + entry.fileNameLength + USUAL_EXTRA_BYTES + compressedSize
  let bytes = await readFully(source, from, likely)
  if (bytes.length < LOCAL_HEADER_BYTES) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== LOCAL_HEADER) return undefined
  const begin = LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
  if (begin + compressedSize > bytes.length) bytes = await readFully(source, from, begin + compressedSize)
  const packed = bytes.subarray(begin, begin + compressedSize)
  return packed.length === compressedSize ? packed : undefined
}

async function inflated(packed: Uint8Array, entry: Entry, budget: Budget): Promise<Result<Uint8Array, ImportProblem>> {
  const damaged = (detail: string) => err({ code: 'damaged' as const, format: 'zip', detail })
  const claimed = entry.uncompressedSize
  if (entry.compressionMethod === STORED) {
    if (packed.length !== claimed) return damaged('a stored entry of another size than it claims')
    return counted(packed, budget)
  }
  try {
    // No more than was claimed comes out, whatever there is; one byte is the least that zlib lets be asked for.
    const bytes = await inflate(packed, Math.max(1, claimed))
    if (bytes.length !== claimed) return damaged('an entry of another size than it claims')
    return counted(bytes, budget)
  } catch (error) {
    return damaged(error instanceof Error ? error.message : String(error))
  }
}

const inflate = (packed: Uint8Array, maxOutputLength: number): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    inflateRaw(packed, { maxOutputLength }, (error, bytes) => (error ? reject(error) : resolve(bytes)))
  })

function counted(bytes: Uint8Array, budget: Budget): Result<Uint8Array, ImportProblem> {
  budget.unpacked += bytes.length
  return isTooMuch(budget) ? err({ code: 'expands-too-much', limit_ratio: LIMITS.archiveRatio }) : ok(bytes)
}
