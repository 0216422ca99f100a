import type { ReactNode } from 'react'

interface Rows {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly ReactNode[])[]
}

/** A table that scrolls by itself when it is wider or longer than its place, also by keyboard. */
export function DataTable({ table, caption, tall }: { table: Rows; caption: string; tall?: boolean }) {
  return (
    <div className={tall ? 'table-room tall' : 'table-room'} tabIndex={0} role="region" aria-label={caption}>
      <table>
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            // Rows of a picture have no other name than their place.
            <tr key={at}>
              {row.map((cell, i) =>
                i === 0 ? (
                  <th key={table.columns[i]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={table.columns[i]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
