import { CALENDAR_UNITS, type CalendarUnit } from '../../core/base/calendar.ts'
import { useWords } from '../app/reading.tsx'
import { OneOf } from './choices.tsx'

interface RecursProps {
  readonly value: CalendarUnit | null
  readonly choose: (value: CalendarUnit | null) => void
}

/** Whether the same is asked again after the last day: of the next week, month or year. */
export function Recurs({ value, choose }: RecursProps) {
  const { recur } = useWords().web.goal
  return (
    <OneOf
      legend={recur.legend}
      choices={[['none', recur.none], ...CALENDAR_UNITS.map((each) => [each, recur[each]] as const)]}
      value={value ?? 'none'}
      choose={(chosen) => choose(CALENDAR_UNITS.find((each) => each === chosen) ?? null)}
    />
  )
}
