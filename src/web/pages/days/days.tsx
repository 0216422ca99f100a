import { useState } from 'react'
import type { DayFactsView } from '../../../core/view/day-facts-view.ts'
import { useDays } from '../../api-client/days.ts'
import { useAsOf } from '../../app/as-of.ts'
import { AsOfSlip } from '../../app/as-of-slip.tsx'
import { Page } from '../../app/page.tsx'
import { useReading } from '../../app/reading.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { DataTable } from '../../parts/data-table.tsx'
import { DayForm } from './day-form.tsx'

const AT_ONCE = 60

/** Weight, resting heart rate and sleep: noted and listed, and nothing said about them. */
export default function Days() {
  const { words, today } = useReading()
  const said = words.web.days
  const asOf = useAsOf()
  const query = useDays(asOf)
  const [on, setOn] = useState<string>()
  return (
    <Page title={said.title} lead={<p className="lead">{said.lead}</p>} narrow>
      <div className="stack">
        <AsOfSlip />
        <section className="card stack">
          <h2>{said.enter}</h2>
          <QueryPanel query={query}>
            {({ days }) => {
              const day = on ?? today
              return <DayForm key={day} on={day} choose={setOn} known={days.find((each) => each.on === day)} />
            }}
          </QueryPanel>
        </section>
        <section className="card stack">
          <h2>{said.list}</h2>
          <QueryPanel query={query}>{({ days }) => <Noted days={days} choose={setOn} />}</QueryPanel>
        </section>
      </div>
    </Page>
  )
}

function Noted({ days, choose }: { days: readonly DayFactsView[]; choose: (on: string) => void }) {
  const { words, units, today } = useReading()
  const { format, ui, web } = words
  const said = web.days
  const [shown, setShown] = useState(AT_ONCE)
  if (days.length === 0) return <p className="lead">{said.none}</p>
  const none = (
    <>
      <span aria-hidden="true">{format.none}</span>
      <span className="hidden-text">{format.notKnown}</span>
    </>
  )
  const some = (value: number | null, text: (value: number) => string) => (value === null ? none : text(value))
  return (
    <>
      <DataTable
        caption={said.list}
        table={{
          columns: [said.day, said.weight, said.restingShort, said.sleep],
          rows: days.slice(0, shown).map((day) => [
            <button
              key="day"
              type="button"
              className="link"
              onClick={() => {
                choose(day.on)
                window.scrollTo(0, 0)
              }}
            >
              {format.dateShort(day.on, today)}
            </button>,
            some(day.weight_kg, (value) => format.weight(value, units)),
            some(day.resting_heart_rate_bpm, format.heartRate),
            some(day.sleep_s, format.spell),
          ]),
        }}
      />
      {days.length > shown ? (
        <button type="button" className="button quiet" onClick={() => setShown(shown + 5 * AT_ONCE)}>
          {ui.buttons.showMore}
        </button>
      ) : null}
    </>
  )
}
