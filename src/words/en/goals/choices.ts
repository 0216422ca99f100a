import type { RunKind } from '../../../core/activity/run-kind.ts'
import type {
  Collected,
  Composite,
  FrequencyCounted,
  KeptValue,
  Metric,
  Rated,
  RatingRhythm,
  SessionKind,
  VolumeMeasure,
  VolumeQuantity,
  WorkoutAim,
} from '../../../core/goal/measure.ts'
import type { RaceKind } from '../../../core/evidence/race.ts'

export const quantities: Record<VolumeQuantity, string> = {
  distance: 'Distance',
  time: 'Time',
  climb: 'Climb',
  count: 'Number',
}
export const pers: Record<VolumeMeasure['per'], string> = {
  total: 'In all',
  day: 'Each day',
  week: 'Each week',
  month: 'Each month',
  year: 'Each year',
}
export const counted: Record<FrequencyCounted, string> = { activities: 'Every run', days: 'Days with a run' }

/** A run of a kind, and several. */
export const RUN_KIND_NOUNS: Record<RunKind, { readonly one: string; readonly many: string }> = {
  easy: { one: 'easy run', many: 'easy runs' },
  recovery: { one: 'recovery run', many: 'recovery runs' },
  long: { one: 'long run', many: 'long runs' },
  steady: { one: 'steady run', many: 'steady runs' },
  tempo: { one: 'tempo run', many: 'tempo runs' },
  intervals: { one: 'interval session', many: 'interval sessions' },
  hills: { one: 'hill session', many: 'hill sessions' },
  'race-pace': { one: 'run at race pace', many: 'runs at race pace' },
}
const runKinds = Object.fromEntries(
  Object.entries(RUN_KIND_NOUNS).map(([kind, { many }]) => [kind, many.charAt(0).toUpperCase() + many.slice(1)]),
)

const collected: Record<Collected, string> = {
  country: 'Countries',
  state: 'States',
  place: 'Places',
  race: 'Races',
  partner: 'People to run with',
}
const composites: Record<Composite, string> = {
  base: 'Build a base',
  peak: 'Peak for a race',
  healthy: 'Stay healthy',
  own: 'Of my own',
}
const sessions: Record<SessionKind, string> = {
  strength: 'Strength',
  mobility: 'Mobility',
  drills: 'Drills',
  'cross-training': 'Cross-training',
  yoga: 'Yoga',
}
const aims: Record<WorkoutAim, string> = {
  complete: 'Complete it',
  paces: 'Hit the paces',
  listen: 'Listen to the body',
}
const workouts = { quality: 'The quality sessions', long: 'The long runs', any: 'All of them' }
const kept: Record<KeptValue, string> = { 'resting-heart-rate': 'Resting heart rate', weight: 'Weight' }
const rated: Record<Rated, string> = {
  stress: 'Stress',
  enjoyment: 'Enjoyment',
  energy: 'Energy',
  own: 'Of my own',
}
const rhythms: Record<RatingRhythm, string> = {
  'each-run': 'After each run',
  'before-and-after': 'Before and after a run',
  weekly: 'Once a week',
}
const metrics: Record<Metric, string> = { 'pace-at-heart-rate': 'Pace at a heart rate', cadence: 'Cadence' }
const events: Record<RaceKind, string> = {
  road: 'Road race',
  trail: 'Trail race',
  track: 'Track race',
  'cross-country': 'Cross-country race',
  ultra: 'Ultra',
  obstacle: 'Obstacle race',
  multisport: 'Multisport race',
  other: 'Another event',
}
const tables = { boston: 'Boston Marathon', own: 'Of my own' }
const sexes = { female: 'Women', male: 'Men' }
const truths = { true: 'Yes', false: 'No' }

/** Choices of every field but those that share a word with another meaning. */
export const choices: Readonly<Record<string, string>> = {
  ...runKinds,
  ...collected,
  ...composites,
  ...sessions,
  ...aims,
  ...workouts,
  ...kept,
  ...rated,
  ...rhythms,
  ...metrics,
  ...events,
  ...tables,
  ...sexes,
  ...truths,
}
export const eventNames = events
export const sessionNames = sessions
