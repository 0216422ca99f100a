import type { Words } from '../../words.ts'

type Outcome = 'race-time' | 'personal-best' | 'standard' | 'first-time' | 'collection' | 'composite'

const distance_m = { label: 'Strecke', question: 'Welche Strecke?', hint: '5 km, Halbmarathon, 10 Meilen' }
const attempts = {
  label: 'Versuche',
  question: 'In wie vielen Wettkämpfen versuchst du es?',
  hint: 'Mehr als ein guter Tag macht es wahrscheinlicher. Leer heißt einer.',
}

export const outcomeFields: Pick<Words['goals']['fields'], Outcome> = {
  'race-time': {
    distance_m,
    time_s: { label: 'Zeit', question: 'In welcher Zeit oder schneller?', hint: '19:59, 1:45:00' },
    attempts,
  },
  'personal-best': {
    distance_m,
    best_s: {
      label: 'Bestzeit bisher',
      question: 'Was ist deine bisherige Bestzeit?',
      hint: 'Leer die schnellste, die deine Läufe zeigen. 25:10, 1:58:30',
    },
    attempts,
  },
  standard: {
    distance_m,
    table: { label: 'Norm', question: 'Wessen Norm?' },
    event: { label: 'Veranstaltung', question: 'Wofür ist sie?', hint: 'Wie der Wettkampf heißt' },
    time_s: { label: 'Zeit', question: 'Welche Zeit qualifiziert?', hint: '3:25:00' },
    rows: {
      label: 'Tabelle',
      question: 'Welche Zeiten qualifizieren, nach Geschlecht und Alter am Wettkampftag?',
      hint: 'Statt einer Zeit die Tabelle, wie der Veranstalter sie hat.',
    },
    margin_s: {
      label: 'Luft',
      question: 'Wie viel schneller als die Norm?',
      hint: 'Wo sich mehr qualifizieren, als es Plätze gibt, reicht die Norm allein vielleicht nicht. 5:00',
    },
  },
  'first-time': {
    distance_m: { ...distance_m, question: 'Welche Strecke willst du ins Ziel bringen?' },
    duration_s: {
      label: 'Zeit auf den Beinen',
      question: 'Oder wie lange willst du laufen?',
      hint: '30:00, 1:00:00, 6:00:00. Anstelle einer Strecke; Halte zählen nicht dazu.',
    },
    event: { label: 'Art der Veranstaltung', question: 'Was für eine Veranstaltung?' },
    in_race: {
      label: 'Im Wettkampf',
      question: 'Nur im Wettkampf?',
      hint: 'Sonst genügt ein aufgezeichneter Lauf über die Strecke.',
    },
    non_stop: {
      label: 'Ohne Halt',
      question: 'Ohne unterwegs stehen zu bleiben?',
      hint: 'Gehen ist kein Halt: Eine Aufzeichnung kann es nicht von langsamem Laufen unterscheiden.',
    },
  },
  collection: {
    of: { label: 'Wovon', question: 'Was sammelst du?' },
    count: { label: 'Wie viele', question: 'Wie viele verschiedene?' },
    country: { label: 'Land', question: 'Nur in einem Land?', hint: 'Seine zwei Buchstaben: US, DE, CH' },
    sports: { label: 'Zählt', question: 'Welche Sportarten zählen?' },
  },
  composite: {
    of: { label: 'Wofür', question: 'Wofür ist es?' },
    parts: { label: 'Teile', question: 'Was gehört dazu?', hint: 'Es ist erreicht, wenn jeder Teil es ist.' },
  },
}
