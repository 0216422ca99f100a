import { useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'wouter'
import type { ShorterVersion, WorkoutKind, WorkoutStep, Purpose } from '../../../core/evidence/planned-workout.ts'
import type { AdherenceState } from '../../../core/goal/adherence.ts'
import type { Phase, WeekNote } from '../../../core/plan/plan-types.ts'
import { useReading } from '../../app/reading.tsx'

interface Run {
  readonly on: string
  readonly kind: WorkoutKind
  readonly distance_m: number | null
  readonly purpose: Purpose | null
  readonly steps: readonly WorkoutStep[]
  readonly shorter: ShorterVersion | null
  readonly name?: string | null
  readonly state?: AdherenceState
  readonly activityId?: string | null
}

interface Week {
  readonly startsOn: string
  readonly phase: Phase
  readonly notes: readonly WeekNote[]
  readonly planned_m: number
  readonly workouts: readonly Run[]
  /** Of a plan that is followed. */
  readonly done_m?: number
  readonly asked?: number
  readonly kept?: number
  readonly isNow?: boolean
}

/** The weeks as a calm list, each with its bar; a tap opens its runs. The week in course is open. */
export function WeekList({ weeks }: { weeks: readonly Week[] }) {
  const { words } = useReading()
  const now = weeks.find(({ isNow }) => isNow)?.startsOn ?? weeks[0]?.startsOn
  const [printed, setPrinted] = useState(now)
  const most = Math.max(1, ...weeks.map(({ planned_m, done_m = 0 }) => Math.max(planned_m, done_m)))
  return (
    <section className="card plan-weeks">
      <h2 className="no-print">{words.web.plan.weeks}</h2>
      <ol className="rows">
        {weeks.map((week) => (
          <li key={week.startsOn} className={week.startsOn === printed ? 'printed' : ''}>
            <PlanWeek
              week={week}
              most={most}
              open={week.startsOn === now}
              print={() => {
                flushSync(() => setPrinted(week.startsOn))
                globalThis.print()
              }}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface PlanWeekProps {
  readonly week: Week
  readonly most: number
  readonly open: boolean
  readonly print: () => void
}

function PlanWeek({ week, most, open, print }: PlanWeekProps) {
  const { words, units, reader } = useReading()
  const { format, plan, web } = words
  const said = web.plan
  const { planned_m, done_m, asked = 0, kept = 0, workouts } = week
  const hasBegun = done_m !== undefined && (done_m > 0 || asked > 0)
  const facts = [
    plan.phase(week.phase),
    ...(week.isNow ? [said.now] : []),
    hasBegun ? said.of(done_m, planned_m, units) : format.distance(planned_m, units),
    ...(asked > 0 ? [plan.kept({ asked, kept })] : []),
    ...week.notes.map((note) => plan.note(note)),
  ]
  return (
    <details open={open} className="plan-week">
      <summary>
        <span className="plan-week-head">
          <span className="strong">{format.dateShort(week.startsOn, reader.asOf)}</span>
          <span className="small">{facts.join(' · ')}</span>
          <Bar planned={planned_m / most} done={(done_m ?? 0) / most} />
        </span>
      </summary>
      {workouts.length === 0 ? <p className="small">{said.rest}</p> : null}
      <ul className="plan-runs">
        {workouts.map((run) => (
          <li key={`${run.on} ${run.kind}`}>
            <PlannedRun run={run} />
          </li>
        ))}
      </ul>
      {workouts.length > 0 ? (
        <p className="no-print">
          <button type="button" className="link tap" onClick={print}>
            {said.print}
            <span className="hidden-text">: {format.date(week.startsOn)}</span>
          </button>
        </p>
      ) : null}
    </details>
  )
}

/** What is planned as an open bar, what was run as a filled one within it. The numbers stand beside. */
function Bar({ planned, done }: { planned: number; done: number }) {
  return (
    <svg className="plan-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={100 * planned} height={8} className="planned" />
      <rect width={100 * done} height={8} className="done" />
    </svg>
  )
}

function PlannedRun({ run }: { run: Run }) {
  const { words, units, reader } = useReading()
  const { format, plan, web } = words
  const { on, kind, distance_m, purpose, steps, shorter, state, activityId } = run
  const day = format.dateWithWeekdayShort(on, reader.asOf)
  const size = distance_m === null ? [] : [format.distance(distance_m, units)]
  const became = state === undefined || state === 'coming' ? [] : [plan.state(state, kind)]
  return (
    <div className="plan-run">
      <span className="small">{day}</span>
      <div>
        <p>
          <b className="strong">{run.name ?? plan.kind(kind)}</b>
          {[...size, ...became].map((each) => `, ${each}`).join('')}
        </p>
        {purpose === null ? null : <p className="small">{plan.purpose(purpose)}</p>}
        {steps.length === 0 ? null : <p className="small">{plan.steps(steps, units)}</p>}
        {shorter === null ? null : (
          <p className="small">
            {web.plan.tired}: {format.distance(shorter.distance_m, units)}
          </p>
        )}
        {activityId ? (
          <p className="no-print">
            <Link href={`/training/${activityId}`} className="link tap">
              {web.plan.toRun}
              <span className="hidden-text">: {day}</span>
            </Link>
          </p>
        ) : null}
      </div>
    </div>
  )
}
