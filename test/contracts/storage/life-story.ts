import { addDays } from '../../../src/core/base/calendar.ts'
import type { CheckIn } from '../../../src/core/evidence/check-in.ts'
import type { PlannedWorkout } from '../../../src/core/evidence/planned-workout.ts'
import type { Race } from '../../../src/core/evidence/race.ts'
import type { Adjustment } from '../../../src/core/advice/adjustment.ts'
import type { KeptReview } from '../../../src/core/advice/kept-review.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import type { KeptPlan } from '../../../src/core/plan/kept-plan.ts'
import { findActivityRow, insertActivity } from '../../../src/storage/activities.ts'
import { type RowWrite, writeRows } from '../../../src/storage/changes.ts'
import { saveCalendarFeed } from '../../../src/storage/calendar-feed.ts'
import { checkInWrite } from '../../../src/storage/check-ins.ts'
import { dayFactWrite, saveDayFact } from '../../../src/storage/day-facts.ts'
import { insertForecast } from '../../../src/storage/forecasts.ts'
import { gearWrite } from '../../../src/storage/gear.ts'
import { insertGuess } from '../../../src/storage/guesses.ts'
import type { Db } from '../../../src/storage/open.ts'
import { plannedWorkoutWrite } from '../../../src/storage/planned-workouts.ts'
import { planWrite } from '../../../src/storage/plans.ts'
import { adjustmentWrite } from '../../../src/storage/adjustments.ts'
import { reviewWrite } from '../../../src/storage/reviews.ts'
import { raceWrite } from '../../../src/storage/races.ts'
import { saveWorksheet } from '../../../src/storage/worksheets.ts'
import { writtenGoalWrite } from '../../../src/storage/written-goals.ts'
import { tellSignIn } from './sign-in-calls.ts'
import { idMaker, makeActivity, MONDAY, MONDAY_MORNING } from '../../make.ts'

const id = idMaker(0x11fe)

/** Ids of the second part of the story. */
export const LIFE = {
  gear: id(),
  outing: id(),
  first: id(),
  whole: id(),
  race: id(),
  checkIn: id(),
  workout: id(),
  plan: id(),
  plannedFor: id(),
  changes: id(),
  adjustment: id(),
  review: id(),
  worksheet: id(),
}

const AT = MONDAY_MORNING + 8 * 24 * 3600_000

export const storyRace = (mark: string): Race => ({
  id: LIFE.race,
  name: mark,
  on: addDays(MONDAY, 20),
  distance_m: 10_000,
  kind: 'road',
  ascent_m: 55.5,
  altitude_m: 1611.5,
  place: `at ${mark}`,
  priority: 'A',
  outcome: 'finished',
  official_time_s: 2412.5,
  activityId: LIFE.outing,
  allOut: true,
  note: `of ${mark}`,
  temperature_c: 17.5,
  dewPoint_c: -2.25,
  version: 1,
})

export const storyCheckIn = (mark: string, goalId: string): CheckIn => ({
  id: LIFE.checkIn,
  on: addDays(MONDAY, 1),
  moment: 'after-run',
  activityId: LIFE.outing,
  goalId,
  effort: 7,
  pain: { level: 0, where: `knee of ${mark}`, nextMorning: 2.5 },
  medicalSigns: ['limping'],
  sleep_h: 7.25,
  answers: { [mark]: 3 },
  words: `words of ${mark}`,
  version: 1,
})

export const storyWorkout = (mark: string, goalId: string): PlannedWorkout => ({
  id: LIFE.workout,
  on: addDays(MONDAY, 2),
  kind: 'intervals',
  sport: 'running',
  name: mark,
  distance_m: 9000,
  duration_s: 3000,
  steps: [{ repeat: 3, steps: [{ role: 'work', distance_m: 1000 }] }],
  goalId,
  planId: `plan of ${mark}`,
  purpose: 'aerobic-power',
  shorter: { distance_m: 5000, steps: [{ role: 'easy', distance_m: 5000 }] },
  isOwn: true,
  word: 'eased',
  reason: `because ${mark}`,
  version: 1,
})

const storyAdjustment = (mark: string): Adjustment => ({
  id: LIFE.adjustment,
  goalId: LIFE.plannedFor,
  on: MONDAY,
  decidedAt: epochMs(AT),
  choice: 'let-go',
  reason: `for ${mark}`,
  lookBack: { situation: "a cold — and it's February" },
  triggers: [{ code: 'busy-life', since: MONDAY, strength: 'practice', evidence: [] }],
  before: { name: `goal of ${mark}`, type: 'health', measure: { kind: 'open', review_months: 3 }, startOn: MONDAY },
  lettingGo: { reasons: ['other-priorities'], gave: 'mornings' },
  version: 1,
})

const storyReview = (mark: string): KeptReview => ({
  id: LIFE.review,
  kind: 'race',
  from: MONDAY,
  to: MONDAY,
  raceId: LIFE.race,
  answers: { gave: `all of ${mark}` },
  matters: { [LIFE.plannedFor]: false },
  at: epochMs(AT),
  version: 1,
})

const storyPlan = (mark: string): KeptPlan => ({
  id: LIFE.plan,
  goalId: LIFE.plannedFor,
  takenOn: MONDAY,
  availability: { days: [2, 4, 7], runsPerWeek: 3, longDay: 7, minutes: { 2: 45 } },
  weeks: [{ startsOn: MONDAY, phase: 'build', notes: ['cut-back'] }],
  milestones: [{ kind: 'race', on: addDays(MONDAY, 20), distance_m: 10_000 }],
  bends: [{ saidOn: MONDAY, change: { kind: 'not-on', on: addDays(MONDAY, 3) }, reason: `away, ${mark}` }],
  version: 2,
})

/** Races, check-ins, planned workouts, facts of days, gear, what was said of chances, and activities with all of it. */
export async function liveOn(db: Db, athleteId: string, mark: string, goalId: string): Promise<void> {
  const on = (day: number) => ({
    startAt: epochMs(MONDAY_MORNING + day * 24 * 3600_000),
    localDay: addDays(MONDAY, day),
    name: mark,
  })
  const outing = makeActivity({
    id: LIFE.outing,
    ...on(2),
    gear: `shoes of ${mark}`,
    gearId: LIFE.gear,
    effort: 6.5,
    companions: [mark],
    inCompany: true,
    place: { country: 'DE', state: 'DE-BE', name: mark, source: 'hand' },
  })
  await insertActivity(db, athleteId, outing, 0)
  await insertActivity(db, athleteId, makeActivity({ id: LIFE.first, ...on(3), gear: `old ${mark}` }), 0)
  const whole = makeActivity({
    id: LIFE.whole,
    ...on(3),
    zoneSource: 'athlete',
    gear: `old ${mark}`,
    madeOf: [LIFE.first],
  })
  await insertActivity(db, athleteId, whole, 0)
  const row = await findActivityRow(db, athleteId, LIFE.first)
  const writes: RowWrite[] = [
    {
      table: 'activity',
      key: { id: LIFE.first },
      next: { ...row!, replaced_by: JSON.stringify([LIFE.whole]), version: 2 },
    },
    gearWrite(athleteId, {
      id: LIFE.gear,
      kind: 'shoes',
      name: mark,
      distanceBefore_m: 1234.5,
      from: MONDAY,
      replaceAt_m: 800_000,
      isDefault: true,
      version: 1,
    }),
    raceWrite(athleteId, storyRace(mark)),
    checkInWrite(athleteId, storyCheckIn(mark, goalId), AT),
    plannedWorkoutWrite(athleteId, storyWorkout(mark, goalId)),
    planWrite(athleteId, storyPlan(mark)),
    adjustmentWrite(athleteId, storyAdjustment(mark)),
    reviewWrite(athleteId, storyReview(mark)),
    writtenGoalWrite(
      athleteId,
      { goalId, worksheetId: LIFE.worksheet, on: MONDAY, answers: { whyRun: mark }, chance: null },
      AT,
    ),
    dayFactWrite(athleteId, { on: MONDAY, weight_kg: 61.5, source: 'hand' }, 1),
  ]
  await writeRows(db, athleteId, { id: LIFE.changes, kind: 'record-check-in', at: AT }, writes)
  await saveDayFact(db, athleteId, { on: MONDAY, weight_kg: 62, resting_heart_rate_bpm: 51, source: mark })
  const said = { goalId, on: MONDAY, at: AT, chance: 0.25 }
  const kept = { ...said, model: 'race-time 1', inputsHash: mark, occasion: 'set', revisionSeq: 0 } as const
  await insertForecast(db, athleteId, kept, JSON.stringify({ mark }))
  await insertGuess(db, athleteId, said)
  await saveWorksheet(db, athleteId, {
    id: LIFE.worksheet,
    answers: { whyRun: mark },
    startedAt: epochMs(AT),
    updatedAt: epochMs(AT + 1),
    version: 1,
  })
  await saveCalendarFeed(db, athleteId, { secretSha256: 'ab'.repeat(32), sinceAt: AT, secretAt: AT + 1 })
  await tellSignIn(db, athleteId, AT)
}
