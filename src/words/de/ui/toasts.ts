import type { Format, Words } from '../../words.ts'

/** Short confirmations with Undo beside them: they repeat the word of the button. */
export const toasts = ({ count }: Format): Words['ui']['toasts'] => ({
  goalSet: (name) => `Gesetzt: ${name}`,
  goalEdited: 'Gespeichert',
  dateMoved: (day) => `Tag verschoben auf ${day}`,
  targetChanged: 'Zielwert geändert',
  goalResting: (name) => `${name} ruht`,
  goalTakenUp: (name) => `${name} wieder aufgenommen`,
  goalLetGo: (name) => `${name} losgelassen`,
  goalAchieved: (name) => `${name} erreicht`,
  goalEnded: (name) => `${name} beendet`,
  orderChanged: 'Reihenfolge geändert',
  linkAdded: 'Verbindung hinzugefügt',
  linkRemoved: 'Verbindung entfernt',
  activityEdited: 'Gespeichert',
  activityLeftOut: 'Zählt nicht mehr für Ziele',
  activityCounts: 'Zählt wieder für Ziele',
  activityAdded: 'Hinzugefügt',
  activityReset: 'Wieder wie in der Datei',
  split: 'Jetzt zwei Aktivitäten',
  merged: 'Jetzt eine Aktivität',
  apart: 'Wieder getrennt',
  raceSaved: 'Wettkampf gespeichert',
  raceRemoved: 'Wettkampf entfernt; die Aktivität bleibt',
  gearSaved: 'Gespeichert',
  gearAdded: (name) => `${name} hinzugefügt`,
  gearRetired: (name) => `${name} ausgemustert`,
  gearRemoved: (name) => `${name} entfernt`,
  daySaved: 'Notiert',
  zoneMoved: (activities, days) =>
    activities === 0
      ? 'Gespeichert. Keine Aktivität hat den Tag gewechselt.'
      : `Gespeichert. ${count(activities, 'Aktivität liegt', 'Aktivitäten liegen')} jetzt an einem anderen Tag, von ${count(days, 'Tag', 'Tagen')}.`,
  twinParted: 'Zählt jetzt für sich',
  twinCounts: 'Jetzt zählt diese',
  settingsSaved: 'Gespeichert',
  undo: 'Rückgängig',
  undone: 'Zurückgenommen',
  importDone: (activities) => `${count(activities, 'Aktivität', 'Aktivitäten')} importiert`,
})
