import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { HORIZONS } from '../../../core/goal/goal.ts'
import type { ForecastPage } from '../../../core/view/chance-types.ts'
import type { GoalCard, GoalPage } from '../../../core/view/dashboard-types.ts'
import { useGoals } from '../../api-client/queries.ts'
import { useAnyGoalEdit } from '../../api-client/writes.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { GoalRow } from '../../parts/goal-row.tsx'
import { RowAct } from '../../parts/row-act.tsx'

type Side = 'restsOn' | 'carries'

interface GoalLinksProps {
  readonly goal: GoalPage
  readonly joint: ForecastPage['joint']
  /** On a day that is looked back on nothing is changed. */
  readonly mayChange: boolean
}

/** What carries this goal, and what it carries; each link is made and taken away here. */
export function GoalLinks({ goal, joint, mayChange }: GoalLinksProps) {
  return (
    <>
      <Links side="restsOn" goal={goal} joint={joint} mayChange={mayChange} />
      <Links side="carries" goal={goal} joint={null} mayChange={mayChange} />
    </>
  )
}

function Links({ side, goal, joint, mayChange }: GoalLinksProps & { side: Side }) {
  const { words, reader } = useReading()
  const { goals: said, ui, web } = words
  const { links } = web.goal
  const [adding, setAdding] = useState(false)
  const all = useGoals().data?.goals ?? []
  const write = useAnyGoalEdit()
  const { offer } = useUndo()
  const linked = all.filter((each) => goal[side].includes(each.id))
  const possible = all.filter((each) => couldLink(side, goal, each))

  /** The link stands with the goal that carries: it is that one which is edited. */
  function link(other: GoalCard, isNew: boolean, after?: () => void) {
    const [carrier, carried] = side === 'restsOn' ? [other, goal] : [goal, other]
    const carries = isNew ? [...carrier.carries, carried.id] : carrier.carries.filter((id: string) => id !== carried.id)
    write.mutate(
      { id: carrier.id, edit: { version: carrier.version, carries } },
      {
        onSuccess: ({ change }) => {
          offer(isNew ? ui.toasts.linkAdded : ui.toasts.linkRemoved, change.id)
          after?.()
        },
      },
    )
  }

  if (linked.length === 0 && (!mayChange || possible.length === 0)) return null
  return (
    <section className="card stack">
      <h2>{links[side]}</h2>
      {linked.length === 0 ? <p className="small">{links.none}</p> : null}
      <ul className="rows">
        {linked.map((each) => (
          <li key={each.id}>
            <GoalRow goal={each} />
            {mayChange ? (
              <RowAct of={said.name(each, reader)} small act={() => link(each, false)}>
                {links.remove}
              </RowAct>
            ) : null}
          </li>
        ))}
      </ul>
      {joint ? <Joint joint={joint} /> : null}
      {write.error && !adding ? <ErrorNote error={write.error} /> : null}
      {mayChange && possible.length > 0 ? (
        <RowAct of={links[side]} open={adding} act={() => setAdding(!adding)}>
          {links.add}
        </RowAct>
      ) : null}
      {adding ? (
        <AddLink
          possible={possible}
          busy={write.isPending}
          error={write.error}
          add={(other) => link(other, true, () => setAdding(false))}
          cancel={() => setAdding(false)}
        />
      ) : null}
    </section>
  )
}

/** What is nearer carries what is further off; the server knows the whole rule and says so. */
function couldLink(side: Side, goal: GoalPage, other: GoalCard): boolean {
  if (other.id === goal.id || goal.restsOn.includes(other.id) || goal.carries.includes(other.id)) return false
  if (other.state !== 'active' && other.state !== 'paused' && other.state !== 'draft') return false
  const steps = HORIZONS.indexOf(other.horizon) - HORIZONS.indexOf(goal.horizon)
  return side === 'restsOn' ? steps <= 0 : steps >= 0
}

interface AddLinkProps {
  readonly possible: readonly GoalCard[]
  readonly busy: boolean
  readonly error: Error | null
  readonly add: (other: GoalCard) => void
  readonly cancel: () => void
}

function AddLink({ possible, busy, error, add, cancel }: AddLinkProps) {
  const { words, reader } = useReading()
  const [chosen, setChosen] = useState(possible[0]?.id ?? '')
  return (
    <ActForm
      act={words.ui.buttons.addLink}
      submit={() => {
        const other = possible.find(({ id }) => id === chosen)
        if (other) add(other)
      }}
      cancel={cancel}
      busy={busy}
      error={error}
    >
      <NativeSelect
        label={words.web.goal.links.addTo}
        data={possible.map((each) => ({ value: each.id, label: words.goals.name(each, reader) }))}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
    </ActForm>
  )
}

/** How the chance depends on how well what carries it is kept. */
function Joint({ joint }: { joint: NonNullable<ForecastPage['joint']> }) {
  const { words } = useReading()
  const { chance } = words.web.goal
  return (
    <div>
      <ul>
        {joint.rows.map(({ kept, chance: share }) => (
          <li key={kept}>{chance.joint(kept, words.format.percent(share))}</li>
        ))}
      </ul>
      <p className="small">{chance.weak}</p>
    </div>
  )
}
