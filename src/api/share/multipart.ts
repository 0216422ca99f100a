/** A file of a form: what it is called, and its bytes as they come. Its bytes end before the next file begins. */
export interface FormFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** What was sent is no form, or one made to harm. */
export class BadForm extends Error {
  override name = 'BadForm'
}

/** Far beyond what a browser shares at once. */
const MOST_PARTS = 500
const HEADER_BYTES = 8192
const [CR, LF] = [13, 10]

/** The boundary of a form's content type; undefined when it is no form. RFC 2046: up to 70 characters. */
export function boundaryOf(contentType: string | undefined): string | undefined {
  const found = /^multipart\/form-data;(?:.*;)?\s*boundary=(?:"([^"]{1,70})"|([\w'()+,./:=?-]{1,70}))\s*(?:;|$)/i.exec(
    contentType ?? '',
  )
  return found?.[1] ?? found?.[2]
}

/**
 * The files of a form (RFC 7578), one after the other as they come in: nothing is held but the piece in hand, so a form of
 * gigabytes costs no memory. Fields that are no files are passed over. Whoever asks for the next file before reading the
 * last to its end passes over the rest of it. Throws BadForm, and what the stream throws.
 */
export async function* formFiles(body: AsyncIterable<Uint8Array>, boundary: string): AsyncGenerator<FormFile> {
  const input = new Pieces(body)
  // What comes before the first boundary is no part; a body may begin with the boundary itself.
  input.putBack(Buffer.from('\r\n'))
  const delimiter = Buffer.from(`\r\n--${boundary}`)
  for await (const _ of input.until(delimiter)) continue
  for (let part = 0; ; part++) {
    if (await isLast(input)) return
    if (part === MOST_PARTS) throw new BadForm('too many parts')
    const header = await headerOf(input)
    const bytes = input.until(delimiter)
    const name = fileNameOf(header)
    if (name !== undefined) yield { name, bytes }
    for await (const _ of bytes) continue
  }
}

/** After a boundary comes a line end and a part, or two dashes and the end. */
async function isLast(input: Pieces): Promise<boolean> {
  const [a, b] = [await input.byte(), await input.byte()]
  if (a === 45 && b === 45) return true
  if (a === CR && b === LF) return false
  throw new BadForm('no line end after a boundary')
}

async function headerOf(input: Pieces): Promise<string> {
  const bytes: number[] = []
  for (;;) {
    const byte = await input.byte()
    if (byte === undefined || bytes.length === HEADER_BYTES) throw new BadForm('a header without end')
    bytes.push(byte)
    const n = bytes.length
    const isEmptyLine = bytes[n - 1] === LF && bytes[n - 2] === CR
    if (isEmptyLine && (n === 2 || (bytes[n - 3] === LF && bytes[n - 4] === CR)))
      return Buffer.from(bytes).toString('utf8')
  }
}

/** Browsers write quotes and line ends of a name as percent signs and nothing else. Only a label, never a path. */
function fileNameOf(header: string): string | undefined {
  const line = /^content-disposition:(.*)$/im.exec(header)?.[1]
  const name = /;\s*filename="([^"]*)"/i.exec(line ?? '')?.[1]
  if (name === undefined || name === '') return undefined
  return name.replaceAll('%22', '"').replaceAll(/%0[DA]/gi, ' ')
}

/** A stream of pieces that can be read byte by byte and up to a mark, whichever way the pieces are cut. */
class Pieces {
  private readonly source: AsyncIterator<Uint8Array>
  private held: Buffer = Buffer.alloc(0)

  constructor(body: AsyncIterable<Uint8Array>) {
    this.source = body[Symbol.asyncIterator]()
  }

  putBack(bytes: Buffer): void {
    this.held = Buffer.concat([bytes, this.held])
  }

  async byte(): Promise<number | undefined> {
    while (this.held.length === 0) if (!(await this.more())) return undefined
    const byte = this.held[0]
    this.held = this.held.subarray(1)
    return byte
  }

  /** What comes before the mark; the mark itself is taken off. Throws BadForm when it never comes. */
  async *until(mark: Buffer): AsyncGenerator<Uint8Array> {
    for (;;) {
      const at = this.held.indexOf(mark)
      if (at >= 0) {
        const before = this.held.subarray(0, at)
        this.held = this.held.subarray(at + mark.length)
        if (before.length > 0) yield before
        return
      }
      // The mark may begin at the end of what is here: so much is kept for the next look.
      const sure = this.held.length - mark.length + 1
      if (sure > 0) {
        const before = this.held.subarray(0, sure)
        this.held = this.held.subarray(sure)
        yield before
      }
      if (!(await this.more())) throw new BadForm('the form ends before its last boundary')
    }
  }

  private async more(): Promise<boolean> {
    const { value, done } = await this.source.next()
    if (done) return false
    this.held =
      this.held.length === 0
        ? Buffer.from(value.buffer, value.byteOffset, value.length)
        : Buffer.concat([this.held, value])
    return true
  }
}
