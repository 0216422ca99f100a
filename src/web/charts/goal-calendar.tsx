import { addDays, isoDate, startOfWeek, type Weekday } from '../../core/base/calendar.ts'
import type { GoalPage } from '../../core/view/dashboard-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'
import { DayGrid } from './day-grid.tsx'
import { dayOf } from './day-scale.ts'

/** More weeks than these have no room beside each other: of a longer goal the last are shown. */
const WEEKS = 53

interface GoalCalendarProps {
  readonly goal: Pick<GoalPage, 'id' | 'startOn' | 'dueOn' | 'progress' | 'counted' | 'pauses'>
}

/** Which days counted for a goal: full, a speck where nothing did, moss where it rested. */
export function GoalCalendar({ goal }: GoalCalendarProps) {
  const { words, weekStart } = useReading()
  const { format, web } = words
  const { charts, dayCharts } = web
  const said = dayCharts.counted
  const asOf = dayOf(goal.progress.asOf)
  const end = goal.dueOn === null || dayOf(goal.dueOn) > asOf ? asOf : dayOf(goal.dueOn)
  // A goal that another agreement set out anew has days before its first one.
  const before = goal.counted.reduce(
    (most, { localDay }) => Math.max(most, end - dayOf(localDay)),
    end - dayOf(goal.startOn),
  )
  const first = startOfWeek(addDays(end, -Math.min(before, 7 * (WEEKS - 1))), weekStart as Weekday)
  const from = isoDate(addDays(end, -Math.min(before, end - first)))
  if (end <= first) return null
  const counted = Map.groupBy(goal.counted, ({ localDay }) => localDay)
  const days = Array.from({ length: end - first + 1 }, (_, i) => {
    const on = isoDate(addDays(first, i))
    return {
      on,
      counted: counted.get(on)?.length ?? 0,
      isPaused: on >= from && goal.pauses.some(({ from, to }) => from <= on && (to ?? on) >= on),
    }
  })
  const full = days.filter((day) => day.counted > 0)
  return (
    <ChartFrame
      title={said.title}
      answer={said.answer(full.length)}
      sentence={said.sentence(full.length, format.date(from), format.date(isoDate(end)))}
      fileName="days-that-counted"
      legend={
        <p className="legend">
          <span>
            <i className="dot" />
            {said.key}
          </span>
          <span>
            <i className="speck" />
            {said.notKey}
          </span>
          {days.some(({ isPaused }) => isPaused) ? (
            <span>
              <i className="dot paused" />
              {charts.periods.paused}
            </span>
          ) : null}
        </p>
      }
      table={() => ({
        columns: [said.columns.on, said.columns.activities],
        rows: full.map((day) => [format.date(day.on), format.number(day.counted)]).toReversed(),
      })}
    >
      {(width) => (
        <DayGrid days={days} width={width}>
          {(day, { x, y, most }) => (
            <>
              {day.isPaused ? (
                <rect
                  x={x - most}
                  y={y - most}
                  width={2 * most}
                  height={2 * most}
                  rx={2}
                  fill="var(--moss)"
                  opacity={0.4}
                />
              ) : null}
              {day.counted > 0 ? (
                <circle cx={x} cy={y} r={most * 0.82} fill="var(--done)" />
              ) : day.on < from ? null : (
                <circle cx={x} cy={y} r={1.2} fill="var(--control)" opacity={0.7} />
              )}
            </>
          )}
        </DayGrid>
      )}
    </ChartFrame>
  )
}
