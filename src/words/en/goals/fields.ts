import type {
  FrequencyCounted,
  Measure,
  MeasureKind,
  VolumeMeasure,
  VolumeQuantity,
} from '../../../core/goal/measure.ts'

export interface FieldText {
  readonly label: string
  readonly question: string
  readonly hint?: string
}

type FieldNames<M extends Measure> = Exclude<keyof M, 'kind'> & string
type FieldTexts = { readonly [M in Measure as M['kind']]: { readonly [F in FieldNames<M>]-?: FieldText } }

const fields: FieldTexts = {
  'race-time': {
    distance_m: { label: 'Distance', question: 'Which distance?', hint: '5 km, half marathon, 10 miles' },
    time_s: { label: 'Time', question: 'In what time or faster?', hint: '19:59, 1:45:00' },
  },
  frequency: {
    times: { label: 'How many a week', question: 'How many a week?' },
    counted: {
      label: 'Of what',
      question: 'Every run, or days with a run?',
      hint: 'Two runs on one day are two runs, and one day.',
    },
    weeks: { label: 'Weeks', question: 'For how many weeks?' },
    slack_weeks: {
      label: 'Spare weeks',
      question: 'How many of these weeks may go another way?',
      hint: 'A cold, a journey, a busy week: with spare weeks the goal still holds.',
    },
    sports: { label: 'Counts', question: 'Which sports count?' },
  },
  volume: {
    quantity: { label: 'Of what', question: 'Distance, time or number?' },
    amount: { label: 'How much', question: 'How much?' },
    per: { label: 'How often', question: 'In all, or in each week, month or year?' },
    slack_periods: {
      label: 'Spare ones',
      question: 'How many of these weeks, months or years may go another way?',
      hint: 'With spare ones the goal still holds when life comes between.',
    },
    sports: { label: 'Counts', question: 'Which sports count?' },
  },
}

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

const quantities: Record<VolumeQuantity, string> = { distance: 'Distance', time: 'Time', count: 'Number' }
const pers: Record<VolumeMeasure['per'], string> = {
  total: 'In all',
  week: 'Each week',
  month: 'Each month',
  year: 'Each year',
}

const counted: Record<FrequencyCounted, string> = { activities: 'Every run', days: 'Days with a run' }

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
    return value
  },
}
