import { useState } from 'react'
import { useSearchParams } from 'wouter'
import type { PauseView } from '../../../core/view/pause-view.ts'
import { useSigns } from '../../api-client/of-the-day.ts'
import { useNewPause, usePauseDelete, usePauses } from '../../api-client/life.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { RowAct } from '../../parts/row-act.tsx'
import { useGoalNames } from '../../parts/use-goal-names.ts'
import { EndPause } from './end-pause.tsx'
import { EditPause, NewPause } from './pause-form.tsx'
import { ReturnCard } from './return-card.tsx'

/** Days on which nothing is asked, of one goal or of all; also weeks later, also overlapping. */
export default function Pauses() {
  const { words } = useReading()
  const { pauses: said } = words.web.life
  const [search] = useSearchParams()
  const asOf = useAsOf()
  const query = usePauses(asOf)
  const { offer } = useUndo()
  const goalId = search.get('goal') ?? undefined
  const [adding, setAdding] = useState(goalId !== undefined)
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
        <ReturnCard asOf={asOf} />
        {asOf === undefined ? (
          <section className="card stack">
            <div className="menu-row">
              <button type="button" className="button" aria-expanded={adding} onClick={() => setAdding(!adding)}>
                {said.add}
              </button>
              <SeasonOff />
            </div>
            {adding ? (
              <NewPause
                {...(goalId === undefined ? {} : { goalId })}
                done={(changeId) => {
                  setAdding(false)
                  offer(said.saved, changeId)
                }}
                cancel={() => setAdding(false)}
              />
            ) : null}
          </section>
        ) : null}
        <QueryPanel query={query}>
          {({ pauses }) =>
            pauses.length === 0 ? (
              <p className="lead">{said.none}</p>
            ) : (
              <section className="card">
                <ul>
                  {pauses
                    .toSorted((a, b) => (a.from < b.from ? 1 : -1))
                    .map((pause) => (
                      <li key={pause.id} className="day-said">
                        <Pause pause={pause} mayChange={asOf === undefined} />
                      </li>
                    ))}
                </ul>
              </section>
            )
          }
        </QueryPanel>
      </div>
    </Page>
  )
}

/** A season without goals: a rest of all of them from today on, with one tap; it ends as every pause does. */
function SeasonOff() {
  const { words, today } = useReading()
  const { season } = words.web.advice
  const write = useNewPause()
  const { offer } = useUndo()
  const signs = useSigns()
  if (!signs.data || signs.data.seasonOff) return null
  return (
    <>
      <button
        type="button"
        className="button quiet"
        aria-disabled={write.isPending}
        onClick={() => {
          if (write.isPending) return
          write.mutate(
            { from: today, to: null, reason: 'rest', goalId: null },
            { onSuccess: ({ change }) => offer(season.lead, change.id) },
          )
        }}
      >
        {season.begin}
      </button>
      {write.error ? <ErrorNote error={write.error} /> : null}
    </>
  )
}

type Act = 'edit' | 'end'

function Pause({ pause, mayChange }: { pause: PauseView; mayChange: boolean }) {
  const { words, reader } = useReading()
  const { pauses: said } = words.web.life
  const { format } = words
  const nameOf = useGoalNames()
  const [act, setAct] = useState<Act>()
  const remove = usePauseDelete()
  const { offer } = useUndo()
  const close = () => setAct(undefined)
  const days = format.dateRange(pause.from, pause.to ?? reader.asOf, reader.asOf)
  const toggle = (each: Act, label: string) => (
    <RowAct of={days} open={act === each} act={() => setAct(act === each ? undefined : each)}>
      {label}
    </RowAct>
  )
  return (
    <section className="stack tight">
      <p>
        <b className="strong">{said.reasons[pause.reason]}</b>{' '}
        <span className="small">{pause.goalId === null ? said.all : (nameOf(pause.goalId) ?? '')}</span>
      </p>
      <p className="small">
        {[
          pause.to === null
            ? `${words.ui.goal.from(format.date(pause.from, reader.asOf))}, ${said.ongoing}`
            : format.dateRange(pause.from, pause.to, reader.asOf),
          pause.ongoing ? said.soFar(pause.days) : said.days(pause.days),
        ].join(' · ')}
      </p>
      {pause.deadlines.map((deadline) =>
        deadline.dueOn === null ? null : (
          <p key={deadline.goalId} className="small">
            {said.deadline(
              words.goals.name(deadline, reader),
              format.date(deadline.dueOn, reader.asOf),
              format.date(deadline.wouldBe, reader.asOf),
              deadline.days,
            )}
          </p>
        ),
      )}
      {pause.overlaps.length > 0 ? <p className="small">{said.overlaps}</p> : null}
      {mayChange ? (
        <div className="link-row">
          {pause.to === null ? toggle('end', said.end) : null}
          {toggle('edit', said.edit)}
          <RowAct
            of={days}
            busy={remove.isPending}
            act={() =>
              remove.mutate(
                { id: pause.id, version: pause.version },
                { onSuccess: ({ change }) => offer(said.removed, change.id) },
              )
            }
          >
            {said.remove}
          </RowAct>
        </div>
      ) : null}
      {remove.error ? <ErrorNote error={remove.error} /> : null}
      {act === 'end' ? (
        <EndPause
          pause={pause}
          done={(changeId) => {
            close()
            offer(said.ended, changeId)
          }}
          cancel={close}
        />
      ) : null}
      {act === 'edit' ? (
        <EditPause
          pause={pause}
          done={(changeId) => {
            close()
            offer(said.changed, changeId)
          }}
          cancel={close}
        />
      ) : null}
    </section>
  )
}
