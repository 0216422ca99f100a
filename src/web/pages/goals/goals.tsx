import { Link } from 'wouter'
import { HORIZONS } from '../../../core/goal/goal.ts'
import type { GoalCard } from '../../../core/view/dashboard-types.ts'
import { useGoals } from '../../api-client/queries.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useWords } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { GoalRow } from '../../parts/goal-row.tsx'

/** All goals: the open ones by how far they reach, the largest first; then what rests, was achieved, was let go. */
export default function Goals() {
  const { ui } = useWords()
  const query = useGoals(useAsOf())
  return (
    <Page
      title={ui.goals.title}
      lead={
        <>
          <p className="lead">{ui.goals.lead}</p>
          <AsOfSlip />
        </>
      }
      beside={
        <Link href="/goals/new" className="button">
          {ui.buttons.setGoal}
        </Link>
      }
      narrow
    >
      <QueryPanel query={query}>{({ goals }) => <Groups goals={goals} />}</QueryPanel>
    </Page>
  )
}

function Groups({ goals }: { goals: readonly GoalCard[] }) {
  const { ui, goals: said } = useWords()
  if (goals.length === 0)
    return (
      <section className="card stack">
        <h2>{ui.goals.none.title}</h2>
        <p className="lead">{ui.goals.none.lead}</p>
      </section>
    )
  const inState = (...states: GoalCard['state'][]) => goals.filter((goal) => states.includes(goal.state))
  const open = inState('active')
  const groups: (readonly [string, readonly GoalCard[]])[] = [
    ...HORIZONS.toReversed().map(
      (horizon) => [said.horizons[horizon], open.filter((goal) => goal.horizon === horizon)] as const,
    ),
    [ui.goals.resting, inState('paused')],
    [ui.goals.drafts, inState('draft')],
    [ui.goals.achieved, inState('achieved')],
    [ui.goals.ended, inState('fell-short')],
    [ui.goals.released, inState('released')],
  ]
  return (
    <div className="stack">
      {groups
        .filter(([, list]) => list.length > 0)
        .map(([title, list]) => (
          <section key={title} className="card">
            <h2>{title}</h2>
            <ul className="rows">
              {list.map((goal) => (
                <li key={goal.id}>
                  <GoalRow goal={goal} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  )
}
