import type { KeptReview } from '../core/advice/kept-review.ts'
import type { LocalDate } from '../core/base/calendar.ts'
import { epochMs } from '../core/base/units.ts'
import type { RowWrite } from './changes.ts'
import type { Db } from './open.ts'
import type { ReviewTable } from './schema-goals.ts'

/** Reviews with an answer of the runner, in order of their last day. */
export async function listReviews(db: Db, athleteId: string): Promise<KeptReview[]> {
  const rows = await db
    .selectFrom('review')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .orderBy('to_day')
    .orderBy('id')
    .execute()
  return rows.map(toReview)
}

export function reviewWrite(athleteId: string, review: KeptReview): RowWrite {
  const { answers, matters } = review
  const next: ReviewTable = {
    athlete_id: athleteId,
    id: review.id,
    kind: review.kind,
    from_day: review.from,
    to_day: review.to,
    race_id: review.raceId ?? null,
    answers: JSON.stringify({ answers, matters }),
    at: review.at,
    version: review.version,
  }
  return { table: 'review', key: { id: review.id }, next }
}

const toReview = (row: ReviewTable): KeptReview => ({
  id: row.id,
  kind: row.kind as KeptReview['kind'],
  from: row.from_day as LocalDate,
  to: row.to_day as LocalDate,
  ...(row.race_id !== null && { raceId: row.race_id }),
  ...(JSON.parse(row.answers) as Pick<KeptReview, 'answers' | 'matters'>),
  at: epochMs(row.at),
  version: row.version,
})
