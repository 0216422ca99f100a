import type { ReactNode } from 'react'
import { parseIsoDate } from '../../core/base/calendar.ts'
import { useReading } from '../app/reading.tsx'

const left = 22
const top = 20
/** Below this a year is folded into two halves, one under the other. */
const foldBelow = 620
/** A cell is no larger; so many weeks stand side by side before the row is folded. */
const widest = 18

interface Place {
  readonly x: number
  readonly y: number
  /** Half a cell, less the air between. */
  readonly most: number
}

interface DayGridProps<Day> {
  /** In order. The first column begins with the first of them, which begins a week. */
  readonly days: readonly Day[]
  readonly width: number
  /** What stands for a day, drawn at its place. */
  readonly children: (day: Day, place: Place) => ReactNode
}

/** Days as a calendar: a column a week, months above it, folded where the screen is narrow. */
export function DayGrid<Day extends { readonly on: string }>({ days, width, children }: DayGridProps<Day>) {
  const { words } = useReading()
  const first = parseIsoDate(days[0]?.on ?? '') ?? 0
  const placed = days.map((day) => {
    const at = (parseIsoDate(day.on) ?? 0) - first
    return { day, column: Math.floor(at / 7), row: at % 7 }
  })
  const columns = Math.max(1, ...placed.map(({ column }) => column + 1))
  const folds = width < foldBelow && columns > 26 ? 2 : 1
  const perFold = Math.ceil(columns / folds)
  const cell = Math.min(widest, (width - left) / perFold)
  const foldHeight = top + cell * 7 + 10
  const most = cell / 2 - 0.6
  const place = (column: number, row: number) => ({
    x: left + ((column % perFold) + 0.5) * cell,
    y: Math.floor(column / perFold) * foldHeight + top + (row + 0.5) * cell,
  })
  const months = placed.filter(({ day, column }, i) => {
    const before = placed[i - 1]
    const begins = before !== undefined && before.day.on.slice(5, 7) !== day.on.slice(5, 7)
    return begins && (column % perFold) * cell < width - left - 24
  })
  return (
    <svg width={width} height={foldHeight * folds} viewBox={`0 0 ${width} ${foldHeight * folds}`}>
      {months.map(({ day, column }) => {
        const { x, y } = place(column + 1, 0)
        const at = (column + 1) % perFold === 0 ? place(column, 0) : { x, y }
        return (
          <text key={day.on} x={at.x - cell / 2} y={Math.floor(column / perFold) * foldHeight + 12}>
            {words.format.monthShort(day.on)}
          </text>
        )
      })}
      {placed
        .filter(({ column, row }) => column % perFold === 0 && row % 2 === 0)
        .map(({ day, column, row }) => (
          <text key={day.on} className="fine" x={0} y={place(column, row).y + 4.5}>
            {words.format.weekdayLetter(day.on)}
          </text>
        ))}
      {placed.map(({ day, column, row }) => (
        <g key={day.on}>{children(day, { ...place(column, row), most })}</g>
      ))}
    </svg>
  )
}
