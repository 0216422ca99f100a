import { useState } from 'react'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import type { Measure } from '../../core/goal/measure.ts'
import { draftOf, type MeasureDraft } from './measure-draft.ts'

type Touched = Pick<MeasureDraft, 'texts' | 'lists' | 'rows'> & { readonly parts: MeasureDraft['parts'] | undefined }

/** A draft of a measure that is there: what was touched stays, every other field follows the measure. */
export function useMeasureDraft(measure: Measure, units: UnitSystem, elevationUnits: UnitSystem = units) {
  const [touched, setTouched] = useState<Touched>({ texts: {}, lists: {}, rows: {}, parts: undefined })
  const known = draftOf(measure.kind, { ...measure }, units, elevationUnits)
  const draft: MeasureDraft = {
    kind: known.kind,
    texts: { ...known.texts, ...touched.texts },
    lists: { ...known.lists, ...touched.lists },
    rows: { ...known.rows, ...touched.rows },
    parts: touched.parts ?? known.parts,
  }
  const change = (next: MeasureDraft) =>
    setTouched({
      texts: { ...touched.texts, ...changed(next.texts, draft.texts) },
      lists: { ...touched.lists, ...changed(next.lists, draft.lists) },
      rows: { ...touched.rows, ...changed(next.rows, draft.rows) },
      parts: next.parts === draft.parts ? touched.parts : next.parts,
    })
  return [draft, change] as const
}

const changed = <Value>(next: Readonly<Record<string, Value>>, before: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(next).filter(([name, value]) => value !== before[name]))
