import type { EnglishFormat } from '../format/format.ts'

export const goalsPage = ({ count }: EnglishFormat) => ({
  title: 'Goals',
  lead: 'From what today asks to what it is all for.',
  none: { title: 'No goal yet', lead: 'Say one in your own words, or pick an example.' },
  noneOfHorizon: 'Nothing here yet.',
  number: (n: number) => count(n, 'goal', 'goals'),
  open: 'Open',
  resting: 'Resting',
  achieved: 'Achieved',
  ended: 'Ended',
  released: 'Let go',
  drafts: 'Drafts',
  by: (day: string) => `by ${day}`,
  noLastDay: 'no last day',
  restsOn: 'Rests on',
  carries: 'Carries',
  order: 'Order',
})
