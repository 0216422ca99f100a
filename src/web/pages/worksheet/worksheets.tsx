import { Link, useLocation } from 'wouter'
import type { WorksheetRow } from '../../../core/view/worksheet/worksheet-types.ts'
import { useNewWorksheet, useWorksheets } from '../../api-client/worksheets.ts'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { todayIn } from '../../app/today-in.ts'
import { ErrorNote } from '../../panels/error-note.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import '../../styles/worksheet.css'

/** Where the path begins, and where one that was left goes on. */
export default function Worksheets() {
  const { words } = useReading()
  const { worksheet, web } = words
  const said = web.worksheet
  const [, navigate] = useLocation()
  const query = useWorksheets()
  const begin = useNewWorksheet()
  return (
    <Page title={worksheet.title} lead={<p className="lead">{said.lead}</p>} narrow>
      <QueryPanel query={query}>
        {({ worksheets }) => {
          const open = worksheets.filter(({ goalId }) => goalId === null)
          const written = worksheets.filter(({ goalId }) => goalId !== null)
          return (
            <div className="stack">
              <Rows title={said.open} rows={open} />
              <p>
                <button
                  type="button"
                  className={open.length > 0 ? 'button quiet' : 'button primary'}
                  aria-disabled={begin.isPending}
                  onClick={() => {
                    if (!begin.isPending)
                      begin.mutate(undefined, {
                        onSuccess: (answer) => navigate(`/worksheets/${answer.worksheet.id}`),
                      })
                  }}
                >
                  {worksheets.length > 0 ? said.beginAnew : said.begin}
                </button>
              </p>
              {begin.error ? <ErrorNote error={begin.error} /> : null}
              <ol className="six">
                {Object.entries(worksheet.steps).map(([step, { name, lead }]) => (
                  <li key={step}>
                    <b className="strong">{name}</b>
                    <span className="small">{lead}</span>
                  </li>
                ))}
              </ol>
              <Rows title={said.written} rows={written} />
              <p>
                <Link href="/worksheet/blank" className="link tap">
                  {said.blank}
                </Link>
              </p>
            </div>
          )
        }}
      </QueryPanel>
    </Page>
  )
}

function Rows({ title, rows }: { title: string; rows: readonly WorksheetRow[] }) {
  const { words, reader, zone } = useReading()
  const said = words.web.worksheet
  if (rows.length === 0) return null
  return (
    <section className="card">
      <h2>{title}</h2>
      <ul className="rows">
        {rows.map(({ id, goalId, step, startedAt, words: own }) => (
          <li key={id}>
            <Link
              href={goalId === null ? `/worksheets/${id}?step=${step}` : `/goals/${goalId}/written`}
              className="row-link"
            >
              <span className="stack tight">
                {own === null ? null : <span className="voice">{words.web.more.quote(own)}</span>}
                <span className="small">
                  {said.startedOn(words.format.date(todayIn(zone, new Date(startedAt)), reader.asOf))}
                </span>
              </span>
              <span className="small aside">{goalId === null ? words.worksheet.steps[step].name : null}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
