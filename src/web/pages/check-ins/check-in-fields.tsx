import { Textarea, TextInput } from '@mantine/core'
import type { SelfRatedMeasure } from '../../../core/goal/measure.ts'
import { useWords } from '../../app/reading.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import { ScaleField } from '../../goal-form/scale-field.tsx'
import type { CheckInDraft } from './check-in-draft.ts'
import { PainPlaces } from './pain-places.tsx'
import { MedicalSigns } from './medical-signs.tsx'

interface CheckInFieldsProps {
  readonly draft: CheckInDraft
  readonly change: (draft: CheckInDraft) => void
  /** After a run it is asked how hard it was and whether it was wanted; of a quiet day how much energy there is. */
  readonly afterRun: boolean
  /** A question that one of the runner's own goals asks. */
  readonly asked: SelfRatedMeasure | undefined
  readonly before: boolean
}

/** Five questions at most, each of which may stay open. */
export function CheckInFields({ draft, change, afterRun, asked, before }: CheckInFieldsProps) {
  const { web } = useWords()
  const { checkIn: said } = web.life
  const put = (part: Partial<CheckInDraft>) => change({ ...draft, ...part })
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
      <Pain draft={draft} put={put} />
      {asked?.of === 'enjoyment' || afterRun ? (
        <ScaleField question={said.joy} ends={said.joyEnds} value={draft.joy} change={(joy) => put({ joy })} />
      ) : null}
      <Asked {...{ asked, draft, put, before, afterRun }} />
      {afterRun && !isExtra(asked) ? <Want draft={draft} put={put} /> : null}
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

/** Joy is asked anyway; every other question of a goal takes the place of the last one. */
const isExtra = (asked: SelfRatedMeasure | undefined) => asked !== undefined && asked.of !== 'enjoyment'

export interface PartProps {
  readonly draft: CheckInDraft
  readonly put: (part: Partial<CheckInDraft>) => void
}

/** Whether anything hurts; how much and where only then. */
export function Pain({ draft, put }: PartProps) {
  const { web } = useWords()
  const { checkIn: said } = web.life
  const hurts = draft.pain !== null && draft.pain > 0
  return (
    <div className="stack tight">
      <OneOf
        legend={said.pain}
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

function Asked({ asked, draft, put, before, afterRun }: PartProps & Omit<CheckInFieldsProps, 'change' | 'draft'>) {
  const { web } = useWords()
  const { checkIn: said } = web.life
  if (asked === undefined || asked.of === 'enjoyment' || (asked.of === 'energy' && !afterRun)) return null
  if (asked.of === 'stress')
    return (
      <ScaleField
        question={before ? said.stress.before : said.stress.after}
        ends={said.stressEnds}
        value={draft.stress}
        change={(stress) => put({ stress })}
      />
    )
  if (asked.of === 'energy')
    return (
      <ScaleField
        question={said.energy}
        ends={said.energyEnds}
        value={draft.energy}
        change={(energy) => put({ energy })}
      />
    )
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
