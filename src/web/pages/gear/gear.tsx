import { useState } from 'react'
import { useGear } from '../../api-client/gear.ts'
import { Page } from '../../app/page.tsx'
import { useWords } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { NewGearForm } from './gear-form.tsx'
import { GearRow } from './gear-row.tsx'

/** Shoes and how far each pair has gone; those that files name and nobody added yet. */
export default function Gear() {
  const { gear: said } = useWords().web
  const query = useGear()
  const [adding, setAdding] = useState<string>()
  const close = () => setAdding(undefined)
  return (
    <Page title={said.title} lead={<p className="lead">{said.lead}</p>} narrow>
      <div className="stack">
        <section className="card stack">
          <div className="between">
            <h2>{said.yours}</h2>
            <button
              type="button"
              className="button quiet"
              aria-expanded={adding === ''}
              onClick={() => setAdding(adding === '' ? undefined : '')}
            >
              {said.add}
            </button>
          </div>
          {adding === '' ? <NewGearForm close={close} /> : null}
          <QueryPanel query={query}>
            {({ gear }) =>
              gear.length === 0 ? (
                <p className="lead">{said.none}</p>
              ) : (
                <ul className="rows">
                  {gear.map((each) => (
                    <li key={each.id}>
                      <GearRow gear={each} />
                    </li>
                  ))}
                </ul>
              )
            }
          </QueryPanel>
        </section>
        {query.data && query.data.unknown.length > 0 ? (
          <section className="card stack">
            <h2>{said.unknown.title}</h2>
            <p className="small">{said.unknown.lead}</p>
            <ul className="rows">
              {query.data.unknown.map(({ name, activities }) => (
                <li key={name} className="race-row">
                  <div className="between">
                    <span>
                      <b className="strong">{name}</b> <span className="small">{said.runs(activities)}</span>
                    </span>
                    <button
                      type="button"
                      className="link tap"
                      aria-expanded={adding === name}
                      onClick={() => setAdding(adding === name ? undefined : name)}
                    >
                      {said.unknown.add(name)}
                    </button>
                  </div>
                  {adding === name ? <NewGearForm name={name} close={close} /> : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Page>
  )
}
