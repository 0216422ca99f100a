import { Readable } from 'node:stream'
import { RandomAccessReader } from 'yauzl'
import type { Source } from '../importer.ts'

/** A directory of small records is read in order: one read of the source serves thousands of them. */
const WINDOW_BYTES = 256 * 1024
const CHUNK_BYTES = 256 * 1024

/** What yauzl needs to read an archive out of a Source. */
export class SourceReader extends RandomAccessReader {
  private readonly source: Source
  private window: { from: number; bytes: Uint8Array } = { from: 0, bytes: new Uint8Array(0) }

  constructor(source: Source) {
    super()
    this.source = source
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.range(position, length).then(
      (bytes) => {
        if (bytes.length < length) return callback(new Error('unexpected end of archive'))
        buffer.set(bytes.subarray(0, length), offset)
        return callback(null)
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
    )
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const { source } = this
    return Readable.from(
      (async function* () {
        for (let at = start; at < end;) {
          const bytes = await source.read(at, Math.min(CHUNK_BYTES, end - at))
          if (bytes.length === 0) throw new Error('unexpected end of archive')
          yield bytes
          at += bytes.length
        }
      })(),
      { objectMode: false },
    )
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null)
  }

  private async range(position: number, length: number): Promise<Uint8Array> {
    const { from, bytes } = this.window
    if (position >= from && position + length <= from + bytes.length)
      return bytes.subarray(position - from, position - from + length)
    if (length >= WINDOW_BYTES) return readFully(this.source, position, length)
    const wider = await readFully(this.source, position, WINDOW_BYTES)
    this.window = { from: position, bytes: wider }
    return wider.subarray(0, length)
  }
}

/** A source may give fewer bytes than asked; this asks until there are no more. */
export async function readFully(source: Source, position: number, length: number): Promise<Uint8Array> {
  const first = await source.read(position, length)
  if (first.length === length || first.length === 0) return first
  const whole = new Uint8Array(length)
  whole.set(first)
  let have = first.length
  while (have < length) {
    const next = await source.read(position + have, length - have)
    if (next.length === 0) break
    whole.set(next, have)
    have += next.length
  }
  return whole.subarray(0, have)
}
