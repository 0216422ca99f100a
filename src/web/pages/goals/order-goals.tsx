import { useEffect, useRef, useState } from 'react'
import { HORIZONS, type Horizon } from '../../../core/goal/goal.ts'
import type { GoalCard } from '../../../core/view/dashboard-types.ts'
import { useGoalOrder } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { GoalRow } from '../../parts/goal-row.tsx'

/** The order by hand, within each horizon: by dragging, or by the two buttons of each goal. */
export function OrderGoals({ goals }: { goals: readonly GoalCard[] }) {
  const { words, reader } = useReading()
  const { goalList } = words.web
  const write = useGoalOrder()
  const { offer } = useUndo()
  const [dragged, setDragged] = useState<string>()
  const [over, setOver] = useState<string>()
  const [said, setSaid] = useState('')
  const pressed = useRef<{ id: string; which: string; place: number } | undefined>(undefined)
  const room = useRef<HTMLDivElement>(null)
  const ofHorizon = (horizon: Horizon) => goals.filter((goal) => goal.horizon === horizon && isOpen(goal))

  // A goal that moved takes its buttons along: the keyboard stays on the one that was pressed.
  useEffect(() => {
    if (!pressed.current) return
    const { id, which, place } = pressed.current
    const row = room.current?.querySelector(`[data-goal="${CSS.escape(id)}"]`)
    if (!row || [...(row.parentElement?.children ?? [])].indexOf(row) !== place) return
    pressed.current = undefined
    const button = row.querySelector<HTMLButtonElement>(`[data-way="${which}"]:not(:disabled)`)
    ;(button ?? row.querySelector<HTMLButtonElement>('button:not(:disabled)'))?.focus()
  })

  function move(goal: GoalCard, before: GoalCard | undefined, which?: string) {
    if (write.isPending || goal.id === before?.id) return
    const group = ofHorizon(goal.horizon)
    const others = group.filter(({ id }) => id !== goal.id)
    const at = before === undefined ? others.length : others.findIndex(({ id }) => id === before.id)
    const ordered = [...others.slice(0, at), goal, ...others.slice(at)]
    if (which !== undefined) pressed.current = { id: goal.id, which, place: at }
    // The places of this horizon are filled anew; every other goal keeps its own.
    const queue = [...ordered]
    const whole = goals.map((each) => (group.includes(each) ? (queue.shift() ?? each) : each))
    setSaid(goalList.moved(words.goals.name(goal, reader), at + 1, group.length))
    write.mutate(
      whole.map(({ id, version }) => ({ id, version })),
      { onSuccess: ({ change }) => offer(words.ui.toasts.orderChanged, change.id) },
    )
  }

  return (
    <div className="stack" ref={room}>
      <p className="small">{goalList.orderLead}</p>
      <p className="hidden-text" role="status">
        {said}
      </p>
      {write.error ? <ErrorNote error={write.error} /> : null}
      {HORIZONS.toReversed()
        .map((horizon) => ({ horizon, group: ofHorizon(horizon) }))
        .filter(({ group }) => group.length > 0)
        .map(({ horizon, group }) => (
          <section key={horizon} className="card">
            <h2>{words.goals.horizons[horizon]}</h2>
            <ul className="rows">
              {group.map((goal, i) => {
                const name = words.goals.name(goal, reader)
                return (
                  <li
                    key={goal.id}
                    data-goal={goal.id}
                    className={over === goal.id && dragged !== goal.id ? 'order-row over' : 'order-row'}
                    draggable
                    onDragStart={(event) => {
                      event.dataTransfer.effectAllowed = 'move'
                      event.dataTransfer.setData('text/plain', name)
                      setDragged(goal.id)
                    }}
                    onDragOver={(event) => {
                      if (!group.some(({ id }) => id === dragged)) return
                      event.preventDefault()
                      setOver(goal.id)
                    }}
                    onDragEnd={() => {
                      setDragged(undefined)
                      setOver(undefined)
                    }}
                    onDrop={(event) => {
                      const held = group.find(({ id }) => id === dragged)
                      setOver(undefined)
                      if (!held) return
                      event.preventDefault()
                      const down = group.indexOf(held) < i
                      move(held, down ? group[i + 1] : goal)
                    }}
                  >
                    <GoalRow goal={goal} />
                    <span className="row">
                      <button
                        type="button"
                        className="icon-button"
                        data-way="up"
                        disabled={i === 0}
                        aria-label={goalList.up(name)}
                        onClick={() => move(goal, group[i - 1], 'up')}
                      >
                        <Arrow up />
                      </button>
                      <button
                        type="button"
                        className="icon-button"
                        data-way="down"
                        disabled={i === group.length - 1}
                        aria-label={goalList.down(name)}
                        onClick={() => move(goal, group[i + 2], 'down')}
                      >
                        <Arrow />
                      </button>
                    </span>
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
    </div>
  )
}

const isOpen = ({ state }: GoalCard) => state === 'active' || state === 'paused' || state === 'draft'

const Arrow = ({ up }: { up?: boolean }) => (
  <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
    <path d={up ? 'M4 12.5 10 6.5l6 6' : 'm4 7.5 6 6 6-6'} fill="none" stroke="currentColor" strokeWidth="2.2" />
  </svg>
)
