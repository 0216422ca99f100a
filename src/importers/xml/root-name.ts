import { encodingOf } from './decode-text.ts'

/** What stands first in an XML text. */
export type XmlRoot =
  | { readonly kind: 'element'; readonly name: string }
  | { readonly kind: 'doctype'; readonly name: string }

const HEAD_BYTES = 8192
const SKIPPED = /^(?:[\s\uFEFF\0]+|<\?[^]*?\?>|<!--[^]*?-->)/
const NAME = /^<(!DOCTYPE\s+)?(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/i

/** The document type or the root element (without prefix) within the first 8 kB; undefined when it is not XML. */
export function rootName(bytes: Uint8Array): XmlRoot | undefined {
  const head = bytes.subarray(0, HEAD_BYTES)
  let text = new TextDecoder(encodingOf(head)).decode(head)
  for (let skipped = SKIPPED.exec(text); skipped; skipped = SKIPPED.exec(text)) text = text.slice(skipped[0].length)
  const match = NAME.exec(text)
  if (!match) return undefined
  return { kind: match[1] ? 'doctype' : 'element', name: match[2]! }
}
