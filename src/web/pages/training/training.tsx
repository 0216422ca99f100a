import { useCallback, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { useTraining } from '../../api-client/training.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { Waiting } from '../../panels/waiting.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { TrainingFilters } from './training-filters.tsx'
import { TrainingList } from './training-list.tsx'
import { isFiltered, trainingQuery } from './training-query.ts'
import { useSelection } from './use-selection.ts'

/** Everything that was done: found, ordered, summed, and changed many at a time. What is asked stands in the address. */
export default function Training() {
  const { words, units, elevationUnits } = useReading()
  const said = words.ui.training
  const [search, setSearch] = useSearchParams()
  const asked = trainingQuery(search)
  const { data, error, isPending, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useTraining(asked)
  const rows = useMemo(() => data?.pages.flatMap((page) => page.activities) ?? [], [data])
  const selection = useSelection(rows)
  const [selecting, setSelecting] = useState(false)
  const totals = data?.pages[0]?.totals
  const sums = totals && said.totals(totals, units, elevationUnits)
  const total = totals ? totals.activities + totals.twins : 0
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  const ask = (changes: Readonly<Record<string, string>>) =>
    setSearch(
      (was) => {
        const next = new URLSearchParams(was)
        for (const [name, value] of Object.entries(changes))
          if (value === '') next.delete(name)
          else next.set(name, value)
        return next
      },
      { replace: true },
    )
  const clear = () => setSearch((was) => keepOnly(was, ['sort', 'order', 'asOf']), { replace: true })
  const endSelecting = () => {
    selection.set([])
    setSelecting(false)
  }
  const isEmpty = data !== undefined && total === 0

  return (
    <Page
      title={said.title}
      beside={
        <Link href="/training/new" className="button quiet">
          {said.addShort}
        </Link>
      }
      lead={
        <nav className="link-row" aria-label={said.beside}>
          {(['fitness', 'races', 'gear', 'days'] as const).map((page) => (
            <Link key={page} href={`/${page}`} className="link tap">
              {words.ui.shell.nav[page]}
            </Link>
          ))}
        </nav>
      }
      narrow
    >
      <div className="stack">
        <AsOfSlip />
        {isEmpty && !isFiltered(asked) ? <Nothing /> : <TrainingFilters asked={asked} ask={ask} clear={clear} />}
        {error ? <ErrorNote error={error} retry={() => void refetch()} /> : null}
        {isPending ? <Waiting /> : null}
        {isEmpty && isFiltered(asked) ? (
          <section className="card">
            <p className="lead" role="status">
              {said.noneMatch}
            </p>
          </section>
        ) : null}
        {totals && sums && total > 0 ? (
          <section className="card">
            <div className="between list-head">
              <p role="status" className="small">
                <b className="strong">{sums.number}</b>
                {sums.sums === '' ? '' : `, ${sums.sums}`}
                {totals.twins > 0 ? `, ${said.twins(totals.twins)}` : ''}
              </p>
              <button
                type="button"
                className="link tap"
                aria-pressed={selecting}
                onClick={() => (selecting ? endSelecting() : setSelecting(true))}
              >
                {selecting ? said.bulk.end : said.bulk.start}
              </button>
            </div>
            {selecting ? <p className="small by-mouse">{said.bulk.hint}</p> : null}
            <TrainingList
              rows={rows}
              total={total}
              byMonth={asked.sort === undefined || asked.sort === 'date'}
              sport={asked.sport}
              more={more}
              selection={selecting ? selection : undefined}
            />
          </section>
        ) : null}
        {selecting ? <BulkBar selection={selection} asked={asked} total={total} done={endSelecting} /> : null}
      </div>
    </Page>
  )
}

function keepOnly(search: URLSearchParams, names: readonly string[]): URLSearchParams {
  return new URLSearchParams([...search].filter(([name]) => names.includes(name)))
}

function Nothing() {
  const { ui } = useReading().words
  return (
    <section className="card stack">
      <h2>{ui.training.none.title}</h2>
      <p className="lead">{ui.training.none.lead}</p>
      <p className="menu-row">
        <Link href="/import" className="button">
          {ui.buttons.importFiles}
        </Link>
        <Link href="/training/new" className="button quiet">
          {ui.training.add}
        </Link>
      </p>
    </section>
  )
}
