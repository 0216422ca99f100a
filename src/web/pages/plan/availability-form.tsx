import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { NewPlan } from '../../../api/contract-plan.ts'
import { type Weekday, weekdayOf } from '../../../core/base/calendar.ts'
import type { PlanView } from '../../../core/view/plan-view.ts'
import { useReading } from '../../app/reading.tsx'
import { dayOf } from '../../charts/day-scale.ts'
import { ActForm } from '../../goal-form/act-form.tsx'
import { SomeOf } from '../../goal-form/choices.tsx'

interface AvailabilityFormProps {
  /** Begins with the days of this plan. */
  readonly plan: PlanView
  readonly show: (named: NewPlan) => void
  readonly cancel: () => void
}

/** Days and minutes that the runner has. */
export function AvailabilityForm({ plan, show, cancel }: AvailabilityFormProps) {
  const { words, weekStart } = useReading()
  const { days: said } = words.web.plan
  const inOrder = Array.from({ length: 7 }, (_, i) => (((weekStart - 1 + i) % 7) + 1) as Weekday)
  const runs = plan.weeks.flatMap((week) => week.runs)
  const longRun = runs.find(({ kind }) => kind === 'long')
  const [days, setDays] = useState<string[]>(() =>
    inOrder.filter((day) => runs.some(({ on }) => weekdayOf(dayOf(on)) === day)).map(String),
  )
  const [long, setLong] = useState(longRun ? String(weekdayOf(dayOf(longRun.on))) : '')
  const [minutes, setMinutes] = useState('')
  const [tried, setTried] = useState(false)
  const length = minutes.trim() === '' ? undefined : Number(minutes)
  const isWrong = length !== undefined && !(length >= 10 && length <= 600)
  const longDay = days.includes(long) ? long : (days.at(-1) ?? '')
  return (
    <ActForm
      act={said.show}
      submit={() => {
        setTried(true)
        if (days.length === 0 || isWrong) return
        show({
          days: days.map((day) => Number(day) as Weekday),
          longDay: Number(longDay) as Weekday,
          ...(length !== undefined && { minutes: length }),
        })
      }}
      cancel={cancel}
      back={words.ui.buttons.cancel}
      busy={false}
      error={null}
    >
      <SomeOf
        legend={said.days}
        choices={inOrder.map((day) => [String(day), words.format.weekdayNameShort(day)])}
        values={days}
        choose={setDays}
        hint={tried && days.length === 0 ? said.needed : undefined}
      />
      <div className="pair">
        <NativeSelect
          label={said.long}
          value={longDay}
          data={days.map((day) => ({ value: day, label: words.format.weekdayName(Number(day) as Weekday) }))}
          onChange={(event) => setLong(event.currentTarget.value)}
        />
        <TextInput
          label={said.minutes}
          description={said.minutesHint}
          inputMode="numeric"
          value={minutes}
          error={tried && isWrong ? said.notNumber : undefined}
          onChange={(event) => setMinutes(event.currentTarget.value)}
        />
      </div>
    </ActForm>
  )
}
