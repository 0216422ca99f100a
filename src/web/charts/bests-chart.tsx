import { scaleLinear } from 'd3-scale'
import type { BestYears } from '../../core/view/best-years.ts'
import { useReading } from '../app/reading.tsx'
import { ChartFrame } from './chart-frame.tsx'

const height = 190
const top = 26
const floor = height - 26
const side = 30

type Distance = BestYears['distances'][number]

/** The fastest of each year; faster is higher. The best of all is filled. */
export function BestsChart({ bests }: { readonly bests: Distance }) {
  const { words, units } = useReading()
  const { format, web } = words
  const said = web.races.bests
  const { years, distance_m } = bests
  const best = years.reduce((a, b) => (b.elapsed_s < a.elapsed_s ? b : a))
  const time = format.duration(best.elapsed_s)
  return (
    <ChartFrame
      title={said.title}
      answer={said.best(time, String(best.year))}
      sentence={said.sentence(format.raceDistance(distance_m, units), years.length, time, String(best.year))}
      fileName="bests"
      table={() => ({
        columns: [said.year, said.time],
        rows: years.map(({ year, elapsed_s }) => [String(year), format.duration(elapsed_s)]),
      })}
    >
      {(width) => <Points years={years} best={best} width={width} />}
    </ChartFrame>
  )
}

function Points({ years, best, width }: { years: Distance['years']; best: Distance['years'][number]; width: number }) {
  const { format } = useReading().words
  const times = years.map(({ elapsed_s }) => elapsed_s)
  const [fast, slow] = [Math.min(...times), Math.max(...times)]
  const y = scaleLinear([slow, fast === slow ? slow - 1 : fast], [floor - 28, top])
  const [first, last] = [years[0]?.year ?? 0, years.at(-1)?.year ?? 0]
  const x = scaleLinear([first, Math.max(last, first + 1)], [side, width - side])
  // A time is written at its point where there is room; the best always is.
  const room = (width - 2 * side) / Math.max(1, last - first)
  const steps = years.slice(1).map((each, i) => ({ from: years[i] ?? each, to: each }))
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
      <path d={`M0 ${floor + 0.5}H${width}`} stroke="var(--line)" />
      {steps.map(({ from, to }) => (
        <path
          key={to.year}
          d={`M${x(from.year)} ${y(from.elapsed_s)}L${x(to.year)} ${y(to.elapsed_s)}`}
          stroke="var(--tarn)"
          strokeWidth={to.year - from.year > 1 ? 1.4 : 2}
          // Years without a time lie between.
          strokeDasharray={to.year - from.year > 1 ? '1 6' : undefined}
          strokeLinecap="round"
        />
      ))}
      {years.map((each, i) => {
        const isBest = each === best
        const isNamed = isBest || (room > 50 && each.elapsed_s !== best.elapsed_s)
        const isEnd = i === 0 || i === years.length - 1
        const nearest = Math.min(x(each.year) - x(years[0]!.year), x(years.at(-1)!.year) - x(each.year))
        // Lines come down to the slowest from above: its time stands below it.
        const isValley = [years[i - 1], years[i + 1]].every((near) => !near || near.elapsed_s < each.elapsed_s)
        const isYearNamed = room > 40 || isEnd || (isBest && nearest > 40)
        return (
          <g key={each.year}>
            <circle
              cx={x(each.year)}
              cy={y(each.elapsed_s)}
              r={isBest ? 6 : 4.5}
              fill={isBest ? 'var(--done)' : 'var(--surface)'}
              stroke="var(--done)"
              strokeWidth={2}
            />
            {isNamed ? (
              <text
                x={x(each.year)}
                y={y(each.elapsed_s) + (isValley && years.length > 1 ? 21 : -12)}
                textAnchor="middle"
                className={isBest ? 'strong' : undefined}
              >
                {format.duration(each.elapsed_s)}
              </text>
            ) : null}
            {isYearNamed ? (
              <text x={x(each.year)} y={height - 6} textAnchor="middle">
                {String(each.year)}
              </text>
            ) : null}
          </g>
        )
      })}
    </svg>
  )
}
