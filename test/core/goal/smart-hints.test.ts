import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Commitment, Goal, Link } from '../../../src/core/goal/goal.ts'
import type { Measure, MeasureKind } from '../../../src/core/goal/measure.ts'
import { MEASURE_KINDS } from '../../../src/core/goal/measures/index.ts'
import { progress } from '../../../src/core/goal/progress.ts'
import { chanceBand, smartHints } from '../../../src/core/goal/smart-hints.ts'
import { SMART_LETTERS } from '../../../src/core/goal/smart-types.ts'
import { wordsFor } from '../../../src/words/index.ts'
import { asOf, known, madeDays } from '../../contracts/fact-arbitraries.ts'
import { goalsOf } from '../../contracts/measure-arbitraries.ts'
import { day, frequencyOf, makeGoal, raceTimeOf } from './make-goal.ts'
import { makeLife, type Life } from './make-life.ts'

interface Said {
  readonly why?: string
  readonly commitment?: Commitment
  readonly chance?: number
  readonly dueOn?: string
  readonly life?: Life
}

function hintsOf(
  measure: Measure,
  { why, commitment, chance, dueOn, life }: Said = {},
  others: readonly Goal[] = [],
  links: readonly Link[] = [],
) {
  const goal: Goal = {
    ...makeGoal([{ measure, startOn: '2027-03-01', ...(dueOn !== undefined && { dueOn }) }]),
    ...(why !== undefined && { why }),
    ...(commitment !== undefined && { commitment }),
  }
  const evidence = makeLife('2027-03-01', life)
  return smartHints({
    goal,
    goals: [goal, ...others],
    links,
    evidence,
    stands: progress(goal, evidence),
    ...(chance !== undefined && { chance }),
  })
}
const codes = (all: readonly { code: string }[]) => all.map(({ code }) => code)

describe('hints to the five letters', () => {
  it('are specific with a race of its distance, and ask for one without', () => {
    expect(codes(hintsOf(raceTimeOf()).specific.better)).toEqual(['enter-a-race'])
    const race = {
      id: 'race',
      on: day('2027-05-01'),
      distance_m: 5000,
      kind: 'road',
      priority: 'A',
      outcome: 'planned',
      allOut: true,
      version: 1,
    } as const
    const { specific } = hintsOf(raceTimeOf(), { life: { races: [race] } })
    expect(specific.there).toContainEqual({ code: 'race-entered', raceId: 'race', on: day('2027-05-01') })
    expect(specific.better).toEqual([])
  })

  it('are measurable with what is there, and name what is missing', () => {
    expect(hintsOf({ kind: 'clear-days', up_to: 1 }).measurable).toMatchObject({
      there: [{ code: 'from-your-word' }, { code: 'stands-at', fraction: 0 }],
      better: [{ code: 'needs', needs: ['pain-word'] }],
    })
    const proxy = hintsOf({ kind: 'metric', metric: 'cadence', target: 170 }).measurable
    expect(codes(proxy.there)).toContain('proxy')
    expect(codes(proxy.better)).toEqual(['needs', 'a-second-sign'])
  })

  it('hold an outcome against 30 to 70 %, and a process against 60 to 90 %', () => {
    const bands = (role: 'outcome' | 'process') =>
      [0.05, 0.2, 0.5, 0.65, 0.8, 0.93, 0.99].map((chance) => chanceBand(chance, role))
    expect(bands('outcome')).toEqual(['too-far', 'bold', 'fitting', 'fitting', 'comfortable', 'comfortable', 'certain'])
    expect(bands('process')).toEqual(['too-far', 'bold', 'bold', 'fitting', 'fitting', 'comfortable', 'certain'])
    expect(codes(hintsOf(raceTimeOf(), { chance: 0.05 }).achievable.better)).toContain('closer-target')
    expect(codes(hintsOf(raceTimeOf(), { chance: 0.5 }).achievable.better)).not.toContain('closer-target')
    expect(codes(hintsOf(raceTimeOf(), { chance: 0.97 }).achievable.better)).toContain('reach-further')
  })

  it('set belief beside the data where they lie more than 25 points apart', () => {
    const apart = (confidence: number) =>
      codes(hintsOf(raceTimeOf(), { chance: 0.5, commitment: { confidence } }).achievable.better)
    expect(apart(76)).toContain('surer-than-data')
    expect(apart(24)).toContain('less-sure-than-data')
    expect(apart(75)).not.toContain('surer-than-data')
    expect(codes(hintsOf(frequencyOf(), { commitment: { confidence: 60 } }).achievable.better)).toContain(
      'smaller-step',
    )
  })

  it('ask for a process under an outcome, and for slack in a habit, and for no ambition in health', () => {
    expect(codes(hintsOf(raceTimeOf()).achievable.better)).toContain('add-processes')
    const runs = makeGoal([{ measure: frequencyOf(), startOn: '2027-03-01' }], undefined, 'runs')
    const carried = hintsOf(raceTimeOf(), {}, [runs], [{ carrierId: 'runs', carriedId: 'goal-1' }])
    expect(codes(carried.achievable.better)).not.toContain('add-processes')
    expect(carried.achievable.there).toContainEqual({ code: 'processes', goalIds: ['runs'] })
    expect(codes(hintsOf(frequencyOf({ slack_weeks: 0 })).achievable.better)).toContain('add-slack')
    expect(hintsOf({ kind: 'clear-days', up_to: 1 }).achievable).toEqual({
      there: [{ code: 'no-ambition' }],
      better: [],
    })
  })

  it('are relevant with a why, a cost that is accepted, and more excitement than fear', () => {
    expect(codes(hintsOf(raceTimeOf()).relevant.better)).toEqual(['say-why', 'say-cost', 'ask-excitement'])
    const commitment = { cost: 'Sundays', costAccepted: true, excites: 8, frightens: 3, values: 'family' }
    expect(hintsOf(raceTimeOf(), { why: 'For the joy of it', commitment }).relevant).toMatchObject({ better: [] })
    const afraid = hintsOf(raceTimeOf(), { commitment: { ...commitment, frightens: 9, costAccepted: false } }).relevant
    expect(codes(afraid.better)).toEqual(['say-why', 'weigh-cost', 'frightens-more'])
    expect(codes(hintsOf(frequencyOf(), { commitment: { obstacle: 'dark mornings' } }).relevant.better)).toContain(
      'say-if-then',
    )
  })

  it('ask for a day, and say when it is very near for its reach, or far off', () => {
    const better = (said: Said) => codes(hintsOf(raceTimeOf(), said).timeBound.better)
    const life: Life = {
      activities: [{ id: 'a', on: '2027-02-10', distance_m: 6000 }],
      bestEfforts: [{ activityId: 'a', localDay: day('2027-02-10'), distance_m: 5000, elapsed_s: 1500 }],
    }
    expect(better({})).toEqual(['set-a-day'])
    expect(better({ dueOn: '2027-04-11', life })).toEqual(['very-soon'])
    expect(better({ dueOn: '2027-04-12', life })).toEqual([])
    expect(better({ dueOn: '2027-10-01', life })).toEqual(['far-off'])
    expect(hintsOf({ kind: 'open', review_months: 6 }).timeBound).toEqual({
      there: [{ code: 'reviews', on: day('2027-09-01') }],
      better: [],
    })
  })

  it.each(MEASURE_KINDS.map((kind) => [kind] as [MeasureKind]))(
    'say something of every letter of %s, in words',
    (kind) => {
      const { goals } = wordsFor('en')
      fc.assert(
        fc.property(
          goalsOf(kind),
          madeDays,
          asOf,
          fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
          (goal, made, on, chance) => {
            const evidence = known(made, [], on)
            const input = { goal, goals: [goal], links: [], evidence, stands: progress(goal, evidence) }
            const hints = smartHints({ ...input, ...(chance !== undefined && { chance }) })
            for (const letter of SMART_LETTERS) {
              const { there, better } = hints[letter]
              expect(there.length + better.length).toBeGreaterThan(0)
              for (const line of [
                ...there.map((each) => goals.smartThere(each, { asOf: on })),
                ...better.map((each) => goals.smartBetter(each, { asOf: on })),
              ])
                expect(line).not.toMatch(/undefined|NaN|null|!/)
            }
          },
        ),
        { seed: 20270301, numRuns: 40 },
      )
    },
  )
})
