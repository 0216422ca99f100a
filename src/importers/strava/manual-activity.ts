import type { ActivityWarning, ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { epochMs } from '../../core/base/units.ts'
import { cadenceFactor } from '../cadence.ts'
import { cleanText } from '../clean-text.ts'
import { LIMITS } from '../limits.ts'
import { present } from '../present.ts'
import { believed, rangeWarnings, type RangeName, type Tally } from '../ranges.ts'
import { parseNumber } from '../xml/numbers.ts'
import { parseEnglishDate } from './english-date.ts'
import type { DistanceUnit, StravaRow } from './index-of-export.ts'
import type { Table } from './table.ts'

/** A row of `activities.csv` as an activity without samples; undefined when its date cannot be read. */
export function manualActivity(
  table: Table,
  cells: readonly string[],
  said: StravaRow,
  distanceUnit: DistanceUnit,
): ParsedActivity | undefined {
  const startAt = parseEnglishDate(table.first(cells, 'Activity Date') ?? '')
  if (startAt === undefined) return undefined
  const type = table.first(cells, 'Activity Type')
  const sport = said.sport?.sport ?? 'generic'
  const tally: Tally = new Map()
  // "10,5": the display columns of old exports follow the athlete's language.
  const number = (column: string) => parseNumber(table.last(cells, column)?.replace(/^(\d+),(\d+)$/, '$1.$2'))
  const field = (name: RangeName, value: number) => believed(name, value, sport, tally)
  // A zero stands for "not measured" where a running body has none.
  const measured = (name: RangeName, column: string) => field(name, number(column) || NaN)
  const cadence = number('Average Cadence')
  const totals = {
    distance_m: field('distance_m', number('Distance') * distanceUnit),
    elapsed_s: field('elapsed_s', number('Elapsed Time')),
    moving_s: field('moving_s', number('Moving Time')),
    ascent_m: field('ascent_m', number('Elevation Gain')),
    descent_m: field('descent_m', number('Elevation Loss')),
    average_heart_rate_bpm: measured('heart_rate_bpm', 'Average Heart Rate'),
    max_heart_rate_bpm: measured('heart_rate_bpm', 'Max Heart Rate'),
    average_cadence_rpm: field('cadence_rpm', (cadence || NaN) * cadenceFactor(sport, [cadence])),
    average_power_w: measured('power_w', 'Average Watts'),
    average_temperature_c: field('temperature_c', number('Average Temperature')),
    energy_kcal: measured('energy_kcal', 'Calories'),
  }
  const warnings: ActivityWarning[] = rangeWarnings(tally)
  if (!said.sport && type !== undefined)
    warnings.push({ code: 'unknown-sport', name: cleanText(type, LIMITS.nameChars) ?? '' })
  const { name, note, gear } = said
  return {
    startAt: epochMs(startAt),
    sport,
    laps: [],
    warnings,
    ...present({ subSport: said.sport?.subSport, name, note, gear, ...totals }),
  }
}
