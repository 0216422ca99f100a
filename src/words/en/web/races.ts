import type { RaceKind, RaceOutcome, RacePriority } from '../../../core/evidence/race.ts'
import type { EnglishFormat } from '../format/format.ts'

const kinds: Record<RaceKind, string> = {
  road: 'Road',
  trail: 'Trail',
  track: 'Track',
  'cross-country': 'Cross-country',
  ultra: 'Ultra',
  obstacle: 'Obstacle',
  multisport: 'Multisport',
  other: 'Other',
}
const priorities: Record<RacePriority, string> = {
  A: 'A, the one that counts',
  B: 'B, run hard',
  C: 'C, as training',
}
const outcomes: Record<RaceOutcome, string> = {
  planned: 'Still to come',
  finished: 'Finished',
  'did-not-finish': 'Not finished',
  'did-not-start': 'Not started',
}

/** Races to come and past ones, and bests. */
export const raceWords = ({ count }: EnglishFormat) => ({
  title: 'Races and bests',
  coming: 'Coming',
  comingNone: 'No race is planned. A race gives a goal a day.',
  past: 'Past races',
  pastNone: 'None yet. Mark a run as a race on its page, or add one here.',
  add: 'Add a race',
  save: 'Save the race',
  edit: 'Edit',
  delete: 'Delete',
  notARace: 'It was no race',
  deleteLead: 'The race goes; the activity stays. You can take this back right after.',
  kinds,
  priorities,
  outcomes,
  /** Short, beside a name: 'A race'. */
  priority: (priority: RacePriority) => `${priority} race`,
  countdown: (days: number) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${count(days, 'day', 'days')}`),
  official: 'official time',
  recorded: 'recorded time',
  noTime: 'no time',
  toActivity: 'The run',
  fields: {
    name: 'Name',
    day: 'Day',
    distance: 'Distance',
    kind: 'Kind',
    priority: 'Priority',
    outcome: 'How it ended',
    official: 'Official time',
    officialHint: 'Empty: the recorded time stands.',
    ascent: 'Climb',
    altitude: 'Height above the sea',
    altitudeHint: 'Thin air slows from about 300 m (1,000 ft) on.',
    place: 'Place',
    note: 'Note',
    temperature: 'Temperature',
    dewPoint: 'Dew point',
    weatherHint: 'With both, Cairn says what the time would have been on a cool day.',
    weatherAhead: 'What you expect. With both, the chance counts the warmth.',
    allOut: 'Effort',
    allOutYes: 'All out',
    allOutNo: 'As training',
    allOutHint: 'A race run as training only shows that you can do at least that.',
    needed: 'A distance is needed.',
  },
  bests: {
    title: 'Bests over the years',
    lead: 'The fastest of each year over one distance: stretches of runs and official times.',
    distance: 'Distance',
    year: 'Year',
    time: 'Time',
    pace: 'Pace',
    run: 'On',
    none: 'No best times yet. They come from runs with a recorded way, outdoors.',
    best: (time: string, year: string) => `best ${time}, ${year}`,
    sentence: (distance: string, years: number, best: string, year: string) =>
      `Fastest ${distance} of each of ${count(years, 'year', 'years')}. The best is ${best}, in ${year}. Higher is faster. The table has the values.`,
    age: (age: number) => `at ${age}`,
  },
})
