import { zstdCompressSync } from 'node:zlib'
import { encodeStreams } from '../../../src/core/activity/streams-codec.ts'
import { addDays } from '../../../src/core/base/calendar.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import { insertActivity, setDuplicateOf } from '../../../src/storage/activities.ts'
import { insertActivityDetail } from '../../../src/storage/activity-details.ts'
import { insertAthlete } from '../../../src/storage/athletes.ts'
import { saveBestEfforts } from '../../../src/storage/best-efforts.ts'
import { undoChange, writeRows } from '../../../src/storage/changes.ts'
import { goalWrite, linkWrite, revisionWrite, stateWrite } from '../../../src/storage/goals.ts'
import { saveAnswer } from '../../../src/storage/idempotency.ts'
import { insertImportFiles } from '../../../src/storage/import-files.ts'
import { type Job, requestCancel, saveJob } from '../../../src/storage/jobs.ts'
import { takeLease } from '../../../src/storage/leases.ts'
import type { Db } from '../../../src/storage/open.ts'
import { insertOriginal } from '../../../src/storage/originals.ts'
import { savePacking } from '../../../src/storage/packings.ts'
import { liveOn } from './life-story.ts'
import {
  idMaker,
  makeActivity,
  makeAthlete,
  makeFrequency,
  makeFullActivity,
  makeGoal,
  makeLap,
  makePauseRow,
  makeRevision,
  makeStateChange,
  makeStreams,
  MONDAY,
  MONDAY_MORNING,
} from '../../make.ts'

const id = idMaker(0x5707)

/** Ids of the story: every athlete who lives it has the same ones. */
export const ID = {
  run: id(),
  twin: id(),
  walk: id(),
  deleted: id(),
  season: id(),
  weekly: id(),
  pause: id(),
  job: id(),
  goals: id(),
  edit: id(),
  removal: id(),
  key: 'key-of-the-client',
  content: 'c0'.repeat(32),
  packed: 'c1'.repeat(32),
}
export const NOW = MONDAY_MORNING + 7 * 24 * 3600_000

export const storyJob = (mark: string): Job<{ mark: string }> => ({
  id: ID.job,
  kind: 'import',
  state: 'running',
  createdAt: NOW,
  startedAt: NOW + 1,
  done: 1,
  total: 2,
  current: `${mark}.fit`,
  cancelRequested: false,
  facts: { mark },
})

/**
 * An athlete's life with every kind of row in it, written through the functions of src/storage alone. `mark` stands in
 * every row that has room for words, so that rows that end up with the wrong athlete show.
 */
export async function liveStory(db: Db, athleteId: string, mark: string): Promise<void> {
  await insertAthlete(db, makeAthlete({ id: athleteId, zone: `Zone/${mark}`, birthYear: 1980 }))
  await insertOriginal(db, athleteId, { sha256: ID.content, name: `${mark}.fit`, size_bytes: 12345 }, NOW)
  await savePacking(db, athleteId, ID.packed, ID.content)
  await activities(db, athleteId, mark)
  await goals(db, athleteId, mark)
  await liveOn(db, athleteId, mark, ID.season)
  await saveJob(db, athleteId, storyJob(mark))
  await requestCancel(db, athleteId, ID.job)
  await insertImportFiles(db, athleteId, ID.job, 0, [
    {
      path: `${mark}.fit`,
      outcome: 'imported',
      activityIds: [ID.run],
      warnings: [{ code: 'truncated' }],
      sha256: ID.content,
    },
    {
      path: `${mark}.txt`,
      outcome: 'unsupported',
      activityIds: [],
      problem: { code: 'unknown-format', mark },
      warnings: [],
    },
  ])
  await takeLease(db, athleteId, 'import', `holder ${mark}`, NOW, NOW + 30_000)
  await saveAnswer(db, athleteId, ID.key, 'hash', JSON.stringify({ mark }), NOW)
}

async function activities(db: Db, athleteId: string, mark: string): Promise<void> {
  const source = { format: 'fit', path: `${mark}.fit`, sha256: ID.content }
  const run = makeFullActivity({ id: ID.run, note: mark, countsForGoals: true, version: 1, source })
  const { duplicateOf: _, ...counting } = run
  await insertActivity(db, athleteId, counting, 0)
  const twin = makeActivity({ id: ID.twin, name: mark, source: { format: 'gpx', path: `${mark}.gpx` } })
  await insertActivity(db, athleteId, twin, 0)
  await setDuplicateOf(db, athleteId, ID.twin, ID.run)
  const walk = {
    sport: 'walking',
    startAt: epochMs(MONDAY_MORNING + 3600_000 * 30),
    localDay: addDays(MONDAY, 1),
  } as const
  await insertActivity(db, athleteId, makeActivity({ id: ID.walk, name: mark, ...walk }), 0)
  const deleted = makeActivity({ id: ID.deleted, name: mark })
  await insertActivity(db, athleteId, deleted, 0)
  const streams = zstdCompressSync(encodeStreams(makeStreams(20 + mark.length)))
  await insertActivityDetail(db, athleteId, ID.run, { laps: [makeLap(), makeLap({ start_s: 330 })], streams })
  await insertActivityDetail(db, athleteId, ID.walk, { laps: [] })
  const efforts = [
    { distance_m: 1000, elapsed_s: 290.25, start_s: 12 },
    { distance_m: 400, elapsed_s: 100 + mark.length, start_s: 30 },
  ]
  await saveBestEfforts(db, athleteId, ID.run, efforts, 1)
  await saveBestEfforts(db, athleteId, ID.twin, efforts, 1)
  const row = await db
    .selectFrom('activity')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('id', '=', ID.deleted)
    .executeTakeFirstOrThrow()
  const next = { ...row, deleted_at: NOW, version: 2 }
  const key = { id: ID.deleted }
  await writeRows(db, athleteId, { id: ID.removal, kind: 'delete-activity', at: NOW }, [
    { table: 'activity', key, next },
  ])
}

async function goals(db: Db, athleteId: string, mark: string): Promise<void> {
  const season = makeGoal({ id: ID.season, name: mark, why: `because ${mark}`, rank: 2 })
  const weekly = makeGoal({ id: ID.weekly, type: 'consistency', horizon: 'week', rank: 1 })
  await writeRows(db, athleteId, { id: ID.goals, kind: 'create-goal', at: NOW }, [
    goalWrite(athleteId, season),
    revisionWrite(athleteId, season.id, 0, makeRevision(), NOW),
    stateWrite(athleteId, season.id, 0, makeStateChange({ reason: mark }), NOW),
    goalWrite(athleteId, weekly),
    revisionWrite(athleteId, weekly.id, 0, makeRevision({ measure: makeFrequency(), reason: mark }), NOW),
    stateWrite(athleteId, weekly.id, 0, makeStateChange(), NOW),
    linkWrite(athleteId, { carrierId: ID.weekly, carriedId: ID.season }, true),
    { table: 'pause', key: { id: ID.pause }, next: makePauseRow(athleteId, { id: ID.pause, goal_id: ID.season }) },
  ])
  const renamed = { ...season, name: `${mark} again`, version: 2 }
  await writeRows(db, athleteId, { id: ID.edit, kind: 'edit-goal', at: NOW + 1 }, [goalWrite(athleteId, renamed)])
  await undoChange(db, athleteId, ID.edit, NOW + 2)
}
