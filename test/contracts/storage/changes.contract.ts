import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import type { Goal } from '../../../src/core/goal/goal.ts'
import { findActivity, findActivityRow, insertActivity } from '../../../src/storage/activities.ts'
import { athleteRow, findAthlete, insertAthlete } from '../../../src/storage/athletes.ts'
import { type RowWrite, undoChange, writeRows } from '../../../src/storage/changes.ts'
import {
  findGoal,
  goalRemoval,
  goalWrite,
  linkWrite,
  listGoals,
  listLinks,
  revisionWrite,
} from '../../../src/storage/goals.ts'
import type { OpenDatabase } from '../../../src/storage/open.ts'
import { makeAthlete, makeFullActivity, makeGoal, makeId, makeRevision, makeStateChange, MONDAY } from '../../make.ts'
import { dumpRows } from '../../support/dump-rows.ts'
import { goalWrites } from './goals.contract.ts'

export function changesContract(database: () => OpenDatabase): void {
  const change = async (who: string, writes: readonly RowWrite[], at = 7): Promise<string> => {
    const id = makeId()
    const write = database().db.transaction()
    await write.execute((db) => writeRows(db, who, { id, kind: 'test', at }, writes))
    return id
  }
  const undo = (who: string, id: string) =>
    database()
      .db.transaction()
      .execute((db) => undoChange(db, who, id, 9))
  const madeGoal = async (goal: Goal, who = makeId()) => {
    const creation = await change(who, goalWrites(who, goal))
    return { who, creation, find: () => findGoal(database().db, who, goal.id) }
  }
  const renamed = (who: string, goal: Goal, name: string, version: number) => [
    goalWrite(who, { ...goal, name, version }),
  ]

  describe('changes', () => {
    it('of an activity are taken back, and the version goes up, never back', async () => {
      const { db } = database()
      const who = makeId()
      const activity = makeFullActivity({ version: 4 })
      await insertActivity(db, who, activity, 0)
      const row = (await findActivityRow(db, who, activity.id))!
      const next = { ...row, name: null, sport: 'hiking', counts_for_goals: 1, version: 5 }
      const edit = await change(who, [{ table: 'activity', key: { id: activity.id }, next }])
      expect(await findActivity(db, who, activity.id)).toMatchObject({ sport: 'hiking', version: 5 })
      expect(await undo(who, edit)).toBe('undone')
      expect(await findActivity(db, who, activity.id)).toStrictEqual({ ...activity, version: 6 })
    })

    it('of the athlete are taken back', async () => {
      const { db } = database()
      const athlete = makeAthlete()
      await insertAthlete(db, athlete)
      const next = athleteRow({ ...athlete, weekStart: 7, birthYear: 1990, version: 2 })
      const edit = await change(athlete.id, [{ table: 'athlete', key: {}, next }])
      expect(await findAthlete(db, athlete.id)).toMatchObject({ weekStart: 7, birthYear: 1990 })
      expect(await undo(athlete.id, edit)).toBe('undone')
      expect(await findAthlete(db, athlete.id)).toStrictEqual({ ...athlete, version: 3 })
    })

    it('that made a goal are taken back without a trace', async () => {
      const { who, creation } = await madeGoal(makeGoal())
      expect(await undo(who, creation)).toBe('undone')
      const { change: changes, fact_change: _noted, ...rows } = await dumpRows(database().db, who)
      expect(changes).toHaveLength(1)
      expect(Object.values(rows).flat()).toEqual([])
    })

    it('that delete a goal take its revisions, states and links, and undo brings all of them back', async () => {
      const { db } = database()
      const later = makeRevision({ fromOn: addDays(MONDAY, 3), reason: 'slower' })
      const goal = makeGoal({
        name: 'carried',
        revisions: [makeRevision(), later],
        states: [makeStateChange(), makeStateChange({ on: addDays(MONDAY, 4), state: 'paused' })],
        version: 5,
      })
      const [carrier, top] = [makeGoal(), makeGoal()]
      const { who } = await madeGoal(goal)
      const links = [
        { carrierId: carrier.id, carriedId: goal.id },
        { carrierId: goal.id, carriedId: top.id },
        { carrierId: carrier.id, carriedId: top.id },
      ].map((link) => linkWrite(who, link, true))
      await change(who, [...goalWrites(who, carrier), ...goalWrites(who, top), ...links])
      const { change: _, ...before } = await dumpRows(db, who)

      const removal = await change(who, await goalRemoval(db, who, goal.id))
      expect((await listGoals(db, who)).map(({ id }) => id)).toEqual([carrier.id, top.id])
      expect(await listLinks(db, who)).toEqual([{ carrierId: carrier.id, carriedId: top.id }])
      const bare = await dumpRows(db, who)
      expect([...bare['goal_revision']!, ...bare['goal_state']!].map((row) => row['goal_id'])).not.toContain(goal.id)

      expect(await undo(who, removal)).toBe('undone')
      const { change: __, ...after } = await dumpRows(db, who)
      expect(after).toStrictEqual(before)
    })

    it('are refused to be undone once a row of theirs was written again, and nothing moves', async () => {
      const goal = makeGoal()
      const { who, creation, find } = await madeGoal(goal)
      const edit = await change(who, renamed(who, goal, 'new', 2))
      const revision = makeRevision({ fromOn: addDays(MONDAY, 1) })
      await change(who, [
        goalWrite(who, { ...goal, name: 'new', version: 3 }),
        revisionWrite(who, goal.id, 1, revision, 8),
      ])
      const before = await find()
      expect(await undo(who, edit)).toBe('changed-since')
      expect(await undo(who, creation)).toBe('changed-since')
      expect(await find()).toStrictEqual(before)
    })

    it('are refused to be undone when a row of theirs has gone', async () => {
      const goal = makeGoal()
      const { who, find } = await madeGoal(goal)
      const edit = await change(who, renamed(who, goal, 'new', 2))
      await change(who, await goalRemoval(database().db, who, goal.id))
      expect(await undo(who, edit)).toBe('changed-since')
      expect(await find()).toBeUndefined()
    })

    it('are undone once, and only by their own athlete', async () => {
      const goal = makeGoal()
      const { who, find } = await madeGoal(goal)
      const edit = await change(who, renamed(who, goal, 'new', 2))
      expect(await undo(makeId(), edit)).toBe('not-found')
      expect(await undo(who, makeId())).toBe('not-found')
      expect(await undo(who, edit)).toBe('undone')
      expect(await undo(who, edit)).toBe('already-undone')
      expect(await find()).toStrictEqual({ ...goal, version: 3 })
    })

    it('are taken back one after the other, newest first', async () => {
      const goal = makeGoal()
      const { who, creation, find } = await madeGoal(goal)
      const edits = [
        await change(who, renamed(who, goal, 'a', 2), 10),
        await change(who, renamed(who, goal, 'b', 3), 11),
        await change(who, renamed(who, goal, 'c', 4), 12),
      ]
      expect(await undo(who, edits[2]!)).toBe('undone')
      expect(await find()).toMatchObject({ name: 'b', version: 5 })
      expect(await undo(who, edits[0]!)).toBe('changed-since')
      expect(await undo(who, edits[1]!)).toBe('undone')
      const again = await change(who, renamed(who, goal, 'd', 7), 13)
      expect(await undo(who, edits[0]!)).toBe('changed-since')
      expect(await undo(who, again)).toBe('undone')
      expect(await undo(who, edits[0]!)).toBe('undone')
      expect(await find()).toStrictEqual({ ...goal, version: 9 })
      expect(await undo(who, creation)).toBe('undone')
      expect(await find()).toBeUndefined()
    })

    it('in any number, undone in reverse, leave what was there but for higher versions', async () => {
      const { db } = database()
      const goals = [makeGoal({ rank: 1 }), makeGoal({ rank: 2 })]
      const step = fc.record({
        goal: fc.constantFrom(0, 1),
        act: fc.constantFrom('rename', 'revise', 'delete', 'link'),
        undo: fc.boolean(),
      })
      const act = async (who: string, which: number, kind: string): Promise<string | undefined> => {
        const goal = await findGoal(db, who, goals[which]!.id)
        if (!goal) return undefined
        const bumped = { ...goal, version: goal.version + 1 }
        if (kind === 'rename') return change(who, [goalWrite(who, { ...bumped, name: `${goal.version}` })])
        if (kind === 'delete') return change(who, await goalRemoval(db, who, goal.id))
        const link = linkWrite(who, { carrierId: goals[0]!.id, carriedId: goals[1]!.id }, goal.version % 2 === 1)
        if (kind === 'link') return change(who, [goalWrite(who, bumped), link])
        const revision = makeRevision({ fromOn: addDays(MONDAY, goal.version) })
        const write = revisionWrite(who, goal.id, goal.revisions.length, revision, 7)
        return change(who, [goalWrite(who, bumped), write])
      }
      const withoutVersions = async (who: string) => ({
        goals: (await listGoals(db, who)).map((goal) => ({ ...goal, version: 0 })),
        links: await listLinks(db, who),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
          const who = makeId()
          await change(
            who,
            goals.flatMap((goal) => goalWrites(who, goal)),
          )
          const before = await withoutVersions(who)
          const done: string[] = []
          for (const { goal, act: kind, undo: back } of steps) {
            const id = await act(who, goal, kind)
            if (id) done.push(id)
            if (back && done.length > 0) expect(await undo(who, done.pop()!)).toBe('undone')
          }
          for (const id of done.toReversed()) expect(await undo(who, id)).toBe('undone')
          expect(await withoutVersions(who)).toStrictEqual(before)
        }),
        { seed: 20260302, numRuns: 15 },
      )
    })

    it('that write a row twice are undone to how it was before the first', async () => {
      const goal = makeGoal()
      const { who, find } = await madeGoal(goal)
      const edit = await change(who, [...renamed(who, goal, 'a', 2), ...renamed(who, goal, 'b', 3)])
      expect(await undo(who, edit)).toBe('undone')
      expect(await find()).toStrictEqual({ ...goal, version: 4 })
    })

    it('to a row of another athlete, or of another key than they say, throw and write nothing', async () => {
      const goal = makeGoal()
      const { who, find } = await madeGoal(goal)
      const stranger = makeId()
      await expect(change(who, renamed(stranger, goal, 'x', 2))).rejects.toThrow('another athlete')
      const [write] = renamed(who, goal, 'x', 2)
      await expect(change(who, [{ ...write!, key: { id: makeId() } } as RowWrite])).rejects.toThrow('two rows')
      await expect(change(who, [{ ...write!, key: {} } as RowWrite])).rejects.toThrow('does not say id')
      expect(await find()).toStrictEqual(goal)
    })

    it('leave no half of themselves when the transaction fails', async () => {
      const { db } = database()
      const goal = makeGoal()
      const { who } = await madeGoal(goal)
      const before = await dumpRows(db, who)
      const failing = db.transaction().execute(async (inside) => {
        const id = makeId()
        await writeRows(inside, who, { id, kind: 'test', at: 7 }, await goalRemoval(inside, who, goal.id))
        throw new Error('the power went')
      })
      await expect(failing).rejects.toThrow('the power went')
      expect(await dumpRows(db, who)).toStrictEqual(before)
    })
  })
}
