import type { Words } from '../../words.ts'

/** Pictures that a runner may give away. */
export const shareWords: Words['web']['share'] = {
  title: 'Ein Bild zum Zeigen',
  lead: 'Auf diesem Gerät aus dem gemacht, was unten steht, und nirgendwohin geschickt. Was du damit machst, liegt bei dir.',
  makeGoal: 'Ein Bild von diesem Ziel machen',
  makeYear: 'Ein Bild von deinem Jahr machen',
  close: 'Bild schließen',
  preview: (title) => `Vorschau des Bildes: ${title}`,
  holds:
    'Alles, was es enthält, steht in dieser Vorschau: keine Orte, keine Tage, keine Namen außer denen im Titel, nichts davon, wie es dir geht.',
  holdsYear: 'Gesundheitsziele und Ruhendes sind nicht im Steinmännchen.',
  text: 'Titel',
  numbers: 'Mit Zahlen',
  warmth: 'Farbe nach der Chance',
  save: 'Bild speichern',
  share: 'Bild teilen',
  trouble: 'Dieser Browser kann das Bild nicht zeichnen.',
  year: (year) => `Mein ${year}`,
}
