import { fastestSpeed } from '../../core/activity/clean-limits.ts'
import type { Sport } from '../../core/activity/sport.ts'
import { civil, type LocalDate } from '../../core/base/calendar.ts'
import { epochMs } from '../../core/base/units.ts'
import { isZone, localDayAt, type ZoneName } from '../../core/base/zone.ts'
import type { ActivityTable } from '../../storage/schema.ts'
import type { InputProblem } from '../app-problem.ts'

/** Where it was, as the runner says; what is left out is not said. */
export interface PlaceSaid {
  readonly country?: string | null | undefined
  readonly state?: string | null | undefined
  readonly name?: string | null | undefined
}

/** What a runner may say of an activity. undefined leaves a value as it is; null takes it away. */
export interface ActivityFacts {
  readonly name?: string | null | undefined
  readonly note?: string | null | undefined
  readonly sport?: Sport | undefined
  readonly subSport?: string | null | undefined
  /** The day on the wall. */
  readonly day?: LocalDate | undefined
  /** The hour on the wall, '07:30' or '07:30:15'. */
  readonly time?: string | undefined
  readonly zone?: ZoneName | undefined
  readonly distance_m?: number | null | undefined
  readonly elapsed_s?: number | undefined
  readonly moving_s?: number | undefined
  readonly ascent_m?: number | null | undefined
  readonly descent_m?: number | null | undefined
  readonly average_heart_rate_bpm?: number | null | undefined
  readonly max_heart_rate_bpm?: number | null | undefined
  readonly effort?: number | null | undefined
  readonly companions?: readonly string[] | null | undefined
  readonly inCompany?: boolean | null | undefined
  readonly gearId?: string | null | undefined
  readonly place?: PlaceSaid | null | undefined
  readonly countsForGoals?: boolean | undefined
}

/** The row with what the runner says. Check with `factProblems`. */
export function withFacts(row: ActivityTable, facts: ActivityFacts): ActivityTable {
  const said = <K extends keyof ActivityTable>(value: ActivityTable[K] | undefined, column: K): ActivityTable[K] =>
    value === undefined ? row[column] : value
  const elapsed_s = facts.elapsed_s ?? row.elapsed_s
  // A corrected duration with no word on stops: the stops stay as long as they were, as far as they fit.
  const stops_s = Math.max(0, row.elapsed_s - row.moving_s)
  const moving_s = facts.moving_s ?? (facts.elapsed_s === undefined ? row.moving_s : Math.max(0, elapsed_s - stops_s))
  const companions =
    facts.companions === undefined
      ? row.companions
      : facts.companions === null || facts.companions.length === 0
        ? null
        : JSON.stringify(facts.companions)
  return {
    ...row,
    name: said(facts.name, 'name'),
    note: said(facts.note, 'note'),
    sport: facts.sport ?? row.sport,
    sub_sport:
      facts.subSport !== undefined ? facts.subSport : facts.sport && facts.sport !== row.sport ? null : row.sub_sport,
    ...startOf(row, facts),
    distance_m: said(facts.distance_m, 'distance_m'),
    elapsed_s,
    moving_s: moving_s > 0 ? moving_s : elapsed_s,
    ascent_m: said(facts.ascent_m, 'ascent_m'),
    descent_m: said(facts.descent_m, 'descent_m'),
    average_heart_rate_bpm: said(facts.average_heart_rate_bpm, 'average_heart_rate_bpm'),
    max_heart_rate_bpm: said(facts.max_heart_rate_bpm, 'max_heart_rate_bpm'),
    effort: said(facts.effort, 'effort'),
    companions,
    in_company: inCompany(row, facts, companions),
    gear_id: said(facts.gearId, 'gear_id'),
    ...(facts.place !== undefined && {
      place_country: facts.place?.country ?? null,
      place_state: facts.place?.state ?? null,
      place_name: facts.place?.name ?? null,
      place_source: 'hand',
    }),
    counts_for_goals: facts.countsForGoals === undefined ? row.counts_for_goals : facts.countsForGoals ? 1 : 0,
  }
}

/** Whoever names companions was in company, unless they say otherwise. */
function inCompany(row: ActivityTable, facts: ActivityFacts, companions: string | null): number | null {
  if (facts.inCompany !== undefined) return facts.inCompany === null ? null : facts.inCompany ? 1 : 0
  return facts.companions !== undefined && companions !== null ? 1 : row.in_company
}

type Start = Pick<ActivityTable, 'start_at' | 'zone' | 'zone_source' | 'local_day'>

function startOf(row: ActivityTable, { day, time, zone }: ActivityFacts): Start {
  const { start_at, zone_source, local_day } = row
  if ((day === undefined && time === undefined && zone === undefined) || (zone !== undefined && !isZone(zone)))
    return { start_at, zone: row.zone, zone_source, local_day }
  const wall = wallOf(start_at, row.zone)
  const there = zone ?? row.zone
  const source = zone === undefined ? zone_source : 'hand'
  // Another zone alone says where the clock stood: an instant stays, and an hour on the wall stays an hour on the wall.
  if (day === undefined && time === undefined && row.is_wall_clock !== 1)
    return { start_at, zone: there, zone_source: source, local_day: localDayAt(epochMs(start_at), there) }
  const moved = wall.with({ ...(day !== undefined && civil(day)), ...(time !== undefined && clock(time)) })
  const at = instantAt(moved, there)
  return { start_at: at, zone: there, zone_source: source, local_day: localDayAt(epochMs(at), there) }
}

const wallOf = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime()

/** Epoch ms of an hour on the wall; one that the clock skipped is the hour after. */
export const instantAt = (wall: Temporal.PlainDateTime, zone: ZoneName): number =>
  wall.toZonedDateTime(zone).epochMilliseconds

const clock = (time: string) => {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  return { hour, minute, second, millisecond: 0, microsecond: 0, nanosecond: 0 }
}

/** Epoch ms of a wall hour in one zone, of the same wall hour in another. */
export const sameWall = (at: number, from: ZoneName, to: ZoneName): number => instantAt(wallOf(at, from), to)

/** What of a row cannot be: a future day, more moving than there was time, faster than anyone goes. */
export function factProblems(row: ActivityTable, facts: ActivityFacts, today: LocalDate): InputProblem[] {
  const problems: InputProblem[] = []
  if (facts.zone !== undefined && !isZone(facts.zone)) problems.push({ code: 'not-a-zone', field: 'zone' })
  if ((facts.day !== undefined || facts.time !== undefined) && row.local_day > today)
    problems.push({ code: 'in-the-future', field: 'day' })
  if (row.moving_s > row.elapsed_s) problems.push({ code: 'contradiction', field: 'moving_s', with: 'elapsed_s' })
  if (facts.distance_m != null || facts.elapsed_s !== undefined) {
    const fastest = fastestSpeed(row.sport as Sport)
    if (row.distance_m !== null && row.distance_m > fastest * row.elapsed_s)
      problems.push({ code: 'contradiction', field: 'distance_m', with: 'elapsed_s' })
  }
  const [mean, peak] = [row.average_heart_rate_bpm, row.max_heart_rate_bpm]
  if (facts.average_heart_rate_bpm != null || facts.max_heart_rate_bpm != null) {
    if (mean !== null && peak !== null && mean > peak)
      problems.push({ code: 'contradiction', field: 'average_heart_rate_bpm', with: 'max_heart_rate_bpm' })
  }
  return problems
}
