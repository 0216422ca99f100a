import { useSession, useSignOut } from '../../api-client/session.ts'
import { useWords } from '../../app/reading.tsx'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'

/** By which address other devices come, or how to give it one; and the way to sign this one out. */
export function DevicesSection() {
  const { devices: said } = useWords().web
  const query = useSession()
  const signOut = useSignOut()
  return (
    <section className="card stack">
      <h2>{said.title}</h2>
      <QueryPanel query={query}>
        {({ publicUrl, signedInAt }) => (
          <>
            <p>{publicUrl === null ? said.alone : said.reached}</p>
            {(publicUrl === null ? said.commands : [publicUrl]).map((line) => (
              <p key={line}>
                <code>{line}</code>
              </p>
            ))}
            {publicUrl?.startsWith('http:') ? <p className="small">{said.noTls}</p> : null}
            {signOut.error ? <ErrorNote error={signOut.error} /> : null}
            {signedInAt === null ? null : (
              <div>
                <button
                  type="button"
                  className="button quiet"
                  aria-disabled={signOut.isPending}
                  onClick={() => signOut.mutate()}
                >
                  {said.signOut}
                </button>
              </div>
            )}
          </>
        )}
      </QueryPanel>
    </section>
  )
}
