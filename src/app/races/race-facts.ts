import type { LocalDate } from '../../core/base/calendar.ts'
import type { Race, RaceKind, RaceOutcome, RacePriority } from '../../core/evidence/race.ts'

/** What a runner says of a race. undefined leaves a value as it is; null takes it away. */
export interface RaceFacts {
  readonly name?: string | null | undefined
  readonly on?: LocalDate | undefined
  readonly distance_m?: number | undefined
  readonly kind?: RaceKind | undefined
  readonly ascent_m?: number | null | undefined
  readonly altitude_m?: number | null | undefined
  readonly place?: string | null | undefined
  readonly priority?: RacePriority | undefined
  readonly outcome?: RaceOutcome | undefined
  readonly official_time_s?: number | null | undefined
  readonly activityId?: string | null | undefined
  readonly allOut?: boolean | undefined
  readonly note?: string | null | undefined
  readonly temperature_c?: number | null | undefined
  readonly dewPoint_c?: number | null | undefined
}

/** The race with what is said of it. An official time says that it was finished, unless its runner says otherwise. */
export function withRaceFacts(before: Race, facts: RaceFacts): Race {
  const { name, ascent_m, altitude_m, place, official_time_s, activityId, note, temperature_c, dewPoint_c } = {
    ...before,
    ...given(facts),
  }
  const isTimed = facts.official_time_s != null || facts.activityId != null
  return {
    id: before.id,
    ...(name != null && { name }),
    on: facts.on ?? before.on,
    distance_m: facts.distance_m ?? before.distance_m,
    kind: facts.kind ?? before.kind,
    ...(ascent_m != null && { ascent_m }),
    ...(altitude_m != null && { altitude_m }),
    ...(place != null && { place }),
    priority: facts.priority ?? before.priority,
    outcome: facts.outcome ?? (isTimed && before.outcome === 'planned' ? 'finished' : before.outcome),
    ...(official_time_s != null && { official_time_s }),
    ...(activityId != null && { activityId }),
    allOut: facts.allOut ?? before.allOut,
    ...(note != null && { note }),
    ...(temperature_c != null && { temperature_c }),
    ...(dewPoint_c != null && { dewPoint_c }),
    version: before.version,
  }
}

const given = (facts: RaceFacts): RaceFacts =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
