import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { progress } from '../../../src/core/goal/progress.ts'
import { personalBests } from '../../../src/core/view/personal-bests.ts'
import { day, makeEvidence, makeGoal, raceTimeOf, type Known } from '../goal/make-goal.ts'

const bestOf = (known: Known, distance_m = 5000) => personalBests(makeEvidence('2027-06-01', known), [distance_m])[0]

type KnownRace = NonNullable<Known['races']>[number]

const makeRace = (facts: Partial<KnownRace> = {}): KnownRace => ({
  id: 'race',
  on: '2027-05-09',
  distance_m: 5000,
  kind: 'road',
  priority: 'B',
  outcome: 'finished',
  allOut: true,
  version: 1,
  ...facts,
})

describe('a personal best', () => {
  const run = { id: 'run', on: '2027-05-09', distance_m: 4970, elapsed_s: 1330 }

  it('may be a whole run about as long, as a goal takes it', () => {
    expect(bestOf({ activities: [run] })).toMatchObject({ elapsed_s: 1330, activityId: 'run', raceId: null })
  })

  it('is the official time of a race, faster or slower than the watch had it', () => {
    for (const official_time_s of [1320, 1341]) {
      const races = [makeRace({ activityId: 'run', official_time_s })]
      expect(bestOf({ activities: [run], races })).toEqual({
        distance_m: 5000,
        elapsed_s: official_time_s,
        on: '2027-05-09',
        activityId: 'run',
        raceId: 'race',
      })
    }
  })

  it('is the recorded time of a race without an official one, whatever the watch made of its length', () => {
    const long = { ...run, distance_m: 5400 }
    expect(bestOf({ activities: [long] })).toBeUndefined()
    expect(bestOf({ activities: [long], races: [makeRace({ activityId: 'run' })] })).toMatchObject({
      elapsed_s: 1330,
      raceId: 'race',
    })
  })

  it('may be a race that was never recorded, long before the first activity', () => {
    const races = [makeRace({ on: '2019-05-12', official_time_s: 1290 })]
    expect(bestOf({ activities: [run], races })).toMatchObject({ elapsed_s: 1290, on: '2019-05-12', activityId: null })
  })

  it('is no race that was not finished, is still to come, or was not on foot alone', () => {
    const others: Partial<KnownRace>[] = [
      { outcome: 'did-not-finish' },
      { outcome: 'planned' },
      { kind: 'multisport' },
      { on: '2027-06-02' },
    ]
    for (const facts of others)
      expect(bestOf({ races: [makeRace({ official_time_s: 1200, ...facts })] })).toBeUndefined()
  })
})

const runs = fc.array(
  fc.record({
    on: fc.integer({ min: 1, max: 28 }).map((n) => `2027-05-${String(n).padStart(2, '0')}`),
    distance_m: fc.constantFrom(4900, 4960, 5000, 5240, 5300),
    elapsed_s: fc.integer({ min: 1100, max: 1900 }),
    effort: fc.option(fc.integer({ min: 1100, max: 1900 })),
    official: fc.option(fc.integer({ min: 1100, max: 1900 })),
  }),
  { minLength: 1, maxLength: 8 },
)

it('agrees with where a goal over the same distance and days stands', () => {
  fc.assert(
    fc.property(runs, (made) => {
      const known: Known = {
        activities: made.map(({ on, distance_m, elapsed_s }, i) => ({ id: `a${i}`, on, distance_m, elapsed_s })),
        bestEfforts: made.flatMap(({ on, effort }, i) =>
          effort === null ? [] : [{ activityId: `a${i}`, localDay: day(on), distance_m: 5000, elapsed_s: effort }],
        ),
        races: made.flatMap(({ on, official }, i) =>
          official === null ? [] : [makeRace({ id: `r${i}`, on, activityId: `a${i}`, official_time_s: official })],
        ),
      }
      const goal = makeGoal([{ measure: raceTimeOf(), startOn: '2027-05-01' }])
      const stands = progress(goal, makeEvidence('2027-06-01', known)).actual
      expect(bestOf(known)?.elapsed_s).toBe(stands)
    }),
    { seed: 21, numRuns: 150 },
  )
})
