import { wideEncoding } from '../wide-encoding.ts'

/** Encodings a declaration may ask for; anything else (UTF-7, EBCDIC …) is read as UTF-8, where it shows as damage. */
const SINGLE_BYTE = /^(iso-8859-\d{1,2}|latin1|windows-125\d|us-ascii|ascii)$/
const DECLARED = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']/

/** The encoding by byte-order mark, by the pattern of zero bytes, or by what the declaration says. */
export function encodingOf(head: Uint8Array): string {
  const wide = wideEncoding(head)
  if (wide) return wide
  const declared = DECLARED.exec(latin1(head.subarray(0, 400)))?.[1]?.toLowerCase()
  return declared !== undefined && SINGLE_BYTE.test(declared) ? declared : 'utf-8'
}

export const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes)

const CHUNK = 256 * 1024

/** A bare & as careless writers leave it in a title ('Tom & Jerry'); in CDATA it is right. */
const AMPERSAND = /<!\[CDATA\[[^]*?\]\]>|&(?!#?\w{1,40};)/g
const ENTITY_CHARS = 44

/** The text with every bare & written as XML wants it: a parser looks for its end through the rest of the file. */
export function* withWholeEntities(texts: Iterable<string>): Generator<string> {
  let held = ''
  for (const text of texts) {
    const all = held + text
    const begun = all.lastIndexOf('&')
    const end = begun >= 0 && begun >= all.length - ENTITY_CHARS ? begun : all.length
    held = all.slice(end)
    yield escaped(all.slice(0, end))
  }
  if (held !== '') yield escaped(held)
}

const escaped = (text: string): string =>
  text.includes('&') ? text.replaceAll(AMPERSAND, (found) => (found === '&' ? '&amp;' : found)) : text

/** Text in pieces, without the byte-order marks and white space that some writers put before the declaration. */
export function* decodeText(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes))
  let started = false
  for (let at = 0; at < bytes.length; at += CHUNK) {
    let text = decoder.decode(bytes.subarray(at, at + CHUNK), { stream: at + CHUNK < bytes.length })
    if (!started) {
      text = text.replace(/^[\s\uFEFF\0]+/, '')
      started = text !== ''
    }
    if (text !== '') yield text
  }
}
