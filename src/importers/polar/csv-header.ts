/** What the two headers of a CSV of Polar Flow begin with: of the whole, and of its samples. */
export const isPolarCsvHeader = (header: readonly string[]): boolean =>
  ['Name', 'Sport', 'Date', 'Start time', 'Duration'].every((name, i) => header[i] === name)
