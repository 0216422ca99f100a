import type { RunKind } from '../../../core/activity/run-kind.ts'
import type {
  Collected,
  Composite,
  KeptValue,
  Metric,
  Rated,
  RatingRhythm,
  SessionKind,
  WorkoutAim,
} from '../../../core/goal/measure.ts'
import type { RaceKind } from '../../../core/evidence/race.ts'
import type { Words } from '../../words.ts'

export const quantities: Words['goals']['quantities'] = {
  distance: 'Strecke',
  time: 'Zeit',
  climb: 'Höhenmeter',
  count: 'Anzahl',
}
export const pers: Words['goals']['pers'] = {
  total: 'Insgesamt',
  day: 'Jeden Tag',
  week: 'Jede Woche',
  month: 'Jeden Monat',
  year: 'Jedes Jahr',
}
export const counted: Words['goals']['counted'] = { activities: 'Jeder Lauf', days: 'Tage mit einem Lauf' }

/** A run of a kind, and several. */
export const RUN_KIND_NOUNS: Record<RunKind, { readonly one: string; readonly many: string }> = {
  easy: { one: 'lockerer Lauf', many: 'lockere Läufe' },
  recovery: { one: 'Erholungslauf', many: 'Erholungsläufe' },
  long: { one: 'langer Lauf', many: 'lange Läufe' },
  steady: { one: 'gleichmäßiger Lauf', many: 'gleichmäßige Läufe' },
  tempo: { one: 'Tempolauf', many: 'Tempoläufe' },
  intervals: { one: 'Intervalleinheit', many: 'Intervalleinheiten' },
  hills: { one: 'Bergeinheit', many: 'Bergeinheiten' },
  'race-pace': { one: 'Lauf im Wettkampftempo', many: 'Läufe im Wettkampftempo' },
}
const runKinds = Object.fromEntries(
  Object.entries(RUN_KIND_NOUNS).map(([kind, { many }]) => [kind, many.charAt(0).toUpperCase() + many.slice(1)]),
)

const collected: Record<Collected, string> = {
  country: 'Länder',
  state: 'Bundesländer und Staaten',
  place: 'Orte',
  race: 'Wettkämpfe',
  partner: 'Menschen zum Laufen',
}
const composites: Record<Composite, string> = {
  base: 'Eine Grundlage aufbauen',
  peak: 'In Bestform zum Wettkampf',
  healthy: 'Gesund bleiben',
  own: 'Eigenes',
}
const sessions: Record<SessionKind, string> = {
  strength: 'Kraft',
  mobility: 'Beweglichkeit',
  drills: 'Lauf-ABC',
  'cross-training': 'Ausgleichstraining',
  yoga: 'Yoga',
}
const aims: Record<WorkoutAim, string> = {
  complete: 'Zu Ende bringen',
  paces: 'Das Tempo treffen',
  listen: 'Auf den Körper hören',
}
const workouts = { quality: 'Die Qualitätseinheiten', long: 'Die langen Läufe', any: 'Alle' }
const kept: Record<KeptValue, string> = { 'resting-heart-rate': 'Ruhepuls', weight: 'Gewicht' }
const rated: Record<Rated, string> = {
  stress: 'Stress',
  enjoyment: 'Freude',
  energy: 'Energie',
  own: 'Eigenes',
}
const rhythms: Record<RatingRhythm, string> = {
  'each-run': 'Nach jedem Lauf',
  'before-and-after': 'Vor und nach einem Lauf',
  weekly: 'Einmal pro Woche',
}
const metrics: Record<Metric, string> = { 'pace-at-heart-rate': 'Tempo bei einem Puls', cadence: 'Schrittfrequenz' }
const events: Record<RaceKind, string> = {
  road: 'Straßenlauf',
  trail: 'Traillauf',
  track: 'Bahnlauf',
  'cross-country': 'Crosslauf',
  ultra: 'Ultralauf',
  obstacle: 'Hindernislauf',
  multisport: 'Mehrkampf',
  other: 'Andere Veranstaltung',
}
const tables = { boston: 'Boston-Marathon', own: 'Eigenes' }
const sexes = { female: 'Frauen', male: 'Männer' }
const truths = { true: 'Ja', false: 'Nein' }

/** Choices of every field but those that share a word with another meaning. */
export const choices: Readonly<Record<string, string>> = {
  ...runKinds,
  ...collected,
  ...composites,
  ...sessions,
  ...aims,
  ...workouts,
  ...kept,
  ...rated,
  ...rhythms,
  ...metrics,
  ...events,
  ...tables,
  ...sexes,
  ...truths,
}
export const eventNames = events
export const sessionNames = sessions
