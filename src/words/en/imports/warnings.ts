import type { ActivityWarning } from '../../../core/activity/parsed-activity.ts'
import type { EnglishFormat } from '../format/format.ts'

/** Facts of a warning as they travel in JSON. */
export interface WarningFacts {
  readonly code?: unknown
  readonly field?: unknown
  readonly count?: unknown
  readonly name?: unknown
  readonly unit?: unknown
  readonly isLikely?: unknown
}

const UNITS: Readonly<Record<string, string>> = { km: 'kilometres', mi: 'miles', m: 'metres' }

const FIELDS: Readonly<Record<string, string>> = {
  latitude: 'position',
  longitude: 'position',
  distance_m: 'distance',
  elevation_m: 'elevation',
  speed_mps: 'speed',
  heart_rate_bpm: 'heart rate',
  cadence_rpm: 'cadence',
  power_w: 'power',
  temperature_c: 'temperature',
}

/** 'average_heart_rate_bpm' → 'average heart rate' for fields that have no word of their own. */
const plain = (field: string) => field.replace(/_(?:m|s|bpm|rpm|w|c|mps|kcal)$/, '').replaceAll('_', ' ')

/** What the owner of a file should know about an activity that was read: what was seen, and what Cairn did about it. */
export function warningWords(format: EnglishFormat) {
  const number = (count: unknown) => (typeof count === 'number' ? count : 1)
  const values = (count: unknown, one = 'value', many = 'values') => format.count(number(count), one, many)
  const were = (count: unknown) => format.noun(number(count), 'was', 'were')
  const of: Record<ActivityWarning['code'], (facts: WarningFacts) => string> = {
    'values-out-of-range': ({ field, count }) => {
      const name = typeof field === 'string' ? (FIELDS[field] ?? plain(field)) : ''
      return `${values(count, `${name} value`, `${name} values`)} could not be true and ${were(count)} left out.`.replace(
        / {2,}/,
        ' ',
      )
    },
    truncated: () => 'The file ends early. What came before was kept. If the watch still has the run, export it again.',
    'checksum-mismatch': () =>
      'The checksum of the file does not match, so a part may have changed on its way. What could be read was kept.',
    'time-goes-back': ({ count }) =>
      `The clock of the device jumped back ${values(count, 'time', 'times')}. Those points were left out.`,
    'distance-goes-back': ({ count }) =>
      `The recorded distance fell ${values(count, 'time', 'times')}. It was taken as standing still there.`,
    'unknown-sport': ({ name }) =>
      `The file names a sport that Cairn does not know${typeof name === 'string' ? ` (${name})` : ''}. It is kept as "Other"; you can choose the sport yourself.`,
    'no-summary': () => 'The device wrote no totals. They were worked out from the recorded points.',
    'position-jumps': ({ count }) =>
      `${values(count, 'jump', 'jumps')} in position that nobody runs ${were(count)} left out.`,
    'date-unlikely': () =>
      'The clock of the device was not set: nobody can have run on that day. Change the day if you know it, or leave it out of your goals.',
    'hour-unknown': () => 'The list names the day and not the hour. Noon stands in for it.',
    'unit-assumed': ({ unit, isLikely }) => {
      const name = typeof unit === 'string' ? (UNITS[unit] ?? unit) : 'the unit'
      return isLikely === false
        ? `The list does not say in which unit its distances are. They were taken as ${name}, which may be another unit: compare one you know.`
        : `The list does not say in which unit its distances are. They were taken as ${name}, which fits the times.`
    },
    'sensor-stuck': ({ field, count }) => {
      const name = typeof field === 'string' ? (FIELDS[field] ?? plain(field)) : 'value'
      return `The ${name} stood still for long while you moved: ${values(count)} ${were(count)} left out.`
    },
    'samples-without-time': ({ count }) =>
      `${values(count, 'point', 'points')} without a time ${were(count)} left out.`,
  }
  return of
}
