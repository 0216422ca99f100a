import type { FirstThingsView } from '../../../core/view/first-things-view.ts'
import { useWords } from '../../app/reading.tsx'
import { OneOf } from '../../goal-form/choices.tsx'
import type { CheckInDraft } from './check-in-draft.ts'

interface ClearanceFieldProps {
  readonly first: FirstThingsView | null
  readonly draft: CheckInDraft
  readonly change: (draft: CheckInDraft) => void
}

/**
 * Asked only while something comes first, or a way back waits for it: a clinician's word, and of heavy words whether it is
 * lighter, lets the goals speak again.
 */
export function ClearanceField({ first, draft, change }: ClearanceFieldProps) {
  const { checkIn: said } = useWords().web.life
  const isHeavy = first?.codes.includes('despair') === true
  const choose = (value: 'open' | 'clinician' | 'resolved') =>
    change({ ...draft, clearance: value === 'open' ? null : value })
  return (
    <>
      {first === null || first.needsClinician ? (
        <OneOf
          legend={said.clearance}
          hint={said.clearanceHelp}
          choices={[
            ['open', said.clearances.open],
            ['clinician', said.clearances.clinician],
          ]}
          value={draft.clearance === 'clinician' ? 'clinician' : 'open'}
          choose={choose}
        />
      ) : null}
      {isHeavy ? (
        <OneOf
          legend={said.lighter}
          choices={[
            ['open', said.lighters.open],
            ['resolved', said.lighters.resolved],
          ]}
          value={draft.clearance === 'resolved' ? 'resolved' : 'open'}
          choose={choose}
        />
      ) : null}
    </>
  )
}
