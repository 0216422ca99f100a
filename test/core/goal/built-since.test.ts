import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import { builtSince } from '../../../src/core/goal/built-since.ts'
import { day, frequencyOf, makeGoal, raceTimeOf } from './make-goal.ts'
import { daysFrom, makeLife, type Life, type LifeDone } from './make-life.ts'

const asked = { measure: raceTimeOf(), startOn: '2027-03-01', dueOn: '2027-06-01' }
const goal = makeGoal([asked])
const life: Life = {
  activities: [
    { on: '2027-02-20', distance_m: 12_000, id: 'before' },
    { on: '2027-03-01', distance_m: 5000, elapsed_s: 1500, id: 'first', ascent_m: 40 },
    { on: '2027-03-03', distance_m: 14_000, elapsed_s: 4500, id: 'long' },
    { on: '2027-03-03', elapsed_s: 1200, id: 'unmeasured' },
    { on: '2027-03-16', distance_m: 8000, elapsed_s: 2400, id: 'late' },
    { on: '2027-03-17', distance_m: 30_000, sport: 'cycling' },
  ],
  bestEfforts: [
    { activityId: 'before', localDay: day('2027-02-20'), distance_m: 5000, elapsed_s: 1520 },
    { activityId: 'first', localDay: day('2027-03-01'), distance_m: 5000, elapsed_s: 1500 },
    { activityId: 'before', localDay: day('2027-02-20'), distance_m: 1000, elapsed_s: 250 },
    { activityId: 'long', localDay: day('2027-03-03'), distance_m: 1000, elapsed_s: 260 },
    { activityId: 'long', localDay: day('2027-03-03'), distance_m: 10_000, elapsed_s: 3200 },
  ],
}

describe('what was built since a goal began', () => {
  it('adds up the runs from its first day on, and names the longest and the bests that fell', () => {
    expect(builtSince(goal, makeLife('2027-03-20', life))).toEqual({
      from: day('2027-03-01'),
      to: day('2027-03-20'),
      runs: 4,
      days: 3,
      distance_m: 27_000,
      moving_s: 9600,
      ascent_m: 40,
      weeksRun: 2,
      longest: { activityId: 'long', on: day('2027-03-03'), distance_m: 14_000 },
      longestBefore_m: 12_000,
      bests: [
        { distance_m: 5000, elapsed_s: 1500, on: day('2027-03-01'), activityId: 'first', before_s: 1520 },
        { distance_m: 10_000, elapsed_s: 3200, on: day('2027-03-03'), activityId: 'long' },
      ],
    })
  })

  it('is nothing before the first day', () => {
    expect(builtSince(goal, makeLife('2027-02-28', life))).toBe(undefined)
  })

  it('stays as it was when the goal ended, however it ended', () => {
    for (const state of ['released', 'fell-short', 'achieved'] as const) {
      const ended = makeGoal(
        [asked],
        [
          { on: day('2027-03-01'), state: 'active' },
          { on: day('2027-03-10'), state },
        ],
      )
      expect(builtSince(ended, makeLife('2027-12-31', life))).toMatchObject({
        to: day('2027-03-10'),
        distance_m: 19_000,
      })
    }
  })

  it('begins with the first day that ever counted, through every revision', () => {
    const moved = makeGoal([asked, { ...asked, startOn: '2027-03-15', fromOn: '2027-03-15' }])
    expect(builtSince(moved, makeLife('2027-03-20', life))?.from).toBe(day('2027-03-01'))
  })

  it('counts the weeks that were held', () => {
    const weekly = makeGoal([{ measure: frequencyOf({ times: 2, weeks: 4, slack_weeks: 0 }), startOn: '2027-03-01' }])
    expect(builtSince(weekly, makeLife('2027-03-20', life))?.held).toBe(1)
  })

  it('never grows less from day to day', () => {
    const runs = fc.array(fc.record({ at: fc.nat(60), distance_m: fc.integer({ min: 1000, max: 30_000 }) }), {
      maxLength: 20,
    })
    fc.assert(
      fc.property(runs, fc.nat(60), (made, ahead) => {
        const days = daysFrom('2027-02-20', 80)
        const activities: LifeDone[] = made.map(({ at, distance_m }, i) => ({
          on: days[at]!,
          distance_m,
          id: `run-${i}`,
        }))
        const evidence = makeLife('2027-12-31', { activities })
        const [one, next] = [ahead, ahead + 1].map((each) => {
          const asOf = addDays(day('2027-03-01'), each)
          return builtSince(goal, {
            ...evidence,
            asOf,
            activities: evidence.activities.filter(({ localDay }) => localDay <= asOf),
          })
        })
        for (const name of ['runs', 'days', 'distance_m', 'moving_s', 'weeksRun'] as const)
          expect(next?.[name]).toBeGreaterThanOrEqual(one?.[name] ?? 0)
        expect(next?.longest?.distance_m ?? 0).toBeGreaterThanOrEqual(one?.longest?.distance_m ?? 0)
      }),
      { seed: 20270301, numRuns: 100 },
    )
  })

  it('comes out as written on its page', () => {
    const page = readFileSync(new URL('../../../docs/methods/built-since.md', import.meta.url), 'utf8')
    const [example] = [...page.matchAll(/```json\n(.*?)```/gs)].map((match) => JSON.parse(match[1] ?? ''))
    const evidence = makeLife(example.asOf, {
      activities: example.activities,
      bestEfforts: example.bestEfforts.map(({ on, ...effort }: { on: string }) => ({ ...effort, localDay: day(on) })),
    })
    const built = builtSince(makeGoal(example.revisions), evidence)
    expect(built).toMatchObject({ ...example.built, bests: [expect.objectContaining(example.built.bests[0])] })
  })
})
