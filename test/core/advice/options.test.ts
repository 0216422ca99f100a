import { describe, expect, it } from 'vitest'
import { optionsOf } from '../../../src/core/advice/options.ts'
import { triggersOf } from '../../../src/core/advice/triggers.ts'
import { addDays, isoDate } from '../../../src/core/base/calendar.ts'
import { forecastGoal } from '../../../src/core/forecast/forecast-goal.ts'
import type { Goal } from '../../../src/core/goal/goal.ts'
import type { Measure } from '../../../src/core/goal/measure.ts'
import { processOffers } from '../../../src/core/goal/process-offers.ts'
import { raceDistance } from '../../../src/core/goal/role.ts'
import { smartHints } from '../../../src/core/goal/smart-hints.ts'
import { progress } from '../../../src/core/goal/progress.ts'
import { backwardPlan } from '../../../src/core/plan/backward-plan.ts'
import { season } from '../../../src/core/plan/season.ts'
import { day, type Done, frequencyOf, type Known, makeEvidence, makeGoal, raceTimeOf } from '../goal/make-goal.ts'

const ASOF = '2027-03-01'
const START = '2027-02-01'
const MARATHON = 42_195

/** Sixteen weeks of four runs, the longest of 16 km; `last_m` is that of the last week's. */
const trained: Done[] = Array.from({ length: 64 }, (_, i) => {
  const distance_m = i % 4 === 3 ? 16_000 : 8000
  const on = isoDate(addDays(day('2026-11-09'), 7 * Math.floor(i / 4) + (i % 4) * 2))
  return { on, distance_m, elapsed_s: distance_m * 0.34 }
})
const race = { on: '2027-01-24', distance_m: 10_000, official_time_s: 2900 }
const made = (measure: Measure, dueOn?: string, type: Goal['type'] = 'time', id = 'goal-1'): Goal => ({
  ...makeGoal([{ measure, startOn: START, ...(dueOn !== undefined && { dueOn }) }], undefined, id),
  type,
})
const seen = (goal: Goal, known: Known = { activities: trained, races: [race] }, asOf = ASOF) =>
  optionsOf({ goal, goals: [goal], links: [], evidence: makeEvidence(asOf, known) })

describe('a marathon before 18', () => {
  const goals = [
    made({ kind: 'first-time', distance_m: MARATHON }, '2027-06-06', 'experience'),
    made(raceTimeOf({ distance_m: MARATHON, time_s: 14_399 }), '2027-06-06'),
    made({ kind: 'first-time', distance_m: 50_000 }, '2027-06-06', 'experience'),
    made({ kind: 'personal-best', distance_m: MARATHON }, '2027-06-06'),
  ]
  const known = { activities: trained, races: [race], athlete: { birthYear: 2010 } }
  const evidence = makeEvidence(ASOF, known)

  it('may be a goal, and is never offered: no later one, no other time, no other race of the kind', () => {
    for (const goal of goals) {
      const { options, withheld } = seen(goal, known)
      const asked = options.filter(({ code }) => code !== 'break' && code !== 'keep' && code !== 'let-go')
      for (const { terms } of asked) expect(raceDistance(terms!.revision.measure) ?? 0).toBeLessThan(MARATHON)
      expect(withheld).toContainEqual({ code: 'later', why: 'under-age' })
      expect(options.map(({ code }) => code)).toEqual(expect.arrayContaining(['kind-consistency', 'keep', 'let-go']))
    }
    expect(seen(goals[0]!, known).options.find(({ code }) => code === 'target')?.terms?.revision.measure).toEqual({
      kind: 'first-time',
      distance_m: 21_097.5,
    })
  })

  it('has no chance that is told, no way laid and no step that leads there', () => {
    for (const goal of goals) {
      expect(forecastGoal(goal, evidence)).toEqual({ kind: 'none', reason: 'under-age' })
      const offered = processOffers(goal, [goal], [], evidence).map(({ measure }) => measure.kind)
      expect(offered).toEqual(['frequency', 'sessions'])
      const hints = smartHints({ goal, goals: [goal], links: [], evidence, stands: progress(goal, evidence) })
      expect(hints.achievable.better).toEqual([{ code: 'ask-confidence' }])
      const led = season(goal, [goal], evidence)
      const plan = led.ok && backwardPlan({ aims: led.value.aims, evidence, outlook: () => undefined })
      expect(plan).toMatchObject({ feasible: false, weeks: [], why: [{ code: 'under-age' }] })
      expect(plan).toMatchObject({ alternatives: [{ kind: 'shorter', distance_m: 21_097.5 }] })
    }
  })

  it('is in no other plan either', () => {
    const half = made({ kind: 'first-time', distance_m: 21_097.5 }, '2027-09-19', 'experience', 'half')
    const led = season(half, [half, ...goals], evidence)
    expect(led.ok && led.value.aims.map((aim) => aim.kind === 'race' && aim.distance_m)).toEqual([21_097.5])
    expect(led.ok && led.value.races).toEqual([])
  })

  it('is one like any other for who is grown up, and for who has not told their year of birth', () => {
    for (const athlete of [{ birthYear: 1990 }, {}]) {
      const all = { ...known, athlete }
      expect(forecastGoal(goals[0]!, makeEvidence(ASOF, all)).kind).toBe('forecast')
      expect(seen(goals[0]!, all).options.map(({ code }) => code)).toContain('later')
    }
  })
})

describe('the ways on', () => {
  it('say that too little is known where it is, and not that no day is near', () => {
    const short = { activities: trained.map((run) => ({ ...run, distance_m: 1200, elapsed_s: 480 })) }
    const { withheld } = seen(made(raceTimeOf({ distance_m: 21_098, time_s: 7200 }), '2027-06-06'), short)
    expect(withheld).toContainEqual({ code: 'later', why: 'not-enough-known' })
    expect(withheld).toContainEqual({ code: 'target', why: 'not-enough-known' })
  })

  it('name no target that was run already, and no shorter distance than one that is likely enough', () => {
    // Even odds lie behind what was run since the goal was set.
    const done = { activities: trained, races: [{ ...race, on: '2027-02-14', official_time_s: 2700 }] }
    const goal = made(raceTimeOf({ distance_m: 10_000, time_s: 2640 }), '2027-06-06')
    const target = seen(goal, done).options.find(({ code }) => code === 'target')
    expect(target?.terms?.revision.measure).toEqual(raceTimeOf({ distance_m: 10_000, time_s: 2695 }))
    expect(target?.noChance).toBeUndefined()
    const finish = made({ kind: 'first-time', distance_m: 21_097.5 }, '2027-06-06', 'experience')
    expect(seen(finish).withheld).toContainEqual({ code: 'target', why: 'no-other-target' })
  })

  it('move nothing to a later day that is reached already', () => {
    const done = { activities: trained, races: [{ ...race, on: '2027-02-14', official_time_s: 2600 }] }
    const goal = made(raceTimeOf({ distance_m: 10_000, time_s: 2640 }), '2027-06-06')
    expect(seen(goal, done).withheld).toContainEqual({ code: 'later', why: 'as-now' })
  })

  it('give a habit that no half a year more makes likely the likelier of more time and a new beginning', () => {
    // Of thirty weeks every second one held two runs.
    const activities = Array.from({ length: 30 }, (_, i) => i)
      .flatMap((i) => (i % 2 === 0 ? [0] : [0, 2]).map((d) => isoDate(addDays(day('2026-08-03'), 7 * i + d))))
      .map((on) => ({ on, distance_m: 6000 }))
    const goal = made(frequencyOf({ times: 2, weeks: 24, slack_weeks: 0 }), undefined, 'consistency')
    const terms = seen(goal, { activities }).options.find(({ code }) => code === 'later')?.terms?.revision
    expect(terms).toMatchObject({ startOn: day(START), measure: { weeks: 50, slack_weeks: 26 } })
  })
})

it('that a distance will be finished says nothing of what goes better', () => {
  const finish = made({ kind: 'first-time', distance_m: 21_097.5 }, '2027-06-06', 'experience')
  const evidence = makeEvidence('2027-04-01', { activities: trained })
  const said = forecastGoal(finish, evidence)
  expect(said.kind === 'forecast' && said.chance).toBeGreaterThan(0.85)
  const found = triggersOf({ goal: finish, goals: [finish], links: [], evidence, signs: [] })
  expect(found.map(({ code }) => code)).not.toContain('faster-than-expected')
})
