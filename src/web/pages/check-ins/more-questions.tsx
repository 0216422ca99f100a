import type { CheckInMoment } from '../../../core/evidence/check-in.ts'
import type { QuestionCode } from '../../../core/wellbeing/questions.ts'
import { useQuestions } from '../../api-client/life.ts'
import { useWords } from '../../app/reading.tsx'
import { ScaleField } from '../../goal-form/scale-field.tsx'
import type { CheckInDraft, MoreScale } from './check-in-draft.ts'

/** Which scales a question of the day opens beside those that are always there. */
export const SCALES: Partial<Record<QuestionCode, readonly MoreScale[]>> = {
  mood: ['mood'],
  'sleep-quality': ['sleepQuality'],
  stress: ['stress'],
  'excited-or-anxious': ['excitement', 'anxiety'],
  identity: ['identity'],
}
/** With those that are always there no more than five. */
const ROOM = { morning: 2, 'after-run': 1 } as const

interface MoreQuestionsProps {
  readonly draft: CheckInDraft
  readonly change: (draft: CheckInDraft) => void
  readonly moment: Extract<CheckInMoment, 'morning' | 'after-run'>
  readonly asOf: string
  /** What goals ask in their own way. */
  readonly without: readonly string[]
}

/** What goes round: the most overdue questions of a quiet day, as far as there is room for them. */
export function MoreQuestions({ draft, change, moment, asOf, without }: MoreQuestionsProps) {
  const { signs } = useWords()
  const { data } = useQuestions(moment === 'morning' ? 'weekly' : moment, asOf)
  const asked = (data?.questions ?? [])
    .filter(({ code }) => SCALES[code] && !without.includes(code))
    .slice(0, ROOM[moment])
  return asked
    .flatMap(({ code, goalId }) => (SCALES[code] ?? []).map((scale) => ({ scale, goalId })))
    .map(({ scale, goalId }) => (
      <ScaleField
        key={scale}
        question={signs.scales[scale].ask}
        ends={signs.scales[scale].ends}
        value={draft[scale]}
        change={(value) => change({ ...draft, [scale]: value, goalId: goalId ?? draft.goalId })}
      />
    ))
}
