import { Link } from 'wouter'
import type { Dashboard } from '../../../core/view/dashboard-types.ts'
import { useSigns, useToday } from '../../api-client/of-the-day.ts'
import { useDashboard, useImports } from '../../api-client/queries.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { fetched } from '../../app/fetched.tsx'
import { PageHeading, usePageTitle } from '../../app/page.tsx'
import { ReadingOf, readingOf, useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { FirstThingsNote } from '../../parts/first-things-note.tsx'
import { byDueDay } from '../../parts/by-due-day.ts'
import { CairnLand } from './cairn-land.tsx'

export const FirstStart = fetched(() => import('./first-start.tsx'), <main id="main" className="first-start" />)
export const DaySheet = fetched(() => import('./day-sheet.tsx'), <div className="charts-wait" />)

export function Today() {
  const asOf = useAsOf()
  const query = useDashboard(asOf)
  const { words, today } = useReading()
  usePageTitle(words.ui.today.title)
  // While the numbers are still on their way; what fails here is told where the sheet is drawn.
  useToday(asOf)
  useSigns(asOf)
  useImports()
  if (query.data?.empty) return <FirstStart seed={query.data.athlete.id} />
  if (query.data)
    return <Board data={query.data} lookedBack={asOf !== undefined} past={asOf !== undefined && asOf < today} />
  return (
    <main id="main" tabIndex={-1} className="page">
      <QueryPanel query={query}>{() => null}</QueryPanel>
    </main>
  )
}

interface BoardProps {
  readonly data: Dashboard
  /** The address names the day. */
  readonly lookedBack: boolean
  /** That day lies before today: what came in since has no place on it. */
  readonly past: boolean
}

function Board({ data, lookedBack, past }: BoardProps) {
  return (
    <ReadingOf value={readingOf(data.athlete, data.asOf)}>
      <main id="main" tabIndex={-1} className="today">
        <CairnLand data={data} />
        <div className="sheet">
          <Hello data={data} lookedBack={lookedBack} />
          <AsOfSlip />
          <FirstThingsNote first={data.firstThings} zone={data.athlete.zone} />
          <DaySheet data={data} asOf={lookedBack ? data.asOf : undefined} past={past} />
        </div>
      </main>
    </ReadingOf>
  )
}

function Hello({ data, lookedBack }: { data: Dashboard; lookedBack: boolean }) {
  const { words, reader } = useReading()
  const { format, goals, ui, web } = words
  const next = data.goals
    .filter((goal) => goal.state === 'active' && goal.dueOn !== null && goal.dueOn >= data.asOf)
    .toSorted(byDueDay)[0]
  return (
    <header className="hello">
      <PageHeading>{format.dateWithWeekday(data.asOf, data.asOf)}</PageHeading>
      {next?.dueOn && data.firstThings === null ? (
        <p className="small">{web.more.next(goals.name(next, reader), format.relativeDay(next.dueOn, data.asOf))}</p>
      ) : null}
      {lookedBack ? (
        <p className="small">
          {ui.shell.asOf(format.date(data.asOf))}{' '}
          <Link href="/" className="link tap">
            {ui.shell.backToToday}
          </Link>
        </p>
      ) : null}
    </header>
  )
}
