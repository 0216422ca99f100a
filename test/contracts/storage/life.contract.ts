import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import type { KeptPause } from '../../../src/core/evidence/evidence.ts'
import type { Race } from '../../../src/core/evidence/race.ts'
import { findLastChangeOf, type RowWrite, undoChange, writeRows } from '../../../src/storage/changes.ts'
import { checkInRemoval, checkInWrite, findCheckIn, listCheckIns } from '../../../src/storage/check-ins.ts'
import { dayFactWrite, listDayFacts, saveDayFact } from '../../../src/storage/day-facts.ts'
import type { OpenDatabase } from '../../../src/storage/open.ts'
import { findPause, listPauses, pauseRemoval, pauseWrite } from '../../../src/storage/pauses.ts'
import {
  findPlannedWorkout,
  listPlannedWorkouts,
  plannedWorkoutRemoval,
  plannedWorkoutWrite,
} from '../../../src/storage/planned-workouts.ts'
import { findRace, listRaces, raceRemoval, raceWrite } from '../../../src/storage/races.ts'
import { makeId, MONDAY } from '../../make.ts'
import { save } from './goals.contract.ts'
import { storyCheckIn, storyRace, storyWorkout } from './life-story.ts'

export function lifeContract(database: () => OpenDatabase): void {
  describe('what a runner says of their days', () => {
    it('comes back as it was told, whole or with all but the day left open, and is taken out', async () => {
      const { db } = database()
      const [who, goalId] = [makeId(), makeId()]
      const [race, checkIn, workout] = [storyRace('full'), storyCheckIn('full', goalId), storyWorkout('full', goalId)]
      const bareCheckIn = { id: makeId(), on: MONDAY, moment: 'morning', joy: 0, version: 1 } as const
      const bareWorkout = { id: makeId(), on: MONDAY, kind: 'rest', sport: 'running', steps: [], version: 1 } as const
      const bareRace: Race = {
        id: makeId(),
        on: MONDAY,
        distance_m: 5000,
        kind: 'road',
        priority: 'B',
        outcome: 'planned',
        allOut: false,
        version: 1,
      }
      await save(db, who, [
        ...[race, bareRace].map((each) => raceWrite(who, each)),
        ...[checkIn, bareCheckIn].map((each) => checkInWrite(who, each, 7)),
        ...[workout, bareWorkout].map((each) => plannedWorkoutWrite(who, each)),
      ])
      expect(await findRace(db, who, race.id)).toStrictEqual(race)
      expect(await findCheckIn(db, who, checkIn.id)).toStrictEqual(checkIn)
      expect(await findPlannedWorkout(db, who, workout.id)).toStrictEqual(workout)
      expect(await listRaces(db, who)).toStrictEqual([bareRace, race])
      expect(await listCheckIns(db, who, addDays(MONDAY, 9))).toStrictEqual([bareCheckIn, checkIn])
      expect(await listCheckIns(db, who, MONDAY)).toStrictEqual([bareCheckIn])
      expect(await listPlannedWorkouts(db, who)).toStrictEqual([bareWorkout, workout])
      await save(db, who, [raceRemoval(race.id), checkInRemoval(checkIn.id), plannedWorkoutRemoval(workout.id)])
      expect(await findRace(db, who, race.id)).toBeUndefined()
      expect(await listCheckIns(db, who, addDays(MONDAY, 9))).toStrictEqual([bareCheckIn])
      expect(await listPlannedWorkouts(db, who)).toStrictEqual([bareWorkout])
    })

    it('of a pause has its days, its reason and its goal, or all goals', async () => {
      const { db } = database()
      const who = makeId()
      const ofOne: KeptPause = { id: makeId(), from: MONDAY, reason: 'rest', goalId: makeId(), version: 1 }
      const ofAll: KeptPause = {
        id: makeId(),
        from: addDays(MONDAY, 9),
        to: addDays(MONDAY, 12),
        reason: 'illness',
        version: 3,
      }
      await save(db, who, [pauseWrite(who, ofAll), pauseWrite(who, ofOne)])
      expect(await listPauses(db, who)).toStrictEqual([ofOne, ofAll])
      expect(await findPause(db, who, ofAll.id)).toStrictEqual(ofAll)
      await save(db, who, [pauseRemoval(ofOne.id)])
      expect(await listPauses(db, who)).toStrictEqual([ofAll])
    })

    it('by hand stands above what files tell of a day, value by value', async () => {
      const { db } = database()
      const who = makeId()
      await saveDayFact(db, who, { on: MONDAY, weight_kg: 62, sleep_s: 25_200, source: 'scale' })
      await saveDayFact(db, who, { on: MONDAY, resting_heart_rate_bpm: 50, source: 'scale' })
      await save(db, who, [dayFactWrite(who, { on: MONDAY, weight_kg: 61.5, source: 'hand' }, 1)])
      expect(await listDayFacts(db, who, MONDAY)).toStrictEqual([
        { on: MONDAY, weight_kg: 61.5, resting_heart_rate_bpm: 50, sleep_s: 25_200, source: 'hand' },
      ])
    })
  })

  describe('what files tell of a day', () => {
    it('is news once, each value by itself', async () => {
      const { db } = database()
      const who = makeId()
      const told = (weight_kg: number, sleep_s?: number) =>
        saveDayFact(db, who, { on: MONDAY, weight_kg, ...(sleep_s !== undefined && { sleep_s }), source: 'scale' })
      expect(await told(62)).toBe(true)
      expect(await told(62)).toBe(false)
      expect(await told(62, 25_200)).toBe(true)
      expect(await told(62)).toBe(false)
      expect(await told(61.5)).toBe(true)
      expect(await listDayFacts(db, who, MONDAY)).toStrictEqual([
        { on: MONDAY, weight_kg: 61.5, sleep_s: 25_200, source: 'scale' },
      ])
    })
  })

  describe('the latest change of a row', () => {
    it('is the last one that still stands', async () => {
      const { db } = database()
      const who = makeId()
      const pause: KeptPause = { id: makeId(), from: MONDAY, reason: 'rest', version: 1 }
      const change = async (at: number, writes: RowWrite[], kind: string) => {
        const id = makeId()
        await db.transaction().execute((inside) => writeRows(inside, who, { id, kind, at }, writes))
        return id
      }
      expect(await findLastChangeOf(db, who, 'pause', pause.id)).toBeUndefined()
      const first = await change(1, [pauseWrite(who, pause)], 'record-pause')
      const second = await change(2, [pauseWrite(who, { ...pause, version: 2 })], 'edit-pause')
      await change(3, [pauseWrite(who, { ...pause, id: makeId() })], 'record-pause')
      expect(await findLastChangeOf(db, who, 'pause', pause.id)).toEqual({ id: second, kind: 'edit-pause' })
      await db.transaction().execute((inside) => undoChange(inside, who, second, 4))
      expect(await findLastChangeOf(db, who, 'pause', pause.id)).toEqual({ id: first, kind: 'record-pause' })
      expect(await findLastChangeOf(db, makeId(), 'pause', pause.id)).toBeUndefined()
    })
  })
}
