import { readVarint, type VarintCursor } from './streams-codec-varint.ts'

/** A state, province or region of a country; small countries have one, themselves. */
export interface PlaceState {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** ISO 3166-2 where it is known, else the name. */
  readonly state: string
  /** In English, or as it is written there. */
  readonly name: string
  /** Its borders in the table, shared ones with its neighbours. */
  readonly borders: Uint16Array
  /** West, south, east, north. */
  readonly box: Box
}

type Box = [west: number, south: number, east: number, north: number]

/** Borders of the states of the world: lines from one meeting of borders to the next, or round an island. */
export interface PlaceTable {
  readonly states: readonly PlaceState[]
  /** Where the points of each border begin in `east` and `north`; one more at the end. */
  readonly first: Uint32Array
  /** Degrees, WGS 84. */
  readonly east: Float32Array
  readonly north: Float32Array
  /** West, south, east, north of each border. */
  readonly boxes: Float32Array
}

/** Whole steps a degree in the file (scripts/make-places.js). */
const STEPS = 500

/** Reads the table of data/places.bin once it is unpacked. Throws where that file is damaged, since it is ours. */
export function placeTable(bytes: Uint8Array): PlaceTable {
  const cursor = { bytes, at: 0 }
  const names = Array.from({ length: next(cursor) }, () => [text(cursor), text(cursor), text(cursor)] as const)
  const first = new Uint32Array(next(cursor) + 1)
  const boxes = new Float32Array(4 * (first.length - 1))
  const [east, north]: [number[], number[]] = [[], []]
  for (let border = 0; border + 1 < first.length; border++) {
    first[border] = east.length
    const box = emptyBox()
    let [x, y] = [0, 0]
    for (let left = next(cursor); left > 0; left--) {
      x += signed(cursor)
      y += signed(cursor)
      east.push(x / STEPS)
      north.push(y / STEPS)
      widen(box, [x / STEPS, y / STEPS, x / STEPS, y / STEPS])
    }
    boxes.set(box, 4 * border)
  }
  first[first.length - 1] = east.length
  const states = names.map(([country, code, name]): PlaceState => {
    const borders = new Uint16Array(next(cursor))
    const box = emptyBox()
    let border = 0
    for (let i = 0; i < borders.length; i++) {
      border += next(cursor)
      borders[i] = border
      widen(box, boxes.subarray(4 * border, 4 * border + 4))
    }
    return { country, state: code === '' ? name : code, name, borders, box }
  })
  return { states, first, east: Float32Array.from(east), north: Float32Array.from(north), boxes }
}

const emptyBox = (): Box => [Infinity, Infinity, -Infinity, -Infinity]

function widen(box: Box, by: ArrayLike<number>): void {
  box[0] = Math.min(box[0], by[0]!)
  box[1] = Math.min(box[1], by[1]!)
  box[2] = Math.max(box[2], by[2]!)
  box[3] = Math.max(box[3], by[3]!)
}

function next(cursor: VarintCursor): number {
  const value = readVarint(cursor)
  if (value === undefined) throw new Error('the table of places ends too early')
  return value
}

function signed(cursor: VarintCursor): number {
  const value = next(cursor)
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2
}

/** UTF-8. */
function text(cursor: VarintCursor): string {
  const length = next(cursor)
  const bytes = cursor.bytes.subarray(cursor.at, cursor.at + length)
  cursor.at += length
  return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))
}
