import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { err, ok, type Result } from '../core/base/result.ts'
import type { ImportProblem } from './importer.ts'
import { LIMITS } from './limits.ts'

export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

export interface Unpacked {
  readonly bytes: Uint8Array
  /** The stream ended early or its checksum is wrong; `bytes` is what came before. */
  readonly isCut: boolean
}

/** Unpacks gzip, several members too, counting what comes out and stopping at the limits. */
export async function gunzip(packed: Uint8Array): Promise<Result<Unpacked, ImportProblem>> {
  const unpacked = await inflate(packed, CHUNK_BYTES)
  // On damage zlib keeps back the chunk it was filling; with small chunks less of a small file is lost.
  const isWorthMore = unpacked.ok && unpacked.value.isCut && unpacked.value.bytes.length < SMALL_FILE_BYTES
  const final = isWorthMore ? await inflate(packed, SMALL_CHUNK_BYTES) : unpacked
  if (final.ok && final.value.isCut && final.value.bytes.length === 0)
    return err({ code: 'damaged', format: 'gzip', detail: 'no data before the damage' })
  return final
}

const CHUNK_BYTES = 64 * 1024
const SMALL_CHUNK_BYTES = 256
const SMALL_FILE_BYTES = 4 * 1024 * 1024

function inflate(packed: Uint8Array, chunkSize: number): Promise<Result<Unpacked, ImportProblem>> {
  return new Promise((resolve) => {
    const stream = createGunzip({ chunkSize })
    const chunks: Uint8Array[] = []
    let size = 0
    const finish = (isCut: boolean) => resolve(ok({ bytes: joined(chunks, size), isCut }))
    const stop = (problem: ImportProblem) => {
      stream.destroy()
      resolve(err(problem))
    }
    stream.on('data', (chunk: Uint8Array) => {
      size += chunk.length
      chunks.push(chunk)
      if (size > LIMITS.fileBytes) stop({ code: 'too-large', limit_bytes: LIMITS.fileBytes })
      else if (size > LIMITS.ratioFreeBytes && size > packed.length * LIMITS.gzipRatio)
        stop({ code: 'expands-too-much', limit_ratio: LIMITS.gzipRatio })
    })
    stream.on('end', () => finish(false))
    stream.on('error', () => finish(true))
    stream.end(packed)
  })
}

/** Unpacks gzip piece by piece; damage is told and ends it. How much comes out is for the reader to bound. */
export async function* gunzipStream(
  packed: AsyncIterable<Uint8Array>,
  onDamage: (problem: ImportProblem) => void,
): AsyncGenerator<Uint8Array> {
  // Told apart from damage: what the disk throws is no fault of the file.
  let refusal: { readonly error: unknown } | undefined
  const source = async function* () {
    try {
      yield* packed
    } catch (error) {
      refusal = { error }
      throw error
    }
  }
  const unpacking = createGunzip()
  const reading = Readable.from(source()).on('error', (error) => unpacking.destroy(error))
  try {
    yield* reading.pipe(unpacking) as AsyncIterable<Uint8Array>
  } catch (error) {
    if (refusal) throw refusal.error
    onDamage({ code: 'damaged', format: 'gzip', detail: error instanceof Error ? error.message : String(error) })
  } finally {
    reading.destroy()
    unpacking.destroy()
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
