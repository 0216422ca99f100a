import { useEffect, useId, useRef, useState } from 'react'
import type { TrainingQuery } from '../../api-client/training.ts'
import { useReading } from '../../app/reading.tsx'
import { ChosenFilters } from './chosen-filters.tsx'
import { MoreFilters } from './more-filters.tsx'

interface TrainingFiltersProps {
  readonly asked: TrainingQuery
  /** Sets or, with '', takes away what the address asks. */
  readonly ask: (changes: Readonly<Record<string, string>>) => void
  readonly clear: () => void
}

const TYPING_MS = 250

/** Finding: words at hand, the rest behind one more step, and what is chosen said in between. */
export function TrainingFilters({ asked, ask, clear }: TrainingFiltersProps) {
  const { filter } = useReading().words.ui.training
  const [open, setOpen] = useState(false)
  return (
    <search className="card form training-filters" aria-label={filter.label}>
      <SearchField text={asked.search ?? ''} ask={ask} />
      <ChosenFilters asked={asked} ask={ask} clear={clear} />
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{filter.more}</summary>
        {open ? <MoreFilters asked={asked} ask={ask} /> : null}
      </details>
    </search>
  )
}

/** Asks when the typing has come to rest. A field of the platform itself: it is there before a slow phone has blinked. */
function SearchField({ text, ask }: { text: string; ask: TrainingFiltersProps['ask'] }) {
  const { filter } = useReading().words.ui.training
  const id = useId()
  const [typed, setTyped] = useState(text)
  const [heard, setHeard] = useState(text)
  // Words that came from elsewhere (a link, "Show all again") stand in the field; its own come back trimmed and change
  // nothing. It stays the same field: whoever goes on typing keeps the focus.
  if (text !== heard) {
    setHeard(text)
    if (typed.trim() !== text) setTyped(text)
  }
  const asking = useRef(ask)
  useEffect(() => {
    asking.current = ask
  })
  useEffect(() => {
    if (typed.trim() === text) return
    const timer = setTimeout(() => asking.current({ search: typed.trim() }), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed, text])
  return (
    <div className="search-field">
      <label htmlFor={id}>{filter.search}</label>
      <input
        id={id}
        type="search"
        placeholder={filter.searchHint}
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </div>
  )
}
