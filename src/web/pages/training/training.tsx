import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { Link, useSearchParams } from 'wouter'
import { SPORTS } from '../../../core/activity/sport.ts'
import type { ActivityRow as Row } from '../../../core/view/dashboard-types.ts'
import { useActivities } from '../../api-client/queries.ts'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { Waiting } from '../../panels/waiting.tsx'
import { ActivityRow } from '../../parts/activity-row.tsx'

/** Everything that was recorded, newest first, month by month. The sport stands in the address, so that back works. */
export default function Training() {
  const { words } = useReading()
  const { ui } = words
  const [search, setSearch] = useSearchParams()
  const sport = search.get('sport') ?? ''
  const query = useActivities(sport ? { sport } : {})
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.activities) ?? [], [query.data])
  const choose = (next: string) => setSearch(next ? { sport: next } : {}, { replace: true })
  return (
    <Page title={ui.training.title} narrow>
      <div className="stack">
        <NativeSelect
          label={ui.training.filter.sport}
          value={sport}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: '', label: ui.training.filter.allSports },
            ...SPORTS.map((each) => ({ value: each, label: words.sports.name(each) })),
          ]}
          className="sport-filter"
        />
        {query.error ? <ErrorNote error={query.error} retry={() => void query.refetch()} /> : null}
        {query.isPending ? <Waiting /> : null}
        {query.data && rows.length === 0 ? <Nothing filtered={sport !== ''} /> : null}
        {rows.length > 0 ? <Months rows={rows} /> : null}
        {query.hasNextPage ? (
          <button
            type="button"
            className="button quiet"
            aria-disabled={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {words.web.more.older}
          </button>
        ) : null}
      </div>
    </Page>
  )
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { ui } = useReading().words
  if (filtered) return <p className="card lead">{ui.training.noneMatch}</p>
  return (
    <section className="card stack">
      <h2>{ui.training.none.title}</h2>
      <p className="lead">{ui.training.none.lead}</p>
      <p>
        <Link href="/import" className="button">
          {ui.buttons.importFiles}
        </Link>
      </p>
    </section>
  )
}

function Months({ rows }: { rows: readonly Row[] }) {
  const { words, units } = useReading()
  const months = new Map<string, Row[]>()
  for (const row of rows) {
    const month = row.localDay.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), row])
  }
  return (
    <>
      {[...months].map(([month, list]) => {
        const counted = list.filter((row) => row.duplicateOf === null && row.sport === 'running')
        const distance = counted.reduce((sum, row) => sum + (row.distance_m ?? 0), 0)
        return (
          <section key={month} className="card">
            <div className="between">
              <h2>{words.format.month(`${month}-01`)}</h2>
              {counted.length > 0 ? (
                <span className="small">
                  {words.ui.today.week.total(words.format.distance(distance, units), counted.length)}
                </span>
              ) : null}
            </div>
            <ul className="rows">
              {list.map((row) => (
                <li key={row.id}>
                  <ActivityRow activity={row} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}
