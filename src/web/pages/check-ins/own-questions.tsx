import type { CheckInMoment } from '../../../core/evidence/check-in.ts'
import type { SelfRatedMeasure } from '../../../core/goal/measure.ts'
import { RATING_MOMENTS } from '../../../core/goal/measures/self-rated.ts'
import type { CheckInView } from '../../../core/view/check-in-view.ts'
import type { GoalCard } from '../../../core/view/dashboard-types.ts'
import { useWords } from '../../app/reading.tsx'
import { ScaleField } from '../../goal-form/scale-field.tsx'
import type { CheckInDraft } from './check-in-draft.ts'

/** A question that one of the runner's own goals asks. */
export type OwnQuestion = Pick<SelfRatedMeasure, 'of' | 'question'>

/** So many stand open; further ones are a tap away. */
const OPEN = 2

/** What the goals under way ask, each question once, those of their parts too. */
export const ratedBy = (goals: readonly Pick<GoalCard, 'measure' | 'state'>[]): SelfRatedMeasure[] =>
  goals
    .flatMap(({ measure, state }) => (state === 'active' ? questionsOf(measure) : []))
    .filter((one, i, all) => all.findIndex((other) => isSame(one, other) && one.rhythm === other.rhythm) === i)

const questionsOf = (measure: { kind: string }): SelfRatedMeasure[] => {
  if (measure.kind === 'self-rated') return [measure as SelfRatedMeasure]
  return 'parts' in measure && Array.isArray(measure.parts) ? measure.parts.flatMap(questionsOf) : []
}

const isSame = (one: OwnQuestion, other: OwnQuestion) =>
  one.of === other.of && (one.of !== 'own' || one.question === other.question)

/** Those that an answer at this moment counts for. */
export const askedAt = (moment: CheckInMoment, rated: readonly SelfRatedMeasure[]): OwnQuestion[] =>
  rated
    .filter(({ rhythm }) => RATING_MOMENTS[rhythm].includes(moment))
    .filter((one, i, all) => all.findIndex((other) => isSame(one, other)) === i)

/** What was answered, so that it can be changed. */
export const answeredIn = ({ stress, answers }: CheckInView): OwnQuestion[] => [
  ...(stress === null ? [] : [{ of: 'stress' } as const]),
  ...Object.keys(answers).map((question): OwnQuestion => ({ of: 'own', question })),
]

interface OwnQuestionsProps {
  readonly asked: readonly OwnQuestion[]
  readonly draft: CheckInDraft
  readonly put: (part: Partial<CheckInDraft>) => void
  readonly before: boolean
}

/** A scale for each; what is asked of everybody at this moment is not among them. */
export function OwnQuestions({ asked, draft, put, before }: OwnQuestionsProps) {
  const { checkIn: said } = useWords().web.life
  const scales = asked.map((one) => (
    <OwnScale key={`${one.of} ${one.question ?? ''}`} asked={one} draft={draft} put={put} before={before} />
  ))
  return (
    <>
      {scales.slice(0, OPEN)}
      {scales.length > OPEN ? (
        <details>
          <summary>{said.moreOwn(scales.length - OPEN)}</summary>
          <div className="form more-fields">{scales.slice(OPEN)}</div>
        </details>
      ) : null}
    </>
  )
}

function OwnScale({ asked, draft, put, before }: Omit<OwnQuestionsProps, 'asked'> & { readonly asked: OwnQuestion }) {
  const { checkIn: said } = useWords().web.life
  if (asked.of !== 'own') {
    const [scale, question, ends] = {
      stress: ['stress', before ? said.stress.before : said.stress.after, said.stressEnds],
      energy: ['energy', said.energy, said.energyEnds],
      enjoyment: ['joy', said.joy, said.joyEnds],
    }[asked.of] as [scale: 'stress' | 'energy' | 'joy', question: string, ends: readonly [string, string]]
    return (
      <ScaleField question={question} ends={ends} value={draft[scale]} change={(value) => put({ [scale]: value })} />
    )
  }
  const question = asked.question ?? ''
  const { [question]: value, ...others } = draft.answers
  return (
    <ScaleField
      question={question}
      ends={said.ownEnds}
      value={value ?? null}
      change={(next) => put({ answers: next === null ? others : { ...others, [question]: next } })}
    />
  )
}
