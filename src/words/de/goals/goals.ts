import type { Format, Words } from '../../words.ts'
import { careWords } from './care.ts'
import { conflictWords } from './conflicts.ts'
import { fieldProblemWords } from './field-problems.ts'
import { fieldWords } from './fields.ts'
import { kindWords } from './kinds.ts'
import { needWords } from './needs.ts'
import { nameWords } from './name.ts'
import { phraseWords } from './phrase.ts'
import { progressWords } from './progress.ts'
import { purposeWords } from './purpose.ts'
import { reachedWords } from './reached.ts'
import { seenWords } from './seen.ts'
import { rowWordsOf } from './row-words.ts'
import { smartWords } from './smart.ts'
import { standingWords } from './standing.ts'
import { streakWords } from './streak.ts'

export function goalWords(format: Format): Words['goals'] {
  return {
    ...kindWords,
    needs: needWords,
    ...seenWords,
    ...fieldWords,
    ...rowWordsOf,
    ...nameWords(format),
    ...reachedWords(format),
    ...progressWords(format),
    ...standingWords(format),
    ...fieldProblemWords(format),
    ...phraseWords(format),
    ...purposeWords(format),
    ...streakWords(format),
    ...smartWords(format),
    ...conflictWords(format),
    ...careWords(format),
  }
}
