import { TIMESTAMP_FIELD, WANTED } from './wanted.ts'

/** FIT base types by their number in a definition → bytes of one value. */
const WIDTHS: ReadonlyMap<number, number> = new Map([
  [0x00, 1],
  [0x01, 1],
  [0x02, 1],
  [0x83, 2],
  [0x84, 2],
  [0x85, 4],
  [0x86, 4],
  [0x07, 1],
  [0x88, 4],
  [0x89, 8],
  [0x0a, 1],
  [0x8b, 2],
  [0x8c, 4],
  [0x0d, 1],
  [0x8e, 8],
  [0x8f, 8],
  [0x90, 8],
])
const UINT32 = 0x86
const INVALID_TIME = 0xffffffff

/** A field that is copied: where it lies in a message and its three bytes of definition. */
interface KeptField {
  readonly offset: number
  readonly size: number
  readonly number: number
  readonly baseType: number
}

/** A definition message, reduced to what is copied. */
interface Definition {
  readonly global: number
  readonly isLittle: boolean
  readonly size: number
  readonly kept: readonly KeptField[]
  readonly timestampOffset: number | undefined
  readonly isWanted: boolean
}

export interface CleanFile {
  /** A whole FIT file without checksum: header and the wanted messages. */
  readonly bytes: Uint8Array
  readonly messages: number
  /** The data did not end where a message ends, or a message could not be. */
  readonly isBroken: boolean
  readonly isOverBudget: boolean
}

/**
 * Walks the messages of one FIT file and copies those Cairn reads, each with a plain header, an explicit timestamp
 * (compressed ones are worked out) and no developer fields. Stops at the first message that cannot be; each step of the
 * walk consumes at least one byte.
 */
export function cleanFile(data: Uint8Array, budget: number): CleanFile {
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  const out = new ByteSink()
  const definitions = new Map<number, Definition>()
  // What the copy has last declared for a local number; saves repeating definitions.
  const written = new Map<number, Definition>()
  let lastTime: number | undefined
  let [at, messages] = [0, 0]
  const finish = (isBroken: boolean, isOverBudget = false): CleanFile => ({
    bytes: out.file(),
    messages,
    isBroken,
    isOverBudget,
  })

  while (at < data.length) {
    const header = data[at]!
    const isCompressed = (header & 0x80) !== 0
    if (!isCompressed && (header & 0x40) !== 0) {
      const read = readDefinition(data, at)
      if (!read) return finish(true)
      definitions.set(header & 0x0f, read.definition)
      at = read.end
      continue
    }
    const local = isCompressed ? (header >> 5) & 0x03 : header & 0x0f
    const definition = definitions.get(local)
    if (!definition || (!isCompressed && (header & 0x30) !== 0)) return finish(true)
    const end = at + 1 + definition.size
    if (end > data.length) return finish(true)

    let time =
      definition.timestampOffset === undefined
        ? INVALID_TIME
        : view.getUint32(at + 1 + definition.timestampOffset, definition.isLittle)
    if (isCompressed && lastTime !== undefined) time = rolledOver(lastTime, header & 0x1f)
    if (time !== INVALID_TIME) lastTime = time
    if (definition.isWanted) {
      if (messages === budget) return finish(false, true)
      messages++
      if (written.get(local) !== definition) {
        out.definition(local, definition)
        written.set(local, definition)
      }
      out.byte(local)
      for (const field of definition.kept) out.copy(data, at + 1 + field.offset, field.size)
      out.uint32(time, definition.isLittle)
    }
    at = end
  }
  return finish(false)
}

/** Five bits of seconds after the last full timestamp. */
function rolledOver(lastTime: number, offset: number): number {
  const time = lastTime - (lastTime % 32) + offset
  return time >= lastTime ? time : time + 32
}

function readDefinition(data: Uint8Array, at: number): { definition: Definition; end: number } | undefined {
  const architecture = data[at + 2]
  const count = data[at + 5]
  if (count === undefined || (architecture !== 0 && architecture !== 1)) return undefined
  const isLittle = architecture === 0
  const global = isLittle ? data[at + 3]! | (data[at + 4]! << 8) : (data[at + 3]! << 8) | data[at + 4]!
  const wanted = WANTED.get(global)
  const kept: KeptField[] = []
  let timestampOffset: number | undefined
  let size = 0
  let cursor = at + 6
  if (cursor + count * 3 > data.length) return undefined
  for (let i = 0; i < count; i++, cursor += 3) {
    const [number, fieldSize, baseType] = [data[cursor]!, data[cursor + 1]!, data[cursor + 2]!]
    const width = WIDTHS.get(baseType)
    const isSound = width !== undefined && fieldSize > 0 && fieldSize % width === 0
    if (number === TIMESTAMP_FIELD && baseType === UINT32 && fieldSize === 4) timestampOffset = size
    else if (isSound && wanted?.has(number) && !kept.some((field) => field.number === number))
      kept.push({ offset: size, size: fieldSize, number, baseType })
    size += fieldSize
  }
  if ((data[at]! & 0x20) !== 0) {
    const developerCount = data[cursor]
    if (developerCount === undefined || cursor + 1 + developerCount * 3 > data.length) return undefined
    for (let i = 0; i < developerCount; i++) size += data[cursor + 2 + i * 3]!
    cursor += 1 + developerCount * 3
  }
  return { definition: { global, isLittle, size, kept, timestampOffset, isWanted: wanted !== undefined }, end: cursor }
}

/** A FIT file being written: twelve bytes of header, then messages. */
class ByteSink {
  private bytes = new Uint8Array(4096)
  private length = 12

  private room(size: number): void {
    if (this.length + size <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + size))
    larger.set(this.bytes)
    this.bytes = larger
  }
  byte(value: number): void {
    this.room(1)
    this.bytes[this.length++] = value
  }
  copy(from: Uint8Array, at: number, size: number): void {
    this.room(size)
    for (let i = 0; i < size; i++) this.bytes[this.length++] = from[at + i]!
  }
  uint32(value: number, isLittle: boolean): void {
    this.room(4)
    new DataView(this.bytes.buffer).setUint32(this.length, value, isLittle)
    this.length += 4
  }
  definition(local: number, { global, isLittle, kept }: Definition): void {
    const low = global & 0xff
    const high = global >> 8
    for (const byte of [
      0x40 | local,
      0,
      isLittle ? 0 : 1,
      isLittle ? low : high,
      isLittle ? high : low,
      kept.length + 1,
    ])
      this.byte(byte)
    for (const field of kept) for (const byte of [field.number, field.size, field.baseType]) this.byte(byte)
    for (const byte of [TIMESTAMP_FIELD, 4, UINT32]) this.byte(byte)
  }
  file(): Uint8Array {
    const file = this.bytes.slice(0, this.length)
    file.set([12, 0x20, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54])
    new DataView(file.buffer).setUint32(4, this.length - 12, true)
    return file
  }
}
