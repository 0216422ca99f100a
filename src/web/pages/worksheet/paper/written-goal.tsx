import { Link } from 'wouter'
import { ApiProblem } from '../../../api-client/api-problem.ts'
import { useWrittenGoal } from '../../../api-client/worksheets.ts'
import { PageHeading, usePageTitle } from '../../../app/page.tsx'
import { useReading } from '../../../app/reading.tsx'
import { QueryPanel } from '../../../panels/query-panel.tsx'
import { GoalSheet } from './goal-sheet.tsx'
import { ThenAndNow } from './then-and-now.tsx'
import '@fontsource-variable/literata/wght.css'
import '../../../styles/worksheet.css'
import '../../../styles/paper.css'

/** A written goal: the sheet as it is printed, and, at a review, the answers of then beside those of now. */
export default function WrittenGoalPage({ id }: { id: string }) {
  const { words } = useReading()
  const said = words.web.worksheet.paper
  usePageTitle(said.title)
  const query = useWrittenGoal(id)
  const isNone = query.error instanceof ApiProblem && query.error.status === 404
  return (
    <main id="main" tabIndex={-1} className="page paper-page">
      <header className="page-head no-print">
        <p className="crumbs small">
          <Link href={`/goals/${id}`} className="link">
            {words.ui.goal.trail}
          </Link>
          <span aria-hidden="true">/</span>
          <span>{said.title}</span>
        </p>
        <div className="between">
          <PageHeading>{said.title}</PageHeading>
          {query.data ? (
            <button type="button" className="button" onClick={() => globalThis.print()}>
              {said.print}
            </button>
          ) : null}
        </div>
      </header>
      {isNone ? (
        <section className="card stack">
          <p className="lead">{said.none}</p>
          <p>
            <Link href="/worksheet" className="link tap">
              {words.worksheet.title}
            </Link>
          </p>
        </section>
      ) : (
        <QueryPanel query={query}>
          {(written) => (
            <>
              <GoalSheet written={written} />
              <ThenAndNow written={written} />
            </>
          )}
        </QueryPanel>
      )}
    </main>
  )
}
