import { MEDICAL_SIGNS, type MedicalSign } from '../../../core/evidence/check-in.ts'
import { SIGNS_FOR_ALL } from '../../../core/wellbeing/offered-signs.ts'
import { useQuestions } from '../../api-client/life.ts'
import { useReading } from '../../app/reading.tsx'
import { SomeOf } from '../../goal-form/choices.tsx'
import { useShown } from '../../parts/use-shown.ts'

interface MedicalSignsProps {
  readonly signs: readonly MedicalSign[]
  readonly choose: (signs: MedicalSign[]) => void
  readonly on: string
}

/** Signs that belong to a clinician. As soon as one is named the words for it stand there, before anything is saved. */
export function MedicalSigns({ signs, choose, on }: MedicalSignsProps) {
  const { words } = useReading()
  const { checkIn: said } = words.web.life
  // Behind its summary it may come a moment later.
  const isShown = useShown() || signs.length > 0
  const offered = useQuestions('weekly', on, isShown).data?.signs ?? SIGNS_FOR_ALL
  return (
    <details open={signs.length > 0}>
      <summary>{said.signs}</summary>
      <div className="stack tight more-fields">
        {isShown ? (
          <SomeOf
            legend={said.signsLead}
            choices={MEDICAL_SIGNS.filter((sign) => offered.includes(sign) || signs.includes(sign)).map((sign) => [
              sign,
              words.goals.medicalSigns[sign],
            ])}
            values={[...signs]}
            choose={choose}
          />
        ) : null}
        {signs.length > 0 ? <StopAndSee signs={signs} on={on} /> : null}
      </div>
    </details>
  )
}

/** Somebody to talk to, said at once and kept nowhere. */
export function SomeoneToCall({ zone }: { zone: string }) {
  const { signs } = useReading().words
  return (
    <section className="note stack tight" role="alert">
      <p className="strong">{signs.help('someone-to-talk-to')}</p>
      <ul>
        {signs.helpLines(zone).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** Calm, and first of all: somebody who knows should look at it. No number and no goal stands beside it. */
export function StopAndSee({ signs, on }: { signs: readonly MedicalSign[]; on: string }) {
  const { words, reader } = useReading()
  const { checkIn: said } = words.web.life
  return (
    <div className="note stack tight" role="status">
      <h2>{said.stop}</h2>
      <p>{words.goals.care({ code: 'medical-sign', on, signs, checkInId: '' }, reader)}</p>
      <p>{said.stopHelp}</p>
    </div>
  )
}
