import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { statesAfter } from '../../../core/goal/goal-state.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useGoalEdit } from '../../api-client/writes.ts'
import { useUndo } from '../../app/undo.tsx'
import { useReading } from '../../app/reading.tsx'
import { DeleteGoal } from './delete-goal.tsx'
import { EditGoal } from './edit-goal.tsx'
import { MoveGoal } from './move-goal.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { ReviseGoal } from './revise-goal.tsx'

type Act = 'edit' | 'change' | 'rest' | 'achieve' | 'delete'

/** What can be done with a goal. Each act opens its own short form here; all can be taken back. */
export function GoalActs({ goal }: { goal: GoalPage }) {
  const { words, reader } = useReading()
  const { ui, web, goals } = words
  const [act, setAct] = useState<Act>()
  const [, navigate] = useLocation()
  const { offer } = useUndo()
  const name = goals.name(goal, reader)
  const after = statesAfter(goal.state)
  const close = () => setAct(undefined)
  const done = (text: string) => (changeId: string, better?: string) => {
    close()
    offer(better ?? text, changeId)
  }
  const archive = useGoalEdit(goal.id)
  const isArchived = goal.archivedAt !== null
  const ended = goal.state !== 'active' && goal.state !== 'paused'
  const isDraft = goal.state === 'draft'
  const takeUp = after.includes('active')
  const acts: (readonly [Act, string, boolean])[] = [
    ['edit', ui.buttons.editGoal, true],
    ['change', web.acts.change, !ended || isDraft],
    [
      'rest',
      isDraft ? web.goal.begin : takeUp ? ui.buttons.takeUpAgain : ui.buttons.rest,
      takeUp || after.includes('paused'),
    ],
    ['achieve', ui.buttons.markAchieved, after.includes('achieved') && goal.state !== 'draft'],
    ['delete', web.acts.remove, true],
  ]
  const { states } = ui.goal
  return (
    <section className="card stack">
      <h2>{web.acts.actions}</h2>
      <div className="menu-row">
        {acts
          .filter(([, , possible]) => possible)
          .map(([each, label]) => (
            <button
              key={each}
              type="button"
              className="button quiet"
              aria-expanded={act === each}
              onClick={() => setAct(act === each ? undefined : each)}
            >
              {label}
            </button>
          ))}
        {isDraft || goal.state === 'achieved' ? null : (
          <Link href={`/goals/${goal.id}/adjust`} className="button quiet">
            {web.advice.adjust.to}
          </Link>
        )}
        {after.includes('released') && !isDraft ? (
          <Link href={`/goals/${goal.id}/let-go`} className="button quiet">
            {ui.buttons.letGo}
          </Link>
        ) : null}
        {ended ? null : (
          <Link href={`/pauses?goal=${goal.id}`} className="button quiet">
            {web.goal.pauses.note}
          </Link>
        )}
        <button
          type="button"
          className="button quiet"
          aria-disabled={archive.isPending}
          onClick={() =>
            archive.mutate(
              { version: goal.version, archived: !isArchived },
              {
                onSuccess: ({ change }) =>
                  offer(isArchived ? web.goal.unarchived(name) : web.goal.archived(name), change.id),
              },
            )
          }
        >
          {isArchived ? web.goal.unarchive : web.goal.archive}
        </button>
      </div>
      {archive.error ? <ErrorNote error={archive.error} /> : null}
      {act === 'edit' ? <EditGoal goal={goal} done={done(ui.toasts.goalEdited)} cancel={close} /> : null}
      {act === 'change' ? <ReviseGoal goal={goal} done={done(ui.toasts.targetChanged)} cancel={close} /> : null}
      {act === 'rest' && takeUp ? (
        <MoveGoal
          goal={goal}
          to="active"
          act={isDraft ? web.goal.begin : ui.buttons.takeUpAgain}
          done={done(isDraft ? web.goal.begun(name) : ui.toasts.goalTakenUp(name))}
          cancel={close}
        />
      ) : null}
      {act === 'rest' && !takeUp ? (
        <MoveGoal
          goal={goal}
          to="paused"
          lead={states.rest.lead}
          act={ui.buttons.rest}
          done={done(ui.toasts.goalResting(name))}
          cancel={close}
        />
      ) : null}
      {act === 'achieve' ? (
        <MoveGoal
          goal={goal}
          to="achieved"
          act={ui.buttons.markAchieved}
          done={done(ui.toasts.goalAchieved(name))}
          cancel={close}
        />
      ) : null}
      {act === 'delete' ? (
        <DeleteGoal
          goal={goal}
          done={(changeId) => {
            navigate('/goals')
            offer(web.acts.removed(name), changeId, () => navigate(`/goals/${goal.id}`))
          }}
          cancel={close}
        />
      ) : null}
    </section>
  )
}
