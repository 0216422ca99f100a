import type { TrainingTotals } from '../../../core/activity/training-search.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { EnglishFormat } from '../format/format.ts'

/** The list of all activities. */
export const trainingPage = ({ count, number, distance, spell, elevation, noun }: EnglishFormat) => ({
  title: 'Training',
  beside: 'Beside the list',
  add: 'Add a run by hand',
  addShort: 'Add by hand',
  none: {
    title: 'No activities yet',
    lead: 'Bring in your runs: FIT, GPX and TCX files, a folder, or your Strava export.',
  },
  noneMatch: 'No activity fits. Choose other words, days or sports.',
  filter: {
    label: 'Find activities',
    search: 'Search',
    searchHint: 'Names, notes, places, people',
    sport: 'Sport',
    allSports: 'All sports',
    more: 'Sport, order and more filters',
    chosen: 'What is chosen',
    takeAway: 'Take away',
    from: 'From',
    to: 'To',
    least: 'At least',
    most: 'At most',
    race: { label: 'Races', any: 'All', true: 'Races', false: 'No races' },
    company: { label: 'In company', any: 'All', true: 'In company', false: 'Not said' },
    counts: { label: 'For goals', any: 'All', true: 'Counts', false: 'Does not count' },
    twins: { label: 'Recorded twice', any: 'All', true: 'Twice or more', false: 'Once' },
    note: { label: 'Note', any: 'All', true: 'With a note', false: 'Without' },
    gear: 'Shoes and gear',
    allGear: 'All',
    noGear: 'None named',
    notADistance: 'A distance is a number, such as 10 or 21.1.',
    clear: 'Show all again',
  },
  sort: {
    label: 'Order',
    date: ['Newest first', 'Oldest first'],
    distance: ['Longest first', 'Shortest first'],
    duration: ['Most time first', 'Least time first'],
    pace: ['Slowest first', 'Fastest first'],
    climb: ['Most climb first', 'Least climb first'],
    'heart-rate': ['Highest heart rate first', 'Lowest heart rate first'],
    effort: ['Hardest first', 'Easiest first'],
  } as const,
  list: 'Activities',
  /** '412 activities', and what they come to: '4,218 km, 380 h, 41,000 m of climb' */
  totals(totals: TrainingTotals, units: UnitSystem, elevationUnits: UnitSystem) {
    const parts = [
      ...(totals.distance_m > 0 ? [distance(totals.distance_m, units)] : []),
      ...(totals.moving_s > 0 ? [spell(totals.moving_s)] : []),
      ...(totals.ascent_m > 0 ? [`${elevation(totals.ascent_m, elevationUnits)} of climb`] : []),
    ]
    return { number: count(totals.activities, 'activity', 'activities'), sums: parts.join(', ') }
  },
  twins: (n: number) =>
    `and ${count(n, 'second recording', 'second recordings')} that ${noun(n, 'adds', 'add')} nothing`,
  runs: (n: number, length: string) => `${count(n, 'run', 'runs')}, ${length}`,
  twin: 'twin',
  notCounted: 'not counted',
  company: 'in company',
  noted: 'note',
  effort: (effort: number) => `effort ${number(effort, 1)}`,
  bulk: {
    start: 'Select',
    end: 'Done selecting',
    hint: 'Arrow keys move, Space selects, with Shift up to here.',
    one: (name: string) => `Select ${name}`,
    selected: (n: number) => `${number(n)} selected`,
    all: (n: number) => `Select all ${number(n)}`,
    allLimited: (n: number) => `Select the first ${number(n)}`,
    none: 'Select none',
    sport: 'Sport',
    gear: 'Shoes',
    company: 'Company',
    counts: 'Count for goals',
    leave: 'Leave out of goals',
    merge: 'Make one of them',
    mergeLead: 'They become one activity. The parts are kept and can be taken apart again.',
    delete: 'Delete',
    deleteLead: (n: number) =>
      `${count(n, 'activity goes', 'activities go')} from your training and from your goals. You can take this back right after.`,
    set: 'Set for all selected',
    changed: (n: number) => `${count(n, 'activity', 'activities')} changed`,
    deleted: (n: number) => `${count(n, 'activity', 'activities')} deleted`,
  },
  loading: 'on its way',
})
