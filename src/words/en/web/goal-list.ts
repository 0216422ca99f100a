import type { EnglishFormat } from '../format/format.ts'

/** The list of goals: its order by hand, what is out of sight, what carries what. */
export const goalListWords = ({ list }: EnglishFormat) => ({
  order: 'Change the order',
  orderDone: 'Done with the order',
  orderLead: 'Drag a goal, or use its two buttons.',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  moved: (name: string, place: number, of: number) => `${name} is ${place} of ${of} now`,
  carries: (names: readonly string[]) => `carries ${list([...names])}`,
  archived: 'Out of sight',
  showArchived: 'Show what is out of sight',
  hideArchived: 'Hide what is out of sight',
  noneArchived: 'Nothing is out of sight.',
  bringBack: 'Bring back',
})

/** Beginning a goal from a type: what speaks for each, and examples at the runner's own level. */
export const goalIdeas = {
  title: 'Or begin from a kind',
  lead: 'Five kinds of goals, and each is good for something else.',
  atYourLevel: 'At your level',
  reading: 'Looking at your runs',
  blank: 'Or fill in a form for',
  /** Said to the reader of sentences, which fills in the runner's own numbers. */
  phrases: {
    time: ['run faster', 'personal best in the 10k within 12 weeks'],
    consistency: ['be more consistent', 'run 4 days a week for 12 weeks'],
    experience: [
      'first trail race within 6 months',
      'run in 5 different places this year',
      'run with 3 different people this year',
    ],
    health: ['stay healthy for 12 weeks', 'strength twice a week for 8 weeks', 'have fun running for 8 weeks'],
    improvement: ['improve running economy by 12 weeks', 'improve my cadence within 12 weeks', 'run for life'],
  },
} as const
