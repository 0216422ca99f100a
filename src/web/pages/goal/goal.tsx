import { Link } from 'wouter'
import { hasRace, hasWeeks } from '../../../core/plan/has-weeks.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useForecast } from '../../api-client/forecast.ts'
import { useGoal } from '../../api-client/queries.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page, usePageTitle } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { WayChart } from '../../charts/way-chart.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { Waiting } from '../../panels/waiting.tsx'
import { Below } from '../../parts/below.tsx'
import { CareNote } from '../../parts/care-note.tsx'
import DecisionLine from '../../parts/decision-line.tsx'
import { FirstThingsNote } from '../../parts/first-things-note.tsx'
import ShareGoal from '../share/share-goal.tsx'
import { ChanceCard, ChanceCharts } from './chance/chance-card.tsx'
import { ForAChance } from './chance/for-a-chance.tsx'
import { MovedBy } from './chance/moved-by.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { GoalActs } from './goal-acts.tsx'
import GoalAdjusted from './goal-adjusted.tsx'
import GoalAndYou from './goal-and-you.tsx'
import { GoalBuilt } from './goal-built.tsx'
import GoalCalendarCard from './goal-calendar-card.tsx'
import { GoalCommitment } from './goal-commitment.tsx'
import { GoalConflicts } from './goal-conflicts.tsx'
import { GoalCounted } from './goal-counted.tsx'
import { GoalHead } from './goal-head.tsx'
import { GoalHints } from './goal-hints.tsx'
import { GoalComing, GoalLife } from './goal-life.tsx'
import { GoalLinks } from './goal-links.tsx'
import { GoalNumbers } from './goal-numbers.tsx'
import { GoalOffers } from './goal-offers.tsx'
import { GoalPeriods } from './goal-periods.tsx'
import { NoticedNote } from './noticed-note.tsx'
import { Purpose } from './purpose.tsx'
import TellGoal from './tell-goal.tsx'

export default function Goal({ id }: { id: string }) {
  const asOf = useAsOf()
  const query = useGoal(id, asOf)
  // Asked at once with the goal: the page needs both.
  useForecast(id, { asOf })
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
function GoalView({ goal }: { goal: GoalPage }) {
  const { words } = useReading()
  const { ui, goals } = words
  const asOf = useAsOf()
  // What is below waits for it, so that nothing that is being read moves away.
  const forecast = useForecast(goal.id, { asOf })
  const days = goal.history.filter((point) => point.actual !== null)
  const isOpen = goal.state === 'active' || goal.state === 'paused'
  const isNew = days.length <= 1 && goal.periods.length <= 1
  const mayChange = asOf === undefined
  const { care } = goal.progress
  // Where somebody is to be looked after there is no chance and no row of weeks beside it.
  const isCalm = care.length > 0 || goal.firstThings !== null
  const asksForecast = !isCalm && goal.state === 'active'
  const page = asksForecast ? forecast.data : undefined
  const isTooFarYet = goal.chance.reason === 'under-age'
  const hasPlan =
    goal.firstThings === null && goal.state === 'active' && goal.dueOn !== null && hasWeeks(goal.measure, goal.type)
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
      {hasPlan ? (
        <p className="link-row">
          <Link href={`/goals/${goal.id}/plan`} className="link tap">
            {words.web.plan.toPlan}
          </Link>
          {hasRace(goal.measure) && !isTooFarYet ? (
            <Link href={`/goals/${goal.id}/race-card`} className="link tap">
              {words.raceCard.toCard}
            </Link>
          ) : null}
        </p>
      ) : null}
      <div className="stack">
        <FirstThingsNote first={goal.firstThings} />
        {goal.firstThings === null ? <CareNote care={care} /> : null}
        {mayChange ? <NoticedNote goal={goal} /> : null}
        {isOpen ? <DecisionLine asOf={asOf} goalId={goal.id} /> : null}
        {isOpen || goal.state === 'draft' ? <Purpose goal={goal} /> : null}
        {isTooFarYet ? <p className="note calm">{words.forecast.reason('under-age')}</p> : null}
        <GoalConflicts goal={goal} />
        <EvidencePanel goal={goal} />
      </div>
      {asksForecast && forecast.isPending ? (
        <Waiting />
      ) : (
        <div className="cols">
          <div className="stack">
            {page ? <ChanceCard goal={goal} page={page} mayGuess={mayChange} asOf={asOf} /> : null}
            <Below>
              {page ? <ChanceCharts goal={goal} page={page} /> : null}
              {days.length > 1 ? (
                <section className="card">
                  <WayChart goal={goal} />
                </section>
              ) : null}
              {goal.periods.length > 1 ? <GoalPeriods goal={goal} /> : null}
              {goal.counted.length > 1 ? <GoalCalendarCard goal={goal} /> : null}
              {isNew && goal.firstThings === null && (page?.course.length ?? 0) <= 1 ? (
                <section className="card">
                  <h2>{ui.goal.progress.overTime}</h2>
                  <p className="lead">{ui.goal.progress.notYet}</p>
                </section>
              ) : null}
              <GoalBuilt goal={goal} />
              <GoalAndYou goal={goal} />
              {isNew || goal.counted.length > 0 ? <GoalCounted activities={goal.counted} /> : null}
            </Below>
          </div>
          <div className="stack">
            <Below>
              {page ? <MovedBy goal={goal} page={page} /> : null}
              <GoalNumbers goal={goal} />
              <GoalLinks goal={goal} joint={page?.joint ?? null} mayChange={mayChange} />
              {mayChange && isOpen ? <GoalOffers goal={goal} /> : null}
              {page && page.targets.length > 0 ? <ForAChance goal={goal} page={page} asOf={asOf} /> : null}
              <GoalComing goal={goal} mayChange={mayChange} />
              <GoalCommitment goal={goal} mayChange={mayChange} />
              {goal.firstThings === null ? <GoalHints goal={goal} /> : null}
              {mayChange ? <GoalActs goal={goal} /> : null}
              {mayChange && goal.state !== 'draft' ? <TellGoal goal={goal} /> : null}
              {goal.firstThings === null && goal.progress.care.length === 0 ? <ShareGoal goal={goal} /> : null}
              <GoalAdjusted goal={goal} />
              <GoalLife goal={goal} />
            </Below>
          </div>
        </div>
      )}
    </main>
  )
}
