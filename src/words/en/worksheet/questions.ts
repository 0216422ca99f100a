import type { StillAsked, WordsAsked, WorksheetStep, YesNoAsked } from '../../../core/view/worksheet/worksheet-types.ts'

interface Asked {
  readonly question: string
  /** Where the thoughts may begin; never an answer put into the mouth. */
  readonly hint: string
}

export const steps: Record<WorksheetStep, { readonly name: string; readonly lead: string }> = {
  why: { name: 'Why', lead: 'In your own words. Nobody else reads them; they stay on your goal.' },
  where: { name: 'Where I am', lead: 'What your runs say. Put right what they cannot know.' },
  candidates: {
    name: 'Candidates',
    lead: 'Put up to four side by side, then choose one. None is better than another.',
  },
  gap: { name: 'The gap', lead: 'How far it is, and what it takes. Move what you like.' },
  mine: { name: 'Make it mine', lead: 'Hints, no test. Leave out what says nothing to you.' },
  foundation: { name: 'Foundation', lead: 'What carries it: habits, waypoints, and room for life.' },
}

export const asked: Record<WordsAsked, Asked> = {
  whyRun: { question: 'Why do I run?', hint: 'What would you tell a friend who asks?' },
  moreSatisfying: { question: 'What would make it more satisfying?', hint: 'A place, a pace, people, quiet' },
  missing: { question: 'What is missing?', hint: 'Something you had once, or never tried' },
  exciting: { question: 'What excites me?', hint: 'The thing you would do if nobody counted' },
  lifeNow: { question: 'Life at the moment', hint: 'Work, family, sleep, a move, a quiet year' },
  bodyNow: { question: 'How is my body?', hint: 'Anything that Cairn cannot see' },
  ownWords: { question: 'Say it in your own words', hint: 'A half marathon under 1:45 in May' },
  cost: { question: 'What will it cost?', hint: 'Time, sleep, evenings, something else left out' },
  values: { question: 'What does it stand for?', hint: 'Health, freedom, company, patience' },
  obstacle: { question: 'What is most likely to come between?', hint: 'The one inside you, rather than the weather' },
  ifThen: { question: 'If it does, then what?', hint: 'If it is dark on a Wednesday, then I run from work' },
  toldTo: { question: 'Who knows about it?', hint: 'A name is enough' },
}

export const yesNo: Record<YesNoAsked, string> = {
  willing: 'Am I willing to do this, week by week?',
  healthy: 'Am I healthy enough for it, as far as I know?',
  costAccepted: 'Is it worth that to me?',
}

export const stillAsked: Record<StillAsked, string> = {
  why: 'why you run',
  candidate: 'a candidate',
  'due-on': 'a day',
  target: 'a target',
  willing: 'whether you are willing',
  healthy: 'whether you are healthy enough',
}
/** Where each is answered. */
export const stillAskedAt: Record<StillAsked, WorksheetStep> = {
  why: 'why',
  candidate: 'candidates',
  'due-on': 'gap',
  target: 'gap',
  willing: 'gap',
  healthy: 'gap',
}
