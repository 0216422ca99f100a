import { LIMITS } from '../limits.ts'
import { cleanFile } from './clean-file.ts'
import { fitCrc } from './crc.ts'

export type FitDamage = 'truncated' | 'checksum-mismatch'

/** One FIT file of a chain, rewritten to the messages Cairn reads (see cleanFile). */
export interface FitPart {
  readonly bytes: Uint8Array
  readonly messages: number
  readonly damage?: FitDamage
}

export type Framing =
  | { readonly kind: 'parts'; readonly parts: readonly FitPart[] }
  | { readonly kind: 'not-fit' }
  | { readonly kind: 'too-many-messages' }

const SIGNATURE = [0x2e, 0x46, 0x49, 0x54] // ".FIT"

/** Whether a FIT header stands at `at`: a length and, eight bytes on, ".FIT". */
export const isFitHeader = (bytes: Uint8Array, at = 0): boolean =>
  bytes.length >= at + 12 && SIGNATURE.every((byte, i) => bytes[at + 8 + i] === byte)

/**
 * Splits a chain of FIT files (protocol: "chained FIT files") and reads as far into each as it is sound. A data size that
 * is 0 or reaches beyond the end (written by a device that died) is capped to what is there.
 */
export function fitParts(bytes: Uint8Array): Framing {
  if (!isFitHeader(bytes)) return { kind: 'not-fit' }
  const parts: FitPart[] = []
  let budget: number = LIMITS.fitMessages
  let at = 0
  while (isFitHeader(bytes, at) && parts.length < LIMITS.fitParts) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at)
    const dataFrom = at + headerSize(bytes, at)
    const declared = view.getUint32(4, true)
    const declaredEnd = dataFrom + declared
    const isCut = declared === 0 || declaredEnd + 2 > bytes.length
    const dataEnd = declared === 0 ? bytes.length : Math.min(declaredEnd, bytes.length)
    const clean = cleanFile(bytes.subarray(dataFrom, dataEnd), budget)
    if (clean.isOverBudget) return { kind: 'too-many-messages' }
    budget -= clean.messages
    const damage: FitDamage | undefined =
      isCut || clean.isBroken ? 'truncated' : hasRightCrc(bytes, at, dataEnd) ? undefined : 'checksum-mismatch'
    parts.push({ bytes: clean.bytes, messages: clean.messages, ...(damage && { damage }) })
    if (isCut) return { kind: 'parts', parts }
    at = dataEnd + 2
  }
  // Something after the last sound file that is not padding: a link of the chain that was cut within its header.
  const hasRest = bytes.subarray(at).some((byte) => byte !== 0)
  const last = parts.at(-1)
  if (hasRest && last) parts[parts.length - 1] = { ...last, damage: last.damage ?? 'truncated' }
  return { kind: 'parts', parts }
}

/** 12 or 14. Another figure is damage: then the data begin where the first definition message does. */
function headerSize(bytes: Uint8Array, at: number): number {
  const size = bytes[at]!
  if (size === 12 || size === 14) return size
  const isDefinition = (header: number | undefined) => header !== undefined && (header & 0xc0) === 0x40
  return isDefinition(bytes[at + 14]) || !isDefinition(bytes[at + 12]) ? 14 : 12
}

function hasRightCrc(bytes: Uint8Array, from: number, dataEnd: number): boolean {
  const stored = bytes[dataEnd]! | (bytes[dataEnd + 1]! << 8)
  return stored === fitCrc(bytes.subarray(from, dataEnd))
}
