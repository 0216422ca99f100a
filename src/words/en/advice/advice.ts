import type { GoalType } from '../../../core/goal/goal.ts'
import type { EnglishFormat } from '../format/format.ts'
import { answerWords } from './answers.ts'
import { optionWords } from './options.ts'
import { rampWords } from './ramp.ts'
import { reviewWords } from './review.ts'
import { tellWords } from './tell.ts'
import { triggerWords } from './triggers.ts'

/** Changing a goal, coming back, looking back. */
export function adviceWords(
  format: EnglishFormat,
  say: { readonly chance: (chance: number) => string; readonly type: (type: GoalType) => string },
) {
  const triggers = triggerWords(format)
  return {
    ...triggers,
    ...optionWords(format, say.chance),
    ...rampWords(format),
    ...reviewWords(format, triggers.trigger),
    ...tellWords(format),
    answers: answerWords(format, say.type),
  }
}
