import { Link } from 'wouter'
import type { Weekday } from '../../../core/base/calendar.ts'
import { useReading } from '../../app/reading.tsx'
import { SomeOf } from '../../goal-form/choices.tsx'
import { Ask } from './ask.tsx'
import { DayMinutes } from './day-minutes.tsx'
import { FactRow } from './fact-row.tsx'
import { useSheet } from './sheet.ts'

/** Where I am: filled in from the data, each fact with its source, and what data do not tell. */
export function StepWhere() {
  const { words } = useReading()
  const { worksheet, web } = words
  const said = web.worksheet.where
  const { where } = useSheet().view
  const edited = where.facts.filter(({ edit }) => edit !== null)
  const seen = where.facts.filter(({ edit, value }) => edit === null && value !== null)
  return (
    <div className="stack">
      <section className="card stack">
        <h2>{said.facts}</h2>
        <p className="lead">{worksheet.runner(where.runner)}</p>
        {where.runner === 'no-data' ? (
          <p>
            <Link href="/import" className="link tap">
              {said.import}
            </Link>
          </p>
        ) : null}
        <ul className="fact-grid">
          {edited.map((fact) => (
            <FactRow key={fact.code} fact={fact} />
          ))}
        </ul>
        {seen.length > 0 ? (
          <ul className="fact-grid">
            {seen.map((fact) => (
              <FactRow key={fact.code} fact={fact} />
            ))}
          </ul>
        ) : null}
      </section>
      <section className="card stack">
        <h2>{said.breaks}</h2>
        {where.breaks.length === 0 ? (
          <p className="lead">{said.noBreaks}</p>
        ) : (
          <ul className="plain-list">
            {where.breaks.map((each) => (
              <li key={`${each.kind} ${each.from}`}>
                {worksheet.breakOf(each)} <span className="small">{worksheet.source(each.source)}</span>
              </li>
            ))}
          </ul>
        )}
        <Ask name="bodyNow" rows={2} />
      </section>
      <section className="card stack">
        <h2>{said.weekdays}</h2>
        <Weekdays />
        <Ask name="lifeNow" rows={2} />
      </section>
    </div>
  )
}

function Weekdays() {
  const { words, weekStart } = useReading()
  const { worksheet, web, format } = words
  const { view, answers, say } = useSheet()
  const { weekdays } = view.where
  const inOrder = Array.from({ length: 7 }, (_, i) => (((weekStart - 1 + i) % 7) + 1) as Weekday)
  const chosen = answers.weekdays ?? weekdays.map(({ day }) => day)
  return (
    <>
      {weekdays.length > 0 ? (
        <ul className="weekday-row" aria-label={web.worksheet.where.seen}>
          {inOrder.map((day) => {
            const seen = weekdays.find((each) => each.day === day)
            return (
              <li key={day}>
                <b className="strong">{format.weekdayNameShort(day)}</b>
                <span className="small">{seen ? worksheet.weekday(seen) : format.none}</span>
              </li>
            )
          })}
        </ul>
      ) : null}
      <SomeOf
        legend={web.worksheet.where.weekdaysFit}
        choices={inOrder.map((day) => [String(day), format.weekdayNameShort(day)])}
        values={chosen.map(String)}
        choose={(days) =>
          say({
            weekdays: days.length === 0 ? null : days.map((day) => Number(day) as Weekday).toSorted((a, b) => a - b),
          })
        }
      />
      <DayMinutes days={inOrder.filter((day) => chosen.includes(day))} />
    </>
  )
}
