import { Textarea } from '@mantine/core'
import type { QuestionCode } from '../../../core/wellbeing/questions.ts'
import { useQuestions } from '../../api-client/life.ts'
import { useReading } from '../../app/reading.tsx'
import { ScaleField } from '../../goal-form/scale-field.tsx'
import { QueryPanel } from '../../panels/query-panel.tsx'
import { useGoalNames } from '../../parts/use-goal-names.ts'
import type { CheckInDraft, MoreScale } from './check-in-draft.ts'
import { Pain, Want } from './check-in-fields.tsx'
import { MedicalSigns } from './medical-signs.tsx'
import { SCALES } from './more-questions.tsx'
import { type OwnQuestion, OwnQuestions } from './own-questions.tsx'

/** The same questions, as they go round. */
const CODES: Readonly<Record<OwnQuestion['of'], QuestionCode | undefined>> = {
  stress: 'stress',
  energy: 'energy',
  enjoyment: 'joy',
  own: undefined,
}

interface WeeklyFieldsProps {
  readonly draft: CheckInDraft
  readonly change: (draft: CheckInDraft) => void
  /** What the runner's own goals ask, beside what goes round. */
  readonly asked: readonly OwnQuestion[]
}

/** What is asked about a week: at most five questions, those that are due, each of which may stay open. */
export function WeeklyFields({ draft, change, asked }: WeeklyFieldsProps) {
  const { words } = useReading()
  const { checkIn: said } = words.web.life
  const { weekly } = words.web.advice
  const query = useQuestions('weekly', draft.on)
  const nameOf = useGoalNames()
  const put = (part: Partial<CheckInDraft>) => change({ ...draft, ...part })
  const scales = (code: QuestionCode): readonly MoreScale[] => SCALES[code] ?? []
  return (
    <>
      <QueryPanel query={query}>
        {({ questions }) => (
          <>
            {questions.length + asked.length === 0 ? <p className="small">{weekly.nothing}</p> : null}
            {questions.map(({ code, goalId }) => {
              const name = goalId === null ? undefined : nameOf(goalId)
              return (
                <div key={code} className="stack tight">
                  {name === undefined ? null : <p className="small strong">{weekly.of(name)}</p>}
                  {code === 'pain' ? <Pain draft={draft} put={put} /> : null}
                  {code === 'want-or-have' ? (
                    <Want draft={draft} put={(part) => put({ ...part, goalId: goalId ?? draft.goalId })} />
                  ) : null}
                  {code === 'joy' ? (
                    <ScaleField
                      question={said.joy}
                      ends={said.joyEnds}
                      value={draft.joy}
                      change={(joy) => put({ joy })}
                    />
                  ) : null}
                  {code === 'energy' ? (
                    <ScaleField
                      question={said.energy}
                      ends={said.energyEnds}
                      value={draft.energy}
                      change={(energy) => put({ energy })}
                    />
                  ) : null}
                  {scales(code).map((scale) => (
                    <ScaleField
                      key={scale}
                      question={words.signs.scales[scale].ask}
                      ends={words.signs.scales[scale].ends}
                      value={draft[scale]}
                      change={(value) => put({ [scale]: value, goalId: goalId ?? draft.goalId })}
                    />
                  ))}
                </div>
              )
            })}
            <OwnQuestions
              asked={asked.filter(({ of }) => !questions.some(({ code }) => code === CODES[of]))}
              draft={draft}
              put={put}
              before={false}
            />
          </>
        )}
      </QueryPanel>
      <Textarea
        label={said.words}
        description={said.wordsHint}
        value={draft.words}
        rows={2}
        maxLength={5000}
        className="voice-field"
        onChange={(event) => put({ words: event.currentTarget.value })}
      />
      <MedicalSigns signs={draft.signs} choose={(signs) => put({ signs })} on={draft.on} />
    </>
  )
}
