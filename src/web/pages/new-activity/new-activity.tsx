import { useState, type FormEvent } from 'react'
import { Link, useLocation, useSearchParams } from 'wouter'
import { parseIsoDate } from '../../../core/base/calendar.ts'
import { emptyActivity, newActivityOf } from '../../activity-form/activity-draft.ts'
import { AroundFields, NumberFields } from '../../activity-form/around-fields.tsx'
import { MainFields } from '../../activity-form/main-fields.tsx'
import { useNewActivity } from '../../api-client/training.ts'
import { KeptForLater } from '../../api-client/use-write.ts'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { useShown } from '../../parts/use-shown.ts'
import { useLeave } from '../../activity-form/use-leave.ts'

/** An activity that no device recorded: three answers are enough, the rest is one step away. */
export default function NewActivity() {
  const reading = useReading()
  const { words, today } = reading
  const said = words.ui.activity
  const { offer, say } = useUndo()
  const [, navigate] = useLocation()
  const leave = useLeave()
  const [search] = useSearchParams()
  const add = useNewActivity()
  // Today follows the runner's zone, which is known a moment later; a day that was chosen stays.
  const asked = search.get('day') ?? ''
  const [typed, setTyped] = useState<Partial<ReturnType<typeof emptyActivity>>>({})
  const draft = { ...emptyActivity(parseIsoDate(asked) === undefined ? today : asked), ...typed }
  const change = (changes: typeof typed) => setTyped({ ...typed, ...changes })
  const [tried, setTried] = useState(false)
  // What is one step away is drawn when the three answers can be given.
  const isShown = useShown()
  function submit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    const activity = newActivityOf(draft, reading)
    if (!activity || add.isPending) return
    add.mutate(activity, {
      onSuccess: (answer) => {
        navigate(`/training/${answer.activity.id}`)
        offer(words.ui.toasts.activityAdded, answer.change.id, undefined, () => leave(answer.activity.id))
      },
      onError: (error) => {
        if (!(error instanceof KeptForLater)) return
        say(words.web.offline.kept)
        navigate('/')
      },
    })
  }
  return (
    <Page
      title={said.new.title}
      lead={<p className="lead">{said.new.lead}</p>}
      above={
        <p className="crumbs small">
          <Link href="/training" className="link">
            {words.ui.training.title}
          </Link>
        </p>
      }
      narrow
    >
      <form className="card form" noValidate onSubmit={submit}>
        <MainFields draft={draft} change={change} tried={tried} />
        <details>
          <summary>{said.new.more}</summary>
          <div className="form more-fields">
            {isShown ? (
              <>
                <AroundFields draft={draft} change={change} />
                <NumberFields draft={draft} change={change} />
              </>
            ) : null}
          </div>
        </details>
        {add.error ? <ErrorNote error={add.error} /> : null}
        <div className="menu-row">
          <button type="submit" className="button primary" aria-disabled={add.isPending}>
            {said.new.add}
          </button>
        </div>
      </form>
    </Page>
  )
}
