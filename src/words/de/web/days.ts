import type { Words } from '../../words.ts'

/** Weight, resting heart rate and sleep: only for goals that use them. */
export const dayWords: Words['web']['days'] = {
  title: 'Tage',
  lead: 'Gewicht, Ruhepuls und Schlaf, wenn du sie festhalten magst. Nur Ziele, die danach fragen, benutzen sie.',
  enter: 'Einen Tag notieren',
  note: 'Notieren',
  day: 'Tag',
  weight: 'Gewicht',
  restingHeartRate: 'Ruhepuls',
  restingShort: 'Ruhepuls',
  sleep: 'Geschlafen',
  sleepHint: 'In der Nacht, die an diesem Tag endete.',
  list: 'Was notiert ist',
  none: 'Nichts ist notiert. Es muss auch nichts.',
  nothingTyped: 'Eines der drei wird gebraucht.',
}
