import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { RaceView } from '../../../core/view/race-view.ts'
import { useBests, useRaces } from '../../api-client/races.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useWords } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { NewRaceForm } from '../../race-form/race-form.tsx'
import { BestsOverYears } from './bests-over-years.tsx'
import { Below } from '../../parts/below.tsx'
import { FirstThings } from '../../parts/first-things.tsx'
import { useShown } from '../../parts/use-shown.ts'
import { RaceRow } from './race-row.tsx'

/** Races to come with their countdown, past ones with their times, and the bests of each year. */
export default function Races() {
  const { races } = useWords().web
  const asOf = useAsOf()
  const list = useRaces(asOf)
  const bests = useBests(asOf)
  const [adding, setAdding] = useState(false)
  return (
    <Page title={races.title} narrow>
      <div className="stack">
        <AsOfSlip />
        <FirstThings asOf={asOf} />
        <QueryPanel query={list}>
          {({ coming, past }) => (
            <>
              <section className="card stack">
                <div className="between">
                  <h2>{races.coming}</h2>
                  <button
                    type="button"
                    className="button quiet"
                    aria-expanded={adding}
                    onClick={() => setAdding(!adding)}
                  >
                    {races.add}
                  </button>
                </div>
                {adding ? <NewRaceForm done={() => setAdding(false)} cancel={() => setAdding(false)} /> : null}
                <RaceRows races={coming} none={races.comingNone} />
              </section>
              <section className="card stack">
                <h2>{races.past}</h2>
                <RaceRows races={past} none={races.pastNone} />
              </section>
              <Below>
                <section className="card stack">
                  <QueryPanel query={bests}>{(data) => <BestsOverYears bests={data} />}</QueryPanel>
                </section>
              </Below>
            </>
          )}
        </QueryPanel>
      </div>
    </Page>
  )
}

/** So many at first: twenty years of races are a long list to draw for who looks for the last. */
const FIRST = 20
/** Of these so many with the page, as a window holds; the rest a moment after. */
const IN_SIGHT = 6

function RaceRows({ races, none }: { races: readonly RaceView[]; none: string }) {
  const { buttons } = useWords().ui
  const [all, setAll] = useState(false)
  const first = useShown() ? FIRST : IN_SIGHT
  const list = useRef<HTMLUListElement>(null)
  if (races.length === 0) return <p className="lead">{none}</p>
  const showAll = () => {
    flushSync(() => setAll(true))
    list.current?.querySelectorAll<HTMLElement>('li')[FIRST]?.querySelector('a')?.focus()
  }
  return (
    <>
      <ul ref={list} className="rows">
        {races.slice(0, all ? undefined : first).map((race) => (
          <li key={race.id}>
            <RaceRow race={race} />
          </li>
        ))}
      </ul>
      {!all && races.length > FIRST ? (
        <p>
          <button type="button" className="link tap" onClick={showAll}>
            {buttons.showAll}
          </button>
        </p>
      ) : null}
    </>
  )
}
