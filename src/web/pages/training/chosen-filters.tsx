import type { ReactNode } from 'react'
import { useGear } from '../../api-client/gear.ts'
import type { TrainingQuery } from '../../api-client/training.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useReading } from '../../app/reading.tsx'
import { YES_OR_NO } from './training-query.ts'

interface ChosenFiltersProps {
  readonly asked: TrainingQuery
  readonly ask: (changes: Readonly<Record<string, string>>) => void
  readonly clear: () => void
}

/** What the list is narrowed to and ordered by, each to be taken away by a tap, so that nothing hidden is at work. */
export function ChosenFilters({ asked, ask, clear }: ChosenFiltersProps) {
  const { words, units } = useReading()
  const asOf = useAsOf()
  const { format, sports, ui } = words
  const { filter, sort } = ui.training
  const { sport, from, to, least_m, most_m, gear } = asked
  const chip = (changes: Readonly<Record<string, string>>, said: ReactNode) => (
    <li key={Object.keys(changes).join()}>
      <button type="button" className="chip" onClick={() => ask(changes)}>
        <span className="hidden-text">{filter.takeAway} </span>
        {said}
        <span aria-hidden="true"> ×</span>
      </button>
    </li>
  )
  const narrowing = [
    sport !== undefined && chip({ sport: '' }, sports.name(sport)),
    from !== undefined && chip({ from: '' }, `${filter.from} ${format.date(from)}`),
    to !== undefined && to !== asOf && chip({ to: '' }, `${filter.to} ${format.date(to)}`),
    least_m !== undefined && chip({ least_m: '' }, `${filter.least} ${format.distance(least_m, units)}`),
    most_m !== undefined && chip({ most_m: '' }, `${filter.most} ${format.distance(most_m, units)}`),
    gear !== undefined && chip({ gear: '' }, gear === 'none' ? `${filter.gear}: ${filter.noGear}` : <Gear id={gear} />),
    ...YES_OR_NO.map((name) => {
      const value = asked[name]
      return value !== undefined && chip({ [name]: '' }, `${filter[name].label}: ${filter[name][value]}`)
    }),
  ].filter((each) => each !== false)
  const isNarrowed = narrowing.length > 0 || asked.search !== undefined
  const others = [
    // The day that is looked back on ends the list, too.
    asOf !== undefined && chip({ asOf: '' }, `${filter.to} ${format.date(asOf)}`),
    (asked.sort !== undefined || asked.order !== undefined) &&
      chip({ sort: '', order: '' }, sort[asked.sort ?? 'date'][asked.order === 'rising' ? 1 : 0]),
  ].filter((each) => each !== false)
  if (!isNarrowed && others.length === 0) return null
  return (
    <div className="link-row">
      {narrowing.length + others.length > 0 ? (
        <ul className="examples" aria-label={filter.chosen}>
          {narrowing}
          {others}
        </ul>
      ) : null}
      {isNarrowed ? (
        <button type="button" className="link tap" onClick={clear}>
          {filter.clear}
        </button>
      ) : null}
    </div>
  )
}

function Gear({ id }: { readonly id: string }) {
  const { gear } = useReading().words.ui.training.filter
  return useGear().data?.gear.find((each) => each.id === id)?.name ?? gear
}
