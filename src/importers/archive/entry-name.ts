import type { Entry } from 'yauzl'
import { LIMITS } from '../limits.ts'

const UTF8_FLAG = 0x800

/** An entry's name as text with '/' between folders, and whether it stays within its archive. */
export function entryName(entry: Entry): { name: string; isSafe: boolean } {
  const raw = entry.fileNameRaw
  const name = decoded(raw, (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0).replaceAll('\\', '/')
  return { name: printable(name), isSafe: raw.length <= LIMITS.nameBytes && isInside(name) }
}

function isInside(name: string): boolean {
  if (name === '' || name.includes('\0') || name.startsWith('/') || /^[A-Za-z]:/.test(name)) return false
  return !name.split('/').includes('..')
}

/** Without the flag the code page is unknown; most tools write UTF-8 all the same. */
function decoded(raw: Uint8Array, isUtf8: boolean): string {
  if (isUtf8) return new TextDecoder('utf-8').decode(raw)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw)
  } catch {
    return new TextDecoder('latin1').decode(raw)
  }
}

/** A label for reports: no control characters, of bounded length. */
const printable = (name: string): string =>
  name.length > LIMITS.nameBytes ? `${name.slice(0, LIMITS.nameBytes)}…` : name.replaceAll(/\p{Cc}/gu, '\u{fffd}')
