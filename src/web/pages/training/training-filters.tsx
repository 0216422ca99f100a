import { NativeSelect, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { SPORTS } from '../../../core/activity/sport.ts'
import { TRAINING_SORTS } from '../../../core/activity/training-search.ts'
import type { TrainingQuery } from '../../api-client/training.ts'
import { useReading } from '../../app/reading.tsx'
import { useShown } from '../../parts/use-shown.ts'
import { isFiltered, moreFilters } from './training-query.ts'
import { MoreFilters } from './more-filters.tsx'

interface TrainingFiltersProps {
  readonly asked: TrainingQuery
  /** Sets or, with '', takes away what the address asks. */
  readonly ask: (changes: Readonly<Record<string, string>>) => void
  readonly clear: () => void
}

const TYPING_MS = 250

/** Finding: words, a sport and an order at hand, the rest behind one more step. */
export function TrainingFilters({ asked, ask, clear }: TrainingFiltersProps) {
  const { words } = useReading()
  const { filter, sort } = words.ui.training
  const more = moreFilters(asked)
  // Some sixty, which nobody chooses from in the first moment.
  const isShown = useShown()
  const sports = SPORTS.filter((each) => isShown || each === asked.sport)
  // Open from the start where the address has filters that would be hidden.
  const [open, setOpen] = useState(more > 0)
  return (
    <search className="card form training-filters" aria-label={filter.label}>
      <div className="pair">
        <SearchField key={asked.search === undefined ? 'none' : 'some'} text={asked.search ?? ''} ask={ask} />
        <div className="two">
          <NativeSelect
            label={filter.sport}
            value={asked.sport ?? ''}
            onChange={(event) => ask({ sport: event.currentTarget.value })}
            data={[
              { value: '', label: filter.allSports },
              ...sports.map((each) => ({ value: each, label: words.sports.name(each) })),
            ]}
          />
          <NativeSelect
            label={sort.label}
            value={`${asked.sort ?? 'date'} ${asked.order ?? 'falling'}`}
            onChange={(event) => {
              const [by = 'date', order = 'falling'] = event.currentTarget.value.split(' ')
              ask({ sort: by === 'date' ? '' : by, order: order === 'falling' ? '' : order })
            }}
            data={TRAINING_SORTS.flatMap((by) => [
              { value: `${by} falling`, label: sort[by][0] },
              { value: `${by} rising`, label: sort[by][1] },
            ])}
          />
        </div>
      </div>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{filter.moreOf(more)}</summary>
        {open ? <MoreFilters asked={asked} ask={ask} /> : null}
      </details>
      {isFiltered(asked) ? (
        <p>
          <button type="button" className="link tap" onClick={clear}>
            {filter.clear}
          </button>
        </p>
      ) : null}
    </search>
  )
}

/** Asks when the typing has come to rest. */
function SearchField({ text, ask }: { text: string; ask: TrainingFiltersProps['ask'] }) {
  const { filter } = useReading().words.ui.training
  const [typed, setTyped] = useState(text)
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
    <TextInput
      type="search"
      label={filter.search}
      placeholder={filter.searchHint}
      value={typed}
      maxLength={200}
      autoComplete="off"
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  )
}
