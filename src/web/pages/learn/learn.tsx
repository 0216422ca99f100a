import { Link } from 'wouter'
import { Page } from '../../app/page.tsx'
import { useWords } from '../../app/reading.tsx'
import { methods } from './methods.ts'

/** What Cairn goes by, in its own words, each rule with the page of its evidence; then every method there is. */
export default function Learn() {
  const { learn } = useWords().web
  return (
    <Page title={learn.title} lead={<p className="lead">{learn.lead}</p>} narrow>
      <div className="stack">
        {learn.rules.map(({ title, text, rests, pages }) => (
          <section key={title} className="card stack tight">
            <h2>{title}</h2>
            <p>{text}</p>
            <p className="small">{rests}</p>
            {/* The methods are written in English, whatever the page is in. */}
            <p className="link-row" lang="en">
              {methods
                .filter(({ page }) => pages.includes(page))
                .map(({ page, title: name }) => (
                  <Link key={page} href={`/learn/${page}`} className="link tap">
                    {name}
                  </Link>
                ))}
            </p>
          </section>
        ))}
        <section className="card">
          <h2>{learn.all}</h2>
          <p className="small">{learn.allLead}</p>
          <ul className="rows" lang="en">
            {methods.map(({ page, title, answers }) => (
              <li key={page}>
                <Link href={`/learn/${page}`} className="row-link two-lines">
                  <b className="strong">{title}</b>
                  <span className="small">{answers}</span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  )
}
