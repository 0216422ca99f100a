/** RFC 5545, 3.1: no line is longer than this, its end not counted. */
const LINE_OCTETS = 75

/** Of a character in UTF-8. */
function octets(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/**
 * One content line with its end, folded where it is too long: the next piece begins with a space that takes part in its
 * length. Folded between characters, never within the octets of one.
 */
export function contentLine(name: string, value: string): string {
  const pieces: string[] = []
  let [piece, length] = ['', 0]
  for (const character of `${name}:${value}`) {
    const size = octets(character)
    if (length + size > LINE_OCTETS) {
      pieces.push(piece)
      ;[piece, length] = [' ', 1]
    }
    piece += character
    length += size
  }
  return `${[...pieces, piece].join('\r\n')}\r\n`
}

/** A value of type TEXT (RFC 5545, 3.3.11). Control characters have no place in it and are left out, but for the line end. */
export const textValue = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u0000-\u0009\u000B-\u001F\u007F]/g, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
