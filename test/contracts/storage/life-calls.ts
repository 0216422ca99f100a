import { addDays } from '../../../src/core/base/calendar.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import * as activityPlaces from '../../../src/storage/activity-places.ts'
import * as adjustments from '../../../src/storage/adjustments.ts'
import * as calendarFeeds from '../../../src/storage/calendar-feed.ts'
import * as checkIns from '../../../src/storage/check-ins.ts'
import * as dayFacts from '../../../src/storage/day-facts.ts'
import * as forecasts from '../../../src/storage/forecasts.ts'
import * as gear from '../../../src/storage/gear.ts'
import * as guesses from '../../../src/storage/guesses.ts'
import * as plannedWorkouts from '../../../src/storage/planned-workouts.ts'
import * as plans from '../../../src/storage/plans.ts'
import * as races from '../../../src/storage/races.ts'
import * as reviews from '../../../src/storage/reviews.ts'
import * as rowTimes from '../../../src/storage/row-times.ts'
import * as trainingRows from '../../../src/storage/training-rows.ts'
import * as worksheets from '../../../src/storage/worksheets.ts'
import * as writtenGoals from '../../../src/storage/written-goals.ts'
import { MONDAY } from '../../make.ts'
import type { Call, Read } from './calls.ts'
import { LIFE } from './life-story.ts'

const UNTIL = addDays(MONDAY, 40)
/** What a database of the first release has nothing of. */
const read = (name: string, nothing: unknown, run: Call['run']): Read => ({ name, nothing, run, since: '0002' })
const write = (name: string, run: Call['run']): Call => ({ name, run })

/** Reads of what came with the second migration, asked for what is in the second part of the story. */
export const LIFE_READS: readonly Read[] = [
  read('listRaces', [], (db, who) => races.listRaces(db, who)),
  read('findRace', undefined, (db, who) => races.findRace(db, who, LIFE.race)),
  read('listCheckIns', [], (db, who) => checkIns.listCheckIns(db, who, UNTIL)),
  read('findCheckIn', undefined, (db, who) => checkIns.findCheckIn(db, who, LIFE.checkIn)),
  read('listPlannedWorkouts', [], (db, who) => plannedWorkouts.listPlannedWorkouts(db, who)),
  read('findPlannedWorkout', undefined, (db, who) => plannedWorkouts.findPlannedWorkout(db, who, LIFE.workout)),
  read('listPlans', [], (db, who) => plans.listPlans(db, who)),
  read('findPlanOfGoal', undefined, (db, who) => plans.findPlanOfGoal(db, who, LIFE.plannedFor)),
  read('listDayFacts', [], (db, who) => dayFacts.listDayFacts(db, who, UNTIL)),
  read('listDayFactRows', [], (db, who) => dayFacts.listDayFactRows(db, who, 'hand')),
  read('findDayFact', undefined, (db, who) => dayFacts.findDayFact(db, who, MONDAY, 'hand')),
  read('listGear', [], (db, who) => gear.listGear(db, who)),
  read('findGear', undefined, (db, who) => gear.findGear(db, who, LIFE.gear)),
  read('sumGearUse', [], async (db, who) => [...(await gear.sumGearUse(db, who))]),
  read('listUnknownGear', [], (db, who) => gear.listUnknownGear(db, who)),
  read('listRowsByGear', [], (db, who) => gear.listRowsByGear(db, who, { id: LIFE.gear })),
  read('listForecasts', [], (db, who) => forecasts.listForecasts(db, who)),
  read('listGuesses', [], (db, who) => guesses.listGuesses(db, who)),
  read('listTrainingRows', [], (db, who) => trainingRows.listTrainingRows(db, who)),
  { ...read('listAdjustments', [], (db, who) => adjustments.listAdjustments(db, who)), since: '0005' },
  { ...read('listReviews', [], (db, who) => reviews.listReviews(db, who)), since: '0005' },
  { ...read('findCalendarFeed', undefined, (db, who) => calendarFeeds.findCalendarFeed(db, who)), since: '0004' },
  { ...read('listRowTimes', [], (db, who) => rowTimes.listRowTimes(db, who)), since: '0004' },
  { ...read('listWorksheets', [], (db, who) => worksheets.listWorksheets(db, who)), since: '0006' },
  {
    ...read('findWorksheet', undefined, (db, who) => worksheets.findWorksheet(db, who, LIFE.worksheet)),
    since: '0006',
  },
  { ...read('listWrittenGoals', [], (db, who) => writtenGoals.listWrittenGoals(db, who)), since: '0006' },
  read('listUnsaidPlaces', [], (db, who) => activityPlaces.listUnsaidPlaces(db, who)),
]

export const LIFE_WRITES: readonly Call[] = [
  write('saveDayFact', (db, who) => dayFacts.saveDayFact(db, who, { on: MONDAY, sleep_s: 1, source: 'other' })),
  write('savePlace', (db, who) => activityPlaces.savePlace(db, who, LIFE.whole, { country: 'FR', source: 'hand' })),
  write('saveCalendarFeed', (db, who) =>
    calendarFeeds.saveCalendarFeed(db, who, { secretSha256: 'ff'.repeat(32), sinceAt: 1, secretAt: 2 }),
  ),
  write('saveRowTime', (db, who) => rowTimes.saveRowTime(db, who, { table: 'race', id: LIFE.race, writtenAt: 5 })),
  write('deleteCalendarFeed', (db, who) => calendarFeeds.deleteCalendarFeed(db, who)),
  write('insertForecast', (db, who) =>
    forecasts.insertForecast(
      db,
      who,
      { goalId: LIFE.race, on: MONDAY, model: 'm', inputsHash: 'h', at: 1, occasion: 'set', revisionSeq: 0 },
      '{}',
    ),
  ),
  write('saveWorksheet', (db, who) =>
    worksheets.saveWorksheet(db, who, {
      id: LIFE.worksheet,
      answers: { whyRun: 'air' },
      startedAt: epochMs(1),
      updatedAt: epochMs(2),
      version: 2,
    }),
  ),
  write('deleteWorksheet', (db, who) => worksheets.deleteWorksheet(db, who, LIFE.worksheet)),
  write('insertGuess', (db, who) => guesses.insertGuess(db, who, { goalId: LIFE.race, on: MONDAY, at: 1 })),
]

export const LIFE_MODULES: readonly object[] = [
  ...[
    activityPlaces,
    adjustments,
    calendarFeeds,
    checkIns,
    rowTimes,
    dayFacts,
    forecasts,
    gear,
    guesses,
    plannedWorkouts,
    plans,
    races,
    reviews,
    trainingRows,
    worksheets,
    writtenGoals,
  ],
]

/** Make rows and touch no database. */
export const LIFE_PURE: readonly string[] = [
  ...['isTimed', 'checkInWrite', 'checkInRemoval', 'dayFactWrite', 'dayFactRemoval', 'gearWrite', 'gearRemoval'],
  ...[
    'plannedWorkoutWrite',
    'plannedWorkoutRemoval',
    'adjustmentWrite',
    'reviewWrite',
    'writtenGoalWrite',
    'planWrite',
    'planRemoval',
    'raceWrite',
    'raceRemoval',
    'pauseWrite',
    'pauseRemoval',
  ],
]
