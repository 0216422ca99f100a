import { scaleLinear } from 'd3-scale'
import { addDays } from '../../../core/base/calendar.ts'
import type { ReviewView } from '../../../core/view/review.ts'
import { useReading } from '../../app/reading.tsx'
import { ChartFrame } from '../../charts/chart-frame.tsx'
import { dayOf } from '../../charts/day-scale.ts'

const height = 148
const floor = height - 24
const top = 22

/** How far the weeks up to the review went; the last one is the one looked back on, dashed where it goes on after it. */
export function ReviewWeeks({ weeks, to }: Pick<ReviewView, 'weeks' | 'to'>) {
  const { words, units, reader } = useReading()
  const { format } = words
  const said = words.web.advice.reviews
  const far = (distance_m: number) => format.distance(distance_m, units)
  const last = weeks.at(-1)
  const isCut = ({ from }: ReviewView['weeks'][number]) => addDays(dayOf(from), 6) > dayOf(to)
  return (
    <ChartFrame
      title={said.weeksTitle}
      level={3}
      sentence={said.weeksSay(weeks.length, far(last?.distance_m ?? 0))}
      fileName="weeks-of-review"
      table={() => ({
        columns: [said.week, said.distance],
        rows: weeks
          .map((week) => [isCut(week) ? format.dateRange(week.from, to) : format.date(week.from), far(week.distance_m)])
          .toReversed(),
      })}
    >
      {(width) => {
        const y = scaleLinear([0, Math.max(1000, ...weeks.map(({ distance_m }) => distance_m))], [floor, top])
        const step = width / weeks.length
        const bar = Math.min(36, step * 0.72)
        return (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
            {weeks.map((week, i) => (
              <rect
                key={week.from}
                x={step * (i + 0.5) - bar / 2}
                y={Math.min(y(week.distance_m), floor - 2)}
                width={bar}
                height={Math.max(2, floor - y(week.distance_m))}
                rx={4}
                fill={isCut(week) ? 'var(--tarn-soft)' : i === weeks.length - 1 ? 'var(--done)' : 'var(--planned)'}
                stroke={isCut(week) ? 'var(--done)' : 'none'}
                strokeDasharray={isCut(week) ? '3 2' : undefined}
              />
            ))}
            {last ? (
              <text x={width - step / 2} y={y(last.distance_m) - 6} textAnchor="end" className="strong" dx={bar / 2}>
                {far(last.distance_m)}
              </text>
            ) : null}
            <text x={0} y={height - 6}>
              {format.dateShort(weeks[0]?.from ?? reader.asOf, reader.asOf)}
            </text>
            <text x={width} y={height - 6} textAnchor="end">
              {format.dateShort(last?.from ?? reader.asOf, reader.asOf)}
            </text>
          </svg>
        )
      }}
    </ChartFrame>
  )
}
