import type { Words } from '../../words.ts'

/** The calendar and the files that take plans elsewhere. */
export const calendarPageWords: Words['web']['calendar'] = {
  name: 'Cairn',
  title: 'Kalender',
  lead: 'Deine geplanten Einheiten, Wettkämpfe und ein wöchentlicher Blick zurück, in dem Kalender, den du ohnehin benutzt. Er folgt dem, was du verschiebst. Nichts davon, wie es dir geht, steht darin, und von deinen eigenen Worten nur, wie Wettkämpfe heißen.',
  off: 'Die Kalenderadresse ist aus.',
  since: (day) => `Die Kalenderadresse ist seit ${day} an. Sie wird nur gezeigt, wenn sie gemacht wird.`,
  make: 'Kalenderadresse machen',
  rotate: 'Neue Adresse machen',
  rotateLead: 'Die jetzige Adresse gilt sofort nicht mehr. Setz die neue an ihrer Stelle in deinen Kalender.',
  stop: 'Ausschalten',
  stopLead: 'Die Adresse gilt sofort nicht mehr, und Kalender, die ihr folgen, erfahren von keiner Änderung mehr.',
  stopped: 'Die Kalenderadresse ist aus',
  address: 'Deine Kalenderadresse',
  addressHint:
    'Kopier sie jetzt: Sie wird nicht noch einmal gezeigt. Wer sie hat, kann deine geplanten Einheiten und Wettkämpfe lesen; hüte sie wie einen Schlüssel.',
  reach: 'Nur Programme auf diesem Rechner erreichen sie, solange Cairn läuft. Für ein anderes Gerät nimm die Datei.',
  reachAway:
    'Geräte, die Cairn unter dieser Adresse öffnen, erreichen sie, solange Cairn läuft. Für andere nimm die Datei.',
  copy: 'Kopieren',
  copied: 'Kopiert',
  notCopied: 'Der Browser erlaubt das Kopieren hier nicht.',
  file: 'Als Datei herunterladen',
  fileHint: 'Eine Datei bleibt, wie sie war, als du sie genommen hast.',
  fit: 'Für die Uhr (FIT)',
  copySteps: 'Schritte kopieren',
}
