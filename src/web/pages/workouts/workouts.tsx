import { useState } from 'react'
import type { WorkoutView } from '../../../core/view/workout-view.ts'
import { aroundToday, useWorkoutDelete, useWorkouts } from '../../api-client/life.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { FirstThings } from '../../parts/first-things.tsx'
import { RowAct } from '../../parts/row-act.tsx'
import { ToWatch } from '../../parts/to-watch.tsx'
import { useGoalNames } from '../../parts/use-goal-names.ts'
import { CopyWeek } from './copy-week.tsx'
import { NewWorkout, EditWorkout } from './workout-form.tsx'
import { WorkoutFile } from './workout-file.tsx'
import { WorkoutWordForm } from './workout-word.tsx'

/** Days to come with what is planned for them, and the last two weeks with what became of it. */
export default function Workouts() {
  const { words, today } = useReading()
  const { workouts: said } = words.web.life
  const asOf = useAsOf()
  const now = asOf ?? today
  const query = useWorkouts(aroundToday(now))
  const [adding, setAdding] = useState(false)
  const { offer } = useUndo()
  const mayChange = asOf === undefined
  return (
    <Page
      title={said.title}
      lead={
        <>
          <p className="lead">{said.lead}</p>
          <AsOfSlip />
        </>
      }
      narrow
    >
      <div className="stack">
        <FirstThings asOf={asOf} />
        {mayChange ? (
          <section className="card stack">
            <div>
              <button type="button" className="button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
                {said.add}
              </button>
            </div>
            <CopyWeek />
            {adding ? (
              <NewWorkout
                done={(changeId) => {
                  setAdding(false)
                  offer(said.saved, changeId)
                }}
                cancel={() => setAdding(false)}
              />
            ) : null}
            <WorkoutFile />
          </section>
        ) : null}
        <QueryPanel query={query}>
          {({ workouts }) => (
            <>
              <List title={said.coming} workouts={workouts.filter(({ on }) => on >= now)} mayChange={mayChange} told />
              <List
                title={said.past}
                workouts={workouts.filter(({ on }) => on < now).toReversed()}
                mayChange={mayChange}
              />
            </>
          )}
        </QueryPanel>
      </div>
    </Page>
  )
}

interface ListProps {
  readonly title: string
  readonly workouts: readonly WorkoutView[]
  readonly mayChange: boolean
  /** It is said when there are none. */
  readonly told?: boolean
}

function List({ title, workouts, mayChange, told }: ListProps) {
  const { workouts: said } = useReading().words.web.life
  if (workouts.length === 0 && !told) return null
  return (
    <section className="card">
      <h2>{title}</h2>
      {workouts.length === 0 ? <p className="lead">{said.none}</p> : null}
      <ul>
        {workouts.map((workout) => (
          <li key={workout.id} className="day-said">
            <Workout workout={workout} mayChange={mayChange} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Act = 'edit' | 'word'

function Workout({ workout, mayChange }: { workout: WorkoutView; mayChange: boolean }) {
  const { words, units, reader } = useReading()
  const { workouts: said } = words.web.life
  const { format, web } = words
  const nameOf = useGoalNames()
  const [act, setAct] = useState<Act>()
  const remove = useWorkoutDelete()
  const { offer } = useUndo()
  const day = format.dateWithWeekday(workout.on, reader.asOf)
  const close = () => setAct(undefined)
  const size = [
    ...(workout.distance_m === null ? [] : [format.distance(workout.distance_m, units)]),
    ...(workout.duration_s === null ? [] : [format.spell(workout.duration_s)]),
  ].join(', ')
  const toggle = (each: Act, label: string) => (
    <RowAct of={day} open={act === each} act={() => setAct(act === each ? undefined : each)}>
      {label}
    </RowAct>
  )
  return (
    <section className="stack tight" aria-label={day}>
      <p>
        <span className="small">{day}</span>
        <br />
        <b className="strong">{workout.name ?? said.kinds[workout.kind]}</b>
        {size === '' ? '' : `, ${size}`}
        {workout.word === null ? '' : ` · ${said.became[workout.word]}`}
      </p>
      {workout.goalId === null ? null : <p className="small">{nameOf(workout.goalId) ?? ''}</p>}
      {workout.reason === null ? null : <p className="voice">{web.more.quote(workout.reason)}</p>}
      {mayChange ? (
        <div className="link-row">
          {workout.on >= reader.asOf ? <ToWatch workout={workout} day={day} /> : null}
          {workout.on <= reader.asOf ? toggle('word', said.becameOf) : null}
          {toggle('edit', said.edit)}
          <RowAct
            of={day}
            busy={remove.isPending}
            act={() =>
              remove.mutate(
                { id: workout.id, version: workout.version },
                { onSuccess: ({ change }) => offer(said.removed, change.id) },
              )
            }
          >
            {said.remove}
          </RowAct>
        </div>
      ) : null}
      {remove.error ? <ErrorNote error={remove.error} /> : null}
      {act === 'edit' ? (
        <EditWorkout
          workout={workout}
          done={(changeId, to) => {
            close()
            offer(to === undefined ? said.changed : said.moved(format.date(to, reader.asOf)), changeId)
          }}
          cancel={close}
        />
      ) : null}
      {act === 'word' ? (
        <WorkoutWordForm
          workout={workout}
          done={(changeId) => {
            close()
            offer(said.said, changeId)
          }}
          cancel={close}
        />
      ) : null}
    </section>
  )
}
