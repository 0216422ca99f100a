import { useWords } from '../../app/reading.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import type { CheckInDraft } from './check-in-draft.ts'

interface ClearanceFieldProps {
  readonly draft: CheckInDraft
  readonly change: (draft: CheckInDraft) => void
}

/** Asked only while something comes first: a clinician's word, or that it has gone, lets the goals speak again. */
export function ClearanceField({ draft, change }: ClearanceFieldProps) {
  const { checkIn: said } = useWords().web.life
  return (
    <OneOf
      legend={said.clearance}
      choices={[
        ['open', said.clearances.open],
        ['clinician', said.clearances.clinician],
        ['resolved', said.clearances.resolved],
      ]}
      value={draft.clearance ?? 'open'}
      choose={(value) => change({ ...draft, clearance: value === 'open' ? null : value })}
    />
  )
}
