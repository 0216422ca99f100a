import { Textarea, TextInput } from '@mantine/core'
import type { QuestionCode } from '../../../core/wellbeing/questions.ts'
import { NumberField } from '../../activity-form/number-field.tsx'
import { useQuestions } from '../../api-client/life.ts'
import { useWords } from '../../app/reading.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { ScaleField } from '../../goal-form/scale-field.tsx'
import { type CheckInDraft, isSleepOff } from './check-in-draft.ts'
import { PainPlaces } from './pain-places.tsx'
import { MedicalSigns } from './medical-signs.tsx'
import { type OwnQuestion, OwnQuestions } from './own-questions.tsx'

interface CheckInFieldsProps {
  readonly draft: CheckInDraft
  readonly change: (draft: CheckInDraft) => void
  /** After a run it is asked how hard it was and whether it was wanted; of a quiet day how much energy there is. */
  readonly afterRun: boolean
  /** What the runner's own goals ask. */
  readonly asked: readonly OwnQuestion[]
  /** Stress is asked about the run to come. */
  readonly before: boolean
}

/** Five questions at most, and those that the runner's own goals ask; each may stay open. */
export function CheckInFields({ draft, change, afterRun, asked, before }: CheckInFieldsProps) {
  const { web } = useWords()
  const { checkIn: said } = web.life
  const put = (part: Partial<CheckInDraft>) => change({ ...draft, ...part })
  // Joy after a run and energy on a day are asked anyway; every other question takes the place of the last one.
  const extra = asked.filter(({ of }) => of !== (afterRun ? 'enjoyment' : 'energy'))
  return (
    <>
      {afterRun ? (
        <ScaleField
          question={said.effort}
          ends={said.effortEnds}
          value={draft.effort}
          change={(effort) => put({ effort })}
        />
      ) : (
        <ScaleField
          question={said.energy}
          ends={said.energyEnds}
          value={draft.energy}
          change={(energy) => put({ energy })}
        />
      )}
      {afterRun ? <Pain draft={draft} put={put} /> : <Morning draft={draft} put={put} />}
      {afterRun ? (
        <ScaleField question={said.joy} ends={said.joyEnds} value={draft.joy} change={(joy) => put({ joy })} />
      ) : null}
      <OwnQuestions asked={extra} draft={draft} put={put} before={before} />
      {afterRun && extra.length === 0 ? <Want draft={draft} put={put} /> : null}
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

export interface PartProps {
  readonly draft: CheckInDraft
  readonly put: (part: Partial<CheckInDraft>) => void
}

/** Of the night how long it was; of a pain of yesterday whether it is still there. */
function Morning({ draft, put }: PartProps) {
  const { signs, ui } = useWords()
  const { data } = useQuestions('morning', draft.on)
  const asks = (code: QuestionCode) => data?.questions.some((each) => each.code === code) ?? false
  return (
    <>
      {asks('sleep') || draft.sleep !== '' ? (
        <NumberField
          label={signs.questions.sleep.ask}
          value={draft.sleep}
          change={(sleep) => put({ sleep })}
          error={isSleepOff(draft) ? ui.activity.typed.number : undefined}
        />
      ) : null}
      <Pain
        draft={draft}
        put={put}
        legend={asks('pain-next-morning') ? signs.questions['pain-next-morning'].ask : undefined}
      />
    </>
  )
}

/** Whether anything hurts; how much and where only then. */
export function Pain({ draft, put, legend }: PartProps & { readonly legend?: string | undefined }) {
  const { web } = useWords()
  const { checkIn: said } = web.life
  const hurts = draft.pain !== null && draft.pain > 0
  return (
    <div className="stack tight">
      <OneOf
        legend={legend ?? said.pain}
        choices={[
          ['none', said.painNone],
          ['some', said.painSome],
          ['open', said.clear],
        ]}
        value={draft.pain === null ? 'open' : hurts ? 'some' : 'none'}
        choose={(value) => put({ pain: value === 'open' ? null : value === 'none' ? 0 : Math.max(1, draft.pain ?? 3) })}
      />
      {hurts ? (
        <>
          <ScaleField
            question={said.painHow}
            ends={said.painEnds}
            value={draft.pain}
            change={(pain) => put({ pain })}
          />
          <PainPlaces where={draft.where} choose={(where) => put({ where })} />
          <TextInput
            label={said.painWhere}
            placeholder={said.painWherePlaceholder}
            value={draft.where}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => put({ where: event.currentTarget.value })}
          />
        </>
      ) : null}
    </div>
  )
}

/** Wanted or had to, in one tap. */
export function Want({ draft, put }: PartProps) {
  const { web } = useWords()
  const { checkIn: said } = web.life
  const { wantTo, haveTo } = draft
  const value =
    wantTo === null || haveTo === null ? 'open' : wantTo > haveTo ? 'wanted' : wantTo < haveTo ? 'had' : 'both'
  const scales = {
    had: { wantTo: 0, haveTo: 10 },
    both: { wantTo: 5, haveTo: 5 },
    wanted: { wantTo: 10, haveTo: 0 },
    open: { wantTo: null, haveTo: null },
  } as const
  return (
    <OneOf
      legend={said.want}
      choices={[
        ['had', said.wants.had],
        ['both', said.wants.both],
        ['wanted', said.wants.wanted],
        ['open', said.clear],
      ]}
      value={value}
      choose={(chosen) => put(scales[chosen])}
    />
  )
}
