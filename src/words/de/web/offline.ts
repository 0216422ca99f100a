import type { Format, Words } from '../../words.ts'

/** Without a network, and what is sent when it is back. */
export const offlineWords = (format: Format): Words['web']['offline'] => ({
  label: 'Verbindung',
  asOf: (day, clock, today) => `Stand ${format.dateWithWeekday(day, today)}, ${clock}, ohne Verbindung zu Cairn.`,
  lost: 'Keine Verbindung zu Cairn. Mit einem Eintrag zum Befinden oder einem Lauf von Hand kannst du weitermachen: Er wird später geschickt.',
  again: 'Noch einmal versuchen',
  waiting: (n) => (n === 1 ? '1 wartet auf das Schicken' : `${n} warten auf das Schicken`),
  refused: (n) => (n === 1 ? 'Einer wurde nicht angenommen' : `${n} wurden nicht angenommen`),
  kept: 'Auf diesem Gerät aufgehoben. Es wird geschickt, sobald Cairn erreichbar ist.',
  sent: (n) => (n === 1 ? 'Geschickt: Was wartete, ist da.' : `Geschickt: Alle ${n} sind da.`),
  kinds: { 'check-in': 'Befinden', activity: 'Lauf von Hand' },
  of: (kind, day, today) => (day === undefined ? kind : `${kind}, ${format.dateWithWeekday(day, today)}`),
  reasons: {
    changed: 'Inzwischen wurde es auf einem anderen Gerät geändert, und das gilt. Deines steht hier, zum Abschreiben:',
    gone: 'Wozu es gehört, gibt es nicht mehr. Deines steht hier, zum Abschreiben:',
    'other-runner':
      'Es wurde für jemand anderen geschrieben, deshalb wurde es nicht geschickt. Hier steht es, zum Abschreiben:',
    other: (title) => `Cairn konnte es nicht annehmen: ${title} Deines steht hier, zum Abschreiben:`,
  },
  copy: 'Kopieren',
  drop: 'Loslassen',
  yours: 'Was du gesagt hast',
  newer: 'Ein neueres Cairn ist bereit.',
  reload: 'Neu laden',
})
