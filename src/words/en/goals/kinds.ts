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
  frequency: {
    name: 'Runs a week',
    hint: 'So many runs, or days with a run, in each week, for some weeks.',
    example: 'run 4 days a week for 12 weeks',
  },
  volume: {
    name: 'An amount',
    hint: 'Distance, time or runs, in all or in each week, month or year.',
    example: '1000 km in 2027',
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
