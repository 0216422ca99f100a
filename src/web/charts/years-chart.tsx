import { scaleLinear } from 'd3-scale'
import type { YearView } from '../../core/view/dashboard-types.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'

const height = 170
const top = 24
const floor = height - 26

/** How far each year went; the year in course is open. */
export function YearsChart({ years }: { readonly years: readonly YearView[] }) {
  const { words, units } = useReading()
  const { format, web } = words
  const { charts } = web
  const said = web.longTerm.years
  const last = years.at(-1)
  if (!last) return null
  const most = years.reduce((best, year) => (year.distance_m > best.distance_m ? year : best), last)
  return (
    <ChartFrame
      title={said.title}
      answer={said.answer(String(last.year), format.distance(last.distance_m, units))}
      sentence={said.sentence(years.length, format.distance(most.distance_m, units), String(most.year))}
      fileName="years"
      level={3}
      table={() => ({
        columns: [said.column, charts.distance, charts.movingTime, charts.runs],
        rows: years
          .map((year) => [
            String(year.year),
            format.distance(year.distance_m, units),
            format.duration(year.moving_s),
            format.number(year.runs),
          ])
          .toReversed(),
      })}
    >
      {(width) => <Bars years={years} width={width} />}
    </ChartFrame>
  )
}

function Bars({ years, width }: { years: readonly YearView[]; width: number }) {
  const { words, units } = useReading()
  const { format } = words
  const most = Math.max(1, ...years.map((year) => year.distance_m))
  const y = scaleLinear([0, most], [floor, top])
  const step = width / Math.max(4, years.length)
  const bar = Math.max(3, Math.min(44, step - Math.min(12, step * 0.3)))
  // Numbers where there is room for each; else only the most and the last.
  const roomy = step >= 46
  const every = Math.ceil(38 / step)
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <path d={`M0 ${floor + 0.5}H${width}`} stroke="var(--line)" />
      {years.map(({ year, distance_m }, i) => {
        const middle = step * (i + 0.5)
        const isOpen = i === years.length - 1
        const isNamed = roomy || distance_m === most
        return (
          <g key={year} textAnchor="middle">
            {distance_m > 0 ? (
              <rect
                x={middle - bar / 2}
                y={y(distance_m)}
                width={bar}
                height={Math.max(1, floor - y(distance_m))}
                rx={Math.min(5, bar / 3)}
                fill={isOpen ? 'var(--tarn-soft)' : 'var(--done)'}
                stroke={isOpen ? 'var(--done)' : 'none'}
                strokeDasharray={isOpen ? '3 2' : undefined}
              />
            ) : null}
            {isNamed && distance_m > 0 ? (
              <text
                x={Math.max(18, Math.min(width - 18, middle))}
                y={y(distance_m) - 7}
                className={distance_m === most ? 'strong' : undefined}
              >
                {format.distanceValue(distance_m, units)}
              </text>
            ) : null}
            {(years.length - 1 - i) % every === 0 ? (
              <text x={middle} y={height - 7}>
                {step < 38 && every === 1 ? `’${String(year).slice(2)}` : String(year)}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}
