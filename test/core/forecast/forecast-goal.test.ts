import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import { forecastGoal } from '../../../src/core/forecast/forecast-goal.ts'
import { forecastFrequency } from '../../../src/core/forecast/frequency.ts'
import { raceTimeOutlook } from '../../../src/core/forecast/race-time.ts'
import { forecastVolume } from '../../../src/core/forecast/volume.ts'
import type { Measure } from '../../../src/core/goal/measure.ts'
import {
  ASOF,
  coming,
  distance,
  effort,
  fiveKm,
  forecastOf,
  goalOf,
  knowing,
  race,
  run,
  runsEvery,
  weekly,
} from './make-case.ts'

const RACES = [race(10, 5000, 1500), race(40, 5000, 1490), race(80, 5000, 1520)]
const RESULTS = RACES.map(({ on, distance_m, official_time_s }) => ({ on, distance_m, time_s: official_time_s! }))

describe('a race-time goal', () => {
  it('has the chance of the model, at the planned races of its distance within its days', () => {
    const evidence = knowing({
      races: [...RACES, coming(20, 5000), coming(40, 5000), coming(30, 10000), coming(90, 5000)],
    })
    const said = forecastOf(forecastGoal(goalOf(fiveKm(1480)), evidence))
    const days = [addDays(ASOF, 20), addDays(ASOF, 40)]
    expect(said.inputs.attemptsOn).toEqual(days)
    expect(said.chance).toBe(raceTimeOutlook({ asOf: ASOF, races: RESULTS }, 5000)?.chance(1480, days))
    expect(said.assumed).toEqual(['healthy-start'])
  })

  it('has one try on its last day where no race is planned, and says so', () => {
    const said = forecastOf(forecastGoal(goalOf(fiveKm(1480)), knowing({ races: RACES })))
    expect(said.inputs.attemptsOn).toEqual([addDays(ASOF, 60)])
    expect(said.assumed).toContain('one-attempt-on-the-last-day')
  })

  it('has as many tries as the runner says, planned ones first', () => {
    const evidence = knowing({ races: [...RACES, coming(20, 5000)] })
    const said = forecastOf(forecastGoal(goalOf(fiveKm(1480, 3)), evidence))
    expect(said.inputs.attemptsOn).toHaveLength(3)
    expect(said.inputs.attemptsOn).toContain(addDays(ASOF, 20))
    const two = [coming(20, 5000, { priority: 'C' }), coming(40, 5000, { priority: 'A' })]
    const one = forecastOf(forecastGoal(goalOf(fiveKm(1480, 1)), knowing({ races: [...RACES, ...two] })))
    expect(one.inputs.attemptsOn).toEqual([addDays(ASOF, 40)])
  })

  it('says what is missing: a result, a last day, a day to come', () => {
    expect(forecastGoal(goalOf(fiveKm(1480)), knowing())).toEqual({
      kind: 'insufficient-data',
      missing: ['race-result'],
    })
    const evidence = knowing({ races: RACES })
    expect(forecastGoal(goalOf(fiveKm(1480), { dueOn: undefined }), evidence)).toMatchObject({ missing: ['last-day'] })
    const today = goalOf(fiveKm(1480), { createdOn: addDays(ASOF, -9), dueOn: ASOF })
    expect(forecastGoal(today, evidence)).toMatchObject({ missing: ['day-to-come'] })
  })

  it('answers from a level that the runner states, wider than from a result of the same time', () => {
    const goal = goalOf(fiveKm(1500))
    const stated = forecastOf(forecastGoal(goal, knowing(), { statedResult: { distance_m: 5000, time_s: 1500 } }))
    expect(stated.assumed).toContain('stated-level')
    const raced = forecastOf(forecastGoal(goal, knowing({ races: [race(0, 5000, 1500)] })))
    const width = ({ p10, p90 }: { p10: number; p90: number }) => p90 / p10
    expect(width(stated.quantiles!)).toBeGreaterThan(width(raced.quantiles!))
    expect(stated.chance).toBeGreaterThan(0.2)
    expect(stated.chance).toBeLessThan(0.8)
  })

  it('is sure once it is reached, and over once its days are', () => {
    const goal = goalOf(fiveKm(1480), { createdOn: addDays(ASOF, -30) })
    const runs = [run(5, 5050, { elapsed_s: 1470 })]
    expect(forecastGoal(goal, knowing({ races: RACES, runs, efforts: [effort(5, 5000, 1460)] }))).toMatchObject({
      chance: 1,
      decided: 'reached',
    })
    const past = goalOf(fiveKm(1400), { createdOn: addDays(ASOF, -30), dueOn: addDays(ASOF, -1) })
    expect(forecastGoal(past, knowing({ races: RACES }))).toMatchObject({ chance: 0, decided: 'over' })
  })

  it('says nothing of a goal that rests or has ended', () => {
    const goal = goalOf(fiveKm(1480), { createdOn: addDays(ASOF, -5) })
    const at = (state: 'paused' | 'released') =>
      forecastGoal({ ...goal, states: [...goal.states, { on: ASOF, state }] }, knowing({ races: RACES }))
    expect(at('paused')).toEqual({ kind: 'none', reason: 'resting' })
    expect(at('released')).toEqual({ kind: 'none', reason: 'ended' })
  })

  it('asks more of a hilly race, and reads more from a hilly result', () => {
    const chance = (races: typeof RACES) => forecastOf(forecastGoal(goalOf(fiveKm(1480)), knowing({ races }))).chance
    const flat = chance([...RACES, coming(20, 5000)])
    expect(chance([...RACES, coming(20, 5000, { ascent_m: 150 })])).toBeLessThan(flat)
    expect(chance([race(10, 5000, 1500, { ascent_m: 150 }), ...RACES.slice(1), coming(20, 5000)])).toBeGreaterThan(flat)
  })
})

describe('efforts of training', () => {
  const goal = goalOf(fiveKm(1480))
  const chance = (known: Parameters<typeof knowing>[0]) => forecastOf(forecastGoal(goal, knowing(known))).chance

  it('never lower what races say, however slow or many they are', () => {
    const runs = Array.from({ length: 40 }, (_, i) => run(3 + i * 7))
    const efforts = runs.map((_, i) => effort(3 + i * 7, 5000, 1700 + 10 * (i % 3)))
    expect(chance({ races: RACES, runs, efforts })).toBe(chance({ races: RACES, runs }))
  })

  it('raise it where they are faster than the races', () => {
    const runs = [run(4, 9000)]
    expect(chance({ races: RACES, runs, efforts: [effort(4, 5000, 1440)] })).toBeGreaterThan(chance({ races: RACES }))
  })

  it('stand alone where there is no race, easy runs left out, and that is said', () => {
    const runs = [run(4, 9000), run(9, 9000), run(16, 9000)]
    const hard = [effort(4, 5000, 1490)]
    const easy = [effort(9, 5000, 1900), effort(16, 5000, 1850)]
    const said = forecastOf(forecastGoal(goal, knowing({ runs, efforts: hard })))
    expect(said.assumed).toContain('results-from-training')
    expect(chance({ runs, efforts: [...hard, ...easy] })).toBe(said.chance)
  })

  it('are not read twice where the run was a race', () => {
    const runs = [run(10, 5000, { elapsed_s: 1500 })]
    const marked = [race(10, 5000, 1500, { activityId: 'run-10' }), ...RACES.slice(1)]
    expect(chance({ races: marked, runs, efforts: [effort(10, 5000, 1499)] })).toBe(chance({ races: RACES }))
  })

  it('of a race run as training only bind from below', () => {
    expect(chance({ races: [...RACES, race(5, 5000, 1800, { allOut: false })] })).toBe(chance({ races: RACES }))
  })

  it('indoors, and of other sports, say nothing', () => {
    const runs = [run(4, 9000, { subSport: 'treadmill' }), run(6, 9000, { sport: 'cycling' })]
    const efforts = [effort(4, 5000, 1200), effort(6, 5000, 600)]
    expect(chance({ races: RACES, runs, efforts })).toBe(chance({ races: RACES, runs }))
  })
})

describe('a goal of weeks', () => {
  const runs = runsEvery(2, 120)
  const facts = runs.map(({ localDay: on }) => ({ on }))

  it('has the chance of the model', () => {
    const said = forecastOf(forecastGoal(goalOf(weekly(3), { dueOn: undefined }), knowing({ runs })))
    const model = forecastFrequency(
      { asOf: ASOF, runs: facts },
      { runsPerWeek: 3, weeks: 8, slack: 1, startsOn: addDays(ASOF, 1) },
    )
    expect(model.kind === 'forecast' && model.chance).toBe(said.chance)
  })

  it('does not read an empty log as a year without runs', () => {
    expect(forecastGoal(goalOf(weekly(3)), knowing())).toEqual({ kind: 'insufficient-data', missing: ['log'] })
    const stated = forecastOf(forecastGoal(goalOf(weekly(3)), knowing(), { statedHabit: { perWeek: 4 } }))
    expect(stated.assumed).toContain('stated-habit')
    const more = forecastOf(forecastGoal(goalOf(weekly(3)), knowing(), { statedHabit: { perWeek: 6 } }))
    expect(more.chance).toBeGreaterThan(stated.chance)
  })

  it('counts weeks held as won, and those of a pause as not asked', () => {
    const createdOn = addDays(ASOF, -27)
    const goal = goalOf(weekly(3, 8, 0), { createdOn: addDays(createdOn, -1), startOn: createdOn })
    const inWeek = (week: number) => [0, 2, 4].map((n) => run(27 - 7 * week - n))
    const kept = [0, 1, 2, 3].flatMap(inWeek)
    const missed = kept.filter(({ localDay }) => localDay < ASOF - 20 || localDay > ASOF - 14)
    const before = runs.filter(({ localDay }) => localDay < createdOn)
    const all = forecastGoal(goal, knowing({ runs: [...before, ...kept] }))
    expect(forecastOf(all).chance).toBeGreaterThan(0)
    expect(forecastGoal(goal, knowing({ runs: [...before, ...missed] }))).toMatchObject({ chance: 0, decided: 'over' })
    const pauses = [{ from: addDays(ASOF, -20), to: addDays(ASOF, -14), reason: 'travel' as const }]
    expect(forecastOf(forecastGoal(goal, knowing({ runs: [...before, ...missed], pauses }))).chance).toBeGreaterThan(0)
  })

  it('leaves the last day of a week open while it is today', () => {
    const goal = goalOf(weekly(3, 1, 0), { createdOn: addDays(ASOF, -7), startOn: addDays(ASOF, -6), dueOn: undefined })
    const two = [...runs.filter(({ localDay }) => localDay < ASOF - 6), run(6), run(4)]
    const said = forecastOf(forecastGoal(goal, knowing({ runs: two })))
    expect(said.chance).toBeGreaterThan(0.02)
    expect(said.chance).toBeLessThan(0.9)
  })

  it('of some weekdays counts only those', () => {
    const measure: Measure = { ...weekly(1), weekdays: [7] } as Measure
    const sundays = forecastOf(
      forecastGoal(goalOf(measure), knowing({ runs: [0, 7, 14, 21, 28, 35].map((n) => run(n)) })),
    )
    const none = forecastOf(forecastGoal(goalOf(measure), knowing({ runs: [1, 8, 15, 22, 29, 36].map((n) => run(n)) })))
    expect(sundays.chance).toBeGreaterThan(none.chance)
  })
})

describe('a goal of an amount', () => {
  const runs = runsEvery(2, 120)

  it('has the chance and the range of the model for a distance', () => {
    const said = forecastOf(forecastGoal(goalOf(distance(230_000)), knowing({ runs })))
    const model = forecastVolume(
      { asOf: ASOF, runs: runs.map(({ localDay: on, distance_m }) => ({ on, distance_m: distance_m! })) },
      { distance_m: 230_000, startsOn: addDays(ASOF, 1), endsOn: addDays(ASOF, 60) },
    )
    expect(model.kind === 'forecast' && model.chance).toBeCloseTo(said.chance, 12)
    expect(said.quantiles!.p10).toBeLessThan(said.quantiles!.p90)
  })

  it('of time, climb or a count has about the chance of the distance that goes with it', () => {
    const hilly = runs.map((each) => ({ ...each, ascent_m: each.distance_m! / 100 }))
    const evidence = knowing({ runs: hilly })
    const chance = (measure: Measure) => forecastOf(forecastGoal(goalOf(measure), evidence)).chance
    const asDistance = chance(distance(240_000))
    const of = (quantity: 'time' | 'climb', amount: number): Measure => ({
      kind: 'volume',
      quantity,
      amount,
      per: 'total',
      sports: ['running'],
    })
    expect(chance(of('time', 240_000 * 0.33))).toBeCloseTo(asDistance, 6)
    expect(chance(of('climb', 2400))).toBeCloseTo(asDistance, 6)
  })

  it('says what is missing of a climb that nothing recorded', () => {
    const measure: Measure = { kind: 'volume', quantity: 'climb', amount: 1000, per: 'total', sports: ['running'] }
    expect(forecastGoal(goalOf(measure), knowing({ runs }))).toMatchObject({ missing: ['recordings-of-it'] })
  })

  it('asked in every period is the less likely the more of them, and the likelier with some to spare', () => {
    const every = (per: 'week' | 'month' | 'day', amount: number, slack_periods = 0): Measure => ({
      kind: 'volume',
      quantity: 'distance',
      amount,
      per,
      slack_periods,
      sports: ['running'],
    })
    const evidence = knowing({ runs })
    const chance = (measure: Measure, days: number) =>
      forecastOf(forecastGoal(goalOf(measure, { dueOn: addDays(ASOF, days) }), evidence)).chance
    expect(chance(every('week', 20_000), 28)).toBeGreaterThan(chance(every('week', 20_000), 56))
    expect(chance(every('week', 20_000, 2), 56)).toBeGreaterThan(chance(every('week', 20_000), 56))
    expect(chance(every('month', 80_000), 60)).toBeGreaterThan(chance(every('month', 120_000), 60))
    expect(chance(every('day', 1000), 10)).toBeGreaterThan(chance(every('day', 1000), 30))
  })

  it('of a weekly mean comes from the sum of its weeks', () => {
    const level: Measure = { kind: 'level', quantity: 'distance', amount: 30_000, sports: ['running'] }
    const said = forecastOf(forecastGoal(goalOf(level), knowing({ runs })))
    expect(said.model).toBe('level')
    expect(said.target).toBeCloseTo(30_000)
    expect(said.chance).toBeGreaterThan(0)
    expect(said.chance).toBeLessThan(1)
  })
})
