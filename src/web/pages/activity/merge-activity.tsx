import { useState } from 'react'
import { useLocation } from 'wouter'
import { addDays, isoDate } from '../../../core/base/calendar.ts'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { useActivitiesBetween, useMerge } from '../../api-client/training.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { dayOf } from '../../charts/day-scale.ts'
import { ActForm } from '../../goal-form/act-form.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { useLeave } from '../../activity-form/use-leave.ts'

/** Puts it together with another one that lies near it: a run that the watch cut in two. */
export function MergeActivity({ activity, close }: { readonly activity: ActivityPage; readonly close: () => void }) {
  const { words, units, today } = useReading()
  const { format, sports, ui } = words
  const said = ui.activity.merge
  const { offer } = useUndo()
  const [, navigate] = useLocation()
  const leave = useLeave()
  const day = dayOf(activity.localDay)
  const near = useActivitiesBetween(isoDate(addDays(day, -1)), isoDate(addDays(day, 1)))
  const merge = useMerge()
  const [other, setOther] = useState<string>()
  function submit() {
    if (other === undefined) return
    merge.mutate(
      { ids: [activity.id, other] },
      {
        onSuccess: ({ activityId, change }) => {
          const back = `/training/${activity.id}`
          navigate(`/training/${activityId}`)
          offer(
            ui.toasts.merged,
            change.id,
            () => navigate(back, { replace: true }),
            () => leave(activityId),
          )
        },
      },
    )
  }
  return (
    <ActForm lead={said.lead} act={said.act} submit={submit} cancel={close} busy={merge.isPending} error={merge.error}>
      <QueryPanel query={near}>
        {({ activities }) => {
          const others = activities.filter(
            ({ id, sport, duplicateOf }) => id !== activity.id && sport === activity.sport && duplicateOf === null,
          )
          if (others.length === 0) return <p className="note calm">{said.none}</p>
          return (
            <OneOf
              legend={said.choose}
              choices={others.map((each) => [
                each.id,
                [
                  each.name ?? sports.of(each.sport).name,
                  format.dateWithWeekdayShort(each.localDay, today),
                  format.timeOfDay(each.startAt, each.zone),
                  each.distance_m === null ? format.duration(each.moving_s) : format.distance(each.distance_m, units),
                ].join(', '),
              ])}
              value={other}
              choose={setOther}
            />
          )
        }}
      </QueryPanel>
    </ActForm>
  )
}
