import { Link } from 'wouter'
import { isDemo } from '../api-client/base-path.ts'
import { useDemoStart } from '../api-client/writes.ts'
import { Page } from '../app/page.tsx'
import { useWords } from '../app/reading.tsx'
import { ErrorNote } from '../panels/error-note.tsx'

/** What the five tabs have no room for. */
export default function More() {
  const { ui, web } = useWords()
  const demo = useDemoStart()
  return (
    <Page title={ui.shell.more} narrow>
      <nav className="card" aria-label={ui.shell.more}>
        <ul className="rows">
          {(
            [
              ['check-in', web.life.checkIn.title],
              ['check-ins', web.life.checkIns.title],
              ['workouts', web.life.workouts.title],
              ['pauses', web.life.pauses.title],
            ] as const
          ).map(([page, title]) => (
            <li key={page}>
              <Link href={`/${page}`} className="row-link">
                {title}
              </Link>
            </li>
          ))}
          {(['fitness', 'races', 'gear', 'days', 'forecasts'] as const).map((page) => (
            <li key={page}>
              <Link href={`/${page}`} className="row-link">
                {ui.shell.nav[page]}
              </Link>
            </li>
          ))}
          <li>
            <Link href="/settings" className="row-link">
              {ui.shell.nav.settings}
            </Link>
          </li>
          <li>
            <Link href="/import" className="row-link">
              {ui.shell.nav.import}
            </Link>
          </li>
          <li>
            {isDemo ? (
              <a href="/" className="row-link">
                {ui.shell.demo.leave}
              </a>
            ) : (
              <button
                type="button"
                className="row-link plain"
                disabled={demo.isPending}
                onClick={() => demo.mutate(undefined, { onSuccess: ({ path }) => location.assign(path) })}
              >
                {demo.isPending ? ui.shell.demo.making : ui.shell.demo.enter}
              </button>
            )}
          </li>
        </ul>
        {demo.error ? <ErrorNote error={demo.error} /> : null}
      </nav>
    </Page>
  )
}
