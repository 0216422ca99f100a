import { useReading } from '../../app/reading.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { ScaleField } from '../../goal-form/scale-field.tsx'
import { SmartHintList } from '../goal/smart-hint-list.tsx'
import { Ask } from './ask.tsx'
import { GuessThenChance } from './guess-then-chance.tsx'
import { NoCandidate } from './no-candidate.tsx'
import { useSheet } from './sheet.ts'

/** Make it mine: the own guess first, what it costs, what could come between, who knows. Hints, never a test. */
export function StepMine() {
  const { words } = useReading()
  const { worksheet, web } = words
  const said = web.worksheet.mine
  const { view, answers, say } = useSheet()
  const { mine, chosen } = view
  if (!mine || !chosen) return <NoCandidate />
  const ofTen = (value: number) => said.ofTen(value)
  return (
    <div className="stack">
      {chosen.chance === null ? null : <GuessThenChance mine={mine} />}
      <section className="card stack">
        <h2>{said.words}</h2>
        <ScaleField
          question={said.excites}
          ends={said.ends}
          value={answers.excites ?? null}
          change={(excites) => say({ excites })}
          say={ofTen}
        />
        <ScaleField
          question={said.frightens}
          ends={said.ends}
          value={answers.frightens ?? null}
          change={(frightens) => say({ frightens })}
          say={ofTen}
        />
        {(answers.frightens ?? 0) > (answers.excites ?? 10) ? <p className="note moss">{said.frightensMore}</p> : null}
        <Ask name="cost" rows={2} />
        {answers.cost === undefined ? null : (
          <OneOf
            legend={worksheet.yesNo.costAccepted}
            choices={[
              ['yes', web.worksheet.gap.yes],
              ['no', web.worksheet.gap.no],
            ]}
            value={answers.costAccepted === undefined ? undefined : answers.costAccepted ? 'yes' : 'no'}
            choose={(value) => say({ costAccepted: value === 'yes' })}
          />
        )}
        <Ask name="values" rows={2} />
        <Ask name="obstacle" rows={2} />
        <Ask name="ifThen" rows={2} />
        <Ask name="toldTo" rows={1} />
      </section>
      <section className="card">
        <details>
          <summary>{said.smart}</summary>
          <SmartHintList hints={mine.smart} />
        </details>
      </section>
    </div>
  )
}
