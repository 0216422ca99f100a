import { useId } from 'react'
import { useWorkoutFile } from '../../api-client/life.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'

/** Planned workouts from a file: a JSON list or a table. What came of it is said, row by row where one was refused. */
export function WorkoutFile() {
  const { workouts: said } = useReading().words.web.life
  const { offer } = useUndo()
  const write = useWorkoutFile()
  const id = useId()
  const came = write.data
  return (
    <div className="stack tight">
      <label htmlFor={id}>{said.file.label}</label>
      <p className="small">{said.file.hint}</p>
      <input
        id={id}
        type="file"
        accept=".json,.csv,.txt,application/json,text/csv"
        onChange={(event) => {
          const input = event.currentTarget
          const file = input.files?.[0]
          if (!file) return
          void file.text().then((text) => {
            // The same file may be chosen again.
            input.value = ''
            write.mutate(text, {
              onSuccess: ({ added, change }) => {
                if (change) offer(said.file.added(added), change.id)
              },
            })
          })
        }}
      />
      <div role="status">
        {came ? (
          <>
            <p>{said.file.came(came.added, came.known, came.refused.length)}</p>
            {came.refused.length > 0 ? (
              <ul className="small">
                {came.refused.map(({ row, fields }) => (
                  <li key={row}>{said.file.row(row, fields.map(({ message }) => message).join(' '))}</li>
                ))}
              </ul>
            ) : null}
          </>
        ) : null}
      </div>
      {write.error ? <ErrorNote error={write.error} /> : null}
    </div>
  )
}
