import type { Words } from '../../words.ts'
import { choices, counted, pers, quantities } from './choices.ts'
import { habitFields } from './habit-fields.ts'
import { healthFields } from './health-fields.ts'
import { outcomeFields } from './outcome-fields.ts'

type Goals = Words['goals']
type FieldText = ReturnType<Goals['field']>

const fields: Goals['fields'] = { ...outcomeFields, ...habitFields, ...healthFields }

/** Fields of the goal itself, the same for every measure. */
const goalFields: Goals['goalFields'] = {
  name: { label: 'Bezeichnung', question: 'Wie nennst du es?', hint: 'Leer heißt es nach dem, was es verlangt.' },
  why: { label: 'Warum', question: 'Warum ist es dir wichtig?', hint: 'In deinen eigenen Worten, nur für dich.' },
  startOn: { label: 'Ab', question: 'Ab welchem Tag zählt es?' },
  dueOn: { label: 'Bis', question: 'Bis wann?', hint: '1. Juni, in 12 Wochen, 2027-05-09' },
  type: { label: 'Art von Ziel', question: 'Was für ein Ziel ist es?' },
  horizon: { label: 'Reichweite', question: 'Wie weit reicht es?' },
  measure: { label: 'Was gezählt wird', question: 'Was würdest du sehen, wenn es wahr würde?' },
  carries: { label: 'Trägt', question: 'Welches größere Ziel trägt es?' },
  reason: { label: 'Grund', question: 'Was hat sich geändert?', hint: 'Eine Zeile für später. Sie darf leer bleiben.' },
}

const has = <T extends object>(table: T, key: string): key is keyof T & string => Object.hasOwn(table, key)

export const fieldWords: Pick<Goals, 'fields' | 'goalFields' | 'quantities' | 'pers' | 'counted' | 'field' | 'choice'> =
  {
    fields,
    goalFields,
    quantities,
    pers,
    counted,
    field(kind, name) {
      const ofMeasure: Readonly<Record<string, FieldText>> = fields[kind]
      const own: Readonly<Record<string, FieldText>> = goalFields
      return (
        (has(ofMeasure, name) && ofMeasure[name]) || (has(own, name) && own[name]) || { label: name, question: name }
      )
    },
    choice(name, value) {
      if (name === 'quantity' && has(quantities, value)) return quantities[value]
      if (name === 'per' && has(pers, value)) return pers[value]
      if (name === 'counted' && has(counted, value)) return counted[value]
      return (has(choices, value) && choices[value]) || value
    },
  }
