import { named } from '../named.ts'
/** What a scan hands over: `open` for <a …>, `close` for </a> and behind the `open` of <a …/>. */
export interface TagHandler {
  /** Whether the tag that begins here is wanted, by its name and the start of its text: the rest is not even decoded. */
  wants(name: string, start: string): boolean
  /** `text` is the tag as it stands, with its attributes. */
  open(name: string, text: string): void
  close(name: string): void
}

const [LT, GT, SLASH, BANG, QUESTION, QUOTE, APOSTROPHE, EQUALS] = [0x3c, 0x3e, 0x2f, 0x21, 0x3f, 0x22, 0x27, 0x3d]
/** No tag of such an export is longer; what is, is damage and is passed over. */
const MAX_TAG = 256 * 1024
const START_BYTES = 160

/**
 * Finds the tags of an XML text of any length, chunk by chunk, and decodes only those that are wanted. It is no XML parser,
 * on purpose: Apple's exports carry a document type that is broken in ways that change from year to year, and are
 * gigabytes long. The document type is passed over unread, so nothing can be defined in it; entities stay as written.
 */
export class TagScanner {
  private readonly handler: TagHandler
  private readonly root: string
  private rest = Buffer.alloc(0)
  /** Text to come before anything is looked at again. */
  private skipTo: string | undefined

  constructor(root: string, handler: TagHandler) {
    this.root = root
    this.handler = handler
  }

  push(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
    const text = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes
    const end = this.scan(text)
    // A copy: the chunk may be used again by its stream.
    this.rest = Buffer.from(text.subarray(Math.max(end, text.length - MAX_TAG)))
  }

  /** Scans what there is; gives back where the first tag begins that is not whole. */
  private scan(text: Buffer): number {
    let at = 0
    for (;;) {
      if (this.skipTo !== undefined) {
        const found = text.indexOf(this.skipTo, at)
        if (found < 0) return Math.max(at, text.length - this.skipTo.length)
        at = this.skipTo.startsWith('<') ? found : found + this.skipTo.length
        this.skipTo = undefined
      }
      const start = text.indexOf(LT, at)
      if (start < 0) return text.length
      if (start + 9 >= text.length) return start
      const next = text[start + 1]
      if (next === BANG || next === QUESTION) {
        this.skipTo = this.endOf(text, start)
        at = start + 2
        continue
      }
      const end = tagEnd(text, start)
      if (end < 0) {
        if (text.length - start < MAX_TAG) return start
        at = start + 1
        continue
      }
      this.tag(text, start, end)
      at = end + 1
    }
  }

  private endOf(text: Buffer, start: number): string {
    const opening = text.toString('latin1', start, start + 9)
    if (opening.startsWith('<!--')) return '-->'
    if (opening.startsWith('<![CDATA[')) return ']]>'
    if (/^<!doctype/i.test(opening)) return `<${this.root}`
    return '>'
  }

  private tag(text: Buffer, start: number, end: number): void {
    const opening = text.toString('latin1', start + 1, Math.min(end, start + START_BYTES))
    if (text[start + 1] === SLASH) {
      this.handler.close(opening.slice(1).trim())
      return
    }
    const name = /^[^\s/>]*/.exec(opening)?.[0] ?? ''
    if (!this.handler.wants(name, opening)) return
    this.handler.open(name, text.toString('utf8', start + 1, end))
    if (text[end - 1] === SLASH) this.handler.close(name)
  }
}

/** Where the tag that begins at `start` ends; -1 when its end has not come. A '>' within a value does not end it. */
function tagEnd(text: Buffer, start: number): number {
  for (let end = text.indexOf(GT, start); end >= 0; end = text.indexOf(GT, end + 1)) {
    let before = end - 1
    while (before > start && (text[before] === SLASH || text[before]! <= 0x20)) before--
    const isQuote = text[before] === QUOTE || text[before] === APOSTROPHE
    // '="' before it is the opening of a value that begins with '>'.
    if (isQuote && text[before - 1] !== EQUALS) return end
    if (!isQuote && !hasQuote(text, start, end)) return end
  }
  return -1
}

function hasQuote(text: Buffer, from: number, to: number): boolean {
  const quote = text.indexOf(QUOTE, from)
  const apostrophe = quote >= 0 && quote < to ? quote : text.indexOf(APOSTROPHE, from)
  return apostrophe >= 0 && apostrophe < to
}

const ATTRIBUTE = /([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The attributes of a tag; only the five entities of XML itself and numbers of characters are resolved. */
export function attributesOf(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name, quoted, single] of text.matchAll(ATTRIBUTE))
    if (name !== undefined) attributes.set(name, decoded(quoted ?? single ?? ''))
  return attributes
}

const decoded = (value: string): string =>
  value.includes('&')
    ? value.replaceAll(
        /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi,
        (whole, decimal, hex, name: string | undefined) => {
          const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16)
          if (name !== undefined) return named(ENTITIES, name) ?? whole
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
        },
      )
    : value
