import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { ActivityRow as Row } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { ActivityRow } from '../../parts/activity-row.tsx'
import { listItems, MONTH_REM, offsetsOf, ROW_REM, type ListItem } from './list-items.ts'
import type { Selection } from './use-selection.ts'
import { useWindow } from './use-window.ts'

interface TrainingListProps {
  readonly rows: readonly Row[]
  /** Of all that fit, also of what is not here yet. */
  readonly total: number
  readonly byMonth: boolean
  readonly sport: string | undefined
  readonly more: (() => void) | undefined
  /** Rows have boxes to select them by. */
  readonly selection: Selection | undefined
}

/** All rows as one long list of which only those in the window are drawn. Arrow keys go from row to row. */
export function TrainingList({ rows, total, byMonth, sport, more, selection }: TrainingListProps) {
  const { words } = useReading()
  const isWhole = rows.length >= total
  const items = useMemo(() => listItems(rows, { byMonth, sport, isWhole }), [rows, byMonth, sport, isWhole])
  const offsets = useMemo(() => offsetsOf(items), [items])
  const { ref, span } = useWindow(offsets)
  const [held, setHeld] = useState<number>()
  const wanted = useRef<{ at: number; what: string } | undefined>(undefined)
  const end = offsets[items.length] ?? 0
  const missing = Math.max(0, total - rows.length)
  const needsMore = span.to >= items.length && missing > 0

  useEffect(() => {
    if (needsMore) more?.()
  }, [needsMore, more])

  useEffect(() => {
    const want = wanted.current
    if (!want || want.at !== held) return
    wanted.current = undefined
    ref.current?.querySelector<HTMLElement>(`[data-at="${want.at}"] ${want.what}`)?.focus()
  })

  const shown = useMemo(() => {
    const all = Array.from(
      { length: Math.max(0, Math.min(span.to, items.length) - span.from) },
      (_, i) => span.from + i,
    )
    // What has the focus stays, wherever the page was scrolled to.
    return held === undefined || held >= items.length || (held >= span.from && held < span.to) ? all : [...all, held]
  }, [span, items.length, held])

  function press(event: KeyboardEvent<HTMLUListElement>) {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || held === undefined) return
    let at = held + step
    while (items[at]?.kind === 'month') at += step
    if (!items[at]) return
    event.preventDefault()
    wanted.current = { at, what: event.target instanceof HTMLInputElement ? 'input' : 'a' }
    setHeld(at)
  }

  return (
    <ul
      ref={ref}
      className={selection ? 'long-list selecting' : 'long-list'}
      aria-label={words.ui.training.list}
      style={{ height: `${end + missing * ROW_REM}rem` }}
      onKeyDown={press}
      onFocus={(event) => {
        const item = event.target.closest<HTMLElement>('[data-at]')
        if (item) setHeld(Number(item.dataset['at']))
      }}
    >
      {shown.map((i) => {
        const item = items[i]
        return item ? (
          <li
            key={item.kind === 'row' ? item.row.id : item.month}
            data-at={i}
            aria-posinset={i + 1}
            aria-setsize={isWhole ? items.length : -1}
            className={item.kind}
            style={{ top: `${offsets[i] ?? 0}rem`, height: `${item.kind === 'row' ? ROW_REM : MONTH_REM}rem` }}
          >
            <Item item={item} selection={selection} sport={sport} />
          </li>
        ) : null
      })}
      {missing > 0 ? (
        <li className="not-here" style={{ top: `${end}rem`, height: `${missing * ROW_REM}rem` }}>
          <span className="hidden-text">{words.ui.training.loading}</span>
        </li>
      ) : null}
    </ul>
  )
}

interface ItemProps {
  readonly item: ListItem
  readonly selection: Selection | undefined
  readonly sport: string | undefined
}

function Item({ item, selection, sport }: ItemProps) {
  const { words, units } = useReading()
  const { format, sports, ui } = words
  if (item.kind === 'month')
    return (
      <div className="between">
        <h2>{format.month(`${item.month}-01`)}</h2>
        {item.distance_m !== undefined && item.runs > 0 ? (
          <span className="small">
            {sport === undefined || sport === 'running'
              ? ui.training.runs(item.runs, format.distance(item.distance_m, units))
              : `${format.number(item.runs)} · ${format.distance(item.distance_m, units)}`}
          </span>
        ) : null}
      </div>
    )
  const { row, at } = item
  const name = `${row.name ?? sports.of(row.sport).name}, ${format.dateWithWeekdayShort(row.localDay)}`
  return (
    <>
      {selection ? (
        <label className="tick">
          <input
            type="checkbox"
            aria-label={ui.training.bulk.one(name)}
            checked={selection.has(row.id)}
            onClick={(event) => selection.toggle(at, event.shiftKey)}
            onChange={() => undefined}
          />
        </label>
      ) : null}
      <ActivityRow activity={row} />
    </>
  )
}
