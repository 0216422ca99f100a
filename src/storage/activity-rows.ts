import type { Activity } from '../core/activity/activity.ts'
import type { ActivityWarning } from '../core/activity/parsed-activity.ts'
import type { Sport } from '../core/activity/sport.ts'
import type { LocalDate } from '../core/base/calendar.ts'
import { epochMs } from '../core/base/units.ts'
import type { ActivityTable } from './schema.ts'

/** `part` is which activity of its file it is, from 0. */
export function activityRow(athleteId: string, activity: Activity, part: number): ActivityTable {
  return {
    athlete_id: athleteId,
    id: activity.id,
    start_at: activity.startAt,
    zone: activity.zone,
    zone_source: activity.zoneSource,
    local_day: activity.localDay,
    sport: activity.sport,
    sub_sport: activity.subSport ?? null,
    name: activity.name ?? null,
    note: activity.note ?? null,
    distance_m: activity.distance_m ?? null,
    elapsed_s: activity.elapsed_s,
    moving_s: activity.moving_s,
    ascent_m: activity.ascent_m ?? null,
    descent_m: activity.descent_m ?? null,
    average_heart_rate_bpm: activity.average_heart_rate_bpm ?? null,
    max_heart_rate_bpm: activity.max_heart_rate_bpm ?? null,
    average_cadence_rpm: activity.average_cadence_rpm ?? null,
    average_power_w: activity.average_power_w ?? null,
    average_temperature_c: activity.average_temperature_c ?? null,
    energy_kcal: activity.energy_kcal ?? null,
    device: activity.device ?? null,
    gear: activity.gear ?? null,
    gear_id: activity.gearId ?? null,
    effort: activity.effort ?? null,
    companions: activity.companions ? JSON.stringify(activity.companions) : null,
    in_company: activity.inCompany === undefined ? null : activity.inCompany ? 1 : 0,
    place_country: activity.place?.country ?? null,
    place_state: activity.place?.state ?? null,
    place_name: activity.place?.name ?? null,
    place_source: activity.place?.source ?? null,
    is_wall_clock: activity.isWallClock ? 1 : null,
    // Told by edits, which write rows.
    file_says: null,
    made_of: activity.madeOf ? JSON.stringify(activity.madeOf) : null,
    replaced_by: null,
    duplicate_of: activity.duplicateOf ?? null,
    counts_for_goals: activity.countsForGoals ? 1 : 0,
    warnings: JSON.stringify(activity.warnings),
    format: activity.source.format,
    path: activity.source.path,
    sha256: activity.source.sha256 ?? null,
    part,
    deleted_at: null,
    version: activity.version,
  }
}

/** A column that may be empty becomes a field that may be absent. */
const present = <K extends string, V>(key: K, value: V | null): { [P in K]?: V } =>
  value === null ? {} : ({ [key]: value } as { [P in K]: V })

type Told = Pick<ActivityTable, 'effort' | 'companions' | 'in_company'>

export function inCompanyOf(row: Told) {
  return {
    ...present('effort', row.effort),
    ...(row.companions !== null && { companions: JSON.parse(row.companions) as string[] }),
    ...(row.in_company !== null && { inCompany: row.in_company === 1 }),
  }
}

export function placeOf(row: Pick<ActivityTable, 'place_country' | 'place_state' | 'place_name'>) {
  const place = {
    ...present('country', row.place_country),
    ...present('state', row.place_state),
    ...present('name', row.place_name),
  }
  return Object.keys(place).length > 0 ? { place } : {}
}

export function toActivity(row: ActivityTable): Activity {
  return {
    id: row.id,
    startAt: epochMs(row.start_at),
    zone: row.zone,
    zoneSource: row.zone_source as Activity['zoneSource'],
    localDay: row.local_day as LocalDate,
    sport: row.sport as Sport,
    ...present('subSport', row.sub_sport),
    ...present('name', row.name),
    ...present('note', row.note),
    ...present('distance_m', row.distance_m),
    elapsed_s: row.elapsed_s,
    moving_s: row.moving_s,
    ...present('ascent_m', row.ascent_m),
    ...present('descent_m', row.descent_m),
    ...present('average_heart_rate_bpm', row.average_heart_rate_bpm),
    ...present('max_heart_rate_bpm', row.max_heart_rate_bpm),
    ...present('average_cadence_rpm', row.average_cadence_rpm),
    ...present('average_power_w', row.average_power_w),
    ...present('average_temperature_c', row.average_temperature_c),
    ...present('energy_kcal', row.energy_kcal),
    ...present('device', row.device),
    ...present('gear', row.gear),
    ...present('gearId', row.gear_id),
    ...inCompanyOf(row),
    ...(row.place_source !== null && {
      place: { ...placeOf(row).place, source: row.place_source as 'coordinates' | 'hand' },
    }),
    ...(row.is_wall_clock === 1 && { isWallClock: true as const }),
    ...(row.file_says !== null && { corrected: Object.keys(JSON.parse(row.file_says) as object) }),
    ...(row.made_of !== null && { madeOf: JSON.parse(row.made_of) as string[] }),
    ...present('duplicateOf', row.duplicate_of),
    countsForGoals: row.counts_for_goals === 1,
    warnings: JSON.parse(row.warnings) as ActivityWarning[],
    version: row.version,
    source: { format: row.format, path: row.path, ...present('sha256', row.sha256) },
  }
}
