import { useState } from 'react'
import { Link } from 'wouter'
import type { CheckInView } from '../../../core/view/check-in-view.ts'
import { lately, useCheckInDelete, useCheckInEdit, useCheckIns } from '../../api-client/life.ts'
import { KeptForLater } from '../../api-client/use-write.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { useFormVersion } from '../../goal-form/use-form-version.ts'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { checkInLine } from '../../parts/check-in-line.ts'
import { RowAct } from '../../parts/row-act.tsx'
import { draftOfCheckIn, isSleepOff, saidOf, saysAnything } from './check-in-draft.ts'
import { CheckInFields } from './check-in-fields.tsx'
import { StopAndSee } from './medical-signs.tsx'
import { answeredIn } from './own-questions.tsx'

/** What was said, day by day, the latest first. */
export default function CheckIns() {
  const { words, today } = useReading()
  const { checkIns: said, checkIn } = words.web.life
  const asOf = useAsOf()
  const to = asOf ?? today
  const [isWhole, setWhole] = useState(false)
  const query = useCheckIns(isWhole ? { to } : lately(to))
  // Nothing lately: then whatever was said before is shown at once, and where that is nothing too no more is offered.
  if (!isWhole && query.data?.checkIns.length === 0) setWhole(true)
  return (
    <Page
      title={said.title}
      lead={
        <>
          <p className="lead">{said.lead}</p>
          <AsOfSlip />
        </>
      }
      beside={
        <Link href="/check-in" className="button">
          {checkIn.toRun}
        </Link>
      }
      narrow
    >
      <QueryPanel query={query}>
        {({ checkIns }) => (
          <div className="stack">
            {checkIns.length === 0 ? (
              <p className="lead">{said.none}</p>
            ) : (
              <section className="card">
                <ul>
                  {checkIns.toReversed().map((each) => (
                    <li key={each.id} className="day-said">
                      <Said said={each} mayChange={asOf === undefined} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {isWhole ? null : (
              <p>
                <button type="button" className="link tap" onClick={() => setWhole(true)}>
                  {said.older}
                </button>
              </p>
            )}
          </div>
        )}
      </QueryPanel>
    </Page>
  )
}

function Said({ said, mayChange }: { said: CheckInView; mayChange: boolean }) {
  const { words, reader } = useReading()
  const { checkIns, checkIn } = words.web.life
  const { format, web } = words
  const [open, setOpen] = useState(false)
  const remove = useCheckInDelete()
  const { offer } = useUndo()
  const day = format.dateWithWeekday(said.on, reader.asOf)
  const line = checkInLine(said, words)
  return (
    <section className="stack tight" aria-label={day}>
      <p>
        <b className="strong">{day}</b> <span className="small">{checkIns.moments[said.moment]}</span>
      </p>
      {said.medicalSigns.length > 0 ? <StopAndSee signs={said.medicalSigns} on={said.on} /> : null}
      {line === '' ? null : <p>{line}</p>}
      {said.words === null ? null : <p className="voice">{web.more.quote(said.words)}</p>}
      {mayChange ? (
        <div className="link-row">
          <RowAct of={day} open={open} act={() => setOpen(!open)}>
            {checkIns.edit}
          </RowAct>
          <RowAct
            of={day}
            busy={remove.isPending}
            act={() =>
              remove.mutate(
                { id: said.id, version: said.version },
                { onSuccess: ({ change }) => offer(checkIn.removed, change.id) },
              )
            }
          >
            {checkIns.remove}
          </RowAct>
        </div>
      ) : null}
      {remove.error ? <ErrorNote error={remove.error} /> : null}
      {open ? (
        <EditCheckIn
          said={said}
          done={(changeId) => {
            setOpen(false)
            offer(checkIn.changed, changeId)
          }}
          cancel={() => setOpen(false)}
        />
      ) : null}
    </section>
  )
}

interface EditCheckInProps {
  readonly said: CheckInView
  readonly done: (changeId: string) => void
  readonly cancel: () => void
}

function EditCheckIn({ said, done, cancel }: EditCheckInProps) {
  const { words } = useReading()
  const { checkIn } = words.web.life
  const { say } = useUndo()
  const [draft, setDraft] = useState(() => draftOfCheckIn(said))
  const write = useCheckInEdit(said.id)
  const version = useFormVersion(said.version, write.error)
  return (
    <ActForm
      act={words.ui.buttons.save}
      submit={() => {
        if (saysAnything(draft) && !isSleepOff(draft))
          write.mutate(
            { ...saidOf(draft, said), version },
            {
              onSuccess: ({ change }) => done(change.id),
              onError: (error) => {
                if (!(error instanceof KeptForLater)) return
                say(words.web.offline.kept)
                cancel()
              },
            },
          )
      }}
      cancel={cancel}
      busy={write.isPending}
      error={write.error}
    >
      <CheckInFields
        draft={draft}
        change={setDraft}
        afterRun={said.moment === 'after-run'}
        before={said.moment === 'before-run'}
        asked={answeredIn(said)}
      />
      {saysAnything(draft) ? null : (
        <p className="small told" role="alert">
          {checkIn.nothing}
        </p>
      )}
    </ActForm>
  )
}
