import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

type Value = number | string | Uint8Array | null

/** Page 1 begins with the header of the file. */
const FILE_HEADER = 100
const TABLE_LEAF = 0x0d
/** A row of a runner with a day of samples stays far below. */
const MOST_BYTES = 256 * 1024 ** 2

/**
 * Every row on the leaf pages of a SQLite file, page by page, without the pages that lead to them: of a tree whose root is
 * damaged the leaves still stand. Which table a row is of is not told. Pages that are free hold what was deleted, and are
 * passed over. The format is that of sqlite.org/fileformat2.html.
 */
export function* rowsOnLeaves(path: string): Generator<readonly Value[]> {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(FILE_HEADER)
    readSync(file, head, 0, FILE_HEADER, 0)
    const told = head.readUInt16BE(16)
    const size = told === 1 ? 65_536 : told
    if (size < 512 || (size & (size - 1)) !== 0) return
    const count = Math.floor(fstatSync(file).size / size)
    const page = (number: number): Buffer => {
      const bytes = Buffer.alloc(size)
      if (number >= 1 && number <= count) readSync(file, bytes, 0, size, (number - 1) * size)
      return bytes
    }
    const usable = size - head[20]!
    const free = freePages(page, head.readUInt32BE(32), count)
    for (let number = 1; number <= count; number++) {
      if (free.has(number)) continue
      const bytes = page(number)
      const at = number === 1 ? FILE_HEADER : 0
      if (bytes[at] !== TABLE_LEAF) continue
      const cells = bytes.readUInt16BE(at + 3)
      for (let k = 0; k < cells && at + 10 + 2 * k <= size; k++) {
        const row = rowOfCell(bytes, bytes.readUInt16BE(at + 8 + 2 * k), usable, page, count)
        if (row) yield row
      }
    }
  } finally {
    closeSync(file)
  }
}

function freePages(page: (number: number) => Buffer, first: number, count: number): ReadonlySet<number> {
  const free = new Set<number>()
  for (let trunk = first; trunk >= 1 && trunk <= count && !free.has(trunk);) {
    free.add(trunk)
    const bytes = page(trunk)
    const leaves = Math.min(bytes.readUInt32BE(4), Math.floor(bytes.length / 4) - 2)
    for (let k = 0; k < leaves; k++) free.add(bytes.readUInt32BE(8 + 4 * k))
    trunk = bytes.readUInt32BE(0)
  }
  return free
}

interface Cursor {
  readonly bytes: Buffer
  at: number
}

/** Of up to nine bytes; NaN beyond the end. */
function varint(cursor: Cursor): number {
  let value = 0
  for (let k = 0; k < 9; k++) {
    const byte = cursor.bytes[cursor.at++]
    if (byte === undefined) return NaN
    if (k === 8) return value * 256 + byte
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return value
  }
  return value
}

/** A cell's payload begins on its leaf and goes on in a chain of pages where it is long. */
function rowOfCell(
  bytes: Buffer,
  at: number,
  usable: number,
  page: (number: number) => Buffer,
  count: number,
): readonly Value[] | undefined {
  const cursor = { bytes, at }
  const length = varint(cursor)
  const row = varint(cursor)
  if (!(length > 0 && length < MOST_BYTES) || Number.isNaN(row)) return undefined
  const most = usable - 35
  const least = Math.floor(((usable - 12) * 32) / 255) - 23
  const fitted = least + ((length - least) % (usable - 4))
  const local = length <= most ? length : fitted <= most ? fitted : least
  if (cursor.at + local > usable) return undefined
  const parts = [bytes.subarray(cursor.at, cursor.at + local)]
  let missing = length - local
  let next = missing > 0 ? bytes.readUInt32BE(Math.min(cursor.at + local, bytes.length - 4)) : 0
  // A chain that damage has bent into a ring ends with the length.
  while (missing > 0) {
    if (next < 1 || next > count) return undefined
    const more = page(next)
    parts.push(more.subarray(4, 4 + Math.min(missing, usable - 4)))
    missing -= usable - 4
    next = more.readUInt32BE(0)
  }
  return valuesOf(Buffer.concat(parts))
}

function valuesOf(payload: Buffer): readonly Value[] | undefined {
  const cursor = { bytes: payload, at: 0 }
  const headerEnd = varint(cursor)
  if (!(headerEnd <= payload.length)) return undefined
  let at = headerEnd
  const values: Value[] = []
  while (cursor.at < headerEnd) {
    const type = varint(cursor)
    const size = sizeOf(type)
    if (size === undefined || at + size > payload.length) return undefined
    values.push(valueOf(type, payload.subarray(at, at + size)))
    at += size
  }
  return cursor.at === headerEnd && at === payload.length ? values : undefined
}

const INTEGERS = [0, 1, 2, 3, 4, 6, 8]

function sizeOf(type: number): number | undefined {
  if (type >= 12) return Math.floor((type - 12) / 2)
  if (type === 7) return 8
  if (type === 8 || type === 9) return 0
  return INTEGERS[type]
}

function valueOf(type: number, bytes: Buffer): Value {
  if (type === 0) return null
  if (type === 7) return bytes.readDoubleBE(0)
  if (type === 8 || type === 9) return type - 8
  if (type >= 12) return type % 2 === 0 ? new Uint8Array(bytes) : bytes.toString('utf8')
  return type === 6 ? Number(bytes.readBigInt64BE(0)) : bytes.readIntBE(0, bytes.length)
}
