import { useState } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import type { MedicalSign } from '../../../core/evidence/check-in.ts'
import { speaksOfDespair } from '../../../core/wellbeing/despair.ts'
import { runOfDay, useNewCheckIn } from '../../api-client/life.ts'
import { KeptForLater } from '../../api-client/use-write.ts'
import { useActivity, useDashboard, useGoals } from '../../api-client/queries.ts'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { DateField } from '../../goal-form/date-field.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { Waiting } from '../../panels/waiting.tsx'
import { blankCheckIn, isSleepOff, saidOf, saysAnything } from './check-in-draft.ts'
import { ClearanceField } from './clearance-field.tsx'
import { CheckInFields } from './check-in-fields.tsx'
import { MoreQuestions } from './more-questions.tsx'
import { askedAt, ratedBy } from './own-questions.tsx'
import { SomeoneToCall, StopAndSee } from './medical-signs.tsx'
import { useWaits } from './use-waits.ts'
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
  const { offer, say } = useUndo()
  const { data, isPending } = useDashboard()
  const named = search.get('activity') ?? undefined
  const ofRun = useActivity(named ?? '', named !== undefined)
  // The week's questions name the goals that they are about.
  const goals = useGoals()
  const [typed, setTyped] = useState(() => blankCheckIn(search.get('on') ?? today))
  // At midnight a form that says nothing yet goes on to the new day; one that was begun stays with its own.
  const [day, setDay] = useState(today)
  if (day !== today && !saysAnything(typed)) {
    setDay(today)
    if (typed.on === day) setTyped({ ...typed, on: today })
  }
  const run = named === undefined ? data && runOfDay(data, day) : ofRun.data
  const [isDay, setIsDay] = useState(false)
  const [tried, setTried] = useState(false)
  const write = useNewCheckIn()
  const draft = run && !isDay && !isWeekly ? { ...typed, on: run.localDay } : typed
  const afterRun = run !== undefined && !isDay && !isWeekly
  const rated = ratedBy(data?.goals ?? [])
  // What is asked before and after a run needs a word before it.
  const asksBefore = !isWeekly && !afterRun && rated.some(({ rhythm }) => rhythm === 'before-and-after')
  const [isToCome, setIsToCome] = useState(search.has('before'))
  const before = asksBefore && isToCome
  const moment = isWeekly ? 'weekly' : afterRun ? 'after-run' : before ? 'before-run' : 'morning'
  const asked = askedAt(moment, rated)
  const form = isWeekly ? 'weekly' : afterRun ? 'after-run' : 'morning'
  const waits = useWaits(
    form,
    draft.on,
    isPending || (named !== undefined && ofRun.isPending),
    isWeekly && goals.isPending,
  )

  function submit() {
    setTried(true)
    if (!saysAnything(draft) || isSleepOff(draft) || write.isPending) return
    write.mutate(
      {
        ...saidOf(draft),
        moment,
        ...(afterRun ? { activityId: run.id } : {}),
      },
      {
        onSuccess: ({ change }) => {
          offer(said.saved, change.id)
          leave()
        },
        onError: (error) => {
          if (!(error instanceof KeptForLater)) return
          say(words.web.offline.kept)
          leave()
        },
      },
    )
  }

  /** What belongs to a clinician is said at once, whether or not Cairn has heard it yet. */
  function leave() {
    const isHeavy = speaksOfDespair(draft.words)
    const zone = data?.athlete.zone ?? ''
    if (draft.signs.length > 0 || isHeavy) told({ signs: draft.signs, on: draft.on, ...(isHeavy && { zone }) })
    else navigate('/')
  }

  if (waits) return <Waiting />
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
      {asksBefore ? (
        <OneOf
          legend={said.about}
          choices={[
            ['day', said.aboutDay],
            ['run', said.aboutRun],
          ]}
          value={before ? 'run' : 'day'}
          choose={(value) => setIsToCome(value === 'run')}
        />
      ) : null}
      {data?.firstThings || search.has('word') ? (
        <ClearanceField first={data?.firstThings ?? null} draft={draft} change={setTyped} />
      ) : null}
      {isWeekly ? (
        <WeeklyFields draft={draft} change={setTyped} asked={asked} />
      ) : (
        <>
          <CheckInFields draft={draft} change={setTyped} afterRun={afterRun} before={before} asked={asked} />
          <MoreQuestions
            draft={draft}
            change={setTyped}
            moment={afterRun ? 'after-run' : 'morning'}
            asOf={draft.on}
            without={asked.map(({ of }) => of)}
          />
        </>
      )}
      {speaksOfDespair(draft.words) ? <SomeoneToCall zone={data?.athlete.zone ?? ''} /> : null}
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
