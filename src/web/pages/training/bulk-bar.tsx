import { useState } from 'react'
import { useLocation } from 'wouter'
import type { BulkEdit } from '../../../api/contract.ts'
import { allIds, useBulkEdit, useMerge, type TrainingQuery } from '../../api-client/training.ts'
import { useWords } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { BulkForm, type BulkField } from './bulk-form.tsx'
import type { Selection } from './use-selection.ts'
import { useLeave } from '../../activity-form/use-leave.ts'

interface BulkBarProps {
  readonly selection: Selection
  readonly asked: TrainingQuery
  readonly total: number
  readonly done: () => void
}

/** As many as one write takes. */
const MOST = 5000
type Open = BulkField | 'delete' | 'merge'

/** What can be done with all that is selected. Each act is one change, taken back as one. */
export function BulkBar({ selection, asked, total, done }: BulkBarProps) {
  const { ui } = useWords()
  const said = ui.training.bulk
  const { offer } = useUndo()
  const [, navigate] = useLocation()
  const leave = useLeave()
  const edit = useBulkEdit()
  const merge = useMerge()
  const [open, setOpen] = useState<Open>()
  const [error, setError] = useState<Error>()
  const n = selection.ids.length
  const close = () => setOpen(undefined)
  const toggle = (which: Open) => setOpen(open === which ? undefined : which)
  const send = (what: Omit<BulkEdit, 'ids'>) =>
    edit.mutate(
      { ids: [...selection.ids], ...what },
      {
        onSuccess: ({ changed, change }) => {
          close()
          offer(what.delete ? said.deleted(changed) : said.changed(changed), change.id)
          if (what.delete) selection.set([])
        },
      },
    )
  const sendMerge = () =>
    merge.mutate(
      { ids: [...selection.ids] },
      {
        onSuccess: ({ activityId, change }) => {
          done()
          navigate(`/training/${activityId}`)
          offer(ui.toasts.merged, change.id, undefined, () => leave(activityId))
        },
      },
    )
  const selectAll = () => {
    setError(undefined)
    allIds(asked, MOST)
      .then((ids) => selection.set(ids))
      .catch((problem: unknown) => setError(problem instanceof Error ? problem : new Error(String(problem))))
  }
  const button = (which: Open, label: string) => (
    <button
      type="button"
      className="button quiet"
      aria-expanded={open === which}
      aria-disabled={n === 0}
      onClick={() => (n > 0 ? toggle(which) : undefined)}
    >
      {label}
    </button>
  )
  return (
    <section className="bulk-bar stack tight" aria-label={said.selected(n)}>
      <div className="between">
        <p role="status" className="strong">
          {said.selected(n)}
        </p>
        <p className="link-row">
          {n < total ? (
            <button type="button" className="link tap" onClick={selectAll}>
              {total > MOST ? said.allLimited(MOST) : said.all(total)}
            </button>
          ) : null}
          {n > 0 ? (
            <button type="button" className="link tap" onClick={() => selection.set([])}>
              {said.none}
            </button>
          ) : null}
        </p>
      </div>
      <div className="menu-row bulk-acts">
        {button('sport', said.sport)}
        {button('gearId', said.gear)}
        {button('company', said.company)}
        {button('countsForGoals', ui.training.filter.counts.label)}
        {n > 1 && n <= 50 ? button('merge', said.merge) : null}
        {button('delete', said.delete)}
      </div>
      {error ? <ErrorNote error={error} retry={selectAll} /> : null}
      {n > 0 && open === 'delete' ? (
        <ActForm
          lead={said.deleteLead(n)}
          act={said.delete}
          submit={() => send({ delete: true })}
          cancel={close}
          busy={edit.isPending}
          error={edit.error}
        />
      ) : null}
      {n > 1 && open === 'merge' ? (
        <ActForm
          lead={said.mergeLead}
          act={said.merge}
          submit={sendMerge}
          cancel={close}
          busy={merge.isPending}
          error={merge.error}
        />
      ) : null}
      {n > 0 && open !== undefined && open !== 'delete' && open !== 'merge' ? (
        <BulkForm
          key={open}
          field={open}
          submit={(changes) => send({ changes })}
          cancel={close}
          busy={edit.isPending}
          error={edit.error}
        />
      ) : null}
    </section>
  )
}
