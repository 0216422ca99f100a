import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import type { Goal, Link } from '../../../src/core/goal/goal.ts'
import { type RowWrite, writeRows } from '../../../src/storage/changes.ts'
import {
  findGoal,
  goalWrite,
  linkWrite,
  listGoals,
  listLinks,
  nextSeq,
  revisionWrite,
  stateWrite,
} from '../../../src/storage/goals.ts'
import type { Db, OpenDatabase } from '../../../src/storage/open.ts'
import { makeFrequency, makeGoal, makeId, makeRevision, makeStateChange, makeVolume, MONDAY } from '../../make.ts'

/** The rows of a whole goal. */
export const goalWrites = (who: string, goal: Goal): RowWrite[] => [
  goalWrite(who, goal),
  ...goal.revisions.map((revision, seq) => revisionWrite(who, goal.id, seq, revision, 7)),
  ...goal.states.map((state, seq) => stateWrite(who, goal.id, seq, state, 7)),
]

export const save = (db: Db, who: string, writes: readonly RowWrite[], kind = 'save') =>
  db.transaction().execute((inside) => writeRows(inside, who, { id: makeId(), kind, at: 7 }, writes))

export function goalsContract(database: () => OpenDatabase): void {
  describe('goals', () => {
    it('come back as they were written, with and without what they need not say', async () => {
      const { db } = database()
      const who = makeId()
      const { dueOn: _, ...open } = makeRevision({ measure: makeVolume({ slack_periods: 2 }) })
      const full = makeGoal({
        name: 'Für Oma — "26.2"',
        why: 'two\nlines',
        type: 'experience',
        horizon: 'long-term',
        rank: 1,
        states: [
          makeStateChange({ state: 'draft', on: addDays(MONDAY, -3) }),
          makeStateChange({ reason: 'now' }),
          makeStateChange({ on: addDays(MONDAY, 9), state: 'paused' }),
        ],
        revisions: [open, makeRevision({ fromOn: addDays(MONDAY, 5), measure: makeFrequency(), reason: 'less' })],
        version: 7,
      })
      const bare = makeGoal({ rank: 2 })
      await save(db, who, [...goalWrites(who, bare), ...goalWrites(who, full)])
      expect(await findGoal(db, who, full.id)).toStrictEqual(full)
      expect(await findGoal(db, who, bare.id)).toStrictEqual(bare)
      expect(await listGoals(db, who)).toStrictEqual([full, bare])
    })

    it('stand in order of rank, then of making; their steps in order of day, whatever was recorded first', async () => {
      const { db } = database()
      const who = makeId()
      const [a, b, c] = [makeGoal({ rank: 5 }), makeGoal({ rank: -1 }), makeGoal({ rank: 5 })]
      const late = makeRevision({ fromOn: addDays(MONDAY, 20), reason: 'late' })
      const early = makeRevision({ fromOn: addDays(MONDAY, 10), reason: 'early' })
      const goals = [c, { ...a, revisions: [makeRevision(), late, early] }, b]
      for (const goal of goals) await save(db, who, goalWrites(who, goal))
      const listed = await listGoals(db, who)
      expect(listed.map(({ id }) => id)).toEqual([b.id, a.id, c.id])
      expect(listed[1]!.revisions.map(({ reason }) => reason)).toEqual([undefined, 'early', 'late'])
    })

    it('number their revisions and states, each goal from 0', async () => {
      const { db } = database()
      const who = makeId()
      const goal = makeGoal({ revisions: [makeRevision(), makeRevision({ fromOn: addDays(MONDAY, 1) })] })
      await save(db, who, goalWrites(who, goal))
      expect(await nextSeq(db, who, 'goal_revision', goal.id)).toBe(2)
      expect(await nextSeq(db, who, 'goal_state', goal.id)).toBe(1)
      expect(await nextSeq(db, who, 'goal_state', makeId())).toBe(0)
    })

    it('are tied by links that can be drawn twice and taken away', async () => {
      const { db } = database()
      const [who, ...ids] = [makeId(), makeId(), makeId(), makeId()]
      const link = (from: number, to: number): Link => ({ carrierId: ids[from]!, carriedId: ids[to]! })
      const draw = (keep: boolean, ...links: Link[]) =>
        save(
          db,
          who,
          links.map((each) => linkWrite(who, each, keep)),
        )
      await draw(true, link(1, 2), link(0, 2), link(0, 1))
      await draw(true, link(0, 1))
      expect(await listLinks(db, who)).toStrictEqual([link(0, 1), link(0, 2), link(1, 2)])
      await draw(false, link(0, 2), link(2, 0))
      expect(await listLinks(db, who)).toStrictEqual([link(0, 1), link(1, 2)])
    })
  })
}
