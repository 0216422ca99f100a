import { fnv1a, type Random, seededRandom } from '../../src/core/base/random.ts'

/** Bits of text that readers of numbers, days, keys, markup and tables stumble over. */
const SNAGS = [
  ...['-1', '1e309', '-0', 'NaN', 'Infinity', '0x10', '1,5', '1.2.3', '١٢', '9'.repeat(40), '9007199254740993'],
  ...['null', 'true', '""', '{', '}', '[', ']', '[[[[[[[[', '"__proto__":{"polluted":1},', '__proto__', 'constructor'],
  ...['<', '</', '<a b="', '&#0;', '&#x110000;', '&a;', '<![CDATA[', '<!--', '<!DOCTYPE x>', '<?x ?>', ']]>'],
  ...[',', ';', '\t', '\n', '\r', '"', '""', "'", '=1+1', '\u0000', '\ufeff', '\u202e', '\ud83d', '\u{1f3c3}'],
  ...['9999-99-99', '2026-02-30', '1989-12-31T00:00:00Z', '2107-01-01', '0000-00-00', '24:60:61', '-271821-04-20'],
  ...['sub ', ' by ', ' 5 km ', ' every ', ' -3 ', ' 10000000000 ', ' mañana ', ' 1/0 ', ' 100 % ', ' $& ', ' %s '],
]
/** Numbers at the edges of what bytes, words and doubles hold. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]
const MOST_BYTES = 256 * 1024

type Spoiling = (bytes: Buffer, random: Random) => Uint8Array

const up = (random: Random, below: number) => Math.floor(random() * below)
const oneOf = <T>(random: Random, all: readonly T[]): T => all[up(random, all.length)]!
/** Mostly short, sometimes long: lengths of things that are cut out, repeated, moved. */
const stretch = (random: Random) => 1 + up(random, oneOf(random, [2, 8, 40, 400]))

function spliced(bytes: Buffer, at: number, leaveOut: number, put: Uint8Array): Uint8Array {
  return Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + leaveOut)])
}

const SPOILINGS: readonly Spoiling[] = [
  function flipBit(bytes, random) {
    if (bytes.length > 0) bytes[up(random, bytes.length)]! ^= 1 << up(random, 8)
    return bytes
  },
  function setByte(bytes, random) {
    if (bytes.length > 0) bytes[up(random, bytes.length)] = oneOf(random, [0, 0x7f, 0x80, 0xff, up(random, 256)])
    return bytes
  },
  function setEdge(bytes, random) {
    const size = oneOf(random, [1, 2, 4] as const)
    const value = Math.min(oneOf(random, EDGES), 2 ** (8 * size) - 1)
    const at = up(random, bytes.length - size + 1)
    if (at < 0 || bytes.length < size) return bytes
    if (random() < 0.5) bytes.writeUIntLE(value, at, size)
    else bytes.writeUIntBE(value, at, size)
    return bytes
  },
  function cut(bytes, random) {
    return spliced(bytes, up(random, bytes.length), stretch(random), new Uint8Array(0))
  },
  function end(bytes, random) {
    return bytes.subarray(0, up(random, bytes.length + 1))
  },
  function repeat(bytes, random) {
    const at = up(random, bytes.length)
    const piece = bytes.subarray(at, at + stretch(random))
    return spliced(bytes, at, 0, Buffer.concat(Array<Uint8Array>(oneOf(random, [1, 2, 50])).fill(piece)))
  },
  function move(bytes, random) {
    const from = up(random, bytes.length)
    return spliced(bytes, up(random, bytes.length), 0, bytes.subarray(from, from + stretch(random)))
  },
  function snag(bytes, random) {
    return spliced(bytes, up(random, bytes.length + 1), oneOf(random, [0, 0, 1, 5]), Buffer.from(oneOf(random, SNAGS)))
  },
  /** Puts something else where a number stands, or a word. */
  function swap(bytes, random) {
    const text = bytes.toString('latin1')
    const words = [...text.matchAll(random() < 0.7 ? /\d+(\.\d+)?/g : /[a-z]{2,}/gi)]
    const word = oneOf(random, words)
    return word ? spliced(bytes, word.index, word[0].length, Buffer.from(oneOf(random, SNAGS))) : bytes
  },
]

/** Case `n` of a file: the same name and number give the same bytes on every machine. Small files stay small. */
export function spoiled(bytes: Uint8Array, name: string, n: number): Uint8Array {
  const random = seededRandom(fnv1a(`${name} ${n}`))
  let now: Uint8Array = Buffer.from(bytes)
  for (let left = 1 + up(random, 5); left > 0; left--)
    now = Buffer.from(oneOf(random, SPOILINGS)(Buffer.from(now), random)).subarray(0, MOST_BYTES)
  return new Uint8Array(now)
}
