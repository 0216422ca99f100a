import type { CheckInScale } from '../../../core/evidence/check-in-scales.ts'
import type { QuestionCode } from '../../../core/wellbeing/questions.ts'

interface Asked {
  readonly ask: string
  /** What 0 and 10 stand for; of two scales on one page, of each. */
  readonly ends: readonly (readonly [low: string, high: string])[]
}

/** The questions of a check-in, in our own words. Each may be left open. */
export const QUESTION_WORDS: Readonly<Record<QuestionCode, Asked>> = {
  effort: { ask: 'How hard was it?', ends: [['nothing at all', 'all I had']] },
  pain: { ask: 'Did anything hurt?', ends: [['nothing', 'as strong as it gets']] },
  'pain-next-morning': { ask: 'And this morning, is it still there?', ends: [['gone', 'as strong as it gets']] },
  sleep: { ask: 'How many hours did you sleep?', ends: [] },
  'sleep-quality': { ask: 'How well did you sleep?', ends: [['hardly', 'deep and long']] },
  energy: { ask: 'How much energy is there today?', ends: [['empty', 'full']] },
  mood: { ask: 'How are you in yourself?', ends: [['low', 'bright']] },
  joy: { ask: 'How much joy was in it?', ends: [['none', 'a great deal']] },
  stress: { ask: 'How much is life asking of you?', ends: [['little', 'very much']] },
  'excited-or-anxious': {
    ask: 'When you think of the goal: how much do you look forward to it, and how much does it frighten you?',
    ends: [
      ['not looking forward', 'can hardly wait'],
      ['no fear', 'much fear'],
    ],
  },
  'want-or-have': {
    ask: 'How much do you want to, and how much do you feel you have to?',
    ends: [
      ['no want', 'all want'],
      ['no must', 'all must'],
    ],
  },
  identity: {
    ask: 'How much of how you see yourself hangs on reaching it?',
    ends: [['nothing', 'everything']],
  },
}

/** Questions that are put one scale at a time, where a page has room for it. */
export const SCALE_QUESTIONS = {
  mood: { ask: 'How are you in yourself?', ends: ['0, low', '10, bright'] },
  sleepQuality: { ask: 'How well did you sleep?', ends: ['0, hardly', '10, deep and long'] },
  stress: { ask: 'How much is life asking of you?', ends: ['0, little', '10, very much'] },
  excitement: { ask: 'How much do you look forward to the goal?', ends: ['0, not at all', '10, can hardly wait'] },
  anxiety: { ask: 'How much does it frighten you?', ends: ['0, not at all', '10, very much'] },
  identity: { ask: 'How much of how you see yourself hangs on it?', ends: ['0, nothing', '10, everything'] },
} as const satisfies Partial<Record<CheckInScale, { ask: string; ends: readonly [string, string] }>>
