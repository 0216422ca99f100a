import { useState } from 'react'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import type { Measure } from '../../core/goal/measure.ts'
import { draftOf, type MeasureDraft } from './measure-draft.ts'

type Touched = Pick<MeasureDraft, 'texts'> & { readonly sports: readonly string[] | undefined }

/** A draft of a measure that is there: what was touched stays, every other field follows the measure. */
export function useMeasureDraft(measure: Measure, units: UnitSystem) {
  const [touched, setTouched] = useState<Touched>({ texts: {}, sports: undefined })
  const known = draftOf(measure.kind, { ...measure }, units)
  const draft: MeasureDraft = {
    kind: known.kind,
    texts: { ...known.texts, ...touched.texts },
    sports: touched.sports ?? known.sports,
  }
  const change = (next: MeasureDraft) => {
    const changed = Object.entries(next.texts).filter(([name, text]) => text !== draft.texts[name])
    setTouched({
      texts: { ...touched.texts, ...Object.fromEntries(changed) },
      sports: next.sports === draft.sports ? touched.sports : next.sports,
    })
  }
  return [draft, change] as const
}
