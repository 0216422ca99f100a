import type { EnglishFormat } from '../format/format.ts'

export const newGoalPage = ({ either }: EnglishFormat) => ({
  title: 'New goal',
  text: {
    label: 'Your goal, in your own words',
    placeholder: 'sub-20 5k by 1 June',
    hint: 'A time over a distance, runs a week, or an amount. Say by when, if you know.',
    read: 'Read it',
  },
  examples: {
    title: 'For example',
    list: [
      'sub-20 5k by 1 June',
      'run 4 days a week for 12 weeks',
      '30 miles a week for 12 weeks',
      '1000 km in 2027',
      'half marathon under 1:45 this fall',
    ],
  },
  understood: 'This is how Cairn reads it',
  assumed: 'Taken for granted',
  missing: 'Still open',
  orForm: 'Or fill in a form',
  chooseMeasure: 'What is counted?',
  chooseType: 'What kind of goal is it?',
  chooseHorizon: 'How far does it reach?',
  details: 'More about it',
  dates: 'Days',
  noLastDay: 'No last day',
  strengths: 'Speaks for it',
  cautions: 'Worth watching',
  preview: 'In a sentence',
  carries: { label: 'Carries', hint: 'The larger goal that stands on this one.', none: 'Nothing yet' },
  rewrites: 'Goals that Cairn can follow',
  notUnderstood: 'Cairn does not see a goal in this yet. Say a distance and a time, runs a week, or an amount.',
  enterOne: (parts: readonly string[]) => `Say ${either(parts)} first.`,
  set: (name: string) => `Set: ${name}`,
})
