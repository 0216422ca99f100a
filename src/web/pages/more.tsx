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
  const { groups: said } = web.more
  const { nav } = ui.shell
  const groups = [
    {
      title: said.you,
      places: [
        ['check-in', web.life.checkIn.title],
        ['check-ins', web.life.checkIns.title],
        ['signs', web.advice.signs.title],
        ['pauses', web.life.pauses.title],
        ['days', nav.days],
      ],
    },
    {
      title: said.running,
      places: [
        ['workouts', web.life.workouts.title],
        ['races', nav.races],
        ['fitness', nav.fitness],
        ['gear', nav.gear],
      ],
    },
    {
      title: said.back,
      places: [
        ['reviews', web.advice.reviews.title],
        ['forecasts', nav.forecasts],
        ['answers', web.advice.answers.title],
      ],
    },
  ] as const
  return (
    <Page title={ui.shell.more} narrow>
      <div className="stack">
        {groups.map(({ title, places }) => (
          <nav key={title} className="card" aria-label={title}>
            <h2>{title}</h2>
            <ul className="rows">
              {places.map(([page, name]) => (
                <li key={page}>
                  <Link href={`/${page}`} className="row-link">
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <nav className="card" aria-label={web.more.groups.cairn}>
          <h2>{web.more.groups.cairn}</h2>
          <ul className="rows">
            {(
              [
                ['learn', web.learn.title],
                ['import', ui.shell.nav.import],
                ['settings', ui.shell.nav.settings],
              ] as const
            ).map(([page, name]) => (
              <li key={page}>
                <Link href={`/${page}`} className="row-link">
                  {name}
                </Link>
              </li>
            ))}
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
      </div>
    </Page>
  )
}
