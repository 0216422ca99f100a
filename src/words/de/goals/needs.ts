import type { Words } from '../../words.ts'

/** Facts that a goal cannot do without, as they are called in a list. */
export const needWords: Words['goals']['needs'] = {
  activities: 'Aktivitäten',
  runs: 'Läufe',
  climb: 'Läufe mit Höhenmetern',
  'heart-rate': 'Läufe mit Puls',
  cadence: 'Läufe mit Schrittfrequenz',
  company: 'wer dabei war',
  places: 'wo du gelaufen bist',
  races: 'Wettkämpfe',
  'planned-workouts': 'geplante Einheiten',
  'pain-word': 'ein Wort dazu, wie sich ein Tag anfühlte',
  'check-ins': 'deine Antworten',
  'resting-heart-rate': 'dein Ruhepuls',
  weight: 'dein Gewicht',
  'birth-year': 'dein Geburtsjahr',
  sex: 'Frauen oder Männer, für die Tabelle',
}
