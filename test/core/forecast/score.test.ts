import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate } from '../../../src/core/base/calendar.ts'
import { jointChance } from '../../../src/core/forecast/joint-chance.ts'
import type { KeptForecast } from '../../../src/core/forecast/kept-forecast.ts'
import { type EndedGoal, endedGoal, FEWEST_GOALS, scoreOf } from '../../../src/core/forecast/score.ts'
import { startAndFinish } from '../../../src/core/forecast/start-and-finish.ts'
import { trainingLoad } from '../../../src/core/forecast/training-load.ts'
import { roundedChance, zoneOf } from '../../../src/core/forecast/zone.ts'
import { progress } from '../../../src/core/goal/progress.ts'
import { ASOF, fiveKm, goalOf, knowing, race, run, runsEvery, weekly } from './make-case.ts'

describe('zones', () => {
  it('of results run from out of reach to a floor', () => {
    expect([0.09, 0.1, 0.29, 0.3, 0.7, 0.71, 0.9, 0.91].map((chance) => zoneOf('time', chance))).toEqual([
      'not-with-this-date',
      'long-shot',
      'long-shot',
      'challenging',
      'challenging',
      'likely',
      'likely',
      'floor',
    ])
  })
  it('of habits aim at 60 to 90, and nothing below 95 is too easy', () => {
    expect([0.05, 0.5, 0.6, 0.9, 0.94, 0.95].map((chance) => zoneOf('consistency', chance))).toEqual([
      'not-with-this-date',
      'asks-too-much',
      'habit',
      'habit',
      'habit-with-room',
      'could-ask-more',
    ])
  })
  it('are none of health', () => expect(zoneOf('health', 0.5)).toBeUndefined())
  it('round to five points, and never to never or always', () =>
    expect([0.001, 0.12, 0.43, 0.999].map(roundedChance)).toEqual([0.05, 0.1, 0.45, 0.95]))
})

describe('starting and finishing', () => {
  it('are the less sure the further off and the longer', () => {
    expect(startAndFinish(84, 10000, false).start).toBeCloseTo(0.85, 2)
    expect(startAndFinish(0, 10000, false)).toEqual({ start: 1, finish: 0.98 })
    expect(startAndFinish(0, 42195, false).finish).toBe(0.95)
    expect(startAndFinish(0, 10000, true).finish).toBe(0.95)
  })
})

describe('a joint chance', () => {
  const goal = goalOf(fiveKm(1490), { id: 'outcome' })
  const habit = goalOf(weekly(4), { id: 'habit', type: 'consistency' })
  const links = [{ carrierId: 'habit', carriedId: 'outcome' }]
  const evidence = knowing({ races: [race(10, 5000, 1500), race(40, 5000, 1490)], runs: runsEvery(2, 80) })

  it('rises with how well the process goals are kept, and says how weakly that is known', () => {
    const joint = jointChance(goal, [goal, habit], links, evidence, 1490)!
    const [well, usual, badly] = joint.rows.map(({ chance }) => chance)
    expect(well).toBeGreaterThan(usual!)
    expect(usual).toBeGreaterThan(badly!)
    expect(joint).toMatchObject({ processGoalIds: ['habit'], strength: 'weak' })
  })

  it('is larger towards the marathon, where distance counts too', () => {
    const spread = (distance_m: number, time_s: number) => {
      const long = goalOf({ kind: 'race-time', distance_m, time_s }, { id: 'outcome' })
      const rows = jointChance(long, [long, habit], links, evidence, time_s)!.rows
      return rows[0]!.chance - rows.at(-1)!.chance
    }
    expect(spread(42195, 15_500)).toBeGreaterThan(0)
  })

  it('is not said where nothing carries the goal, nor of other goals', () => {
    expect(jointChance(goal, [goal, habit], [], evidence, 1490)).toBeUndefined()
    expect(
      jointChance(habit, [goal, habit], [{ carrierId: 'outcome', carriedId: 'habit' }], evidence, 4),
    ).toBeUndefined()
  })
})

describe('scores', () => {
  const createdOn = addDays(ASOF, -120)
  const due = addDays(ASOF, -10)
  const goal = goalOf(fiveKm(1480), { createdOn, dueOn: due })
  const stands = (reached: boolean) =>
    progress(
      goal,
      reached
        ? knowing({ runs: [run(12, 5000, { elapsed_s: 1470 })] })
        : knowing({ runs: [run(12, 5000, { elapsed_s: 1600 })] }),
    )
  const kept = (on: LocalDate, chance: number, facts: Partial<KeptForecast> = {}): KeptForecast => ({
    goalId: 'goal',
    on,
    model: 'race-time 1',
    inputsHash: '',
    at: on,
    occasion: 'import',
    revisionSeq: 0,
    chance,
    ...facts,
  })

  it('take what stood at each distance from the end, one vote a goal', () => {
    const said = [
      kept(createdOn, 0.5),
      kept(addDays(due, -60), 0.4),
      kept(addDays(due, -20), 0.3),
      kept(addDays(due, -8), 0.2),
    ]
    const ended = endedGoal(goal, stands(false), said, undefined)!
    expect(ended.reached).toBe(false)
    expect(ended.votes.map(({ at, chance }) => [at, chance])).toEqual([
      ['set', 0.5],
      [8, 0.4],
      [2, 0.3],
      [1, 0.2],
    ])
    expect(ended.brier).toBeCloseTo((0.25 + 0.16 + 0.09 + 0.04) / 4, 12)
  })

  it('never take what was worked out for days before the goal, after its end, or of another target', () => {
    const said = [
      kept(addDays(createdOn, -7), 0.9),
      kept(addDays(due, 1), 0.01),
      kept(addDays(createdOn, 3), 0.8, { revisionSeq: 1 }),
    ]
    const ended = endedGoal(goal, stands(false), said, undefined)!
    expect(ended.votes).toEqual([])
    expect(ended.brier).toBeUndefined()
  })

  it('score the runner’s own guess beside it', () => {
    const ended = endedGoal(goal, stands(true), [kept(createdOn, 0.6)], {
      goalId: 'goal',
      on: createdOn,
      at: 0,
      chance: 0.9,
    })!
    expect(ended.reached).toBe(true)
    expect(ended.guessBrier).toBeCloseTo(0.01, 12)
  })

  it('say nothing of a goal that goes on or was let go', () => {
    expect(
      endedGoal(
        goalOf(fiveKm(1480), { createdOn }),
        progress(goalOf(fiveKm(1480), { createdOn }), knowing()),
        [],
        undefined,
      ),
    ).toBeUndefined()
    const released = { ...goal, states: [...goal.states, { on: addDays(ASOF, -30), state: 'released' as const }] }
    expect(endedGoal(released, progress(released, knowing()), [kept(createdOn, 0.5)], undefined)).toBeUndefined()
  })

  it('are too early below twenty goals', () => {
    const one: EndedGoal = {
      goalId: 'g',
      endedOn: ASOF,
      reached: true,
      votes: [{ at: 'set', on: createdOn, chance: 0.7, model: 'race-time 1' }],
      brier: 0.09,
      guess: 0.9,
      guessBrier: 0.01,
    }
    expect(scoreOf(Array.from({ length: FEWEST_GOALS - 1 }, () => one))).toEqual({ goals: 19, tooEarly: true })
    const score = scoreOf(Array.from({ length: FEWEST_GOALS }, () => one))
    expect(score).toMatchObject({ tooEarly: false, happened: 1, guessed: { goals: 20 } })
    expect(score.brier).toBeCloseTo(0.09, 12)
  })
})

describe('load', () => {
  it('gathers minutes times effort; what was not said counts as easy', () => {
    const evidence = knowing({ runs: [run(1, 10000, { moving_s: 3600, effort: 7 }), run(0, 8000, { moving_s: 1800 })] })
    const { days, said } = trainingLoad(evidence, 7)
    expect(days.map(({ load }) => load)).toEqual([420, 120])
    expect(said).toBe(0.5)
    expect(days[0]!.fatigue).toBeCloseTo(60, 12)
    expect(days[1]!.form).toBeCloseTo(10 - 60, 12)
  })
})
