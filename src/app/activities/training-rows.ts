import { plainText, type TrainingRow } from '../../core/activity/training-search.ts'
import type { Sport } from '../../core/activity/sport.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import type { Db } from '../../storage/open.ts'
import { listRaces } from '../../storage/races.ts'
import { listTrainingRows, type TrainingColumns, trainingState } from '../../storage/training-rows.ts'
import type { Context } from '../context.ts'
import { stateName } from '../places/place-at.ts'

interface Kept {
  readonly state: string
  readonly columns: readonly TrainingColumns[]
  rows: readonly TrainingRow[]
  hasText: boolean
}

/** Of how many runners rows are kept: a home has one, a club's server the last that asked. */
const MOST_KEPT = 8
const kept = new WeakMap<Db, Map<string, Kept>>()

/** What the training list looks through, kept until something is written: a search asks at every letter. */
export async function trainingRows(
  { db, athleteId }: Pick<Context, 'db' | 'athleteId'>,
  isSearch: boolean,
): Promise<readonly TrainingRow[]> {
  const ofAll = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, ofAll)
  const state = await trainingState(db, athleteId)
  let own = ofAll.get(athleteId)
  if (own?.state !== state) own = await readRows({ db, athleteId }, state)
  if (isSearch && !own.hasText) {
    own.rows = own.rows.map((row, i) => ({ ...row, text: searched(own.columns[i]!) }))
    own.hasText = true
  }
  // The last to ask stands last; the one that has waited longest goes.
  ofAll.delete(athleteId)
  ofAll.set(athleteId, own)
  for (const oldest of ofAll.keys()) if (ofAll.size > MOST_KEPT) ofAll.delete(oldest)
  return own.rows
}

async function readRows({ db, athleteId }: Pick<Context, 'db' | 'athleteId'>, state: string): Promise<Kept> {
  const columns = await listTrainingRows(db, athleteId)
  const raced = new Set((await listRaces(db, athleteId)).flatMap(({ activityId }) => activityId ?? []))
  const leads = new Set(columns.flatMap((row) => row.duplicate_of ?? []))
  const rows = columns.map((row) => toRow(row, raced.has(row.id), leads.has(row.id)))
  return { state, columns, rows, hasText: false }
}

function toRow(row: TrainingColumns, hasRace: boolean, hasTwins: boolean): TrainingRow {
  return {
    id: row.id,
    startAt: row.start_at,
    localDay: row.local_day as LocalDate,
    sport: row.sport as Sport,
    ...(row.distance_m !== null && { distance_m: row.distance_m }),
    elapsed_s: row.elapsed_s,
    moving_s: row.moving_s,
    ...(row.ascent_m !== null && { ascent_m: row.ascent_m }),
    ...(row.average_heart_rate_bpm !== null && { average_heart_rate_bpm: row.average_heart_rate_bpm }),
    ...(row.effort !== null && { effort: row.effort }),
    hasNote: row.note !== null,
    inCompany: row.in_company === 1,
    hasRace,
    ...(row.gear_id !== null && { gearId: row.gear_id }),
    isTwin: row.duplicate_of !== null,
    hasTwins,
    countsForGoals: row.counts_for_goals === 1,
    text: '',
  }
}

function searched(row: TrainingColumns): string {
  const { place_country, place_state } = row
  const state = stateName(place_country ?? undefined, place_state ?? undefined)
  const companions = row.companions === null ? [] : (JSON.parse(row.companions) as string[])
  const parts = [row.name, row.note, row.place_name, state, place_state, ...companions, row.gear, row.path]
  return plainText(parts.filter((part) => part != null).join('\n'))
}
