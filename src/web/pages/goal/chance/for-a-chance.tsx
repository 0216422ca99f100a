import { useState } from 'react'
import type { ForecastPage } from '../../../../core/view/chance-types.ts'
import type { GoalPage } from '../../../../core/view/dashboard-types.ts'
import { useForecast } from '../../../api-client/forecast.ts'
import { useReading } from '../../../app/reading.tsx'
import { OneOf } from '../../../goal-form/choices.tsx'

/** Chances in ten that may be picked beside those that are always told. */
const PICKED = ['2', '4', '5', '7', '8'] as const

/** Turned round: the target that a chance belongs to, and the day. A what-if: nothing is kept of it. */
export function ForAChance({ goal, page, asOf }: { goal: GoalPage; page: ForecastPage; asOf: string | undefined }) {
  const { words, reader } = useReading()
  const { forecast, format } = words
  const { chance: said } = words.web.goal
  const [tens, setTens] = useState<string>()
  const asked = useForecast(goal.id, { asOf, chance: tens === undefined ? undefined : Number(tens) / 10 })
  const { targets } = asked.data ?? page
  // The one asked for may be among those that are always told.
  const dates = (asked.data ?? page).dates.filter(
    ({ chance }, i, all) => all.findIndex((other) => other.chance === chance) === i,
  )
  const isDated = dates.some(({ on }) => on !== null)
  if (targets.length === 0) return null
  const target = (value: number | null) =>
    value === null
      ? forecast.noTarget
      : goal.measure.kind === 'frequency'
        ? words.goals.nameOf({ ...goal.measure, times: value }, goal, reader)
        : forecast.target(value, goal.measure, reader)
  // First the three of A, B and C, then the one that was asked for.
  const rows = targets.map((row, i) => ({ ...row, letter: said.letters[i] }))
  return (
    <section className="card stack">
      <div>
        <h2>{said.abc}</h2>
        <p className="small">{said.abcLead}</p>
      </div>
      <OneOf
        legend={said.pick}
        choices={PICKED.map((each) => [each, said.inTen(Number(each))])}
        value={PICKED.find((each) => each === tens)}
        choose={setTens}
      />
      <dl className="lines" aria-live="polite">
        {rows
          .toSorted((a, b) => a.chance - b.chance)
          .map(({ chance, target: at, letter }) => (
            <div key={`${letter ?? ''}${chance}`}>
              <dt>{[letter, format.percent(chance)].filter((each) => each !== undefined).join(': ')}</dt>
              <dd>{target(at)}</dd>
            </div>
          ))}
      </dl>
      {isDated ? (
        <div>
          <h3>{said.date}</h3>
          <dl className="lines">
            {dates.map(({ chance, on }) => (
              <div key={chance}>
                <dt>{format.percent(chance)}</dt>
                <dd>{on === null ? forecast.notInTwoYears : format.dateWithWeekday(on, reader.asOf)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ) : null}
    </section>
  )
}
