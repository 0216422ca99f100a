import type { RaceKind, RaceOutcome, RacePriority } from '../../../core/evidence/race.ts'
import type { Format, Words } from '../../words.ts'

const kinds: Record<RaceKind, string> = {
  road: 'Straße',
  trail: 'Trail',
  track: 'Bahn',
  'cross-country': 'Cross',
  ultra: 'Ultra',
  obstacle: 'Hindernisse',
  multisport: 'Mehrkampf',
  other: 'Anderes',
}
const priorities: Record<RacePriority, string> = {
  A: 'A, der eine, auf den es ankommt',
  B: 'B, voll gelaufen',
  C: 'C, als Training',
}
const outcomes: Record<RaceOutcome, string> = {
  planned: 'Kommt noch',
  finished: 'Im Ziel',
  'did-not-finish': 'Nicht bis ins Ziel',
  'did-not-start': 'Nicht gestartet',
}

/** Races to come and past ones, and bests. */
export const raceWords = ({ count }: Format): Words['web']['races'] => ({
  title: 'Wettkämpfe und Bestzeiten',
  coming: 'Kommende',
  comingNone: 'Kein Wettkampf ist geplant. Ein Wettkampf gibt einem Ziel einen Tag.',
  past: 'Vergangene Wettkämpfe',
  pastNone: 'Noch keine. Markier einen Lauf auf seiner Seite als Wettkampf, oder füg hier einen hinzu.',
  add: 'Wettkampf hinzufügen',
  save: 'Wettkampf speichern',
  edit: 'Bearbeiten',
  delete: 'Löschen',
  notARace: 'Es war kein Wettkampf',
  deleteLead: 'Der Wettkampf verschwindet; die Aktivität bleibt. Du kannst das gleich danach zurücknehmen.',
  kinds,
  priorities,
  outcomes,
  priority: (priority) => `${priority}-Wettkampf`,
  countdown: (days) => (days === 0 ? 'heute' : days === 1 ? 'morgen' : `in ${count(days, 'Tag', 'Tagen')}`),
  official: 'offizielle Zeit',
  recorded: 'aufgezeichnete Zeit',
  noTime: 'keine Zeit',
  toActivity: 'Der Lauf',
  fields: {
    name: 'Bezeichnung',
    day: 'Tag',
    distance: 'Strecke',
    kind: 'Art',
    priority: 'Rang',
    outcome: 'Wie er ausging',
    official: 'Offizielle Zeit',
    officialHint: 'Leer: Die aufgezeichnete Zeit gilt.',
    ascent: 'Höhenmeter',
    place: 'Ort',
    note: 'Notiz',
    temperature: 'Temperatur',
    dewPoint: 'Taupunkt',
    weatherHint: 'Mit beidem sagt Cairn, was die Zeit an einem kühlen Tag gewesen wäre.',
    weatherAhead: 'Was du erwartest. Mit beidem rechnet die Chance die Wärme ein.',
    allOut: 'Anstrengung',
    allOutYes: 'Alles gegeben',
    allOutNo: 'Als Training',
    allOutHint: 'Ein als Training gelaufener Wettkampf zeigt nur, dass du mindestens das kannst.',
    needed: 'Es fehlt noch eine Strecke.',
  },
  bests: {
    title: 'Bestzeiten über die Jahre',
    lead: 'Die schnellste Zeit jedes Jahres über eine Strecke: Abschnitte von Läufen und offizielle Zeiten.',
    distance: 'Strecke',
    year: 'Jahr',
    time: 'Zeit',
    pace: 'Tempo',
    run: 'Am',
    none: 'Noch keine Bestzeiten. Sie kommen aus Läufen mit aufgezeichnetem Weg, draußen.',
    best: (time, year) => `Bestzeit ${time}, ${year}`,
    sentence: (distance, years, best, year) =>
      `Die schnellste Zeit über ${distance} in jedem von ${count(years, 'Jahr', 'Jahren')}. Die Bestzeit ist ${best}, aus ${year}. Höher ist schneller. Die Werte stehen in der Tabelle.`,
    age: (age) => `mit ${age}`,
  },
})
