import type { FieldTexts } from './field-text.ts'

type Health = 'clear-days' | 'keep-in-range' | 'self-rated' | 'metric' | 'open' | 'by-hand'

export const healthFields: FieldTexts<Health> = {
  'clear-days': {
    up_to: {
      label: 'Clear up to',
      question: 'Up to which pain is a day clear, from 0 to 10?',
      hint: '0 is no pain at all. A little soreness after a run is often a 1 or a 2.',
    },
    heard_share: {
      label: 'Days with a word',
      question: 'On what share of the days will you say how it was?',
      hint: 'A day without a word is unknown: neither clear nor lost. Left empty, half of them.',
    },
  },
  'keep-in-range': {
    of: { label: 'What', question: 'Which value?' },
    low: { label: 'From', question: 'Not below?', hint: 'May stay empty.' },
    high: { label: 'To', question: 'Not above?', hint: 'May stay empty.' },
    height_m: {
      label: 'Height',
      question: 'How tall are you?',
      hint: 'Asked only so that the range does not go too low. 1.72, or 5\'8" if you count in miles.',
    },
  },
  'self-rated': {
    of: { label: 'What', question: 'What would you like to feel a change in?' },
    question: {
      label: 'Question',
      question: 'Which question should be asked?',
      hint: 'In your words, answered from 0 to 10.',
    },
    better: { label: 'Better is', question: 'Is more of it better, or less?' },
    rhythm: { label: 'Rhythm', question: 'When should it be asked?' },
    target: {
      label: 'To reach',
      question: 'Which average would you like to see, from 0 to 10?',
      hint: 'Of before and after: by how much it should change.',
    },
  },
  metric: {
    metric: { label: 'Sign', question: 'Which value from your recordings?' },
    heart_rate_bpm: { label: 'At', question: 'At which heart rate?' },
    target: { label: 'To reach', question: 'Which value would you like to see?' },
  },
  open: {
    review_months: { label: 'Looked at every', question: 'After how many months shall we look at it again?' },
  },
  'by-hand': {
    steps: { label: 'Steps', question: 'Which steps lead there?', hint: 'One on each line. They may stay empty.' },
  },
}
