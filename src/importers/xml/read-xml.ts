import { SaxesParser } from 'saxes'
import { LIMITS } from '../limits.ts'
import { decodeText, withWholeEntities } from './decode-text.ts'

/** An object without a prototype: a file's names are safe as its keys. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>

export interface XmlHandler {
  /** Names that are handed over in this spelling, whichever letters of theirs a document writes small or large. */
  readonly names: readonly string[]
  /** `path` ends with this element; names of elements without their prefixes, attributes as written. */
  open(name: string, attributes: XmlAttributes, path: readonly string[]): void
  /** `text` is the element's own text, trimmed; what exceeds 64k characters is cut. */
  close(name: string, text: string, path: readonly string[]): void
}

export type XmlEnd =
  | { readonly kind: 'whole' }
  /** Broken or cut off; everything before was handed over. */
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'forbidden'; readonly what: 'doctype' | 'depth' | 'attributes' }

/** Stops the parser from inside a handler. */
class Stop extends Error {
  readonly end: XmlEnd
  constructor(end: XmlEnd) {
    super('stop')
    this.end = end
  }
}

/**
 * Slips of real writers that harm nothing: a control character in a title, &nbsp; (kept as written, never expanded), a
 * careless declaration.
 */
const HARMLESS =
  /disallowed character\.|character entity|undefined entity|empty entity name|in char data|between attributes|duplicate attribute|XML declaration|(version number|encoding value|standalone value|value) must/
const MAX_TEXT = 64 * 1024
/** No honest document has more kinds of elements. */
const MOST_TAGS = 1000

/**
 * Walks an XML document. Prefixes are dropped and never resolved: the dialects differ in them and some forget to declare
 * theirs. A document type is refused, so no entity can be defined; depth and attributes are bounded.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler): XmlEnd {
  const parser = new SaxesParser({ xmlns: false, position: false })
  const spelling = spellingOf(handler.names)
  const path: string[] = []
  const texts: string[] = []
  let attributeCount = 0
  let rootClosed = false

  // Seven handlers, and no eighth: with it V8 keeps the parser as a dictionary, and each character takes ten times as long.
  parser.on('error', (error) => {
    if (HARMLESS.test(error.message)) return
    if (/doctype/i.test(error.message)) throw new Stop({ kind: 'forbidden', what: 'doctype' })
    throw new Stop(rootClosed ? { kind: 'whole' } : { kind: 'broken', detail: error.message })
  })
  parser.on('doctype', () => {
    throw new Stop({ kind: 'forbidden', what: 'doctype' })
  })
  parser.on('attribute', () => {
    if (++attributeCount > LIMITS.xmlAttributes) throw new Stop({ kind: 'forbidden', what: 'attributes' })
  })
  parser.on('opentag', (tag) => {
    attributeCount = 0
    if (path.length >= LIMITS.xmlDepth) throw new Stop({ kind: 'forbidden', what: 'depth' })
    const name = spelling(tag.name)
    path.push(name)
    texts.push('')
    handler.open(name, tag.attributes, path)
  })
  const addText = (text: string) => {
    const own = texts.length - 1
    if (own >= 0 && texts[own]!.length < MAX_TEXT) texts[own] += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.on('closetag', () => {
    handler.close(path.at(-1) ?? '', (texts.pop() ?? '').trim(), path)
    path.pop()
    if (path.length === 0) rootClosed = true
  })

  try {
    for (const text of withWholeEntities(decodeText(bytes))) parser.write(text)
    parser.close()
    return { kind: 'whole' }
  } catch (error) {
    if (error instanceof Stop) return error.end
    throw error
  }
}

/** A tag without its prefix, spelled as the reader knows it; worked out once for each that a document has. */
function spellingOf(names: readonly string[]): (tag: string) => string {
  const known = new Map(names.map((name) => [name.toLowerCase(), name]))
  const spelled = new Map<string, string>()
  return (tag) => {
    const before = spelled.get(tag)
    if (before !== undefined) return before
    const local = tag.slice(tag.indexOf(':') + 1)
    const name = known.get(local.toLowerCase()) ?? local
    if (spelled.size < MOST_TAGS) spelled.set(tag, name)
    return name
  }
}
