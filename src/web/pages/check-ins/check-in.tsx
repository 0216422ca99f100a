import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import type { SelfRatedMeasure } from '../../../core/goal/measure.ts'
import type { MedicalSign } from '../../../core/evidence/check-in.ts'
import { speaksOfDespair } from '../../../core/wellbeing/despair.ts'
import { useNewCheckIn } from '../../api-client/life.ts'
import { useActivity, useDashboard } from '../../api-client/queries.ts'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { DateField } from '../../goal-form/date-field.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { blankCheckIn, saidOf, saysAnything } from './check-in-draft.ts'
import { ClearanceField } from './clearance-field.tsx'
import { CheckInFields } from './check-in-fields.tsx'
import { MoreQuestions } from './more-questions.tsx'
import { SomeoneToCall, StopAndSee } from './medical-signs.tsx'
import { WeeklyFields } from './weekly-fields.tsx'

/** Ten seconds: how it was. After a run of today it is about that run; every question may stay open. */
export default function CheckIn() {
  const { words } = useReading()
  const { checkIn: said } = words.web.life
  const { weekly } = words.web.advice
  const [search] = useSearchParams()
  const isWeekly = search.has('weekly')
  const [told, setTold] = useState<ToldOf>()
  return (
    <Page
      title={isWeekly ? weekly.title : said.title}
      lead={<p className="lead">{isWeekly ? weekly.lead : said.lead}</p>}
      beside={
        <span className="link-row">
          <Link href={isWeekly ? '/check-in' : '/check-in?weekly'} className="link tap">
            {isWeekly ? said.title : weekly.link}
          </Link>
          <Link href="/check-ins" className="link tap">
            {said.all}
          </Link>
        </span>
      }
      narrow
    >
      {told ? <Told {...told} /> : <CheckInForm key={isWeekly ? 'weekly' : 'day'} isWeekly={isWeekly} told={setTold} />}
    </Page>
  )
}

interface ToldOf {
  readonly signs: readonly MedicalSign[]
  readonly on: string
  /** Words of not wanting to live: where to find somebody, near the runner's own clock. */
  readonly zone?: string
}

/** What was said belongs to a clinician, or to somebody to talk to: that stands alone on the page, with the way to a pause. */
function Told({ signs, on, zone }: ToldOf) {
  const { checkIn: said } = useReading().words.web.life
  return (
    <div className="stack">
      {zone === undefined ? null : <SomeoneToCall zone={zone} />}
      {signs.length > 0 ? <StopAndSee signs={signs} on={on} /> : null}
      <div className="menu-row">
        {signs.length > 0 ? (
          <Link href="/pauses" className="button">
            {said.notePause}
          </Link>
        ) : null}
        <Link href="/" className="button quiet">
          {said.done}
        </Link>
      </div>
    </div>
  )
}

function CheckInForm({ told, isWeekly }: { told: (said: ToldOf) => void; isWeekly: boolean }) {
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
  const draft = run && !isDay && !isWeekly ? { ...typed, on: run.localDay } : typed
  const afterRun = run !== undefined && !isDay && !isWeekly
  const rated = data?.goals.flatMap(({ measure, state }) => (state === 'active' ? ratedBy(measure) : []))[0]

  function submit() {
    setTried(true)
    if (!saysAnything(draft) || write.isPending) return
    write.mutate(
      {
        ...saidOf(draft),
        moment: isWeekly ? 'weekly' : afterRun ? 'after-run' : 'morning',
        ...(afterRun ? { activityId: run.id } : {}),
      },
      {
        onSuccess: ({ change }) => {
          offer(said.saved, change.id)
          const isHeavy = speaksOfDespair(draft.words)
          const zone = data?.athlete.zone ?? ''
          if (draft.signs.length > 0 || isHeavy) told({ signs: draft.signs, on: draft.on, ...(isHeavy && { zone }) })
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
      {isWeekly ? (
        <WeeklyFields draft={draft} change={setTyped} />
      ) : (
        <>
          <CheckInFields draft={draft} change={setTyped} afterRun={afterRun} before={false} asked={rated} />
          <MoreQuestions
            draft={draft}
            change={setTyped}
            moment={afterRun ? 'after-run' : 'morning'}
            asOf={draft.on}
            without={rated?.of}
          />
        </>
      )}
      {speaksOfDespair(draft.words) ? <SomeoneToCall zone={data?.athlete.zone ?? ''} /> : null}
      {data?.firstThings ? <ClearanceField draft={draft} change={setTyped} /> : null}
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
