import type { EnglishFormat } from '../format/format.ts'
import { fieldProblemWords } from './field-problems.ts'
import { fieldWords } from './fields.ts'
import { kindWords } from './kinds.ts'
import { nameWords } from './name.ts'
import { phraseWords } from './phrase.ts'
import { progressWords } from './progress.ts'
import { reachedWords } from './reached.ts'
import { standingWords } from './standing.ts'

export function goalWords(format: EnglishFormat) {
  return {
    ...kindWords,
    ...fieldWords,
    ...nameWords(format),
    ...reachedWords(format),
    ...progressWords(format),
    ...standingWords(format),
    ...fieldProblemWords(format),
    ...phraseWords(format),
  }
}
