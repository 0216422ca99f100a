import type { EnglishFormat } from '../format/format.ts'

/** Files on their way from this device to Cairn. */
export const uploadWords = ({ count, number }: EnglishFormat) => ({
  drop: 'Let go to import',
  sent: (done: number, total: number) => `${number(done)} of ${count(total, 'file', 'files')} sent`,
  none: 'There were no files in it.',
  files: 'Files',
  folder: 'Folder',
  progress: 'Progress of the import',
})
