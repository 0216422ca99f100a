import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link } from 'wouter'
import type { ShorterVersion, WorkoutKind, WorkoutStep, Purpose } from '../../../core/evidence/planned-workout.ts'
import type { AdherenceState } from '../../../core/goal/adherence.ts'
import type { Phase, WeekNote } from '../../../core/plan/plan-types.ts'
import { useReading } from '../../app/reading.tsx'
import { addDays, isoDate } from '../../../core/base/calendar.ts'
import { dayOf } from '../../charts/day-scale.ts'
import { useDragRun } from './use-drag-run.ts'
import { ToWatch } from '../../parts/to-watch.tsx'

interface Run {
  /** Of a plan that was taken: then it can go to a watch. */
  readonly id?: string
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
  readonly strengthOn: readonly string[]
  /** Of a plan that is followed. */
  readonly done_m?: number
  readonly asked?: number
  readonly kept?: number
  readonly isNow?: boolean
}

const WHOLE = 'whole'

interface WeekListProps {
  readonly weeks: readonly Week[]
  /** Above the weeks on paper. */
  readonly heading?: string
  /** Of a plan that may be bent: where a run is wished to go; without a day it is asked for. */
  readonly move?: (workoutId: string, to?: string) => void
}

/** The weeks as a calm list, each with its bar; a tap opens its runs. The week in course is open. */
export function WeekList({ weeks, heading, move }: WeekListProps) {
  const { words } = useReading()
  const { dragged, handle } = useDragRun(move ?? (() => undefined))
  const now = weeks.find(({ isNow }) => isNow)?.startsOn ?? weeks[0]?.startsOn
  const [printed, setPrinted] = useState<string | typeof WHOLE>()
  const print = (what: string | typeof WHOLE) => {
    flushSync(() => setPrinted(what))
    globalThis.print()
  }
  const onPaper = printed ?? now
  const most = Math.max(1, ...weeks.map(({ planned_m, done_m = 0 }) => Math.max(planned_m, done_m)))
  return (
    <section
      className="card plan-weeks"
      data-dragging={dragged !== undefined || undefined}
      data-whole={onPaper === WHOLE || undefined}
    >
      <div className="between no-print">
        <h2>{words.web.plan.weeks}</h2>
        <button type="button" className="button quiet" onClick={() => print(WHOLE)}>
          {words.web.plan.printAll}
        </button>
      </div>
      {move ? <p className="small no-print">{words.web.plan.moveHint}</p> : null}
      {heading === undefined ? null : <p className="print-only strong">{heading}</p>}
      <ol className="rows">
        {weeks.map((week) => (
          <li key={week.startsOn} className={onPaper === WHOLE || week.startsOn === onPaper ? 'printed' : ''}>
            <PlanWeek
              week={week}
              most={most}
              open={week.startsOn === now}
              print={() => print(week.startsOn)}
              {...(move && { handle, dragged })}
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
  readonly handle?: ReturnType<typeof useDragRun>['handle']
  readonly dragged?: ReturnType<typeof useDragRun>['dragged']
}

function PlanWeek({ week, most, open, print, handle, dragged }: PlanWeekProps) {
  const { words, units, reader, today } = useReading()
  const { format, plan, web } = words
  const said = web.plan
  const { planned_m, done_m, asked = 0, kept = 0, workouts } = week
  const hasBegun = done_m !== undefined && (done_m > 0 || asked > 0)
  const facts = [
    plan.phase(week.phase),
    ...(week.isNow ? [said.now] : []),
    hasBegun ? said.of(done_m, planned_m, units) : format.distance(planned_m, units),
    ...(asked > 0 ? [plan.kept({ asked, kept, isNow: week.isNow === true })] : []),
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
        {daysOf(week, handle !== undefined).map(({ on, runs }) => (
          <li key={on} data-day={on} data-over={(dragged && dragged.over === on) || undefined}>
            {runs.length === 0 ? (
              <p className="plan-run no-print">
                <span className="small">{format.dateWithWeekdayShort(on, reader.asOf)}</span>
                <span className="small">{said.free}</span>
              </p>
            ) : null}
            {runs.map((run) => (
              <PlannedRun
                key={`${run.kind} ${run.id ?? ''}`}
                run={run}
                isDragged={dragged !== undefined && dragged.workoutId === run.id}
                beside={handle && mayMove(run, today) ? <Handle run={run} on={handle(run.id!)} /> : null}
              />
            ))}
          </li>
        ))}
      </ul>
      {week.strengthOn.length > 0 ? <p className="small">{plan.strength(week.strengthOn, reader.asOf)}</p> : null}
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

/** Every day of a week that may be bent, so that a run has somewhere to go; else the days with runs. */
function daysOf({ startsOn, workouts }: Week, all: boolean): { on: string; runs: readonly Run[] }[] {
  const days = all
    ? Array.from({ length: 7 }, (_, i) => isoDate(addDays(dayOf(startsOn), i)))
    : [...new Set(workouts.map(({ on }) => on))]
  return days.map((on) => ({ on, runs: workouts.filter((run) => run.on === on) }))
}

/** What is still to come and was not said to be done. */
const mayMove = ({ id, state, on }: Run, today: string): boolean =>
  id !== undefined && (state === 'coming' || (state === 'open' && on === today))

function Handle({ run, on }: { run: Run; on: ReturnType<ReturnType<typeof useDragRun>['handle']> }) {
  const { words, reader } = useReading()
  const { format, plan, web } = words
  return (
    <button type="button" className="link tap plan-handle" {...on}>
      {web.plan.move}
      <span className="hidden-text">{`: ${plan.kind(run.kind)}, ${format.dateWithWeekdayShort(run.on, reader.asOf)}`}</span>
    </button>
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

function PlannedRun({ run, beside, isDragged }: { run: Run; beside: ReactNode; isDragged: boolean }) {
  const { words, units, reader } = useReading()
  const { format, plan, web } = words
  const { id, on, kind, distance_m, purpose, steps, shorter, state, activityId } = run
  const day = format.dateWithWeekdayShort(on, reader.asOf)
  const size = distance_m === null ? [] : [format.distance(distance_m, units)]
  const became = state === undefined || state === 'coming' ? [] : [plan.state(state, kind)]
  return (
    <div className="plan-run" data-dragged={isDragged || undefined}>
      <span className="small">{day}</span>
      <div>
        <p>
          <b className="strong">{run.name ?? plan.kind(kind)}</b>
          {[...size, ...became].map((each) => `, ${each}`).join('')}
        </p>
        {purpose === null ? null : <p className="small plan-aside">{plan.purpose(purpose)}</p>}
        {steps.length === 0 ? null : <p className="small">{plan.steps(steps, units)}</p>}
        {shorter === null ? null : (
          <p className="small plan-aside">
            {web.plan.tired}: {format.distance(shorter.distance_m, units)}
          </p>
        )}
        {id !== undefined && (state === 'coming' || state === 'open') ? (
          <div className="link-row no-print">
            {beside}
            <ToWatch workout={{ id, kind, steps }} day={day} />
          </div>
        ) : null}
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
