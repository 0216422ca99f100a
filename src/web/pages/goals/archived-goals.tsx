import { useState } from 'react'
import { useAllGoals } from '../../api-client/queries.ts'
import { useAnyGoalEdit } from '../../api-client/writes.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { GoalRow } from '../../parts/goal-row.tsx'

interface ArchivedGoalsProps {
  readonly mayChange: boolean
  /** No other goal is on the page: then it is offered only where there is one to show. */
  readonly isAlone: boolean
}

const isArchived = ({ archivedAt }: { readonly archivedAt: unknown }) => archivedAt !== null

/** What was put out of sight: kept and counted, asked for only when it is wanted. */
export function ArchivedGoals({ mayChange, isAlone }: ArchivedGoalsProps) {
  const { goalList } = useReading().words.web
  const [open, setOpen] = useState(false)
  const all = useAllGoals(useAsOf(), isAlone)
  if (isAlone && all.data?.goals.some(isArchived) !== true) return null
  return (
    <>
      <p>
        <button type="button" className="link tap" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? goalList.hideArchived : goalList.showArchived}
        </button>
      </p>
      {open ? <Archived mayChange={mayChange} /> : null}
    </>
  )
}

function Archived({ mayChange }: { mayChange: boolean }) {
  const { words, reader } = useReading()
  const { goalList, goal: said } = words.web
  const query = useAllGoals(useAsOf())
  const write = useAnyGoalEdit()
  const { offer } = useUndo()
  return (
    <section className="card">
      <h2>{goalList.archived}</h2>
      <QueryPanel query={query}>
        {({ goals }) => {
          const archived = goals.filter(isArchived)
          if (archived.length === 0) return <p className="lead">{goalList.noneArchived}</p>
          return (
            <ul className="rows">
              {archived.map((goal) => (
                <li key={goal.id} className="order-row">
                  <GoalRow goal={goal} />
                  {mayChange ? (
                    <button
                      type="button"
                      className="button quiet"
                      aria-disabled={write.isPending}
                      onClick={() =>
                        write.mutate(
                          { id: goal.id, edit: { version: goal.version, archived: false } },
                          {
                            onSuccess: ({ change }) =>
                              offer(said.unarchived(words.goals.name(goal, reader)), change.id),
                          },
                        )
                      }
                    >
                      {goalList.bringBack}
                    </button>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }}
      </QueryPanel>
      {write.error ? <ErrorNote error={write.error} /> : null}
    </section>
  )
}
