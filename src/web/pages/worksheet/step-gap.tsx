import { useState } from 'react'
import { YES_NO_ASKED, type WorksheetGap } from '../../../core/view/worksheet/worksheet-types.ts'
import { useReading } from '../../app/reading.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { GapAlternatives } from './gap-alternatives.tsx'
import { GapFigures } from './gap-figures.tsx'
import { GuessThenWhatIf } from './guess-then-what-if.tsx'
import { NoCandidate } from './no-candidate.tsx'
import { useSheet } from './sheet.ts'

/** The gap: how far, what moves it, what it takes; then two questions that only the runner can answer. */
export function StepGap() {
  const { words, reader } = useReading()
  const { goals, format } = words
  const { view } = useSheet()
  const [moves, setMoves] = useState(0)
  const { chosen, gap } = view
  if (!chosen || !gap) return <NoCandidate />
  return (
    <div className="stack">
      <section className="stack tight">
        <h2>
          {goals.name(chosen, reader)}
          {chosen.dueOn === null ? '' : ` · ${format.dateWithWeekday(chosen.dueOn, reader.asOf)}`}
        </h2>
        <GapLine gap={gap} />
      </section>
      {gap.whatIf ? <GuessThenWhatIf key={`${chosen.id} ${moves}`} candidate={chosen} inputs={gap.whatIf} /> : null}
      <GapAlternatives gap={gap} moved={() => setMoves(moves + 1)} />
      <GapFigures gap={gap} />
      <TwoQuestions />
    </div>
  )
}

function GapLine({ gap }: { gap: WorksheetGap }) {
  const { words, reader, units } = useReading()
  const { format, goals, forecast } = words
  const said = words.web.worksheet.gap
  const { chosen } = useSheet().view
  if (gap.now === null || !chosen) return null
  const say = (value: number) => {
    switch (gap.unit) {
      case 's':
        return format.duration(Math.round(value))
      case 'm':
        return format.distance(value, units)
      case 'days':
        return format.days(Math.round(value * 10) / 10)
      case 'activities':
        return format.number(value, 1)
      case null:
        return forecast.target(value, chosen.measure, reader)
    }
  }
  const now = say(gap.now)
  const isThere = gap.gap !== null && gap.gap <= 0
  return (
    <p className="lead">
      {gap.target === null
        ? goals.name(chosen, reader)
        : isThere && !gap.feasible
          ? said.thereByTime(now, say(gap.target))
          : isThere
            ? said.there(now, say(gap.target))
            : said.now(now, say(gap.target))}
    </p>
  )
}

/** Willing, and healthy: nobody else knows. */
function TwoQuestions() {
  const { worksheet, web } = useReading().words
  const said = web.worksheet.gap
  const { answers, say } = useSheet()
  const isNot = answers.willing === false || answers.healthy === false
  return (
    <section className="card stack">
      {YES_NO_ASKED.filter((name) => name !== 'costAccepted').map((name) => (
        <OneOf
          key={name}
          legend={worksheet.yesNo[name]}
          choices={[
            ['yes', said.yes],
            ['no', said.no],
          ]}
          value={answers[name] === undefined ? undefined : answers[name] ? 'yes' : 'no'}
          choose={(value) => say({ [name]: value === 'yes' })}
        />
      ))}
      {isNot ? <p className="note moss">{said.notSo}</p> : null}
    </section>
  )
}
