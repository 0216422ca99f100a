import type { AnswersSaid } from '../../../api/contract-worksheet.ts'
import type { PlanAlternativeView } from '../../../core/view/plan-view.ts'
import type { WorksheetGap } from '../../../core/view/worksheet/worksheet-types.ts'
import { useReading } from '../../app/reading.tsx'
import { useSheet } from './sheet.ts'

interface GapAlternativesProps {
  readonly gap: WorksheetGap
  /** The sliders begin anew where a tap has put them. */
  readonly moved: () => void
}

/** Why healthy steps do not lead there, and what would do: what the sliders can say is a tap away, the rest is another goal. */
export function GapAlternatives({ gap, moved }: GapAlternativesProps) {
  const { words, units } = useReading()
  const { web, plan } = words
  const said = web.worksheet.gap
  const { say, flush } = useSheet()
  if (gap.feasible) return null
  const take = (answers: AnswersSaid) => {
    say(answers)
    moved()
    void flush().catch(() => undefined)
  }
  return (
    <section className="note stack tight" aria-label={said.instead}>
      {gap.why.map((why) => (
        <p key={why.code}>{plan.why(why, units)}</p>
      ))}
      {gap.alternatives.length > 0 ? <p className="strong">{said.instead}</p> : null}
      <ul className="plain-list">
        {gap.alternatives.map((each) => {
          const text = plan.alternative(each, units)
          const answers = slidersOf(each, gap.targets.length > 0)
          return (
            <li key={each.kind} className="between">
              <span>{text}</span>
              {answers === undefined ? null : (
                <button type="button" className="button quiet" onClick={() => take(answers)}>
                  {said.take}
                  <span className="hidden-text">{`: ${text}`}</span>
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Where the sliders stand for an alternative; undefined of one that is another goal. */
function slidersOf(each: PlanAlternativeView, hasTarget: boolean): AnswersSaid | undefined {
  switch (each.kind) {
    case 'later':
      return { dueOn: each.on, ...(hasTarget && each.time_s !== null && { target: each.time_s }) }
    case 'slower':
      return hasTarget ? { target: each.time_s } : undefined
    case 'less':
      return hasTarget ? { target: each.weekly_m } : undefined
    case 'shorter':
    case 'finish':
      return undefined
  }
}
