import type { NewRace } from '../../api/contract.ts'
import { BEST_EFFORT_DISTANCES } from '../../core/activity/best-effort.ts'
import type { RaceKind, RaceOutcome, RacePriority } from '../../core/evidence/race.ts'
import type { ActivityPage } from '../../core/view/dashboard-types.ts'
import type { RaceView } from '../../core/view/race-view.ts'
import type { TypedUnits } from '../activity-form/activity-draft.ts'
import { clockDraft, clockTyped, noClock, type ClockDraft } from '../activity-form/clock-draft.ts'
import {
  degreesText,
  degreesTyped,
  distanceText,
  distanceTyped,
  heightText,
  heightTyped,
  numberTyped,
} from '../activity-form/typed-values.ts'

/** A race as it stands in the boxes of its form. */
export interface RaceDraft {
  readonly name: string
  readonly day: string
  readonly distance: string
  readonly kind: RaceKind
  readonly priority: RacePriority
  readonly outcome: RaceOutcome
  readonly official: ClockDraft
  readonly ascent: string
  readonly altitude: string
  readonly place: string
  readonly allOut: boolean
  readonly note: string
  readonly temperature: string
  readonly dewPoint: string
}

export const emptyRace = (day: string): RaceDraft => ({
  name: '',
  day,
  distance: '',
  kind: 'road',
  priority: 'B',
  outcome: 'planned',
  official: noClock,
  ascent: '',
  altitude: '',
  place: '',
  allOut: true,
  note: '',
  temperature: '',
  dewPoint: '',
})

/** A run of 5.08 km is a race of 5 km: a watch measures a little more than the course. */
const NEAR = 0.025
const courseOf = (run_m: number): number =>
  BEST_EFFORT_DISTANCES.find((course_m) => Math.abs(run_m - course_m) <= NEAR * course_m) ?? run_m

export const raceOfActivity = (activity: ActivityPage, { units }: TypedUnits): RaceDraft => ({
  ...emptyRace(activity.localDay),
  name: activity.name ?? '',
  distance: distanceText(activity.distance_m === null ? null : courseOf(activity.distance_m), units),
  kind: activity.subSport === 'trail' ? 'trail' : activity.subSport === 'track' ? 'track' : 'road',
  outcome: 'finished',
  place: activity.place?.name ?? '',
})

export const raceDraft = (race: RaceView, { units, elevationUnits }: TypedUnits): RaceDraft => ({
  name: race.name ?? '',
  day: race.on,
  distance: distanceText(race.distance_m, units),
  kind: race.kind,
  priority: race.priority,
  outcome: race.outcome,
  official: clockDraft(race.official_time_s),
  ascent: heightText(race.ascent_m, elevationUnits),
  altitude: heightText(race.altitude_m, elevationUnits),
  place: race.place ?? '',
  allOut: race.allOut,
  note: race.note ?? '',
  temperature: degreesText(race.temperature_c, units),
  dewPoint: degreesText(race.dewPoint_c, units),
})

/** Whether every box can be read and none is missing that is needed. */
export const isRaceReadable = (draft: RaceDraft): boolean =>
  draft.day !== '' &&
  (numberTyped(draft.distance) ?? 0) > 0 &&
  !Number.isNaN(numberTyped(draft.ascent)) &&
  !Number.isNaN(numberTyped(draft.altitude)) &&
  !Number.isNaN(degreesTyped(draft.temperature, 'metric')) &&
  !Number.isNaN(degreesTyped(draft.dewPoint, 'metric')) &&
  !Number.isNaN(clockTyped(draft.official))

export function raceFacts(draft: RaceDraft, { units, elevationUnits }: TypedUnits, before?: RaceDraft): NewRace {
  const words = (text: string) => text.trim() || null
  const distance_m = distanceTyped(draft.distance, units)
  // A time means that it was finished; that a planned one has none yet is not said.
  const official_time_s = clockTyped(draft.official) ?? null
  return {
    name: words(draft.name),
    on: draft.day,
    ...(distance_m !== undefined && draft.distance !== before?.distance && { distance_m }),
    kind: draft.kind,
    priority: draft.priority,
    outcome: official_time_s !== null && draft.outcome === 'planned' ? 'finished' : draft.outcome,
    official_time_s,
    ascent_m: heightTyped(draft.ascent, elevationUnits) ?? null,
    altitude_m: heightTyped(draft.altitude, elevationUnits) ?? null,
    place: words(draft.place),
    allOut: draft.allOut,
    note: words(draft.note),
    temperature_c: degreesTyped(draft.temperature, units) ?? null,
    dewPoint_c: degreesTyped(draft.dewPoint, units) ?? null,
  }
}
