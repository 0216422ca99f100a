import type { Words } from '../../words.ts'

/** Whole pages and panels that stand in when something is not there. */
export const errorPages: Words['ui']['errors'] = {
  notFound: { title: 'Hier ist nichts', lead: 'Die Adresse hat einen Dreher, oder was hier war, wurde entfernt.' },
  panel: { title: 'Dieser Teil ließ sich nicht zeigen', lead: 'Der Rest der Seite ist in Ordnung.' },
  page: {
    title: 'Diese Seite ließ sich nicht zeigen',
    lead: 'Deine Daten sind unverändert. Lade die Seite neu, oder geh zu Heute.',
  },
  noAnswer: {
    title: 'Keine Antwort von Cairn',
    lead: 'Sieh nach, ob es noch läuft, und versuch es dann noch einmal.',
  },
}
