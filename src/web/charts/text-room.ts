/** Of a letter of charts at its widest, on average, px. */
const LETTER = 6.8

/** The room that the longest of these needs in a chart, px: enough for strong letters and for fonts wider than ours. */
export const textRoom = (...texts: readonly string[]): number =>
  Math.ceil(Math.max(0, ...texts.map(({ length }) => length)) * LETTER)
