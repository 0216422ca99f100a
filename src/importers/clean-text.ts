/** C0 and C1 controls but tab and newline, and the marks that reorder text: none belongs in a title. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g

/** A text of a file for people: without invisible characters, trimmed, cut; undefined when nothing is left. */
export function cleanText(text: string | undefined, maxChars: number): string | undefined {
  const clean = text
    ?.slice(0, maxChars * 4)
    .replace(INVISIBLE, '')
    .trim()
  if (clean === undefined || clean === '') return undefined
  return Array.from(clean).slice(0, maxChars).join('').toWellFormed()
}
