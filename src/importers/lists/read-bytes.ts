import { err, ok, type Result } from '../../core/base/result.ts'
import type { ImportProblem } from '../importer.ts'
import { wideEncoding } from '../wide-encoding.ts'

/** All of a stream, up to a limit; for lists that fit into memory. */
export async function readBytes(
  stream: AsyncIterable<Uint8Array>,
  limit_bytes: number,
): Promise<Result<Uint8Array, ImportProblem>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit_bytes) return err({ code: 'too-large', limit_bytes })
    chunks.push(chunk)
  }
  if (chunks.length === 1) return ok(chunks[0]!)
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return ok(whole)
}

/** Text in UTF-16 where it is that, else UTF-8, else (where it is no UTF-8) the code page of Western Windows. */
export function textOf(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // A multi-byte letter cut in two at the end of a head is no sign of another code page.
    const text = new TextDecoder('utf-8').decode(bytes)
    return /\ufffd/.test(text.slice(0, -2)) ? new TextDecoder('windows-1252').decode(bytes) : text
  }
}
