import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import { decodeStreams, encodeStreams } from '../../core/activity/streams-codec.ts'
import { STREAM_NAMES, type StreamName, type Streams } from '../../core/activity/streams.ts'

/** A day of samples at 1 Hz in ten columns decodes from well below this; more is damage, not data. */
const MAX_STREAMS_BYTES = 256 * 1024 * 1024

/**
 * Stored samples as CSV: a line of names with their units, then a line a sample; what is missing is empty. Every number is
 * written so that it is read back to the bit. Throws when what is stored cannot be read, since it was ours.
 */
export function sampleTable(stored: Uint8Array): string {
  const decoded = decodeStreams(zstdDecompressSync(stored, { maxOutputLength: MAX_STREAMS_BYTES }))
  if (!decoded.ok) throw new Error(decoded.error.code)
  const streams = decoded.value
  const names = ['time_s' as const, ...STREAM_NAMES.filter((name) => streams[name] !== undefined)]
  const columns = names.map((name) => streams[name]!)
  const lines = [names.join(',')]
  for (let i = 0; i < streams.time_s.length; i++)
    lines.push(columns.map((column) => (Number.isNaN(column[i]) ? '' : String(column[i]))).join(','))
  return `${lines.join('\n')}\n`
}

/** Samples to be stored, of such a table; undefined when it is none. */
export function samplesOf(table: string): Uint8Array | undefined {
  const [head = '', ...lines] = table.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  const names = head.split(',') as ('time_s' | StreamName)[]
  const known: readonly string[] = ['time_s', ...STREAM_NAMES]
  const isTable = names[0] === 'time_s' && names.every((name, i) => known.includes(name) && names.indexOf(name) === i)
  if (!isTable) return undefined
  const columns = names.map(() => new Float64Array(lines.length))
  for (const [i, line] of lines.entries()) {
    const cells = line.split(',')
    if (cells.length !== names.length) return undefined
    for (const [k, cell] of cells.entries()) columns[k]![i] = cell.trim() === '' ? NaN : Number(cell)
  }
  try {
    const streams = Object.fromEntries(names.map((name, k) => [name, columns[k]!])) as unknown as Streams
    return zstdCompressSync(encodeStreams(streams))
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
