import { plainText, type TrainingRow } from '../../core/activity/training-search.ts'
import type { Sport } from '../../core/activity/sport.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import { listRaces } from '../../storage/races.ts'
import { listTrainingRows, type TrainingColumns } from '../../storage/training-rows.ts'
import type { Context } from '../context.ts'
import { keepAnswer } from '../kept/kept.ts'
import { stateName } from '../places/place-at.ts'

/** What the training list looks through, with the text that is searched where it is searched; kept, since a search asks at every letter. */
export function trainingRows(context: Context, isSearch: boolean): Promise<readonly TrainingRow[]> {
  if (!isSearch) return keepAnswer(context, 'training rows', async () => rowsOf(context, await columnsOf(context)))
  return keepAnswer(context, 'training rows with text', async () => {
    const columns = await columnsOf(context)
    return (await rowsOf(context, columns)).map((row, i) => ({ ...row, text: searched(columns[i]!) }))
  })
}

const columnsOf = (context: Context): Promise<readonly TrainingColumns[]> =>
  keepAnswer(context, 'training columns', () => listTrainingRows(context.db, context.athleteId))

async function rowsOf(
  { db, athleteId }: Context,
  columns: readonly TrainingColumns[],
): Promise<readonly TrainingRow[]> {
  const raced = new Set((await listRaces(db, athleteId)).flatMap(({ activityId }) => activityId ?? []))
  const leads = new Set(columns.flatMap((row) => row.duplicate_of ?? []))
  return columns.map((row) => toRow(row, raced.has(row.id), leads.has(row.id)))
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
