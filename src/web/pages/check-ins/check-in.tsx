import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import type { SelfRatedMeasure } from '../../../core/goal/measure.ts'
import type { MedicalSign } from '../../../core/evidence/check-in.ts'
import { useNewCheckIn } from '../../api-client/life.ts'
import { useActivity, useDashboard } from '../../api-client/queries.ts'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { DateField } from '../../goal-form/date-field.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { blankCheckIn, saidOf, saysAnything } from './check-in-draft.ts'
import { CheckInFields } from './check-in-fields.tsx'
import { StopAndSee } from './medical-signs.tsx'

/** Ten seconds: how it was. After a run of today it is about that run; every question may stay open. */
export default function CheckIn() {
  const { words } = useReading()
  const { checkIn: said } = words.web.life
  const [told, setTold] = useState<{ signs: readonly MedicalSign[]; on: string }>()
  return (
    <Page
      title={said.title}
      lead={<p className="lead">{said.lead}</p>}
      beside={
        <Link href="/check-ins" className="link tap">
          {said.all}
        </Link>
      }
      narrow
    >
      {told ? <Told {...told} /> : <CheckInForm told={setTold} />}
    </Page>
  )
}

/** What was said belongs to a clinician: that stands alone on the page, with the way to a pause. */
function Told({ signs, on }: { signs: readonly MedicalSign[]; on: string }) {
  const { checkIn: said } = useReading().words.web.life
  return (
    <div className="stack">
      <StopAndSee signs={signs} on={on} />
      <div className="menu-row">
        <Link href="/pauses" className="button">
          {said.notePause}
        </Link>
        <Link href="/" className="button quiet">
          {said.done}
        </Link>
      </div>
    </div>
  )
}

function CheckInForm({ told }: { told: (said: { signs: readonly MedicalSign[]; on: string }) => void }) {
  const { words, today, units } = useReading()
  const { checkIn: said } = words.web.life
  const [search] = useSearchParams()
  const [, navigate] = useLocation()
  const { offer } = useUndo()
  const { data } = useDashboard()
  const named = search.get('activity') ?? undefined
  const asked = useActivity(named ?? '', named !== undefined)
  const latest = data?.recent.find(({ localDay, sport }) => localDay === today && sport === 'running')
  const run = named === undefined ? latest : asked.data
  const [typed, setTyped] = useState(() => blankCheckIn(search.get('on') ?? today))
  const [isDay, setIsDay] = useState(false)
  const [tried, setTried] = useState(false)
  const write = useNewCheckIn()
  const draft = run && !isDay ? { ...typed, on: run.localDay } : typed
  const afterRun = run !== undefined && !isDay

  function submit() {
    setTried(true)
    if (!saysAnything(draft) || write.isPending) return
    write.mutate(
      {
        ...saidOf(draft),
        moment: afterRun ? 'after-run' : 'morning',
        ...(afterRun ? { activityId: run.id } : {}),
      },
      {
        onSuccess: ({ change }) => {
          offer(said.saved, change.id)
          if (draft.signs.length > 0) told({ signs: draft.signs, on: draft.on })
          else navigate('/')
        },
      },
    )
  }

  return (
    <form
      className="card form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {afterRun ? (
        <p className="between">
          <b className="strong">
            {said.of(
              [
                run.name ?? words.sports.of(run.sport).name,
                run.distance_m === null
                  ? words.format.duration(run.moving_s)
                  : words.format.distance(run.distance_m, units),
              ].join(', '),
            )}
          </b>
          <button type="button" className="link tap" onClick={() => setIsDay(true)}>
            {said.today}
          </button>
        </p>
      ) : (
        <DateField label={said.on} value={draft.on} latest={today} change={(on) => setTyped({ ...typed, on })} />
      )}
      <CheckInFields
        draft={draft}
        change={setTyped}
        afterRun={afterRun}
        before={false}
        asked={data?.goals.flatMap(({ measure, state }) => (state === 'active' ? ratedBy(measure) : []))[0]}
      />
      {tried && !saysAnything(draft) ? (
        <p className="small told" role="alert">
          {said.nothing}
        </p>
      ) : null}
      {write.error ? <ErrorNote error={write.error} /> : null}
      <div className="menu-row">
        <button type="submit" className="button primary" aria-disabled={write.isPending}>
          {said.done}
        </button>
      </div>
    </form>
  )
}

/** Questions that a measure asks, those of its parts too. */
const ratedBy = (measure: { kind: string }): SelfRatedMeasure[] => {
  if (measure.kind === 'self-rated') return [measure as SelfRatedMeasure]
  return 'parts' in measure && Array.isArray(measure.parts) ? measure.parts.flatMap(ratedBy) : []
}
