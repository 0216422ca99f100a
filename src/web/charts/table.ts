/** The rows behind a chart. Cells are words for people; CSV takes the same. */
export interface ChartTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const quoted = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** What begins so is run by a spreadsheet; a number below zero, with its unit, is none of it. */
const isFormula = (cell: string) => /^[=+@\t\r\0]/.test(cell) || /^-(?![\p{L}\d.,:/%\s]*$)/u.test(cell)

/** RFC 4180. A cell that a spreadsheet would run as a formula is kept as text. */
export function csvOf({ columns, rows }: ChartTable): string {
  const safe = (cell: string) => quoted(isFormula(cell) ? `'${cell}` : cell)
  return [columns, ...rows].map((row) => row.map(safe).join(',')).join('\r\n') + '\r\n'
}
