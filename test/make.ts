import type { Activity } from '../src/core/activity/activity.ts'
import type { Lap } from '../src/core/activity/parsed-activity.ts'
import type { Streams } from '../src/core/activity/streams.ts'
import { addDays, dateOf } from '../src/core/base/calendar.ts'
import { epochMs } from '../src/core/base/units.ts'
import type { Athlete } from '../src/core/evidence/athlete.ts'
import type { Goal, Revision, StateChange } from '../src/core/goal/goal.ts'
import type { RaceTimeMeasure, VolumeMeasure, WeeklyFrequency } from '../src/core/goal/measure.ts'
import type { PauseTable } from '../src/storage/schema-goals.ts'

/** Builders with sensible defaults: a test names only what it is about. The runner lives in Berlin, in the spring of 2026. */

const FIRST_ID_AT = Date.UTC(2026, 0, 1)

/** UUIDv7 without clock or chance: the n-th of a kind is always the same, and they sort by n. */
export function idMaker(kind = 0): () => string {
  let n = 0
  return () => {
    const time = (FIRST_ID_AT + n++).toString(16).padStart(12, '0')
    const tail = kind.toString(16).padStart(12, '0')
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`
  }
}

/** Ids for tests that do not say which. */
export const makeId = idMaker()

/** Monday. */
export const MONDAY = dateOf(2026, 3, 2)
/** Half past seven in the morning of that day in Berlin. */
export const MONDAY_MORNING = epochMs(Date.UTC(2026, 2, 2, 6, 30))

export const makeAthlete = (facts: Partial<Athlete> = {}): Athlete => ({
  id: makeId(),
  zone: 'Europe/Berlin',
  weekStart: 1,
  units: 'metric',
  elevationUnits: 'metric',
  language: 'en',
  version: 1,
  ...facts,
})

export const makeActivity = (facts: Partial<Activity> = {}): Activity => ({
  id: makeId(),
  startAt: MONDAY_MORNING,
  zone: 'Europe/Berlin',
  zoneSource: 'file',
  localDay: MONDAY,
  sport: 'running',
  distance_m: 10000,
  elapsed_s: 3300,
  moving_s: 3240,
  countsForGoals: true,
  warnings: [],
  version: 1,
  source: { format: 'fit', path: 'run.fit' },
  ...facts,
})

/** Every optional field is there, with a value that a careless column would spoil. */
export const makeFullActivity = (facts: Partial<Activity> = {}): Activity =>
  makeActivity({
    subSport: 'trail',
    name: 'Über den Berg 🏔 — "langsam"',
    note: "two\nlines, it's\tall 100 % there; null",
    distance_m: 10000.123456789,
    elapsed_s: 3300.001,
    moving_s: 3239.999,
    ascent_m: 0.1 + 0.2,
    descent_m: 0,
    average_heart_rate_bpm: 148.33333333333334,
    max_heart_rate_bpm: 181,
    average_cadence_rpm: 171.5,
    average_power_w: 250.5,
    average_temperature_c: -7.3,
    energy_kcal: 612,
    device: 'Made-up watch',
    gear: 'blue shoes',
    duplicateOf: makeId(),
    countsForGoals: false,
    warnings: [{ code: 'truncated' }, { code: 'values-out-of-range', field: 'heart_rate_bpm', count: 3 }],
    version: 3,
    source: { format: 'tcx', path: 'export.zip!/runs/1.tcx', sha256: 'ab'.repeat(32) },
    ...facts,
  })

export const makeLap = (facts: Partial<Lap> = {}): Lap => ({ start_s: 0, elapsed_s: 330, distance_m: 1000, ...facts })

/** A steady run, a sample every ten seconds, with one heart beat missing. */
export function makeStreams(samples = 30, speed_mps = 3): Streams {
  const column = (value: (i: number) => number) => Float64Array.from({ length: samples }, (_, i) => value(i))
  return {
    time_s: column((i) => i * 10),
    latitude: column((i) => 52.5 + i * 0.0002),
    longitude: column(() => 13.4),
    distance_m: column((i) => i * 10 * speed_mps),
    elevation_m: column((i) => 40 + (i % 7)),
    heart_rate_bpm: column((i) => (i === 3 ? NaN : 130 + (i % 20))),
  }
}

export const makePauseRow = (athleteId: string, facts: Partial<PauseTable> = {}): PauseTable => ({
  id: makeId(),
  from_day: MONDAY,
  to_day: null,
  reason: 'rest',
  goal_id: null,
  version: 1,
  ...facts,
  athlete_id: athleteId,
})

export const makeRaceTime = (facts: Partial<RaceTimeMeasure> = {}): RaceTimeMeasure => ({
  kind: 'race-time',
  distance_m: 5000,
  time_s: 1200,
  ...facts,
})

export const makeFrequency = (facts: Partial<WeeklyFrequency> = {}): WeeklyFrequency => ({
  kind: 'frequency',
  times: 3,
  weeks: 8,
  slack_weeks: 1,
  sports: ['running'],
  ...facts,
})

export const makeVolume = (facts: Partial<VolumeMeasure> = {}): VolumeMeasure => ({
  kind: 'volume',
  quantity: 'distance',
  amount: 100_000,
  per: 'month',
  sports: ['running'],
  ...facts,
})

export const makeRevision = (facts: Partial<Revision> = {}): Revision => ({
  fromOn: MONDAY,
  measure: makeRaceTime(),
  startOn: MONDAY,
  dueOn: addDays(MONDAY, 90),
  weekStart: 1,
  ...facts,
})

export const makeStateChange = (facts: Partial<StateChange> = {}): StateChange => ({
  on: MONDAY,
  state: 'active',
  ...facts,
})

export const makeGoal = (facts: Partial<Goal> = {}): Goal => ({
  id: makeId(),
  type: 'time',
  horizon: 'season',
  rank: 1,
  createdOn: MONDAY,
  states: [makeStateChange()],
  revisions: [makeRevision()],
  version: 1,
  ...facts,
})
