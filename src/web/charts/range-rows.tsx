import { scaleLinear } from 'd3-scale'
import { textRoom } from './text-room.ts'

const rowHeight = 50
const side = 8
const axis = 26
/** Keeps the lines of the axis out of the words. */
const onGround = { stroke: 'var(--surface)', strokeWidth: 5, paintOrder: 'stroke' } as const

export interface RangeRow {
  readonly id: string
  /** Above the line, at the left and at the right. */
  readonly label: string
  readonly value: string
  readonly p10: number
  readonly p25: number
  readonly p50: number
  readonly p75: number
  readonly p90: number
  /** What came, where that is known; without it the dot is the middle. */
  readonly came?: number
}

interface RangeRowsProps {
  readonly rows: readonly RangeRow[]
  /** Marks of the axis below; the leftmost first. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  /** The values at the left and the right end. */
  readonly ends: readonly [left: number, right: number]
  readonly width: number
}

/** A range a row: thin where 8 in 10 lie, thick where 5 in 10 do, its middle, and what came. Labels stand on the rows. */
export function RangeRows({ rows, ticks, ends, width }: RangeRowsProps) {
  const x = scaleLinear([...ends], [side, width - side]).clamp(true)
  const floor = rows.length * rowHeight + 4
  const marks = ticks.map(({ at, text }) => {
    const [middle, wide] = [x(at), textRoom(text)]
    // An outer mark is written inward.
    const anchor = middle < wide / 2 ? 'start' : middle > width - wide / 2 ? 'end' : 'middle'
    const left = anchor === 'start' ? middle : anchor === 'end' ? middle - wide : middle - wide / 2
    return { at, text, anchor, left, right: left + wide } as const
  })
  const every = everyNamed(marks)
  return (
    <svg width={width} height={floor + axis} viewBox={`0 0 ${width} ${floor + axis}`}>
      {marks.map(({ at, text, anchor }, i) => (
        <g key={text}>
          <path d={`M${x(at)} 0V${floor}`} stroke="var(--line)" strokeDasharray="2 4" />
          <text
            x={x(at)}
            y={floor + 19}
            textAnchor={anchor}
            className={i === 0 || i === marks.length - 1 ? undefined : 'fine'}
          >
            {i % every === 0 ? text : null}
          </text>
        </g>
      ))}
      {rows.map((row, i) => {
        const y = i * rowHeight + 34
        const isWithin = row.came !== undefined && row.came >= row.p10 && row.came <= row.p90
        const line = (from: number, to: number) => `M${x(from)} ${y}H${x(to)}`
        return (
          <g key={row.id}>
            <text {...onGround} x={0} y={y - 14} className="strong">
              {row.label}
            </text>
            <text {...onGround} x={width} y={y - 14} textAnchor="end">
              {row.value}
            </text>
            <path d={line(row.p90, row.p10)} stroke="var(--tarn)" strokeWidth={3} strokeLinecap="round" opacity={0.5} />
            <path d={line(row.p75, row.p25)} stroke="var(--tarn)" strokeWidth={8} strokeLinecap="round" opacity={0.5} />
            {row.came === undefined ? (
              <circle cx={x(row.p50)} cy={y} r={6} fill="var(--tarn)" stroke="var(--surface)" strokeWidth={2} />
            ) : (
              <>
                <path d={`M${x(row.p50)} ${y - 8}V${y + 8}`} stroke="var(--ink)" strokeWidth={2} />
                <circle
                  cx={x(row.came)}
                  cy={y}
                  r={5.5}
                  fill={isWithin ? 'var(--target)' : 'var(--surface)'}
                  stroke={isWithin ? 'var(--surface)' : 'var(--target)'}
                  strokeWidth={isWithin ? 2 : 3}
                />
              </>
            )}
          </g>
        )
      })}
    </svg>
  )
}

/** Marks of an axis are named at even steps, as many as stand apart. */
function everyNamed(marks: readonly { readonly left: number; readonly right: number }[]): number {
  const apart = (step: number) => {
    const named = marks.filter((_, i) => i % step === 0)
    return named.every((mark, i) => i === 0 || mark.left >= (named[i - 1]?.right ?? 0) + 4)
  }
  return marks.findIndex((_, i) => apart(i + 1)) + 1 || 1
}
