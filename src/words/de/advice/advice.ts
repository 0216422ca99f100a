import type { GoalType } from '../../../core/goal/goal.ts'
import type { Format, Words } from '../../words.ts'
import { answerWords } from './answers.ts'
import { optionWords } from './options.ts'
import { rampWords } from './ramp.ts'
import { reviewWords } from './review.ts'
import { tellWords } from './tell.ts'
import { triggerWords } from './triggers.ts'

/** Changing a goal, coming back, looking back. */
export function adviceWords(
  format: Format,
  say: { readonly chance: (chance: number) => string; readonly type: (type: GoalType) => string },
): Words['advice'] {
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
