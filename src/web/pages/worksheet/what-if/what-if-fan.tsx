import { scaleLinear } from 'd3-scale'
import { area, line } from 'd3-shape'
import { memo, useMemo } from 'react'
import { isoDate, type LocalDate } from '../../../../core/base/calendar.ts'
import type { WhatIfFanPoint } from '../../../../core/plan/what-if/what-if-types.ts'
import { useReading } from '../../../app/reading.tsx'
import { ChartFrame } from '../../../charts/chart-frame.tsx'
import { dayOf, monthTicks } from '../../../charts/day-scale.ts'
import { useFollowed } from './use-followed.ts'

interface WhatIfFanProps {
  readonly fan: readonly WhatIfFanPoint[]
  readonly target: number
}

const height = 216
const top = 14
const floor = height - 28
const left = 60
const STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600]
const LINES = 4

/** Where the runner will be up to the day, against the target; it follows the sliders. Faster is higher. */
export function WhatIfFan({ fan, target }: WhatIfFanProps) {
  const both = useMemo(() => ({ fan, target }), [fan, target])
  return <Drawn {...useFollowed(both)} />
}

const Drawn = memo(function Drawn({ fan, target }: WhatIfFanProps) {
  const { words } = useReading()
  const { format } = words
  const said = words.web.worksheet.gap
  const { chance } = words.web.goal
  const last = fan.at(-1)
  if (!last) return null
  const text = (time: number) => format.duration(Math.round(time))
  return (
    <ChartFrame
      level={3}
      title={said.fan}
      answer={text(last.p50)}
      sentence={said.fanSay(text(last.p50), text(last.p10), text(last.p90), text(target))}
      fileName="what-if"
      table={() => ({
        columns: [chance.day, chance.likely, chance.low, chance.high],
        rows: fan.map(({ on, p10, p50, p90 }) => [format.date(on), text(p50), text(p10), text(p90)]),
      })}
    >
      {(width) => <Picture {...{ fan, target, width, text }} />}
    </ChartFrame>
  )
})

/** Whole steps around what is shown, so that the axis stays where it is while a slider moves a little. */
function domainOf(fan: readonly WhatIfFanPoint[], target: number) {
  const values = [target, ...fan.flatMap(({ p10, p90 }) => [p10, p90])]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const step = STEPS.find((each) => (most - least) / each <= LINES) ?? 3600
  const [low, high] = [Math.floor(least / step) * step, Math.ceil(most / step) * step]
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, i) => low + i * step)
  return { low, high: Math.max(high, low + step), ticks }
}

function Picture({ fan, target, width, text }: WhatIfFanProps & { width: number; text: (time: number) => string }) {
  const { ui, web } = useReading().words
  const [first, last] = [fan[0]!, fan.at(-1)!]
  const right = width - 64
  const { low, high, ticks } = domainOf(fan, target)
  const x = scaleLinear([first.on, Math.max(last.on, first.on + 1)], [left, right])
  const y = scaleLinear([high, low], [floor, top])
  const ribbon = (from: (point: WhatIfFanPoint) => number, to: (point: WhatIfFanPoint) => number) =>
    area<WhatIfFanPoint>()
      .x(({ on }) => x(on))
      .y0((point) => y(from(point)))
      .y1((point) => y(to(point)))([...fan]) ?? ''
  const middle =
    line<WhatIfFanPoint>()
      .x(({ on }) => x(on))
      .y(({ p50 }) => y(p50))([...fan]) ?? ''
  const { months, lastDay } = useDayLabels(first.on, last.on, width)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${left} ${y(tick)}H${right}`} stroke="var(--line)" strokeDasharray="2 4" />
          <text x={left - 8} y={y(tick) + 4.5} textAnchor="end">
            {text(tick)}
          </text>
        </g>
      ))}
      <path
        fill="var(--tarn)"
        opacity={0.13}
        d={ribbon(
          ({ p10 }) => p10,
          ({ p90 }) => p90,
        )}
      />
      <path
        fill="var(--tarn)"
        opacity={0.24}
        d={ribbon(
          ({ p25 }) => p25,
          ({ p75 }) => p75,
        )}
      />
      <path d={`M${left} ${y(target)}H${right}`} stroke="var(--target)" strokeWidth={2.2} />
      <text x={left + 6} y={y(target) - 7} className="target-text">
        {web.charts.target(text(target))}
      </text>
      <path d={middle} fill="none" stroke="var(--tarn)" strokeWidth={2.2} strokeDasharray="2 5" strokeLinecap="round" />
      <text x={right + 8} y={y(last.p50) + 4.5} className="strong">
        {text(last.p50)}
      </text>
      {months
        .filter(({ on }) => x(on) > left + 62 && x(on) < right - 104)
        .map((month) => (
          <text key={month.on} x={x(month.on)} y={height - 6} textAnchor="middle">
            {month.text}
          </text>
        ))}
      <text x={left} y={height - 6} className="strong">
        {ui.charts.today}
      </text>
      <text x={right} y={height - 6} textAnchor="end">
        {lastDay}
      </text>
    </svg>
  )
}

/** Dates are slow to write, and change with the date slider alone. */
function useDayLabels(first: LocalDate, last: LocalDate, width: number) {
  const { words, today } = useReading()
  const { format } = words
  return useMemo(() => {
    const [from, to] = [isoDate(first), isoDate(last)]
    const ticks = monthTicks(from, to, Math.max(1, Math.floor(width / 120)))
    return {
      months: ticks.map((day) => ({ on: dayOf(day), text: format.monthShort(day) })),
      lastDay: format.dateShort(to, today),
    }
  }, [first, last, width, format, today])
}
