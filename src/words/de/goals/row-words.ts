import type { FieldUnit } from '../../../core/goal/field.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { Words } from '../../words.ts'

const columns: Readonly<Record<string, { readonly name: string; readonly example: string }>> = {
  sex: { name: 'Geschlecht', example: '' },
  from_age: { name: 'Ab Alter', example: '18' },
  to_age: { name: 'Bis Alter', example: '34' },
  time_s: { name: 'Zeit', example: '3:25:00' },
}

const units: Readonly<Record<FieldUnit, { readonly [System in UnitSystem]: string }>> = {
  bpm: { metric: 'Schläge/min', imperial: 'Schläge/min' },
  kg: { metric: 'kg', imperial: 'lb' },
  m: { metric: 'm', imperial: 'ft, in' },
  's/km': { metric: 'min/km', imperial: 'min/mi' },
  'steps/min': { metric: 'Schritte/min', imperial: 'Schritte/min' },
  share: { metric: '%', imperial: '%' },
}

/** Words of forms that are filled in row by row, and of units beside a box. */
export const rowWordsOf: Pick<Words['goals'], 'anyChoice' | 'fieldUnit' | 'rowWords'> = {
  anyChoice: 'Beliebig',
  fieldUnit: (unit, system) => units[unit][system],
  rowWords: {
    cell: (name, row) => `${columns[name]?.name ?? name}, Zeile ${row}`,
    placeholder: (name) => columns[name]?.example ?? '',
    add: 'Zeile hinzufügen',
    addPart: 'Teil hinzufügen',
    part: (n) => `Teil ${n}`,
    remove: 'Herausnehmen',
  },
}
