import { useEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'wouter'
import { parseIsoDate } from '../../../core/base/calendar.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import type { GoalEvidence } from '../../../core/view/goal-evidence.ts'
import { useGoalEvidence } from '../../api-client/queries.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { checkInLine } from '../../parts/check-in-line.ts'

type Seen = GoalEvidence['seen'][number]

const FIRST = 40
/** In a range no longer than this every day is told, also those of which nothing is known. */
const EVERY_DAY_UP_TO = 31

/** What stands behind a number, day by day: what counted, and why something did not. Its days stand in the address. */
export function EvidencePanel({ goal }: { goal: GoalPage }) {
  const [search, setSearch] = useSearchParams()
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? '']
  if (parseIsoDate(from) === undefined || parseIsoDate(to) === undefined) return null
  const close = () =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before)
        next.delete('from')
        next.delete('to')
        return next
      },
      { replace: true },
    )
  return <Panel key={`${from}${to}`} goal={goal} from={from} to={to} close={close} />
}

interface PanelProps {
  readonly goal: GoalPage
  readonly from: string
  readonly to: string
  readonly close: () => void
}

function Panel({ goal, from, to, close }: PanelProps) {
  const { words, reader } = useReading()
  const heading = useRef<HTMLHeadingElement>(null)
  const query = useGoalEvidence(goal.id, { from, to, asOf: useAsOf() })
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section className="card stack" aria-labelledby="evidence">
      <div className="between">
        <h2 id="evidence" ref={heading} tabIndex={-1} className="quiet-focus">
          {words.web.goal.evidence.title(words.format.dateRange(from, to, reader.asOf))}
        </h2>
        <button type="button" className="link tap" onClick={close}>
          {words.ui.buttons.close}
        </button>
      </div>
      <QueryPanel query={query}>{(evidence) => <Days evidence={evidence} />}</QueryPanel>
    </section>
  )
}

function Days({ evidence }: { evidence: GoalEvidence }) {
  const { words } = useReading()
  const { evidence: said } = words.web.goal
  const [all, setAll] = useState(false)
  const isShort = evidence.seen.length <= EVERY_DAY_UP_TO
  const told = evidence.seen.filter(({ reason }) => isShort || reason !== 'nothing-known').toReversed()
  const quiet = evidence.seen.length - told.length
  const shown = all ? told : told.slice(0, FIRST)
  if (evidence.seen.length === 0) return <p className="lead">{said.nothing}</p>
  return (
    <>
      <ol className="seen">
        {shown.map((seen, i) => (
          <li key={i} className={seen.counted ? 'counts' : ''}>
            <SeenLine seen={seen} evidence={evidence} />
          </li>
        ))}
      </ol>
      {quiet > 0 ? <p className="small">{said.quiet(quiet)}</p> : null}
      {shown.length < told.length ? (
        <button type="button" className="link tap" onClick={() => setAll(true)}>
          {words.ui.buttons.showAll}
        </button>
      ) : null}
    </>
  )
}

function SeenLine({ seen, evidence }: { seen: Seen; evidence: GoalEvidence }) {
  const { words, units, reader } = useReading()
  const { format, goals, web, sports } = words
  const activity = evidence.activities.find(({ id }) => id === seen.activityId)
  const checkIn = evidence.checkIns.find(({ id }) => id === seen.checkInId)
  const workout = evidence.workouts.find(({ id }) => id === seen.workoutId)
  return (
    <>
      <span className="small">{format.dateWithWeekdayShort(seen.on, reader.asOf)}</span>
      <span>
        {activity ? (
          <Link href={`/training/${activity.id}`} className="link">
            {[
              activity.name ?? sports.of(activity.sport).name,
              activity.distance_m === null
                ? format.duration(activity.moving_s)
                : format.distance(activity.distance_m, units),
            ].join(', ')}
          </Link>
        ) : null}
        {checkIn ? (
          <Link href="/check-ins" className="link">
            {[web.goal.evidence.checkIn, checkInLine(checkIn, words)].filter((each) => each !== '').join(': ')}
          </Link>
        ) : null}
        {workout ? (
          <Link href="/workouts" className="link">
            {workout.name ?? web.life.workouts.kinds[workout.kind]}
          </Link>
        ) : null}
        {seen.raceId !== null && !activity ? (
          <Link href="/races" className="link">
            {web.goal.evidence.race}
          </Link>
        ) : null}
      </span>
      <span className="small">{goals.seen(seen.reason)}</span>
    </>
  )
}
