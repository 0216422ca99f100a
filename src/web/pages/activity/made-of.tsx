import { useLocation } from 'wouter'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { useTakeApart } from '../../api-client/training.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { useLeave } from '../../activity-form/use-leave.ts'

/** What it was cut out of or put together from, and the way back, however long ago it was. */
export function MadeOf({ activity }: { readonly activity: ActivityPage }) {
  const { words, units, today } = useReading()
  const { format, ui } = words
  const said = ui.activity.apart
  const { offer } = useUndo()
  const [, navigate] = useLocation()
  const leave = useLeave()
  const apart = useTakeApart(activity.id)
  const parts = activity.madeOf
  if (parts.length === 0) return null
  const takeApart = () =>
    apart.mutate(
      { version: activity.version },
      {
        onSuccess: ({ activityIds, change }) => {
          const back = `/training/${activity.id}`
          navigate(`/training/${activityIds[0] ?? ''}`)
          offer(
            ui.toasts.apart,
            change.id,
            () => navigate(back, { replace: true }),
            () => leave(activityIds[0]),
          )
        },
      },
    )
  return (
    <section className="card stack tight">
      <h2>{said.title(parts.length)}</h2>
      <ul className="small">
        {parts.map((part) => (
          <li key={part.id}>
            {[
              part.name ?? part.path,
              format.dateWithWeekdayShort(part.localDay, today),
              ...(part.distance_m === null ? [] : [format.distance(part.distance_m, units)]),
            ].join(', ')}
          </li>
        ))}
      </ul>
      <p className="small">{said.lead(parts.length)}</p>
      <p>
        <button type="button" className="link tap" onClick={takeApart}>
          {ui.activity.apart.act}
        </button>
      </p>
      {apart.error ? <ErrorNote error={apart.error} /> : null}
    </section>
  )
}
