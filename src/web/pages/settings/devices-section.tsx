import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useKeepAddress, useSession, useSignOut, waitingHere } from '../../api-client/session.ts'
import { useWords } from '../../app/reading.tsx'
import { useUndo } from '../../app/undo.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { QrCode } from './qr-code.tsx'

/** By which address other devices come, or how to give it one; and the way to sign this one out. */
export function DevicesSection() {
  const { devices: said } = useWords().web
  const query = useSession()
  return (
    <section className="card stack">
      <h2>{said.title}</h2>
      <QueryPanel query={query}>
        {({ publicUrl, keptUrl, signedInAt }) => (
          <>
            <Address publicUrl={publicUrl} keptUrl={keptUrl} />
            <KeepAddress key={keptUrl} keptUrl={keptUrl} />
            {signedInAt === null ? null : <SignOut />}
          </>
        )}
      </QueryPanel>
    </section>
  )
}

function Address({ publicUrl, keptUrl }: { publicUrl: string | null; keptUrl: string | null }) {
  const { devices: said } = useWords().web
  const address = publicUrl ?? keptUrl
  const isPlain = address?.startsWith('http:') === true
  const lines = address === null ? said.commands : publicUrl === null ? [said.serve] : []
  return (
    <>
      <p>{address === null ? said.alone : publicUrl === null ? said.next : said.reached}</p>
      {lines.map((line) => (
        <p key={line}>
          <code>{line}</code>
        </p>
      ))}
      {address === null ? (
        <p className="small">{said.guide}</p>
      ) : (
        <>
          <p>
            <code>{address}</code>
          </p>
          <QrCode text={address} label={said.qr} />
          <p className="small">
            {said.scan} {isPlain ? null : said.install}
          </p>
        </>
      )}
      {isPlain ? (
        <div className="note calm small">
          <p>{said.noTls}</p>
          <ul>
            {said.notThere.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  )
}

function KeepAddress({ keptUrl }: { keptUrl: string | null }) {
  const { devices: said } = useWords().web
  const { say } = useUndo()
  const [text, setText] = useState(keptUrl ?? '')
  const keep = useKeepAddress()
  return (
    <form
      className="stack tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (keep.isPending) return
        keep.mutate(text, { onSuccess: ({ keptUrl }) => say(keptUrl === null ? said.forgotten : said.saved) })
      }}
    >
      <TextInput
        label={said.keep}
        description={said.keepHint}
        type="url"
        inputMode="url"
        autoComplete="off"
        maxLength={300}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {keep.error ? <ErrorNote error={keep.error} /> : null}
      <div>
        <button type="submit" className="button quiet" aria-disabled={keep.isPending}>
          {said.save}
        </button>
      </div>
    </form>
  )
}

/** What waits on this device is named before it is left behind. */
function SignOut() {
  const { devices: said } = useWords().web
  const signOut = useSignOut()
  const [left, setLeft] = useState<number>()
  async function leave() {
    const waiting = left === undefined ? await waitingHere() : 0
    if (waiting > 0) setLeft(waiting)
    else signOut.mutate()
  }
  return (
    <>
      {left === undefined ? null : (
        <p className="note" role="alert">
          {said.waiting(left)}
        </p>
      )}
      {signOut.error ? <ErrorNote error={signOut.error} /> : null}
      <div>
        <button type="button" className="button quiet" aria-disabled={signOut.isPending} onClick={() => void leave()}>
          {said.signOut}
        </button>
      </div>
    </>
  )
}
