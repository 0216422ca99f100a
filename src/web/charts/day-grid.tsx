import type { ReactNode } from 'react'
import { parseIsoDate } from '../../core/base/calendar.ts'
import { useReading } from '../app/reading.tsx'

const left = 22
const top = 20
/** Below this a year is folded into two halves, one under the other. */
const foldBelow = 620
/** Room for the short name of a month, px. */
const MONTH_NAME = 32
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

const isSameMonth = (one: { readonly on: string }, other: { readonly on: string }) =>
  one.on.slice(0, 7) === other.on.slice(0, 7)

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
  const foldOf = (column: number) => Math.floor(column / perFold)
  const place = (column: number, row: number) => ({
    x: left + ((column % perFold) + 0.5) * cell,
    y: foldOf(column) * foldHeight + top + (row + 0.5) * cell,
  })
  // A month is named at the first column that is all its own, in the next fold where that begins there.
  const begun = placed.flatMap(({ day, column, row }, i) => {
    const before = placed[i - 1]
    if (before && isSameMonth(before.day, day)) return []
    const own = before && row > 0 ? column + 1 : column
    const fits = (own % perFold) * cell + MONTH_NAME <= width - left
    return [{ day, column: fits ? own : (foldOf(own) + 1) * perFold }]
  })
  const months = begun.filter(({ column }, i) => {
    const next = begun[i + 1]
    const isNear = next && foldOf(next.column) === foldOf(column) && (next.column - column) * cell < MONTH_NAME
    return !isNear && foldOf(column) < folds
  })
  return (
    <svg width={width} height={foldHeight * folds} viewBox={`0 0 ${width} ${foldHeight * folds}`}>
      {months.map(({ day, column }) => (
        <text key={day.on} x={place(column, 0).x - cell / 2} y={foldOf(column) * foldHeight + 12}>
          {words.format.monthShort(day.on)}
        </text>
      ))}
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
