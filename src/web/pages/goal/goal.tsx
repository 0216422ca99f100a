import { Link } from 'wouter'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useGoal } from '../../api-client/queries.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page, usePageTitle } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { PeriodDots } from '../../charts/period-dots.tsx'
import { WayChart } from '../../charts/way-chart.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { GoalActs } from './goal-acts.tsx'
import { GoalCounted } from './goal-counted.tsx'
import { GoalHead } from './goal-head.tsx'
import { GoalLife } from './goal-life.tsx'
import { GoalLinks } from './goal-links.tsx'
import { GoalNumbers } from './goal-numbers.tsx'

export default function Goal({ id }: { id: string }) {
  const query = useGoal(id, useAsOf())
  const { ui } = useReading().words
  usePageTitle(ui.goal.trail)
  if (!query.data)
    return (
      <Page title={ui.goal.trail} narrow>
        <QueryPanel query={query}>{() => null}</QueryPanel>
      </Page>
    )
  return <GoalView goal={query.data} />
}

/** One goal whole. Its name is the runner's own and stays out of the title of the tab. */
export function GoalView({ goal }: { goal: GoalPage }) {
  const { words } = useReading()
  const { ui, goals } = words
  const days = goal.history.filter((point) => point.actual !== null)
  return (
    <main id="main" tabIndex={-1} className="page">
      <p className="crumbs small">
        <Link href="/goals" className="link">
          {ui.goal.trail}
        </Link>
        <span aria-hidden="true">/</span>
        <span>{goals.horizons[goal.horizon]}</span>
      </p>
      <AsOfSlip />
      <GoalHead goal={goal} />
      <div className="cols">
        <div className="stack">
          {days.length > 1 ? (
            <section className="card">
              <WayChart goal={goal} />
            </section>
          ) : null}
          {goal.periods.length > 1 ? (
            <section className="card">
              <PeriodDots periods={goal.periods} measure={goal.measure} />
            </section>
          ) : null}
          {days.length <= 1 && goal.periods.length <= 1 ? (
            <section className="card">
              <h2>{ui.goal.progress.overTime}</h2>
              <p className="lead">{ui.goal.progress.notYet}</p>
            </section>
          ) : null}
          <GoalCounted activities={goal.counted} />
        </div>
        <div className="stack">
          <GoalNumbers goal={goal} />
          <GoalLinks goal={goal} />
          <GoalActs goal={goal} />
          <GoalLife goal={goal} />
        </div>
      </div>
    </main>
  )
}
