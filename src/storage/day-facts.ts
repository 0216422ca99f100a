import type { LocalDate } from '../core/base/calendar.ts'
import type { DayFact } from '../core/evidence/day-fact.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import type { DayFactTable } from './schema.ts'

const BY_HAND = 'hand'

/** One a day, in order: of each value the one by hand, else that of the first source by name that has it. */
export async function listDayFacts(db: Db, athleteId: string, until: LocalDate): Promise<DayFact[]> {
  const rows = await db
    .selectFrom('day_fact')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('on_day', '<=', until)
    .orderBy('on_day')
    .orderBy('source')
    .execute()
  return [...Map.groupBy(rows, (row) => row.on_day).values()].map(merged)
}

/** What one source tells, in order of day. */
export async function listDayFactRows(db: Db, athleteId: string, source: string): Promise<DayFact[]> {
  const rows = await db
    .selectFrom('day_fact')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('source', '=', source)
    .orderBy('on_day')
    .execute()
  return rows.map((row) => merged([row]))
}

/** A row as it was told, for edits. */
export async function findDayFact(
  db: Db,
  athleteId: string,
  on: LocalDate,
  source: string,
): Promise<DayFactTable | undefined> {
  return db
    .selectFrom('day_fact')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('on_day', '=', on)
    .where('source', '=', source)
    .executeTakeFirst()
}

/**
 * What a file tells of a day, outside the runner's edits: telling it again changes nothing, a newer file adds to it. Whether
 * it was news.
 */
export async function saveDayFact(db: Db, athleteId: string, fact: DayFact): Promise<boolean> {
  const row = dayFactRow(athleteId, fact, 1)
  const told = (['weight_kg', 'resting_heart_rate_bpm', 'sleep_s'] as const).filter((name) => row[name] !== null)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('day_fact')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['athlete_id', 'on_day', 'source'])
        .doUpdateSet({ ...Object.fromEntries(told.map((name) => [name, row[name]])), source: row.source })
        .where((where) => where.or(told.map((name) => where(`day_fact.${name}`, 'is distinct from', row[name])))),
    )
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows) > 0
}

export function dayFactWrite(athleteId: string, fact: DayFact, version: number): RowWrite {
  const key = { on_day: fact.on, source: fact.source }
  return { table: 'day_fact', key, next: dayFactRow(athleteId, fact, version) }
}

export const dayFactRemoval = (on: LocalDate, source: string): RowWrite => ({
  table: 'day_fact',
  key: { on_day: on, source },
  next: null,
})

const dayFactRow = (athleteId: string, fact: DayFact, version: number): DayFactTable => ({
  athlete_id: athleteId,
  on_day: fact.on,
  source: fact.source,
  weight_kg: fact.weight_kg ?? null,
  resting_heart_rate_bpm: fact.resting_heart_rate_bpm ?? null,
  sleep_s: fact.sleep_s ?? null,
  version,
})

function merged(rows: readonly DayFactTable[]): DayFact {
  const byTrust = rows.toSorted((a, b) => Number(b.source === BY_HAND) - Number(a.source === BY_HAND))
  const first = <K extends 'weight_kg' | 'resting_heart_rate_bpm' | 'sleep_s'>(column: K) =>
    byTrust.find((row) => row[column] !== null)?.[column] ?? undefined
  const [weight_kg, resting_heart_rate_bpm, sleep_s] = [
    first('weight_kg'),
    first('resting_heart_rate_bpm'),
    first('sleep_s'),
  ]
  return {
    on: byTrust[0]!.on_day as LocalDate,
    ...(weight_kg !== undefined && { weight_kg }),
    ...(resting_heart_rate_bpm !== undefined && { resting_heart_rate_bpm }),
    ...(sleep_s !== undefined && { sleep_s }),
    source: byTrust[0]!.source,
  }
}
