import type { Db } from './open.ts'

export interface Original {
  readonly sha256: string
  /** The last part of the path it came by, for the download. */
  readonly name: string
  readonly size_bytes: number
}

/** Call after original-files has the bytes on disk. The first name stays. */
export async function insertOriginal(db: Db, athleteId: string, original: Original, addedAt: number): Promise<void> {
  await db
    .insertInto('original')
    .values({ athlete_id: athleteId, ...original, added_at: addedAt })
    .onConflict((conflict) => conflict.columns(['athlete_id', 'sha256']).doNothing())
    .execute()
}

/** The file with a content, or the list in which a row came that is known by this hash. */
export async function findOriginalRow(db: Db, athleteId: string, sha256: string): Promise<Original | undefined> {
  return db
    .selectFrom('original')
    .select(['sha256', 'name', 'size_bytes'])
    .where('athlete_id', '=', athleteId)
    .where((where) =>
      where.or([
        where('sha256', '=', sha256),
        where(
          'sha256',
          'in',
          where
            .selectFrom('packing')
            .select('packing.sha256')
            .where('packing.athlete_id', '=', athleteId)
            .where('packed_sha256', '=', sha256),
        ),
      ]),
    )
    .executeTakeFirst()
}

/** A runner's kept files, by content. */
export async function listOriginals(db: Db, athleteId: string): Promise<readonly Original[]> {
  return db
    .selectFrom('original')
    .select(['sha256', 'name', 'size_bytes'])
    .where('athlete_id', '=', athleteId)
    .orderBy('sha256')
    .execute()
}
