import type { Words } from '../../words.ts'

/** The page on which every part is drawn from made-up data. For those who build Cairn. */
export const galleryWords: Words['web']['gallery'] = {
  title: 'Galerie',
  lead: 'Jeder Teil von Cairn aus erfundenen Daten, in jedem Zustand.',
  number: '1:45:00',
  voice: 'Mich vor vierzig noch einmal schnell fühlen.',
  sections: {
    cairn: 'Das Steinmännchen',
    stones: 'Steine',
    charts: 'Diagramme',
    goals: 'Ziele',
    panels: 'Laden, leer, Fehler',
    notes: 'Notizen',
    controls: 'Knöpfe und Felder',
    type: 'Schrift und Stimme',
    tokens: 'Farben',
  },
}
