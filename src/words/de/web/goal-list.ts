import type { Format, Words } from '../../words.ts'

/** The list of goals: its order by hand, what is out of sight, what carries what. */
export const goalListWords = ({ list }: Format): Words['web']['goalList'] => ({
  order: 'Reihenfolge ändern',
  orderDone: 'Reihenfolge fertig',
  orderLead: 'Zieh ein Ziel, oder nimm seine zwei Knöpfe.',
  up: (name) => `${name} nach oben`,
  down: (name) => `${name} nach unten`,
  moved: (name, place, of) => `${name} ist jetzt ${place} von ${of}`,
  carries: (names) => `trägt ${list([...names])}`,
  archived: 'Weggelegt',
  showArchived: 'Weggelegtes zeigen',
  hideArchived: 'Weggelegtes ausblenden',
  noneArchived: 'Nichts ist weggelegt.',
  bringBack: 'Zurückholen',
})

/** Beginning a goal from a type: what speaks for each, and examples at the runner's own level. */
export const goalIdeas: Words['web']['ideas'] = {
  title: 'Oder mit einer Art anfangen',
  lead: 'Fünf Arten von Zielen, und jede ist für etwas anderes gut.',
  atYourLevel: 'Auf deinem Niveau',
  reading: 'Cairn sieht sich deine Läufe an',
  blank: 'Oder ein Formular ausfüllen für',
  /** Said to the reader of sentences, which fills in the runner's own numbers. */
  phrases: {
    time: ['schneller laufen', 'Bestzeit über 10 km in 12 Wochen'],
    consistency: ['regelmäßiger laufen', '12 Wochen lang 4 Tage pro Woche laufen'],
    experience: [
      'erster Traillauf in 6 Monaten',
      'dieses Jahr an 5 verschiedenen Orten laufen',
      'dieses Jahr mit 3 verschiedenen Menschen laufen',
    ],
    health: [
      '12 Wochen lang gesund bleiben',
      '8 Wochen lang zweimal pro Woche Krafttraining',
      '8 Wochen lang Spaß am Laufen haben',
    ],
    improvement: [
      'Laufökonomie verbessern in 12 Wochen',
      'Schrittfrequenz verbessern in 12 Wochen',
      'ein Leben lang laufen',
    ],
  },
}
