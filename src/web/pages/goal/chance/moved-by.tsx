import type { ForecastPage } from '../../../../core/view/chance-types.ts'
import type { GoalPage } from '../../../../core/view/dashboard-types.ts'
import { useReading } from '../../../app/reading.tsx'

const SHOWN = 5
/** Points of a chance that fill half of the bar. */
const FULL = 0.2
/** Less than this is nothing that anyone would notice. */
const NOTED = 0.005

interface Line {
  readonly by: number
  readonly text: string
}

/** What moved the chance since last week, and what would move it most; each as far as it moves it. */
export function MovedBy({ goal, page }: { goal: GoalPage; page: ForecastPage }) {
  const { words, reader } = useReading()
  const { forecast, format } = words
  const { chance: said } = words.web.goal
  const { change, levers } = page
  const noticed = (lines: readonly Line[]) => lines.filter(({ by }) => Math.abs(by) >= NOTED).slice(0, SHOWN)
  const moved = noticed(
    (change?.drivers ?? []).map((driver) => ({ by: driver.by, text: forecast.driver(driver, reader) })),
  )
  const would = noticed(
    levers
      .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by))
      .map((lever) => ({ by: lever.by, text: forecast.lever(lever, goal.measure, reader) })),
  )
  const since = change ? format.date(change.since, reader.asOf) : undefined
  return (
    <>
      {change && since !== undefined ? (
        <section className="card">
          <h2>{moved.length > 0 ? said.moved(since) : said.movedNone(since)}</h2>
          <p className="small">{said.before(capital(forecast.spoken(change.before)), forecast.spoken(change.after))}</p>
          <Lines lines={moved} />
        </section>
      ) : null}
      {would.length > 0 ? (
        <section className="card">
          <h2>{said.would}</h2>
          <Lines lines={would} />
          {levers.some(({ code }) => code === 'later-date') ? <p className="small">{said.later}</p> : null}
        </section>
      ) : null}
    </>
  )
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const { forecast } = useReading().words
  if (lines.length === 0) return null
  return (
    <ul className="drivers">
      {lines.map(({ by, text }) => (
        <li key={text}>
          <span>{capital(text)}</span>
          <Bar by={by} />
          <span className="strong points">{forecast.points(by)}</span>
        </li>
      ))}
    </ul>
  )
}

/** Two-sided: to the right what lifts the chance, to the left what lowers it; neither is red or green. */
function Bar({ by }: { by: number }) {
  const reach = Math.min(1, Math.abs(by) / FULL) * 36
  return (
    <svg width={80} height={18} viewBox="0 0 80 18" aria-hidden="true">
      <rect
        x={by < 0 ? 40 - reach : 40}
        y={3}
        width={Math.max(2, reach)}
        height={12}
        rx={3}
        fill={by < 0 ? 'var(--warmth-1)' : 'var(--warmth-8)'}
      />
      <path d="M40 0V18" stroke="var(--control)" strokeWidth={1.5} />
    </svg>
  )
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
