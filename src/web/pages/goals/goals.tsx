import { useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { HORIZONS } from '../../../core/goal/goal.ts'
import type { GoalCard } from '../../../core/view/dashboard-types.ts'
import { useSigns } from '../../api-client/of-the-day.ts'
import { useConflicts, useGoals } from '../../api-client/queries.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading, useWords } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { Below } from '../../parts/below.tsx'
import { FirstThings } from '../../parts/first-things.tsx'
import { useGoalNames } from '../../parts/use-goal-names.ts'
import { ArchivedGoals } from './archived-goals.tsx'
import { GoalItem } from './goal-item.tsx'
import { OrderGoals } from './order-goals.tsx'

/** What lies beside the pile: it can be looked at by itself (`?only=achieved`). */
const ENDED = ['achieved', 'fell-short', 'released'] as const

/** All goals: the open ones by how far they reach, in the runner's order; then what rests, was achieved, was let go. */
export default function Goals() {
  const { ui, web, worksheet } = useWords()
  const asOf = useAsOf()
  const query = useGoals(asOf)
  const signs = useSigns(asOf)
  const conflicts = useConflicts(asOf)
  const isQuiet = signs.data?.firstThings != null
  const [ordering, setOrdering] = useState(false)
  const mayChange = asOf === undefined
  const [search] = useSearchParams()
  const only = ENDED.find((state) => state === search.get('only'))
  return (
    <Page
      title={ui.goals.title}
      lead={
        <>
          <p className="lead">{ui.goals.lead}</p>
          <nav className="link-row small" aria-label={ui.shell.more}>
            <Link href="/check-in" className="link tap">
              {web.life.checkIn.title}
            </Link>
            <Link href="/workouts" className="link tap">
              {web.life.workouts.title}
            </Link>
            <Link href="/pauses" className="link tap">
              {web.life.pauses.title}
            </Link>
          </nav>
          <AsOfSlip />
        </>
      }
      beside={
        <div className="menu-row">
          <Link href="/worksheet" className="button quiet">
            {worksheet.title}
          </Link>
          <Link href="/goals/new" className="button">
            {ui.buttons.setGoal}
          </Link>
        </div>
      }
      narrow
    >
      <QueryPanel query={query} waitsFor={[signs, conflicts]}>
        {({ goals }) => (
          <div className="stack">
            <FirstThings asOf={asOf} />
            {isQuiet ? null : <Conflicts />}
            {mayChange && !only && goals.length > 1 ? (
              <div>
                <button
                  type="button"
                  className="button quiet"
                  aria-pressed={ordering}
                  onClick={() => setOrdering(!ordering)}
                >
                  {ordering ? web.goalList.orderDone : web.goalList.order}
                </button>
              </div>
            ) : null}
            {ordering ? <OrderGoals goals={goals} /> : <Groups goals={goals} only={only} />}
            {only ? (
              <p>
                <Link href="/goals" className="link tap">
                  {ui.buttons.showAll}
                </Link>
              </p>
            ) : (
              <ArchivedGoals mayChange={mayChange} isAlone={goals.length === 0} />
            )}
          </div>
        )}
      </QueryPanel>
    </Page>
  )
}

/** What gets in the way of what, found by rule and said once for all goals. */
function Conflicts() {
  const { words, reader } = useReading()
  const { data } = useConflicts(useAsOf())
  const nameOf = useGoalNames()
  if (!data || data.conflicts.length === 0) return null
  return (
    <section className="note stack tight" aria-label={words.web.goal.conflicts}>
      {data.conflicts.map((conflict) => (
        <p key={JSON.stringify(conflict)}>{words.goals.conflict(conflict, reader, nameOf)}</p>
      ))}
    </section>
  )
}

interface GroupsProps {
  readonly goals: readonly GoalCard[]
  readonly only: GoalCard['state'] | undefined
}

/** A window holds no more goals than that. */
const IN_SIGHT = 6

function Groups({ goals, only }: GroupsProps) {
  const { ui, goals: said } = useWords()
  if (goals.length === 0)
    return (
      <section className="card stack">
        <h2>{ui.goals.none.title}</h2>
        <p className="lead">{ui.goals.none.lead}</p>
      </section>
    )
  const shown = only === undefined ? goals : goals.filter((goal) => goal.state === only)
  const inState = (...states: GoalCard['state'][]) => shown.filter((goal) => states.includes(goal.state))
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
  const filled = groups.filter(([, list]) => list.length > 0)
  const fills = filled.findIndex((_, i) => filled.slice(0, i + 1).flatMap(([, list]) => list).length >= IN_SIGHT)
  const below = fills < 0 ? [] : filled.slice(fills + 1)
  const group = ([title, list]: (typeof groups)[number]) => (
    <section key={title} className="card">
      <h2>{title}</h2>
      <ul className="rows">
        {list.map((goal) => (
          <li key={goal.id}>
            <GoalItem goal={goal} />
          </li>
        ))}
      </ul>
    </section>
  )
  return (
    <>
      {filled.slice(0, filled.length - below.length).map(group)}
      {below.length > 0 ? <Below>{below.map(group)}</Below> : null}
    </>
  )
}
