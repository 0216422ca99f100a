import type { Source } from '../importer.ts'

/** A Source over bytes in memory. */
export function memorySource(path: string, bytes: Uint8Array): Source {
  return {
    path,
    size: bytes.length,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    async *stream() {
      yield bytes
    },
  }
}

/** A part of another Source. */
export function windowSource(outer: Source, path: string, from: number, size: number): Source {
  const read: Source['read'] = (offset, length) =>
    outer.read(from + offset, Math.max(0, Math.min(length, size - offset)))
  return {
    path,
    size,
    read,
    async *stream() {
      for (let at = 0; at < size;) {
        const bytes = await read(at, 1024 * 1024)
        if (bytes.length === 0) return
        yield bytes
        at += bytes.length
      }
    },
  }
}
