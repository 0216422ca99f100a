import { useState } from 'react'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useReading } from '../../app/reading.tsx'
import { PeriodDots } from '../../charts/period-dots.tsx'
import { EvidenceLink } from './evidence-link.tsx'

const FIRST = 4

/** Each week of the goal as a dot, what was done in the latest, and the way to what stands behind each number. */
export function GoalPeriods({ goal }: { goal: GoalPage }) {
  const { words, reader } = useReading()
  const { goals, format, web, ui } = words
  const [all, setAll] = useState(false)
  const lived = goal.periods.filter(({ state }) => state !== 'coming').toReversed()
  const shown = all ? lived : lived.slice(0, FIRST)
  const measureOn = (day: string) => goal.revisions.findLast(({ fromOn }) => fromOn <= day)?.measure ?? goal.measure
  return (
    <section className="card stack">
      <PeriodDots
        periods={goal.periods}
        measure={goal.measure}
        changes={goal.revisions.slice(1).map(({ fromOn }) => fromOn)}
      />
      <ul className="rows">
        {shown.map((period) => (
          <li key={period.from} className="period">
            <span>{format.dateRange(period.from, period.to, reader.asOf)}</span>
            <EvidenceLink from={period.from} to={period.to} className="link tap">
              {goals.doneOf(period.actual, period.target, period.unit, measureOn(period.to), reader)}
              <span className="hidden-text">
                {`, ${web.goal.evidence.show(format.dateRange(period.from, period.to, reader.asOf))}`}
              </span>
            </EvidenceLink>
            <span className="small">{goals.periodStates[period.state]}</span>
          </li>
        ))}
      </ul>
      {!all && lived.length > FIRST ? (
        <button type="button" className="link tap" onClick={() => setAll(true)}>
          {ui.buttons.showAll}
        </button>
      ) : null}
    </section>
  )
}
