import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { FieldUnit } from '../../../core/goal/field.ts'

const columns: Readonly<Record<string, { readonly name: string; readonly example: string }>> = {
  sex: { name: 'Sex', example: '' },
  from_age: { name: 'From age', example: '18' },
  to_age: { name: 'To age', example: '34' },
  time_s: { name: 'Time', example: '3:25:00' },
}

const units: Readonly<Record<FieldUnit, { readonly [System in UnitSystem]: string }>> = {
  bpm: { metric: 'bpm', imperial: 'bpm' },
  kg: { metric: 'kg', imperial: 'lb' },
  m: { metric: 'm', imperial: 'ft, in' },
  's/km': { metric: 'min/km', imperial: 'min/mi' },
  'steps/min': { metric: 'spm', imperial: 'spm' },
  share: { metric: '%', imperial: '%' },
}

/** Words of forms that are filled in row by row, and of units beside a box. */
export const rowWordsOf = {
  anyChoice: 'Any',
  fieldUnit: (unit: FieldUnit, system: UnitSystem): string => units[unit][system],
  rowWords: {
    /** What a screen reader says of a cell. */
    cell: (name: string, row: number) => `${columns[name]?.name ?? name}, row ${row}`,
    placeholder: (name: string) => columns[name]?.example ?? '',
    add: 'Add a row',
    addPart: 'Add a part',
    part: (n: number) => `Part ${n}`,
    remove: 'Take it out',
  },
}
