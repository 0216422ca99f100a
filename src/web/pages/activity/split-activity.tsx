import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ActivityPage } from '../../../core/view/dashboard-types.ts'
import { clockTyped, noClock } from '../../activity-form/clock-draft.ts'
import { ClockField } from '../../activity-form/clock-field.tsx'
import { NumberField } from '../../activity-form/number-field.tsx'
import { distanceTyped } from '../../activity-form/typed-values.ts'
import { useSplit, type SplitAsked } from '../../api-client/training.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { useLeave } from '../../activity-form/use-leave.ts'

type By = 'time' | 'distance' | 'lap'

/** Cuts an activity in two, at a time, a distance or a lap. */
export function SplitActivity({ activity, close }: { readonly activity: ActivityPage; readonly close: () => void }) {
  const { words, units } = useReading()
  const said = words.ui.activity.split
  const { offer } = useUndo()
  const [, navigate] = useLocation()
  const leave = useLeave()
  const split = useSplit(activity.id)
  const laps = activity.laps.slice(0, -1)
  const [by, setBy] = useState<By>(laps.length > 0 ? 'lap' : 'time')
  const [at, setAt] = useState(noClock)
  const [distance, setDistance] = useState('')
  const [lap, setLap] = useState('1')
  const where = (): Omit<SplitAsked, 'version'> | undefined => {
    if (by === 'lap') return { afterLap: Number(lap) }
    const value = by === 'time' ? clockTyped(at) : distanceTyped(distance, units)
    if (value === undefined || Number.isNaN(value) || value <= 0) return undefined
    return by === 'time' ? { after_s: value } : { after_m: value }
  }
  function submit() {
    const given = where()
    if (!given) return
    split.mutate(
      { version: activity.version, ...given },
      {
        onSuccess: ({ activityIds, change }) => {
          const back = `/training/${activity.id}`
          navigate(`/training/${activityIds[0] ?? ''}`)
          offer(
            words.ui.toasts.split,
            change.id,
            () => navigate(back, { replace: true }),
            () => leave(activityIds[0]),
          )
        },
      },
    )
  }
  const upTo = (i: number) => {
    const lengths = activity.laps.slice(0, i + 1).map(({ distance_m }) => distance_m)
    return lengths.every((length) => length !== null) ? lengths.reduce((sum, length) => sum + length, 0) : null
  }
  return (
    <ActForm lead={said.lead} act={said.act} submit={submit} cancel={close} busy={split.isPending} error={split.error}>
      <OneOf
        legend={said.by}
        choices={[
          ...(laps.length > 0 ? [['lap', said.lap] as const] : []),
          ['time', said.time],
          ...(activity.distance_m === null ? [] : [['distance', said.distance] as const]),
        ]}
        value={by}
        choose={setBy}
      />
      {by === 'time' ? <ClockField legend={said.time} value={at} change={setAt} /> : null}
      {by === 'distance' ? (
        <NumberField
          label={said.distance}
          unit={words.format.distanceUnit(units)}
          value={distance}
          change={setDistance}
        />
      ) : null}
      {by === 'lap' ? (
        <NativeSelect
          label={said.lap}
          value={lap}
          onChange={(event) => setLap(event.currentTarget.value)}
          data={laps.map((each, i) => ({
            value: String(i + 1),
            label: said.lapAt(i + 1, each.start_s + each.elapsed_s, upTo(i), units),
          }))}
        />
      ) : null}
    </ActForm>
  )
}
