import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { apiPath } from '../../api-client/base-path.ts'
import { useCalendarFeed, useCalendarStop, useNewCalendarAddress } from '../../api-client/calendar.ts'
import { useReading } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ActForm } from '../../goal-form/act-form.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { useCopy } from '../../parts/use-copy.ts'

/** The runner's plans in the calendar they use anyway: by an address that is shown once, or as a file. */
export function CalendarSection() {
  const { words } = useReading()
  const { calendar: said } = words.web
  const query = useCalendarFeed()
  return (
    <section className="card stack">
      <h2>{said.title}</h2>
      <p className="small">{said.lead}</p>
      <QueryPanel query={query}>{({ secretAt }) => <Address secretAt={secretAt} />}</QueryPanel>
      <p>
        <a className="link list-link" href={`${apiPath}/calendar/file`} download>
          {said.file}
        </a>
      </p>
      <p className="small">{said.fileHint}</p>
    </section>
  )
}

function Address({ secretAt }: { secretAt: string | null }) {
  const { words, reader } = useReading()
  const { calendar: said } = words.web
  const [open, setOpen] = useState<'rotate' | 'stop'>()
  const make = useNewCalendarAddress()
  const stop = useCalendarStop()
  const { say } = useUndo()
  const close = () => setOpen(undefined)
  if (secretAt === null)
    return (
      <>
        <p>{said.off}</p>
        {make.error ? <ErrorNote error={make.error} /> : null}
        <div>
          <button type="button" className="button" aria-disabled={make.isPending} onClick={() => make.mutate()}>
            {said.make}
          </button>
        </div>
      </>
    )
  return (
    <>
      {make.data ? (
        <NewAddress key={make.data.path} path={make.data.path} />
      ) : (
        <p>{said.since(words.format.date(secretAt.slice(0, 10), reader.asOf))}</p>
      )}
      <div className="menu-row">
        {(['rotate', 'stop'] as const).map((act) => (
          <button
            key={act}
            type="button"
            className="button quiet"
            aria-expanded={open === act}
            onClick={() => setOpen(open === act ? undefined : act)}
          >
            {said[act]}
          </button>
        ))}
      </div>
      {open === 'rotate' ? (
        <ActForm
          lead={said.rotateLead}
          act={said.rotate}
          submit={() => make.mutate(undefined, { onSuccess: close })}
          cancel={close}
          busy={make.isPending}
          error={make.error}
        />
      ) : null}
      {open === 'stop' ? (
        <ActForm
          lead={said.stopLead}
          act={said.stop}
          submit={() =>
            stop.mutate(undefined, {
              onSuccess: () => {
                make.reset()
                close()
                say(said.stopped)
              },
            })
          }
          cancel={close}
          busy={stop.isPending}
          error={stop.error}
        />
      ) : null}
    </>
  )
}

/** By these no other machine comes here. */
const LOCAL_NAMES = new Set(['127.0.0.1', 'localhost', '[::1]'])

/** Shown as long as the page stays open, and never again. */
function NewAddress({ path }: { path: string }) {
  const { words } = useReading()
  const { calendar: said } = words.web
  const copy = useCopy()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const address = `${location.origin}${path}`
  return (
    <div className="stack">
      <TextInput ref={field} label={said.address} description={said.addressHint} value={address} readOnly />
      <div>
        <button type="button" className="button" onClick={() => copy(address)}>
          {said.copy}
        </button>
      </div>
      <p className="small">{LOCAL_NAMES.has(location.hostname) ? said.reach : said.reachAway}</p>
    </div>
  )
}
