import type { FieldTexts } from './field-text.ts'

type Outcome = 'race-time' | 'personal-best' | 'standard' | 'first-time' | 'collection' | 'composite'

const distance_m = { label: 'Distance', question: 'Which distance?', hint: '5 km, half marathon, 10 miles' }
const attempts = {
  label: 'Attempts',
  question: 'In how many races will you try?',
  hint: 'More than one good day makes it more likely. Left empty, one.',
}

export const outcomeFields: FieldTexts<Outcome> = {
  'race-time': {
    distance_m,
    time_s: { label: 'Time', question: 'In what time or faster?', hint: '19:59, 1:45:00' },
    attempts,
  },
  'personal-best': {
    distance_m,
    best_s: {
      label: 'Best so far',
      question: 'What is your best so far?',
      hint: 'Left empty, the fastest that your runs show. 25:10, 1:58:30',
    },
    attempts,
  },
  standard: {
    distance_m,
    table: { label: 'Standard', question: 'Whose standard?' },
    event: { label: 'Event', question: 'What is it for?', hint: 'The name of the race' },
    time_s: { label: 'Time', question: 'Which time qualifies?', hint: '3:25:00' },
    rows: {
      label: 'Table',
      question: 'Which times qualify, by sex and age on race day?',
      hint: 'Instead of one time, the table as the organiser has it.',
    },
    margin_s: {
      label: 'To spare',
      question: 'How much faster than the standard?',
      hint: 'Where more qualify than there are places, the standard alone may not be enough. 5:00',
    },
  },
  'first-time': {
    distance_m: { ...distance_m, question: 'Which distance will you finish?' },
    duration_s: {
      label: 'Time on your feet',
      question: 'Or for how long will you run?',
      hint: '30:00, 1:00:00, 6:00:00. In place of a distance; stops are not part of it.',
    },
    event: { label: 'Kind of event', question: 'What kind of event?' },
    in_race: {
      label: 'In a race',
      question: 'Only in a race?',
      hint: 'Otherwise a recorded run of the distance is enough.',
    },
    non_stop: {
      label: 'Without a stop',
      question: 'Without standing still on the way?',
      hint: 'Walking is no stop: a recording cannot tell it from slow running.',
    },
  },
  collection: {
    of: { label: 'Of what', question: 'What do you collect?' },
    count: { label: 'How many', question: 'How many different ones?' },
    country: { label: 'Country', question: 'Only in one country?', hint: 'Its two letters: US, DE, CH' },
    sports: { label: 'Counts', question: 'Which sports count?' },
  },
  composite: {
    of: { label: 'For', question: 'What is it for?' },
    parts: { label: 'Parts', question: 'What belongs to it?', hint: 'It is reached when every part is.' },
  },
}
