import type { EnglishFormat } from '../format/format.ts'
import { cardWords } from './card.ts'
import { chartParts } from './chart-parts.ts'
import { galleryWords } from './gallery.ts'
import { goalActs } from './goal-acts.ts'
import { moreWords } from './more.ts'
import { startWords } from './start.ts'
import { uploadWords } from './uploads.ts'

/** What the pages say beyond `ui`: parts of charts, first start, uploads, the steps of a goal's life, the gallery. */
export function webWords(format: EnglishFormat) {
  return {
    charts: chartParts(format),
    start: startWords,
    upload: uploadWords(format),
    acts: goalActs(format),
    card: cardWords(format),
    more: moreWords(format),
    gallery: galleryWords,
  }
}
