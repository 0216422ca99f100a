import type { RaceOutcome } from '../../core/evidence/race.ts'
import type { ActivityPage } from '../../core/view/dashboard-types.ts'
import type { DayFactsView } from '../../core/view/day-facts-view.ts'
import type { EnglishFormat } from './format/format.ts'

const commands = {
  activities: 'Find your activities',
  activity: 'Show, add, correct, split and merge activities',
  activityShow: 'Show one activity',
  activityAdd: 'Add an activity that no device recorded',
  activityEdit: 'Correct an activity; what the file said stays',
  activityReset: 'Give back what the file said',
  activityDelete: 'Take an activity out; undo brings it back',
  activitySplit: 'Make two of one',
  activityMerge: 'Make one of several that follow each other',
  activityTakeApart: 'Take back a split or a merge',
  bulk: 'Say the same of many activities, or take them out',
  race: 'Races, past and to come',
  raceAdd: 'Add a race, or mark an activity as one',
  raceList: 'List races, the next first',
  raceEdit: 'Official time, outcome, day, priority, weather',
  raceCard: 'What to take to the start: times, splits, if-then',
  raceDelete: 'Take a race out; its activity stays',
  gear: 'Shoes and other gear with their distance',
  gearAdd: 'Add gear; it takes the activities of files that name it',
  gearList: 'List gear with its distance',
  gearEdit: 'Name, retirement, distance to be told at, default',
  gearDelete: 'Take gear out; its activities stay',
  gearWear: 'Say what was worn on some activities',
  day: 'Weight, resting heart rate and sleep of a day',
} as const

const options = {
  activityId: 'Id of the activity',
  activityIds: 'Ids of activities',
  activityName: 'What it is called; empty takes it away',
  note: 'A note in your own words',
  sportOf: 'Which sport: running, cycling …',
  subSport: 'Which kind of it: trail, treadmill …',
  effort: 'How hard it was, 0 (not at all) to 10 (all there is)',
  with: 'Who came along, with commas',
  company: 'With friends, named or not; --no-company: alone',
  gear: 'Shoes or other gear, by name; empty for none',
  country: 'Country, by its two letters',
  state: 'State or region',
  place: 'Where it was, in your own words',
  counts: 'Counts for goals; --no-counts: it does not',
  day: 'Which day',
  time: 'The hour it began, on the clock there',
  distance: 'Metres',
  duration: 'How long it took, pauses included',
  moving: 'How long of it in motion',
  climb: 'Metres of climb',
  hr: 'Mean heart rate',
  maxHr: 'Highest heart rate',
  twinOf: 'It is another recording of this activity; empty: it is none',
  theOne: 'Of several recordings, this one counts',
  field: 'Only this; all that was corrected, unless said',
  afterTime: 'Cut so long after the start',
  afterDistance: 'Cut so many metres from the start',
  afterLap: 'Cut behind this lap, 1 is the first',
  deleteThem: 'Take them out',
  search: 'Words in name, note, place, companions, gear or file name',
  least: 'At least so many metres',
  most: 'At most so many metres',
  onlyRaces: 'Only races; --no-race: all others',
  onlyCompany: 'Only in company',
  onlyCounts: 'Only what counts for goals',
  onlyTwins: 'Only runs with several recordings',
  onlyNote: 'Only with a note',
  onlyGear: 'Only with this gear; empty: without any',
  sort: 'What to sort by',
  rising: 'The smallest first',
  raceId: 'Id of the race',
  raceOrGoal: 'Id of a race, or a goal by its id or name',
  raceAltitude: 'Altitude of the course, in m above the sea',
  raceTemperature: 'Temperature of the air, in °C',
  raceDewPoint: 'Dew point, in °C: for what the time would have been in the cool',
  raceName: 'What it is called',
  raceDay: 'Which day',
  raceKind: 'What kind of race',
  priority: 'A: what you train for; B: matters; C: along the way',
  outcome: 'How it ended',
  officialTime: 'Time by the clock of the race',
  raceActivity: 'The activity that recorded it',
  allOut: 'All was given; --no-all-out: run as training',
  gearId: 'Name or id of the gear',
  gearName: 'What it is called',
  gearKind: 'Shoes, or something else',
  distanceBefore: 'Metres it had before',
  gearFrom: 'In use from this day',
  retired: 'Not worn from this day on; empty: in use again',
  replaceAt: 'Be told at so many metres; empty: not at all',
  defaultGear: 'Worn on runs that do not say what was worn',
  weight: 'Weight in kilograms; empty takes your word back',
  restingHr: 'Resting heart rate',
  sleepTime: 'Time asleep in the night that ended on this day',
} as const

/** What the command line says of activities, races, gear and days. */
export function activityCliWords(format: EnglishFormat) {
  const { count } = format
  const sources: Readonly<Record<string, string>> = {
    'same-time': 'at the same time',
    'zone-shift': 'the same run told in another time zone',
    'same-day': 'the same run of that day, its hour unknown',
  }
  return {
    commands,
    options,
    notATime: (text: string) => `"${text}" is no time of day. Write it as 07:30.`,
    activityWrites: {
      added: 'Added',
      changed: 'Changed',
      split: 'Now two activities; the whole is kept.',
      merged: 'Now one activity, its parts are kept',
      apart: 'As it was before:',
      changedMany: (activities: number) => `${count(activities, 'activity', 'activities')} changed.`,
      totals: ({
        activities,
        twins,
        distance,
        time,
      }: {
        activities: number
        twins: number
        distance: string
        time: string
      }) => {
        const further = twins === 0 ? '' : ` and ${count(twins, 'twin that adds', 'twins that add')} nothing`
        return `${count(activities, 'activity', 'activities')}${further}: ${distance}, ${time}`
      },
      with: (names: readonly string[]) => `with ${format.list(names)}`,
      inCompany: 'in company',
      effort: (effort: number) => `effort ${format.number(effort, 1)} of 10`,
      race: (name: string | null, time_s: number | null) =>
        ['race', name, time_s === null ? null : format.duration(time_s)].filter((part) => part !== null).join(' · '),
      corrected: (fields: readonly string[]) => `corrected by hand: ${format.list(fields)}`,
      twin: ({ path, because, counts }: ActivityPage['twins'][number]) =>
        `${counts ? 'counts by' : 'also'} ${path}${because ? `, ${sources[because.code] ?? because.code}` : ''}`,
    },
    race: {
      notDegrees: (flag: string, text: string) => `${flag}: ${text} is no temperature in °C.`,
      none: 'No races yet. Add one: cairn race add --on 2027-05-09 --distance 10000',
      inDays: (days: number) => (days === 1 ? 'tomorrow' : `in ${count(days, 'day', 'days')}`),
      outcomes: {
        planned: 'planned',
        finished: 'finished',
        'did-not-finish': 'not finished',
        'did-not-start': 'not started',
      } satisfies Record<RaceOutcome, string>,
    },
    gear: {
      none: 'No gear yet. Add some: cairn gear add "Blue shoes"',
      noneLike: (text: string) => `No gear is called "${text}". See it with: cairn gear list`,
      isDefault: 'worn by default',
      isDue: 'has gone as far as you wanted to be told of',
      retired: (day: string) => `retired ${day}`,
      unknown: (name: string, activities: number) =>
        `${name}: named in ${count(activities, 'file', 'files')}, not in your list`,
      added: (name: string) => `Added: ${name}`,
      changed: (name: string) => `Changed: ${name}`,
    },
    day: {
      none: 'Nothing is known of this day.',
      line: ({ on, weight_kg, resting_heart_rate_bpm, sleep_s }: DayFactsView) =>
        [
          on,
          weight_kg === null ? null : `${format.number(weight_kg, 1)} kg`,
          resting_heart_rate_bpm === null ? null : `${format.heartRate(resting_heart_rate_bpm)} at rest`,
          sleep_s === null ? null : `${format.hours(sleep_s)} asleep`,
        ]
          .filter((part) => part !== null)
          .join(' · '),
    },
  }
}
