import type { Db } from './open.ts'

/** An activity of content that has come in before. */
export interface KnownActivity {
  readonly id: string
  readonly startAt: number
}

/** Bytes that are known: their hash, that of the content in them, and its activities in the order of the file. */
export interface KnownContent {
  readonly hash: string
  readonly sha256: string
  readonly activities: readonly KnownActivity[]
}

const AT_ONCE = 400

/**
 * Says in which content something lies: the one in some packed bytes, or the list that has a row of this hash. Said again it
 * changes nothing: the first stands.
 */
export async function savePacking(db: Db, athleteId: string, packed_sha256: string, sha256: string): Promise<void> {
  await db
    .insertInto('packing')
    .values({ athlete_id: athleteId, packed_sha256, sha256 })
    .onConflict((conflict) => conflict.columns(['athlete_id', 'packed_sha256']).doNothing())
    .execute()
}

/**
 * Which of these bytes are known, as they are or by what was in them once. Activities that were taken out since count too:
 * what the runner has deleted does not come back by itself.
 */
export async function listKnownContents(db: Db, athleteId: string, hashes: readonly string[]): Promise<KnownContent[]> {
  const wanted = [...new Set(hashes)]
  const contents = new Map(wanted.map((hash) => [hash, hash]))
  for (let i = 0; i < wanted.length; i += AT_ONCE) {
    const packings = await db
      .selectFrom('packing')
      .select(['packed_sha256', 'sha256'])
      .where('athlete_id', '=', athleteId)
      .where('packed_sha256', 'in', wanted.slice(i, i + AT_ONCE))
      .execute()
    for (const row of packings) contents.set(row.packed_sha256, row.sha256)
  }
  const activities = new Map<string, KnownActivity[]>()
  const asked = [...new Set(contents.values())]
  for (let i = 0; i < asked.length; i += AT_ONCE) {
    const rows = await db
      .selectFrom('activity')
      .select(['id', 'sha256', 'start_at'])
      .where('athlete_id', '=', athleteId)
      .where('sha256', 'in', asked.slice(i, i + AT_ONCE))
      .orderBy('part')
      .orderBy('id')
      .execute()
    for (const row of rows) {
      const sha256 = row.sha256!
      const list = activities.get(sha256) ?? []
      activities.set(sha256, list)
      list.push({ id: row.id, startAt: row.start_at })
    }
  }
  return wanted.flatMap((hash) => {
    const sha256 = contents.get(hash)!
    const found = activities.get(sha256)
    return found ? [{ hash, sha256, activities: found }] : []
  })
}
