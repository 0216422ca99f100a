import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { LET_GO_REASONS, type LetGoReason } from '../../../core/advice/adjustment.ts'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useAdjust, useOptions } from '../../api-client/advice.ts'
import { useGoal } from '../../api-client/queries.ts'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { SomeOf } from '../../goal-form/choices.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { BuiltBanner } from '../../parts/built-banner.tsx'
import { Stone } from '../../parts/stone.tsx'

/** Letting go by its own path: what speaks for it, what it gave, what to keep, what now. */
export default function LetGo({ id }: { id: string }) {
  const { words, reader } = useReading()
  const said = words.web.advice.letGo
  const goal = useGoal(id)
  return (
    <Page
      title={said.title}
      above={
        <p className="crumbs small">
          <Link href={`/goals/${id}`} className="link">
            {goal.data ? words.goals.name(goal.data, reader) : words.ui.goal.trail}
          </Link>
        </p>
      }
      lead={<p className="lead">{said.lead}</p>}
      narrow
    >
      <QueryPanel query={goal}>
        {(page) => (page.state === 'released' ? <Beside goal={page} /> : <Path goal={page} />)}
      </QueryPanel>
    </Page>
  )
}

/** Its place, once it is let go. */
function Beside({ goal }: { goal: GoalPage }) {
  const { words } = useReading()
  const said = words.web.advice.letGo
  return (
    <section className="card stack">
      <Stone goal={goal} size={150} />
      <p className="strong" role="status">
        {said.done}
      </p>
      <p>{said.doneLead}</p>
      <p className="small">{said.quiet}</p>
      <div className="menu-row">
        <Link href="/" className="button">
          {said.toCairn}
        </Link>
        <Link href={`/goals/${goal.id}`} className="button quiet">
          {said.toGoal}
        </Link>
      </div>
    </section>
  )
}

function Path({ goal }: { goal: GoalPage }) {
  const { words } = useReading()
  const { advice } = words
  const said = words.web.advice.letGo
  const options = useOptions(goal.id, undefined, {})
  const write = useAdjust(goal.id)
  const { offer } = useUndo()
  const [reasons, setReasons] = useState<LetGoReason[]>([])
  const [own, setOwn] = useState({ gave: '', keep: '', next: '' })
  const mayLetGo = options.data?.options.some(({ code }) => code === 'let-go')
  function submit() {
    if (write.isPending) return
    const told = Object.fromEntries(Object.entries(own).filter(([, text]) => text.trim() !== ''))
    write.mutate(
      { choice: 'let-go', version: goal.version, lettingGo: { reasons, ...told } },
      { onSuccess: ({ change }) => offer(advice.option('let-go').done, change.id) },
    )
  }
  return (
    <QueryPanel query={options}>
      {(view) => (
        <div className="stack">
          <BuiltBanner goal={goal} kept={view.protected} />
          {mayLetGo ? (
            <form
              className="card form"
              noValidate
              onSubmit={(event) => {
                event.preventDefault()
                submit()
              }}
            >
              <SomeOf
                legend={said.why}
                choices={LET_GO_REASONS.map((each) => [each, advice.letGoReason(each)])}
                values={reasons}
                choose={setReasons}
              />
              {(['gave', 'keep', 'next'] as const).map((each) => (
                <Textarea
                  key={each}
                  label={advice.letGoPath[each]}
                  value={own[each]}
                  rows={2}
                  autosize
                  maxRows={8}
                  maxLength={5000}
                  className="voice-field"
                  onChange={(event) => setOwn({ ...own, [each]: event.currentTarget.value })}
                />
              ))}
              {write.error ? <ErrorNote error={write.error} /> : null}
              <p className="small">{advice.takeBack(view.takeBackDays)}</p>
              <div className="menu-row">
                <button type="submit" className="button" aria-disabled={write.isPending}>
                  {advice.option('let-go').button}
                </button>
                <Link href={`/goals/${goal.id}`} className="button quiet">
                  {said.keepIt}
                </Link>
              </div>
            </form>
          ) : (
            <p className="card">{said.already}</p>
          )}
        </div>
      )}
    </QueryPanel>
  )
}
