import type { Format, Words } from '../../words.ts'

/** Files on their way from this device to Cairn. */
export const uploadWords = ({ count, number }: Format): Words['web']['upload'] => ({
  drop: 'Loslassen zum Importieren',
  sent: (done, total) => `${number(done)} von ${count(total, 'Datei', 'Dateien')} geschickt`,
  none: 'Darin waren keine Dateien.',
  files: 'Dateien',
  folder: 'Ordner',
  progress: 'Fortschritt des Imports',
})
