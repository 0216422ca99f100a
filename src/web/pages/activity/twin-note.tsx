import { Link } from 'wouter'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { useActivityEdit } from '../../api-client/writes.ts'
import { useUndo } from '../../app/undo.tsx'
import { useReading } from '../../app/reading.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'

/** Two files of one run: both are kept, one counts. The runner may say otherwise. */
export function TwinNote({ activity }: { activity: ActivityPage }) {
  const { words, units } = useReading()
  const { ui } = words
  const { offer } = useUndo()
  const edit = useActivityEdit(activity.id)
  const { twin } = ui.activity
  if (activity.twins.length === 0) return null
  const isTwin = activity.duplicateOf !== null
  const why = ({ because }: ActivityPage['twins'][number]) =>
    because === null
      ? ui.activity.twinWhy.word
      : [
          ui.activity.twinWhy[because.code],
          // Clocks in two zones stand hours apart; that is said already.
          ui.activity.twinApart(because.code === 'same-time' ? because.later_s : 0, because.longer_m, units),
        ]
          .filter((part) => part)
          .join(' ')
  return (
    <div className="note calm stack tight">
      <p>{twin.explained}</p>
      <ul>
        <li>
          {activity.source.path}: {isTwin ? twin.rests : twin.counts}
        </li>
        {activity.twins.map((other) => (
          <li key={other.id}>
            <Link href={`/training/${other.id}`} className="link">
              {other.path}
            </Link>
            : {other.counts ? twin.counts : twin.rests}
            <span className="small"> {why(other)}</span>
          </li>
        ))}
      </ul>
      {isTwin ? (
        <p className="link-row">
          <button
            type="button"
            className="link tap"
            onClick={() =>
              edit.mutate(
                { version: activity.version, isTheOne: true },
                { onSuccess: ({ change }) => offer(ui.toasts.twinCounts, change.id) },
              )
            }
          >
            {twin.countThis}
          </button>
          <button
            type="button"
            className="link tap"
            onClick={() =>
              edit.mutate(
                { version: activity.version, duplicateOf: null },
                { onSuccess: ({ change }) => offer(ui.toasts.twinParted, change.id) },
              )
            }
          >
            {twin.notATwin}
          </button>
        </p>
      ) : null}
      {edit.error ? <ErrorNote error={edit.error} /> : null}
    </div>
  )
}
