import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, localDate, type LocalDate } from '../../../src/core/base/calendar.ts'
import { afterDay, cutOf, inOrderOfDay, upToDay, withoutIds } from '../../../src/core/evidence/cut-list.ts'
import type { ActivityFact } from '../../../src/core/evidence/evidence.ts'
import { activityOf } from '../../../src/core/evidence/facts-by.ts'

const first = dateOf(2027, 1, 1)
const run = (id: string, localDay: LocalDate): ActivityFact => ({
  id,
  startAt: localDay * 86_400_000,
  localDay,
  sport: 'running',
  elapsed_s: 1,
  moving_s: 1,
})

/** In no order: an evidence made by hand, or a traveller across the date line. */
const runs = fc
  .array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 })
  .map((days) => days.map((day, i) => run(`${i}`, localDate(first + day))))
const day = fc.integer({ min: -1, max: 41 }).map((ahead) => localDate(first + ahead))
const SEED = { seed: 20, numRuns: 300 }

describe('a list that is cut', () => {
  it('holds what a walk through it would leave, and says what was left of the whole', () => {
    fc.assert(
      fc.property(runs, day, day, fc.array(fc.nat(30).map(String)), (whole, to, after, out) => {
        const taken = new Set(out)
        const left = withoutIds(afterDay(upToDay(whole, to), after), taken)
        const isLeft = ({ id, localDay }: ActivityFact) => localDay <= to && localDay > after && !taken.has(id)
        expect(left).toEqual(whole.filter(isLeft))
        const cut = cutOf(left)
        expect(cut.whole).toBe(whole)
        expect(
          whole.filter(({ id, localDay }) => localDay >= cut.from && localDay <= cut.to && !cut.without.has(id)),
        ).toEqual(left)
        for (const each of whole) expect(activityOf(left, each.id, each.localDay)).toBe(isLeft(each) ? each : undefined)
      }),
      SEED,
    )
  })

  it('is itself where nothing lies after the day', () => {
    const whole = [run('a', first), run('b', localDate(first + 3))]
    expect(upToDay(whole, localDate(first + 3))).toBe(whole)
    expect(upToDay(whole, localDate(first + 2))).toEqual(whole.slice(0, 1))
  })

  it('comes in order of day, and otherwise as it was', () => {
    const [a, b, c] = [run('a', localDate(first + 1)), run('b', first), run('c', localDate(first + 1))]
    expect(inOrderOfDay([a, b, c])).toEqual([b, a, c])
  })

  it('finds an activity on another day than it should be', () => {
    const far = run('far', localDate(first + 30))
    expect(activityOf([run('a', first), far], 'far', first)).toBe(far)
    expect(activityOf([far], 'none', first)).toBeUndefined()
  })
})
