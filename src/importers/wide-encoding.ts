/** So many bytes tell whether every other one is empty. */
const TELLING_BYTES = 64

/** UTF-16 by its mark; without one where the first letters, as those of most headers, have every other byte empty. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, Math.min(TELLING_BYTES, bytes.length - (bytes.length % 2)))
  if (head.length < 4) return undefined
  if (head.every((byte, i) => (byte === 0) === (i % 2 === 1))) return 'utf-16le'
  return head.every((byte, i) => (byte === 0) === (i % 2 === 0)) ? 'utf-16be' : undefined
}
