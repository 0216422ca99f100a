import type { MeasureKind } from '../../../core/goal/measure.ts'
import { choices, counted, pers, quantities } from './choices.ts'
import type { FieldText, FieldTexts } from './field-text.ts'
import { habitFields } from './habit-fields.ts'
import { healthFields } from './health-fields.ts'
import { outcomeFields } from './outcome-fields.ts'

const fields: FieldTexts<MeasureKind> = { ...outcomeFields, ...habitFields, ...healthFields }

/** Fields of the goal itself, the same for every measure. */
const goalFields = {
  name: { label: 'Name', question: 'What do you call it?', hint: 'Left empty, it is named from what it asks.' },
  why: { label: 'Why', question: 'Why does it matter to you?', hint: 'In your own words, for your own eyes.' },
  startOn: { label: 'From', question: 'From which day does it count?' },
  dueOn: { label: 'By', question: 'By when?', hint: '1 June, in 12 weeks, 2027-05-09' },
  type: { label: 'Kind of goal', question: 'What kind of goal is it?' },
  horizon: { label: 'Horizon', question: 'How far does it reach?' },
  measure: { label: 'What is counted', question: 'What would you see, if it came true?' },
  carries: { label: 'Carries', question: 'Which larger goal does it carry?' },
  reason: { label: 'Reason', question: 'What changed?', hint: 'A line for later. It may stay empty.' },
} satisfies Record<string, FieldText>

const has = <T extends object>(table: T, key: string): key is keyof T & string => Object.hasOwn(table, key)

export const fieldWords = {
  fields,
  goalFields,
  quantities,
  pers,
  counted,
  /** Label and question of a measure's field, or of the goal's own; a field without words is called by its name. */
  field(kind: MeasureKind, name: string): FieldText {
    const ofMeasure: Readonly<Record<string, FieldText>> = fields[kind]
    const own: Readonly<Record<string, FieldText>> = goalFields
    return (has(ofMeasure, name) && ofMeasure[name]) || (has(own, name) && own[name]) || { label: name, question: name }
  },
  /** A choice of a field: 'In all', 'Distance'. */
  choice(name: string, value: string): string {
    if (name === 'quantity' && has(quantities, value)) return quantities[value]
    if (name === 'per' && has(pers, value)) return pers[value]
    if (name === 'counted' && has(counted, value)) return counted[value]
    return (has(choices, value) && choices[value]) || value
  },
}
