import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeRunner } from '../../../bench/made-runner.ts'
import { addDays, dateOf } from '../../../src/core/base/calendar.ts'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import { forecastGoal } from '../../../src/core/forecast/forecast-goal.ts'
import type { Measure } from '../../../src/core/goal/measure.ts'
import { whatIfInputs } from '../../../src/core/plan/what-if/inputs.ts'
import { whatIfOfEvidence } from '../../../src/core/plan/what-if/of-evidence.ts'
import { dateAt, targetAt } from '../../../src/core/plan/what-if/turn-round.ts'
import { whatIf } from '../../../src/core/plan/what-if/what-if.ts'
import type { WhatIfInputs } from '../../../src/core/plan/what-if/what-if-types.ts'
import { goalOf } from '../../../src/core/view/worksheet/candidate-goal.ts'

const TODAY = dateOf(2026, 3, 8)
const made = madeRunner(1600, 8, TODAY)
const known = evidence(
  { weekStart: 1, birthYear: 1980, sex: 'female' },
  {
    ...made,
    pauses: [{ from: addDays(TODAY, -3), to: addDays(TODAY, 2), reason: 'travel' }],
    races: [
      ...made.races,
      {
        id: 'ahead',
        on: addDays(TODAY, 50),
        distance_m: 10_000,
        kind: 'road',
        ascent_m: 150,
        altitude_m: 1200,
        temperature_c: 26,
        dewPoint_c: 16,
        priority: 'B',
        outcome: 'planned',
        allOut: true,
        version: 1,
      },
    ],
  },
  TODAY,
)
const running = ['running'] as const
const MEASURES: readonly { measure: Measure; weeks?: number }[] = [
  { measure: { kind: 'race-time', distance_m: 5000, time_s: 1500 }, weeks: 12 },
  { measure: { kind: 'race-time', distance_m: 10_000, time_s: 3100, attempts: 3 }, weeks: 14 },
  { measure: { kind: 'race-time', distance_m: 21_097.5, time_s: 6900 }, weeks: 16 },
  { measure: { kind: 'personal-best', distance_m: 42_195 }, weeks: 30 },
  { measure: { kind: 'level', quantity: 'distance', amount: 45_000, sports: running }, weeks: 12 },
  { measure: { kind: 'volume', quantity: 'time', amount: 200_000, per: 'total', sports: running }, weeks: 12 },
  { measure: { kind: 'frequency', times: 4, weeks: 12, slack_weeks: 2, counted: 'days', sports: running } },
  { measure: { kind: 'first-time', distance_m: 50_000 }, weeks: 20 },
]

const about = ({ measure, weeks }: (typeof MEASURES)[number]) => {
  const draft = {
    measure,
    startOn: addDays(TODAY, 1),
    ...(weeks !== undefined && { dueOn: addDays(TODAY, 7 * weeks) }),
  }
  return goalOf(draft, TODAY, 1)
}

/** As they come over the wire. */
const inputsOf = (each: (typeof MEASURES)[number]): WhatIfInputs =>
  JSON.parse(JSON.stringify(whatIfInputs({ goal: about(each), evidence: known, units: 'metric' }))) as WhatIfInputs

describe('a what-if', () => {
  it.each(MEASURES.map((each) => [each.measure.kind, each] as const))(
    'of a %s says what the whole evidence says, to 1e-9, wherever the sliders stand',
    (_, each) => {
      const inputs = inputsOf(each)
      const [easy, hard] = inputs.range.target ?? [0, 0]
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.integer({ min: 14, max: 300 }),
          fc.option(fc.integer({ min: 2, max: 7 }), { nil: undefined }),
          fc.option(fc.double({ min: 0.3, max: 1, noNaN: true }), { nil: undefined }),
          (share, days, runsPerWeek, kept) => {
            const target = inputs.range.target ? Math.round(easy + share * (hard - easy)) : undefined
            const asked = { target, dueOn: addDays(TODAY, days), runsPerWeek, kept }
            const [here, there] = [whatIf(inputs, asked), whatIfOfEvidence(inputs, known, asked)]
            expect(Math.abs(here.chance! - there.chance!)).toBeLessThanOrEqual(1e-9)
            expect(here.requiredWeeks).toBe(there.requiredWeeks)
            expect(here.fan.map(({ on }) => on)).toEqual(there.fan.map(({ on }) => on))
            for (const [i, point] of here.fan.entries())
              for (const level of ['p10', 'p25', 'p50', 'p75', 'p90'] as const)
                expect(Math.abs(point[level] / there.fan[i]![level] - 1)).toBeLessThanOrEqual(1e-9)
          },
        ),
        { seed: 8, numRuns: 25 },
      )
    },
  )

  it('with untouched sliders says what the goal’s own page says', () => {
    for (const each of MEASURES) {
      const said = forecastGoal(about(each), known)
      expect(said.kind).toBe('forecast')
      const { chance } = whatIf(inputsOf(each), {})
      expect(Math.abs(chance! - (said.kind === 'forecast' ? said.chance : NaN))).toBeLessThanOrEqual(1e-9)
    }
  })

  it('travels in at most 20 kB, also of who has raced every week for fifteen years', () => {
    for (const each of MEASURES) expect(JSON.stringify(inputsOf(each)).length).toBeLessThanOrEqual(20_000)
    const races = Array.from({ length: 780 }, (_, i) => ({
      id: `weekly-${i}`,
      on: addDays(TODAY, -7 * (i + 1)),
      distance_m: i % 9 === 4 ? 10_000 : 5000,
      kind: 'road' as const,
      priority: 'C' as const,
      outcome: 'finished' as const,
      official_time_s: (i % 9 === 4 ? 2.1 : 1) * (1400 + ((i * 37) % 300)),
      allOut: true,
      ...(i % 11 === 5 && { ascent_m: 60 }),
      version: 1,
    }))
    const often = { ...known, races: [...races, ...known.races] }
    const goal = about(MEASURES[0]!)
    const sent = JSON.stringify(whatIfInputs({ goal, evidence: often, units: 'metric' }))
    expect(sent.length).toBeLessThanOrEqual(20_000)
    const said = forecastGoal(goal, often)
    const { chance } = whatIf(JSON.parse(sent) as WhatIfInputs, {})
    expect(Math.abs(chance! - (said.kind === 'forecast' ? said.chance : NaN))).toBeLessThanOrEqual(1e-9)
  })

  it('finds the target and the day of a chance', () => {
    const inputs = inputsOf(MEASURES[0]!)
    for (const chance of [0.3, 0.5, 0.7]) {
      const target = targetAt(inputs, {}, chance)!
      expect(whatIf(inputs, { target }).chance).toBeGreaterThanOrEqual(chance)
      expect(whatIf(inputs, { target: target - 2 }).chance).toBeLessThan(chance)
    }
    const level = inputsOf(MEASURES[4]!)
    const dueOn = dateAt(level, {}, 0.5)
    if (dueOn !== undefined) expect(whatIf(level, { dueOn }).chance).toBeGreaterThanOrEqual(0.5)
  })

  it('has honest ends: not with this date, and a floor', () => {
    const inputs = inputsOf(MEASURES[0]!)
    const [easy, hard] = inputs.range.target!
    expect(whatIf(inputs, { target: hard }).end).toBe('not-with-this-date')
    expect(whatIf(inputs, { target: easy }).end).toBe('a-floor')
  })

  it('takes training kept better, and more of it, as no less likely', () => {
    const inputs = inputsOf(MEASURES[2]!)
    const at = (kept: number, runsPerWeek = inputs.now.runsPerWeek) => whatIf(inputs, { kept, runsPerWeek }).chance!
    expect(at(0.9)).toBeGreaterThan(at(0.6))
    expect(at(0.75, 7)).toBeGreaterThan(at(0.75, 2))
  })

  it('asks more weeks for a longer way', () => {
    const [short, long] = [MEASURES[0]!, MEASURES[7]!].map((each) => whatIf(inputsOf(each), {}).requiredWeeks)
    expect(long ?? 105).toBeGreaterThan(short!)
  })
})
