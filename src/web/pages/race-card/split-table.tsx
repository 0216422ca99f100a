import type { Split } from '../../../core/plan/race-card.ts'
import { useReading } from '../../app/reading.tsx'

/** One column to read while running, several side by side where there is room. */
const ROWS_A_COLUMN = 15

export function SplitTable({ splits }: { splits: readonly Split[] }) {
  const { words, units } = useReading()
  const { raceCard: said, format } = words
  const columns = Array.from({ length: Math.ceil(splits.length / ROWS_A_COLUMN) }, (_, i) =>
    splits.slice(i * ROWS_A_COLUMN, (i + 1) * ROWS_A_COLUMN),
  )
  return (
    <div className="race-splits">
      {columns.map((rows) => (
        <table key={rows[0]!.at_m}>
          <thead>
            <tr>
              <th scope="col">{said.at}</th>
              <th scope="col">{said.split}</th>
              <th scope="col">{said.clock}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at_m, split_s, elapsed_s }) => (
              <tr key={at_m}>
                <th scope="row">{at_m === splits.at(-1)!.at_m ? said.finish : format.distance(at_m, units)}</th>
                <td>{format.duration(split_s)}</td>
                <td>{format.duration(elapsed_s)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}
