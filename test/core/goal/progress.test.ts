import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../../src/core/base/calendar.ts'
import type { FrequencyMeasure } from '../../../src/core/goal/measure.ts'
import { progress } from '../../../src/core/goal/progress.ts'
import { day, frequencyOf, makeEvidence, makeGoal, raceTimeOf, runsOn, volumeOf } from './make-goal.ts'

/** Mondays of March 2027: 1, 8, 15, 22, 29. */
const fourDays = (monday: string) => runsOn([0, 1, 3, 5].map((later) => isoDate(addDays(day(monday), later))))
const fourWeeks = { measure: frequencyOf({ weeks: 4, slack_weeks: 1 }), startOn: '2027-03-01' }
const states = (stands: ReturnType<typeof progress>) => stands.periods.map((period) => period.state)

describe('progress of a frequency goal', () => {
  it('holds a week on the day enough days were run, before the week is over', () => {
    const stands = progress(makeGoal([fourWeeks]), makeEvidence('2027-03-06', { activities: fourDays('2027-03-01') }))
    expect(stands.periods[0]).toMatchObject({ state: 'held', actual: 4, heldOn: day('2027-03-06') })
    expect(stands).toMatchObject({ actual: 1, expected: 0, standing: 'ahead', left: 2 })
  })

  it('does not call the week in course missed on its last day, and does the day after', () => {
    const goal = makeGoal([fourWeeks])
    const sunday = progress(goal, makeEvidence('2027-03-07', { activities: runsOn(['2027-03-02']) }))
    expect(states(sunday)).toEqual(['open', 'coming', 'coming', 'coming'])
    expect(sunday).toMatchObject({ standing: 'on-track', slack: { allowed: 1, used: 0, left: 1 } })
    const monday = progress(goal, makeEvidence('2027-03-08', { activities: runsOn(['2027-03-02']) }))
    expect(states(monday)).toEqual(['not-held', 'open', 'coming', 'coming'])
    expect(monday).toMatchObject({ standing: 'on-track', expected: 0.75, slack: { used: 1, left: 0 }, reachable: true })
  })

  it('is out of reach, and behind, once more weeks are missed than are spare', () => {
    const stands = progress(makeGoal([fourWeeks]), makeEvidence('2027-03-15'))
    expect(stands).toMatchObject({ reachable: false, standing: 'behind', slack: { used: 2, left: 0 } })
  })

  it('is reached on the day the last needed week was held, and then shows more than the whole', () => {
    const three = ['2027-03-01', '2027-03-08', '2027-03-15'].flatMap(fourDays)
    const goal = makeGoal([fourWeeks])
    expect(progress(goal, makeEvidence('2027-03-19', { activities: three })).standing).not.toBe('reached')
    const reached = progress(goal, makeEvidence('2027-03-20', { activities: three }))
    expect(reached).toMatchObject({ standing: 'reached', reachedOn: day('2027-03-20'), fraction: 1, left: 0 })
    expect(reached.neededPerWeek).toBe(undefined)
    const more = progress(goal, makeEvidence('2027-04-20', { activities: [...three, ...fourDays('2027-03-22')] }))
    expect(more).toMatchObject({ standing: 'reached', reachedOn: day('2027-03-20'), actual: 4, target: 3, daysLeft: 0 })
    expect(more.fraction).toBeCloseTo(4 / 3, 12)
  })

  it('is over after its last day, short of the target', () => {
    const activities = ['2027-03-01', '2027-03-08'].flatMap(fourDays)
    expect(progress(makeGoal([fourWeeks]), makeEvidence('2027-03-28', { activities })).standing).not.toBe('over')
    const over = progress(makeGoal([fourWeeks]), makeEvidence('2027-03-29', { activities }))
    expect(over).toMatchObject({ standing: 'over', actual: 2, target: 3, left: 1, reachable: false, daysLeft: 0 })
  })

  it('counts whole weeks from the week of its first day, by the week start that was agreed', () => {
    // Wednesday 3 March 2027; weeks from Saturday: 27 February to 5 March.
    const goal = makeGoal([
      { measure: frequencyOf({ times: 2, weeks: 1, slack_weeks: 0 }), startOn: '2027-03-03', weekStart: 6 },
    ])
    const stands = progress(
      goal,
      makeEvidence('2027-03-06', { activities: runsOn(['2027-02-26', '2027-02-27', '2027-03-05', '2027-03-06']) }),
    )
    expect(stands.periods).toMatchObject([{ from: day('2027-02-27'), to: day('2027-03-05'), actual: 2, state: 'held' }])
    expect(stands.activityIds).toEqual(['activity-0002', 'activity-0003'])
  })

  it('loses no day to another first day of the week: the week of the change is longer, and asks no more', () => {
    const goal = makeGoal([
      { measure: frequencyOf({ times: 2, weeks: 3, slack_weeks: 0 }), startOn: '2027-03-01', weekStart: 1 },
      {
        measure: frequencyOf({ times: 2, weeks: 3, slack_weeks: 0 }),
        startOn: '2027-03-01',
        fromOn: '2027-03-14',
        weekStart: 7,
      },
    ])
    const stands = progress(
      goal,
      makeEvidence('2027-03-14', { activities: runsOn(['2027-03-01', '2027-03-03', '2027-03-08', '2027-03-10']) }),
    )
    expect(stands.periods).toMatchObject([
      { from: day('2027-03-01'), to: day('2027-03-07'), actual: 2, state: 'held' },
      { from: day('2027-03-08'), to: day('2027-03-20'), actual: 2, target: 2, state: 'held' },
    ])
    expect(stands.activityIds).toHaveLength(4)
  })

  it('counts every run of the sports asked for, or the days that had one', () => {
    const stands = (counted: FrequencyMeasure['counted']) =>
      progress(
        makeGoal([
          {
            measure: frequencyOf({ times: 3, weeks: 1, slack_weeks: 0, ...(counted && { counted }) }),
            startOn: '2027-03-01',
          },
        ]),
        makeEvidence('2027-03-05', {
          activities: [{ on: '2027-03-01' }, { on: '2027-03-01' }, { on: '2027-03-02', sport: 'cycling' }],
        }),
      ).periods
    const activityIds = ['activity-0001', 'activity-0002']
    expect(stands(undefined)).toMatchObject([{ actual: 2, target: 3, unit: 'activities', activityIds }])
    expect(stands('activities')).toMatchObject([{ actual: 2, target: 3, unit: 'activities', activityIds }])
    expect(stands('days')).toMatchObject([{ actual: 1, target: 3, unit: 'days', activityIds }])
  })

  it('asks nothing of a week that a pause touches, and counts it all the same when it was held', () => {
    const pauses = [{ from: day('2027-03-03'), to: day('2027-03-09'), reason: 'travel' as const }]
    const activities = fourDays('2027-03-01')
    const stands = progress(makeGoal([fourWeeks]), makeEvidence('2027-03-16', { activities, pauses }))
    expect(states(stands)).toEqual(['held', 'paused', 'open', 'coming'])
    // Four weeks, two out by the pause, one spare: one is needed and one is held.
    expect(stands).toMatchObject({ actual: 1, target: 1, standing: 'reached', slack: { used: 0, left: 1 } })
  })

  it('rests while the goal itself is on hold, up to the day before it is taken up again', () => {
    const goal = makeGoal(
      [fourWeeks],
      [
        { on: day('2027-03-01'), state: 'active' },
        { on: day('2027-03-08'), state: 'paused' },
        { on: day('2027-03-15'), state: 'active' },
      ],
    )
    expect(states(progress(goal, makeEvidence('2027-03-23')))).toEqual(['not-held', 'paused', 'not-held', 'open'])
  })

  it('does not take days to come for rest, though the pause has an end to come', () => {
    const pauses = [{ from: day('2027-03-02'), to: day('2027-03-28'), reason: 'injury' as const }]
    const stands = progress(makeGoal([fourWeeks]), makeEvidence('2027-03-03', { pauses }))
    expect(states(stands)).toEqual(['paused', 'coming', 'coming', 'coming'])
  })

  it('is not reached by rest alone', () => {
    const pauses = [{ from: day('2027-03-01'), reason: 'injury' as const }]
    const stands = progress(makeGoal([fourWeeks]), makeEvidence('2027-03-29', { pauses }))
    expect(stands).toMatchObject({ standing: 'over', actual: 0, reachable: true })
  })

  it('judges each week by what was asked when it ended', () => {
    const goal = makeGoal([
      fourWeeks,
      { ...fourWeeks, measure: frequencyOf({ times: 2, weeks: 4, slack_weeks: 1 }), fromOn: '2027-03-10' },
    ])
    const activities = runsOn(['2027-03-01', '2027-03-02', '2027-03-03', '2027-03-08', '2027-03-09'])
    const stands = progress(goal, makeEvidence('2027-03-15', { activities }))
    expect(stands.periods).toMatchObject([
      { actual: 3, target: 4, state: 'not-held' },
      { actual: 2, target: 2, state: 'held' },
      { target: 2, state: 'open' },
      { target: 2, state: 'coming' },
    ])
    expect(stands).toMatchObject({ actual: 1, target: 3 })
  })

  it('cuts the first week of a revision that begins its weeks on another day', () => {
    const goal = makeGoal([fourWeeks, { ...fourWeeks, weekStart: 7, fromOn: '2027-03-10' }])
    const { periods } = progress(goal, makeEvidence('2027-03-10'))
    // Sunday to Saturday from the 7th on; the 7th itself belongs to a week already lived.
    expect(periods.map(({ from, to, target }) => [isoDate(from), isoDate(to), target])).toEqual([
      ['2027-03-01', '2027-03-07', 4],
      ['2027-03-08', '2027-03-13', 3],
      ['2027-03-14', '2027-03-20', 4],
      ['2027-03-21', '2027-03-27', 4],
    ])
  })
})

describe('progress of a volume goal', () => {
  const hundred = { measure: volumeOf(), startOn: '2027-03-01', dueOn: '2027-03-31' }

  it('shows more than asked as more than 1, and the day the target fell', () => {
    const activities = runsOn(['2027-03-02', '2027-03-09', '2027-03-16'], 50_000)
    const stands = progress(makeGoal([hundred]), makeEvidence('2027-03-20', { activities }))
    expect(stands).toMatchObject({
      standing: 'reached',
      actual: 150_000,
      fraction: 1.5,
      left: 0,
      reachedOn: day('2027-03-09'),
    })
  })

  it('counts the first and the last day and no other', () => {
    const activities = runsOn(['2027-02-28', '2027-03-01', '2027-03-31', '2027-04-01'], 10_000)
    const stands = progress(makeGoal([hundred]), makeEvidence('2027-04-02', { activities }))
    expect(stands.activityIds).toEqual(['activity-0002', 'activity-0003'])
    expect(stands).toMatchObject({
      actual: 20_000,
      standing: 'over',
      expected: 100_000,
      left: 80_000,
      daysLeft: 0,
      reachable: false,
    })
  })

  it('has not begun before its first day', () => {
    const stands = progress(makeGoal([hundred]), makeEvidence('2027-02-20'))
    expect(stands).toMatchObject({ standing: 'not-started', actual: 0, fraction: 0, daysLeft: 31, left: 100_000 })
    expect(stands.expected).toBe(undefined)
  })

  it.each([
    // 31 days: half a week of the even way is 11.29 km. On the 16th, 15/31 = 48.39 km are expected.
    [37_000, 'behind'],
    [37_200, 'on-track'],
    [59_600, 'on-track'],
    [59_700, 'ahead'],
  ])('with %d m on the sixteenth of 31 days stands %s', (distance_m, standing) => {
    const stands = progress(
      makeGoal([hundred]),
      makeEvidence('2027-03-16', { activities: runsOn(['2027-03-02'], distance_m) }),
    )
    expect(stands.expected).toBeCloseTo(48_387.1, 1)
    expect(stands.standing).toBe(standing)
  })

  it.each([
    // 365 days: 5 % are 50 km, half a week of the even way only 9.6 km. On 2 July, 182 days lived: 498.6 km.
    [449_000, 'on-track'],
    [448_000, 'behind'],
  ])('with %d m of 1000 km on the 183rd day of the year stands %s', (distance_m, standing) => {
    const year = { measure: volumeOf({ amount: 1_000_000 }), startOn: '2027-01-01', dueOn: '2027-12-31' }
    const stands = progress(
      makeGoal([year]),
      makeEvidence('2027-07-02', { activities: runsOn(['2027-01-01'], distance_m) }),
    )
    expect(stands.expected).toBeCloseTo((1_000_000 * 182) / 365, 3)
    expect(stands.standing).toBe(standing)
  })

  it('adds nothing for an unknown distance, and counts its time and itself', () => {
    const activities = [
      { on: '2027-03-02', moving_s: 1500 },
      { on: '2027-03-03', distance_m: 8000, moving_s: 2700 },
    ]
    const as = (quantity: 'distance' | 'time' | 'count') =>
      progress(
        makeGoal([{ ...hundred, measure: volumeOf({ quantity, amount: 10_000 }) }]),
        makeEvidence('2027-03-05', { activities }),
      )
    expect(as('distance')).toMatchObject({ actual: 8000, unit: 'm', activityIds: ['activity-0002'] })
    expect(as('time')).toMatchObject({ actual: 4200, unit: 's', activityIds: ['activity-0001', 'activity-0002'] })
    expect(as('count')).toMatchObject({ actual: 2, unit: 'activities' })
  })

  it('without a last day has no even way and no judgement', () => {
    const stands = progress(
      makeGoal([{ measure: volumeOf(), startOn: '2027-03-01' }]),
      makeEvidence('2027-05-01', { activities: runsOn(['2027-04-01'], 30_000) }),
    )
    expect(stands).toMatchObject({ standing: 'open-ended', actual: 30_000, left: 70_000, reachable: true })
    expect(stands.expected).toBe(undefined)
    expect(stands.daysLeft).toBe(undefined)
    expect(stands.periods).toMatchObject([{ from: day('2027-03-01'), to: day('2027-05-01'), state: 'open' }])
  })

  it('takes the target of the revision in force for the whole, and keeps no day of before out of it', () => {
    const goal = makeGoal([hundred, { ...hundred, measure: volumeOf({ amount: 80_000 }), fromOn: '2027-03-15' }])
    const stands = progress(
      goal,
      makeEvidence('2027-03-20', { activities: runsOn(['2027-03-02', '2027-03-18'], 20_000) }),
    )
    expect(stands).toMatchObject({ target: 80_000, actual: 40_000, fraction: 0.5 })
    expect(stands.periods).toMatchObject([{ from: day('2027-03-01'), to: day('2027-03-31'), target: 80_000 }])
  })

  it('prolonged after its last day leaves the first try as it was and asks for what was left', () => {
    const goal = makeGoal([hundred, { ...hundred, dueOn: '2027-04-30', fromOn: '2027-04-05' }])
    const stands = progress(
      goal,
      makeEvidence('2027-04-20', { activities: runsOn(['2027-03-02', '2027-04-18'], 60_000) }),
    )
    expect(stands).toMatchObject({ standing: 'reached', actual: 120_000, reachedOn: day('2027-04-18') })
    expect(stands.periods).toMatchObject([
      { to: day('2027-03-31'), actual: 60_000, target: 100_000, state: 'not-held' },
      { from: day('2027-04-01'), to: day('2027-04-30'), actual: 60_000, target: 40_000, state: 'held' },
    ])
  })

  it('in every month asks for a share of a month cut by its first day, in whole activities', () => {
    const measure = volumeOf({ quantity: 'count', amount: 10, per: 'month' })
    const { periods } = progress(
      makeGoal([{ measure, startOn: '2027-03-16', dueOn: '2027-05-01' }]),
      makeEvidence('2027-03-16'),
    )
    // 16 of 31 days: 5.16; 30 of 30; 1 of 31: 0.32, and at least one.
    expect(periods.map((period) => period.target)).toEqual([5, 10, 1])
  })

  it('in every week, with a spare one, survives one missed week', () => {
    const measure = volumeOf({ amount: 20_000, per: 'week', slack_periods: 1 })
    const goal = makeGoal([{ measure, startOn: '2027-03-01', dueOn: '2027-03-21' }])
    const stands = progress(
      goal,
      makeEvidence('2027-03-17', { activities: runsOn(['2027-03-02', '2027-03-16'], 20_000) }),
    )
    expect(stands).toMatchObject({ standing: 'reached', actual: 2, target: 2, slack: { allowed: 1, used: 1, left: 0 } })
  })

  it('in every week without a last day goes by the last four', () => {
    const goal = makeGoal([{ measure: volumeOf({ amount: 20_000, per: 'week' }), startOn: '2027-03-01' }])
    const weeks = (...mondays: string[]) =>
      progress(goal, makeEvidence('2027-04-01', { activities: runsOn(mondays, 20_000) }))
    expect(weeks('2027-03-01', '2027-03-08', '2027-03-22')).toMatchObject({
      standing: 'on-track',
      actual: 3,
      target: 4,
    })
    expect(weeks('2027-03-01', '2027-03-22')).toMatchObject({ standing: 'behind', actual: 2, target: 4 })
    expect(weeks('2027-03-01', '2027-03-22', '2027-03-30')).toMatchObject({ actual: 3, target: 5, reachable: true })
  })
})

describe('progress of a race-time goal', () => {
  const sub24 = { measure: raceTimeOf(), startOn: '2027-03-08', dueOn: '2027-05-30' }
  const stand = (asOf: string, ...runs: [on: string, elapsed_s: number, distance_m?: number, subSport?: string][]) =>
    progress(
      makeGoal([sub24]),
      makeEvidence(asOf, {
        activities: runs.map(([on, elapsed_s, distance_m, subSport]) => ({
          on,
          elapsed_s,
          distance_m: distance_m ?? 5000,
          ...(subSport !== undefined && { subSport }),
        })),
      }),
    )

  it('cannot be said without a run of the distance', () => {
    const stands = stand('2027-04-01', ['2027-03-20', 3600, 10_000])
    expect(stands).toMatchObject({ standing: 'open-ended', target: 1440, unit: 's', reachable: true, activityIds: [] })
    expect([stands.actual, stands.fraction, stands.expected, stands.left, stands.baseline]).toEqual(
      Array(5).fill(undefined),
    )
  })

  it('is at the start of its way, and unjudged, with a time from before and none since', () => {
    const stands = stand('2027-04-19', ['2026-10-10', 1510])
    expect(stands).toMatchObject({ standing: 'open-ended', baseline: 1510, fraction: 0, left: 70, expected: 1475 })
  })

  it('takes the best of the 365 days before the first day as baseline, and no older one', () => {
    expect(stand('2027-04-01', ['2026-03-07', 1450], ['2026-03-08', 1500], ['2027-03-07', 1510]).baseline).toBe(1500)
  })

  it('is at no share of the way when slower than before', () => {
    expect(stand('2027-04-01', ['2026-10-10', 1510], ['2027-03-20', 1530])).toMatchObject({ fraction: 0, actual: 1530 })
  })

  it('is reached on the day of the first time that meets the target, by the whole second', () => {
    const stands = stand('2027-05-20', ['2026-10-10', 1510], ['2027-04-01', 1440.4], ['2027-05-01', 1400])
    expect(stands).toMatchObject({ standing: 'reached', reachedOn: day('2027-04-01'), actual: 1400, left: 0 })
    expect(stands.fraction).toBeCloseTo(110 / 70, 12)
  })

  it.each([
    [4949, undefined],
    [4950, 1430],
    [5250, 1430],
    [5251, undefined],
  ])('takes a whole run of %d m as %s seconds over 5000 m', (distance_m, actual) => {
    expect(stand('2027-04-01', ['2027-03-20', 1430, distance_m]).actual).toBe(actual)
  })

  it('leaves out runs indoors, whose distance is an estimate', () => {
    expect(stand('2027-04-01', ['2027-03-20', 1430, 5000, 'treadmill']).actual).toBe(undefined)
  })

  it('is over when its last day has passed, and open without one', () => {
    expect(stand('2027-05-31', ['2027-05-30', 1441])).toMatchObject({ standing: 'over', reachable: false, left: 1 })
    const open = makeGoal([{ measure: raceTimeOf(), startOn: '2027-03-08' }])
    expect(progress(open, makeEvidence('2029-01-01')).standing).toBe('open-ended')
  })
})

describe('progress of a goal that has ended', () => {
  const asked = { measure: volumeOf(), startOn: '2027-03-01', dueOn: '2027-03-31' }
  const ended = (state: 'released' | 'achieved') =>
    progress(
      makeGoal(
        [asked],
        [
          { on: day('2027-03-01'), state: 'active' },
          { on: day('2027-03-10'), state },
        ],
      ),
      makeEvidence('2027-03-20', { activities: runsOn(['2027-03-05', '2027-03-15'], 60_000) }),
    )

  it('is left as it stood on the day it was let go', () => {
    expect(ended('released')).toMatchObject({ asOf: day('2027-03-10'), actual: 60_000, standing: 'ahead' })
  })

  it('goes on counting when it was achieved', () => {
    expect(ended('achieved')).toMatchObject({ asOf: day('2027-03-20'), actual: 120_000 })
  })
})
