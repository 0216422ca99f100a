/** Whole numbers of 0 to 2^53 - 1, seven bits a byte, least first (LEB128), in a buffer that grows. */
export class VarintWriter {
  private buffer: Uint8Array
  private length = 0

  constructor(expected_bytes: number) {
    this.buffer = new Uint8Array(Math.max(16, expected_bytes))
  }

  push(value: number): void {
    if (this.length + 8 > this.buffer.length) this.grow()
    // Bit operations see 32 bits only: higher ones are taken off by division first.
    while (value >= 0x80000000) {
      this.buffer[this.length++] = (value % 128) | 128
      value = Math.floor(value / 128)
    }
    while (value >= 128) {
      this.buffer[this.length++] = (value & 127) | 128
      value >>>= 7
    }
    this.buffer[this.length++] = value
  }

  /** Zigzag: 0, -1, 1, -2 … as 0, 1, 2, 3 … */
  pushSigned(value: number): void {
    const zigzag = value >= 0 ? value * 2 : -value * 2 - 1
    // Nearly every difference of a recording is one byte.
    if (zigzag < 128 && this.length < this.buffer.length) this.buffer[this.length++] = zigzag
    else this.push(zigzag)
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length)
  }

  private grow(): void {
    const larger = new Uint8Array(this.buffer.length * 2)
    larger.set(this.buffer)
    this.buffer = larger
  }
}

export interface VarintCursor {
  readonly bytes: Uint8Array
  at: number
}

/** The next number; undefined past the end, and for one of more than 53 bits. */
export function readVarint(cursor: VarintCursor): number | undefined {
  const { bytes } = cursor
  let value = 0
  let scale = 1
  while (cursor.at < bytes.length) {
    const byte = bytes[cursor.at++]!
    value += (byte & 127) * scale
    if (value > Number.MAX_SAFE_INTEGER) return undefined
    if (byte < 128) return value
    scale *= 128
    if (scale > 2 ** 53) return undefined
  }
  return undefined
}
