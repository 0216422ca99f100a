import type { GoalState, GoalType, Horizon } from '../../../core/goal/goal.ts'
import type { MeasureKind } from '../../../core/goal/measure.ts'

const horizons: Record<Horizon, string> = {
  session: 'Session',
  week: 'Week',
  season: 'Season',
  'long-term': 'Long-term',
}

const horizonHints: Record<Horizon, string> = {
  session: 'One day, one run.',
  week: 'What a single week should hold.',
  season: 'Weeks to months, towards a day.',
  'long-term': 'A year and more.',
}

const types: Record<GoalType, { readonly name: string; readonly strength: string; readonly caution: string }> = {
  time: {
    name: 'Time',
    strength: 'Clear and easy to follow; a number to run towards.',
    caution: 'Weather and course have their say. Pace with patience, and let the day be more than its time.',
  },
  consistency: {
    name: 'Consistency',
    strength: 'In your own hands, and it builds the habit that carries everything else.',
    caution: 'Less of a thrill. Leave spare weeks, so that a sore leg may rest.',
  },
  experience: {
    name: 'Experience',
    strength: 'Widens the horizon, takes the pressure off, leaves memories.',
    caution: 'Says less about the weeks between. A steady habit beside it helps.',
  },
  health: {
    name: 'Health',
    strength: 'Lasts, looks after the whole of you, asks for no result.',
    caution: 'Harder to measure. Choose one sign that you can follow.',
  },
  improvement: {
    name: 'Improvement',
    strength: 'Growth that you can see.',
    caution: 'Some of it is slow or hard to measure; a second pair of eyes may help.',
  },
}

const states: Record<GoalState, string> = {
  draft: 'Draft',
  active: 'Open',
  paused: 'Resting',
  achieved: 'Achieved',
  'fell-short': 'Ended short of it',
  released: 'Let go',
}

const measures: Record<MeasureKind, { readonly name: string; readonly hint: string; readonly example: string }> = {
  'race-time': { name: 'A time', hint: 'A distance in a time, by a day.', example: 'sub-20 5k by 1 June' },
  'personal-best': {
    name: 'A personal best',
    hint: 'Faster than ever before over a distance.',
    example: 'personal best in the half by October',
  },
  standard: {
    name: 'A qualifying time',
    hint: 'The time that an event asks of your age and sex.',
    example: 'qualify for Boston by September',
  },
  frequency: {
    name: 'Runs a week',
    hint: 'So many runs, or days with a run, in each week or month, for some time.',
    example: 'run 4 days a week for 12 weeks',
  },
  'miss-limit': {
    name: 'A plan kept',
    hint: 'Of your planned workouts, no more than a few left out.',
    example: 'miss no more than 2 sessions a month',
  },
  volume: {
    name: 'An amount',
    hint: 'Distance, time, climb or runs, in all or in each day, week, month or year.',
    example: '1000 km in 2027',
  },
  level: {
    name: 'A level',
    hint: 'A weekly average raised to an amount, or held there.',
    example: 'raise my weekly distance from 25 to 40 km by May',
  },
  'first-time': {
    name: 'A first',
    hint: 'Finish a distance, a time on your feet, or a kind of event.',
    example: 'first marathon in autumn',
  },
  collection: {
    name: 'A collection',
    hint: 'Different places, states, races or people to run with.',
    example: 'run in 5 different states',
  },
  'clear-days': { name: 'Days without pain', hint: 'By your own word, day by day.', example: '6 months pain-free' },
  'keep-in-range': {
    name: 'A value kept',
    hint: 'A value of your body that stays in a range.',
    example: 'keep my resting heart rate below 60',
  },
  'self-rated': {
    name: 'How it feels',
    hint: 'A short question, asked at a rhythm of your choice.',
    example: 'use running against stress',
  },
  metric: {
    name: 'A sign in the data',
    hint: 'A value from your recordings that stands for something hard to measure.',
    example: 'improve running economy',
  },
  sessions: {
    name: 'Other sessions',
    hint: 'Strength, mobility, drills and the like, so many a week.',
    example: 'strength training twice a week for 8 weeks',
  },
  workout: {
    name: 'A planned workout',
    hint: 'Complete it, hit its paces, or listen to the body.',
    example: "complete today's workout",
  },
  rest: { name: 'Rest', hint: 'Days of rest, taken as planned.', example: 'take the scheduled rest' },
  'pause-limit': {
    name: 'No long break',
    hint: 'Injury or illness keep you away for no more than some days.',
    example: 'no break of more than a week',
  },
  open: { name: 'For good', hint: 'Without a last day; looked at again from time to time.', example: 'run for life' },
  'by-hand': {
    name: 'Ticked off by hand',
    hint: 'What no data can see: you say when it is done.',
    example: 'join a running club',
  },
  composite: {
    name: 'Several in one',
    hint: 'A season built of parts; it is reached when every part is.',
    example: 'build a base by March',
  },
}

export const kindWords = {
  horizons,
  horizonHints,
  types,
  states,
  measures,
  /** Headings above heaps of goals that are not open. */
  groups: {
    open: 'Goals',
    resting: 'Resting',
    achieved: 'Achieved',
    released: 'Let go',
    ended: 'Ended',
    draft: 'Drafts',
  },
}
