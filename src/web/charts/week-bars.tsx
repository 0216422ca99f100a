import { scaleLinear } from 'd3-scale'
import { useReading } from '../app/reading.tsx'
import type { Dashboard, DayView } from '../../core/view/dashboard-types.ts'
import { ChartFrame } from './chart-frame.tsx'

const height = 148
const floor = height - 26
const head = 26

/** This week day by day: what was run is filled, today is marked, what is still to come is left open. */
export function WeekBars({ week, today }: { week: Dashboard['week']; today: string }) {
  const { words, units } = useReading()
  const { format, ui, web } = words
  const { charts } = web
  const distance = (day: DayView) =>
    day.distance_m === null ? ui.today.week.distanceUnknown : format.distance(day.distance_m, units)
  const isLater = (day: DayView) => day.on > today
  const total = format.distance(week.distance_m, units)
  const said = week.days
    .filter((day) => !isLater(day))
    .map((day) => {
      const what = day.runs ? distance(day) : day.activities ? charts.otherSport : ui.today.week.rest
      return ui.charts.week.day(format.weekday(day.on), what)
    })
  return (
    <ChartFrame
      title={ui.today.week.title}
      answer={week.runs ? ui.today.week.total(total, week.runs) : ui.today.week.none}
      sentence={ui.charts.week.say({ distance: total, runs: week.runs, days: said })}
      fileName={`week-${week.from}`}
      table={() => ({
        columns: [charts.day, charts.distance, charts.movingTime, charts.runs],
        rows: week.days.map((day) => [
          format.dateWithWeekdayShort(day.on),
          isLater(day) ? format.none : distance(day),
          isLater(day) ? format.none : format.duration(day.moving_s),
          isLater(day) ? format.none : format.number(day.runs),
        ]),
      })}
    >
      {(width) => <Bars days={week.days} today={today} width={width} />}
    </ChartFrame>
  )
}

function Bars({ days, today, width }: { days: readonly DayView[]; today: string; width: number }) {
  const { words, units } = useReading()
  const { ui, web } = words
  const most = Math.max(1, ...days.map((day) => day.distance_m ?? 0))
  const y = scaleLinear([0, Math.max(most, 10_000)], [floor, head])
  const step = width / days.length
  const bar = Math.min(44, step - 12)
  const narrow = step < 46
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {days.map((day, i) => {
        const middle = step * (i + 0.5)
        const isToday = day.on === today
        const top = y(day.distance_m ?? 0)
        const known = day.runs > 0 && day.distance_m !== null
        const word =
          day.on > today ? '' : day.runs ? web.charts.ran : day.activities ? web.charts.otherShort : ui.today.week.rest
        return (
          <g key={day.on} textAnchor="middle">
            {isToday ? (
              <rect x={step * i + 2} y={0} width={step - 4} height={height} rx={12} fill="var(--tarn-soft)" />
            ) : null}
            {known ? (
              <>
                <rect
                  x={middle - bar / 2}
                  y={top}
                  width={bar}
                  height={Math.max(2, floor - top)}
                  rx={7}
                  fill="var(--done)"
                />
                <text x={middle} y={top - 7} className="strong">
                  {words.format.distanceValue(day.distance_m ?? 0, units)}
                </text>
              </>
            ) : day.runs ? (
              <rect
                x={middle - bar / 2 + 1}
                y={floor - 24}
                width={bar - 2}
                height={24}
                rx={7}
                fill="none"
                stroke="var(--done)"
                strokeWidth={1.6}
              />
            ) : (
              <text x={middle} y={floor - 11} className={isToday ? '' : 'fine'}>
                {isToday && !day.activities ? '' : word}
              </text>
            )}
            <text x={middle} y={height - 7} className={isToday ? 'strong' : ''}>
              {isToday && !narrow ? web.charts.todayLabel : words.format.weekdayLetter(day.on)}
            </text>
          </g>
        )
      })}
      <path d={`M0 ${floor}.5H${width}`} stroke="var(--line)" />
    </svg>
  )
}
