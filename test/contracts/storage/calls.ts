import { addDays } from '../../../src/core/base/calendar.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import * as activities from '../../../src/storage/activities.ts'
import * as activityDetails from '../../../src/storage/activity-details.ts'
import * as athletes from '../../../src/storage/athletes.ts'
import * as bestEfforts from '../../../src/storage/best-efforts.ts'
import * as changes from '../../../src/storage/changes.ts'
import * as factChanges from '../../../src/storage/fact-changes.ts'
import * as goals from '../../../src/storage/goals.ts'
import * as idempotency from '../../../src/storage/idempotency.ts'
import * as importFiles from '../../../src/storage/import-files.ts'
import * as jobs from '../../../src/storage/jobs.ts'
import * as leases from '../../../src/storage/leases.ts'
import type { Db } from '../../../src/storage/open.ts'
import * as originals from '../../../src/storage/originals.ts'
import * as packings from '../../../src/storage/packings.ts'
import * as pauses from '../../../src/storage/pauses.ts'
import { makeActivity, makeAthlete, makeGoal, MONDAY, MONDAY_MORNING } from '../../make.ts'
import { LIFE_MODULES, LIFE_PURE, LIFE_READS, LIFE_WRITES } from './life-calls.ts'
import { LIFE } from './life-story.ts'
import { SIGN_IN_MODULES, SIGN_IN_READS, SIGN_IN_WRITES } from './sign-in-calls.ts'
import { ID, NOW, storyJob } from './story.ts'

export interface Call {
  readonly name: string
  readonly run: (db: Db, athleteId: string) => Promise<unknown>
}
export interface Read extends Call {
  /** The answer for an athlete who has nothing. */
  readonly nothing: unknown
  /** The migration that brought what it reads; data of releases before it have nothing of it. */
  readonly since?: string
}

const UNTIL = addDays(MONDAY, 30)
const read = (name: string, nothing: unknown, run: Call['run']): Read => ({ name, nothing, run })
const write = (name: string, run: Call['run']): Call => ({ name, run })

/** Every function of src/storage that reads, asked for what is in the story. */
export const READS: readonly Read[] = [
  read('listActivities', [], (db, who) => activities.listActivities(db, who, { limit: 50 })),
  read('findActivity', undefined, (db, who) => activities.findActivity(db, who, ID.run)),
  read('findActivityRow', undefined, (db, who) => activities.findActivityRow(db, who, ID.run)),
  read('listActivitiesByIds', [], (db, who) => activities.listActivitiesByIds(db, who, [ID.run, ID.twin])),
  read('listTwins', [], (db, who) => activities.listTwins(db, who, makeActivity({ id: ID.run, duplicateOf: ID.twin }))),
  read('listActivitiesAround', [], (db, who) => activities.listActivitiesAround(db, who, MONDAY_MORNING, 1e9)),
  read('listActivityFacts', [], (db, who) => activities.listActivityFacts(db, who, UNTIL)),
  read('countActivities', { activities: 0, twins: 0 }, (db, who) =>
    activities.countActivities(db, who, addDays(MONDAY, 9)),
  ),
  read('listActivityIdsOfContent', [], (db, who) => activities.listActivityIdsOfContent(db, who, ID.content)),
  read('findActivityDetail', undefined, (db, who) => activityDetails.findActivityDetail(db, who, ID.run)),
  read('listSampledActivities', [], (db, who) => activityDetails.listSampledActivities(db, who)),
  read('findSamples', undefined, (db, who) => activityDetails.findSamples(db, who, ID.run)),
  read('findAthlete', undefined, (db, who) => athletes.findAthlete(db, who)),
  read('listBestEffortFacts', [], (db, who) => bestEfforts.listBestEffortFacts(db, who, UNTIL)),
  read('listEffortsOf', [], (db, who) => bestEfforts.listEffortsOf(db, who, ID.run)),
  read('listStaleEfforts', [], (db, who) => bestEfforts.listStaleEfforts(db, who, 1)),
  read('findAnswer', undefined, (db, who) => idempotency.findAnswer(db, who, ID.key)),
  read('listImportFiles', [], (db, who) => importFiles.listImportFiles(db, who, ID.job)),
  read('findJob', undefined, (db, who) => jobs.findJob(db, who, ID.job)),
  read('listJobs', [], (db, who) => jobs.listJobs(db, who, 'import', 50)),
  read('listOriginals', [], (db, who) => originals.listOriginals(db, who)),
  read('findOriginalRow', undefined, (db, who) => originals.findOriginalRow(db, who, ID.content)),
  read('findLease', undefined, (db, who) => leases.findLease(db, who, 'import')),
  read('nextImportFile', 0, (db, who) => importFiles.nextImportFile(db, who, ID.job)),
  read('listKnownContents', [], (db, who) => packings.listKnownContents(db, who, [ID.content, ID.packed])),
  read('listActivityRows', [], (db, who) => activities.listActivityRows(db, who, [ID.run, ID.twin])),
  { ...read('listRowsInAthleteZone', [], (db, who) => activities.listRowsInAthleteZone(db, who)), since: '0002' },
  { ...read('listReplacedRows', [], (db, who) => activities.listReplacedRows(db, who, [LIFE.first])), since: '0002' },
  {
    ...read('listReplacedAround', [], (db, who) => activities.listReplacedAround(db, who, MONDAY_MORNING, 1e9)),
    since: '0002',
  },
  { ...read('listReplaced', [], (db, who) => activities.listReplaced(db, who, [LIFE.first])), since: '0002' },
  { ...read('listRowsMadeOf', [], (db, who) => activities.listRowsMadeOf(db, who, [LIFE.first])), since: '0002' },
  read('findPause', undefined, (db, who) => pauses.findPause(db, who, ID.pause)),
  read('findLastChangeOf', undefined, (db, who) => changes.findLastChangeOf(db, who, 'goal', ID.weekly)),
  read('latestChangeAt', undefined, (db, who) => changes.latestChangeAt(db, who)),
  read('revisionZones', [], (db, who) => goals.revisionZones(db, who, 'Europe/Berlin')),
  read('revisionRemovals', [], (db, who) => goals.revisionRemovals(db, who, ID.season, MONDAY)),
  { ...read('factsVersion', false, async (db, who) => (await factChanges.factsVersion(db, who)) > 0), since: '0007' },
  {
    ...read('listFactChanges', [], async (db, who) =>
      (await factChanges.listFactChanges(db, who, 0)).map(({ fact, on }) => `${fact} ${on}`).sort(),
    ),
    since: '0007',
  },
  ...LIFE_READS,
  ...SIGN_IN_READS,
  read('listPauses', [], (db, who) => pauses.listPauses(db, who)),
  read('listGoals', [], (db, who) => goals.listGoals(db, who)),
  read('findGoal', undefined, (db, who) => goals.findGoal(db, who, ID.season)),
  read('listLinks', [], (db, who) => goals.listLinks(db, who)),
  read('nextSeq', 0, (db, who) => goals.nextSeq(db, who, 'goal_revision', ID.season)),
  read('listChangedRows', [], (db, who) => changes.listChangedRows(db, who, ID.removal)),
  read('goalRemoval', [{ table: 'goal', key: { id: ID.season }, next: null }], (db, who) =>
    goals.goalRemoval(db, who, ID.season),
  ),
]

const other = makeActivity({ startAt: epochMs(NOW) })

/** Every function of src/storage that writes, at the ids of the story where it can, the gentle ones first. */
export const WRITES: readonly Call[] = [
  write('insertAthlete', (db, who) => athletes.insertAthlete(db, makeAthlete({ id: who }))),
  write('insertActivity', (db, who) => activities.insertActivity(db, who, other, 0)),
  write('setDuplicateOf', (db, who) => activities.setDuplicateOf(db, who, ID.twin, null)),
  write('insertActivityDetail', (db, who) => activityDetails.insertActivityDetail(db, who, other.id, { laps: [] })),
  write('saveBestEfforts', (db, who) => bestEfforts.saveBestEfforts(db, who, ID.run, [], 2)),
  write('dropBestEfforts', (db, who) => bestEfforts.dropBestEfforts(db, who)),
  write('writeRows', async (db, who) =>
    changes.writeRows(db, who, { id: other.id, kind: 'delete-goal', at: NOW }, [
      goals.goalWrite(who, makeGoal({ id: ID.weekly, name: 'other', version: 9 })),
      ...(await goals.goalRemoval(db, who, ID.season)),
    ]),
  ),
  write('undoChange', (db, who) => changes.undoChange(db, who, ID.removal, NOW)),
  write('saveAnswer', (db, who) => idempotency.saveAnswer(db, who, 'another key', 'hash', '{}', NOW)),
  write('forgetAnswersBefore', (db, who) => idempotency.forgetAnswersBefore(db, who, NOW * 2)),
  write('insertImportFiles', (db, who) =>
    importFiles.insertImportFiles(db, who, ID.job, 2, [
      { path: '', outcome: 'imported', activityIds: [], warnings: [] },
    ]),
  ),
  write('deleteActivityDetail', (db, who) => activityDetails.deleteActivityDetail(db, who, ID.run)),
  write('dropEffortsOf', (db, who) => bestEfforts.dropEffortsOf(db, who, ID.run)),
  ...LIFE_WRITES,
  ...SIGN_IN_WRITES,
  write('savePacking', (db, who) => packings.savePacking(db, who, 'ee'.repeat(32), ID.content)),
  write('deleteImportFiles', (db, who) => importFiles.deleteImportFiles(db, who, ID.job, ['b.fit'])),
  write('reopenJob', (db, who) => jobs.reopenJob(db, who, storyJob('other'))),
  write('saveJob', (db, who) => jobs.saveJob(db, who, { ...storyJob('other'), state: 'done' })),
  write('requestCancel', (db, who) => jobs.requestCancel(db, who, ID.job)),
  write('takeLease', (db, who) => leases.takeLease(db, who, 'import', 'somebody', NOW * 2, NOW * 3)),
  write('releaseLease', (db, who) => leases.releaseLease(db, who, 'import', 'somebody')),
  write('insertOriginal', (db, who) =>
    originals.insertOriginal(db, who, { sha256: 'dd'.repeat(32), name: 'x', size_bytes: 1 }, NOW),
  ),
]

/** Make rows and touch no database. */
const PURE: ReadonlySet<string> = new Set([
  'areSamplesWhole',
  'athleteRow',
  'goalWrite',
  'revisionWrite',
  'stateWrite',
  'linkWrite',
  'activityWrite',
  ...LIFE_PURE,
])

/** Looks for whom the data belongs to; there is no athlete to ask for yet. The one exception, and it stays alone. */
const WITHOUT_ATHLETE: ReadonlySet<string> = new Set(['findOwner'])

/** Exported functions that ask the database for rows of an athlete. */
export const exportedCalls: readonly string[] = [
  ...[activities, activityDetails, athletes, bestEfforts, changes, factChanges, goals, idempotency],
  ...[importFiles, jobs, leases],
  ...[packings, ...LIFE_MODULES, ...SIGN_IN_MODULES],
  ...[originals, pauses],
]
  .flatMap((module) => Object.entries(module))
  .filter(([name, value]) => typeof value === 'function' && !PURE.has(name) && !WITHOUT_ATHLETE.has(name))
  .map(([name]) => name)
  .sort()
