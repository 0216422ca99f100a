import { describe, expect, it } from 'vitest'
import { isoDate, parseIsoDate } from '../../../../src/core/base/calendar.ts'
import { checkMeasure } from '../../../../src/core/goal/check-measure.ts'
import { phrase } from '../../../../src/core/goal/phrase/phrase.ts'
import type { PhraseContext, PhraseFacts } from '../../../../src/core/goal/phrase/phrase-types.ts'
import { phraseView } from '../../../../src/core/view/phrase-view.ts'
import { makeContext, measureText } from './phrase-summary.ts'

const asOf = '2027-03-05'
const day = (text: string) => parseIsoDate(text)!
const facts: PhraseFacts = {
  bests: [
    { distance_m: 5000, elapsed_s: 1510 },
    { distance_m: 21097.5, elapsed_s: 7000 },
  ],
  weeklyDistance_m: 35_406,
  runsPerWeek: 3,
  years: [{ year: 2026, distance_m: 1_500_400, climb_m: 12_003 }],
  longestRun_m: 14_000,
  cadence_spm: 164,
  pace: { heart_rate_bpm: 142, pace_s_per_km: 352 },
  weight_kg: 68,
  nextRace: { on: day('2027-10-10'), distance_m: 42_195, name: 'Chicago' },
  plannedUntil: day('2027-05-30'),
  plannedThisWeek_m: 42_000,
}
const said = (text: string, change: Partial<PhraseContext> = {}) =>
  phrase(text, makeContext(asOf, { facts, birthYear: 1988, ...change }))
const codes = (text: string, change: Partial<PhraseContext> = {}) => said(text, change).assumed.map(({ code }) => code)

describe('what the runner has done fills in what was not said, and that is told', () => {
  it.each([
    ['fix overstriding', 'metric, metric cadence, target 172'],
    ['improve running economy', 'metric, metric pace-at-heart-rate, heart_rate_bpm 142, target 341'],
    ['double my mileage by June', 'level, quantity distance, amount 70812'],
    ['increase my weekly distance by 10 km', 'level, quantity distance, amount 45406'],
    ['take 2 minutes off my half marathon', 'race-time, distance_m 21098, time_s 6880'],
    ['hit the planned distance', 'volume, quantity distance, amount 42000'],
    ['improve my half by 2 minutes', 'race-time, distance_m 21098, time_s 6880'],
    ['run 10 % more each week for 4 weeks', 'level, quantity distance, amount 51838'],
    ['run one more day a week by May', 'level, quantity count, amount 4'],
    ['run 20% more than last year', 'volume, quantity distance, amount 1800000'],
    ['run more kilometres than in 2026', 'volume, quantity distance, amount 1501000'],
    ['climb more than last year', 'volume, quantity climb, amount 12010'],
  ])('%s', (text, means) => {
    const { measure } = said(text)
    expect(measureText(measure!)).toBe(means)
    expect(checkMeasure(measure)).toMatchObject({ ok: true })
    expect(codes(text)).toContain('from-record')
  })

  it('builds a base of a weekly level, days a week and a longest run, a fifth above what is usual', () => {
    const { measure, dueOn } = said('build a base')
    expect(measureText(measure!)).toBe(
      'composite, of base, parts [level, quantity distance, amount 43000]+[frequency, times 3, counted days, weeks 12, slack_weeks 2]+[first-time, distance_m 17000]',
    )
    expect(isoDate(dueOn!)).toBe('2027-05-30')
  })

  it('takes the goal race from the races, and the block from the plan', () => {
    const peak = said('peak for the goal race')
    expect(isoDate(peak.dueOn!)).toBe('2027-10-10')
    expect(peak.missing).toEqual([])
    expect(isoDate(said('complete every planned workout of this block').dueOn!)).toBe('2027-05-30')
    expect(isoDate(said('stay injury-free until the marathon').dueOn!)).toBe('2027-10-10')
  })

  it('offers faster times beside a personal best', () => {
    const answer = said('personal best in the half')
    expect(answer.measure).toEqual({ kind: 'personal-best', distance_m: 21098 })
    expect(answer.rewrites.map(({ measure }) => measure.kind)).toEqual(['race-time', 'race-time'])
  })
})

describe('data of long ago', () => {
  it('are something to come back to, and the weeks begin gently', () => {
    const old: PhraseFacts = { bests: [{ distance_m: 5000, elapsed_s: 1510, on: day('2024-05-01') }], runsPerWeek: 0 }
    const { rewrites } = said('run faster', { facts: old })
    expect(rewrites.length).toBeGreaterThanOrEqual(2)
    expect(rewrites[0]!.measure).toEqual({ kind: 'race-time', distance_m: 5000, time_s: 1530 })
    expect(rewrites[1]!.measure).toMatchObject({ kind: 'frequency', times: 2 })
    const before = { on: day('2024-05-08'), weeklyDistance_m: 41_000, runsPerWeek: 5 }
    const more = said('run more', { facts: { ...old, before } }).rewrites
    expect(more[0]!.measure).toMatchObject({ kind: 'volume', amount: 20_000, per: 'week' })
    expect(more[1]!.measure).toMatchObject({ kind: 'frequency', times: 3 })
    const late: PhraseFacts = { bests: [{ distance_m: 5000, elapsed_s: 1510, on: day('2027-02-01') }], runsPerWeek: 0 }
    expect(said('run faster', { facts: late }).rewrites[0]!.measure).toMatchObject({ time_s: 1440 })
  })
})

describe('an age', () => {
  it('ends on the last day that is surely before it, and is asked for without a year of birth', () => {
    expect(isoDate(said('sub-3 marathon before my 40th birthday').dueOn!)).toBe('2027-12-31')
    expect(isoDate(said('finish an ultra before I turn 50').dueOn!)).toBe('2037-12-31')
    const { birthYear: _, ...unknown } = makeContext(asOf)
    expect(phrase('sub-3 marathon before my 40th birthday', unknown).missing).toEqual(['dueOn'])
  })
})

describe('what nobody can do', () => {
  it.each(['5k in 10 minutes', 'sub-2 marathon', '10k in 20 minutes', 'run 100 m in 9 seconds', 'marathon in 1 hour'])(
    '%s: is said and asked for again',
    (text) => {
      expect(codes(text)).toContain('faster-than-record')
      expect(said(text).missing[0]).toBe('time_s')
      expect(said(text)).not.toHaveProperty('measure')
    },
  )

  it.each(['run 5000 km in March', 'run 2000 km a week', 'run 30 hours a day', 'climb 100 km in a day'])(
    '%s',
    (text) => {
      expect(codes(text)).toContain('beyond-possible')
      expect(said(text).missing).toContain('amount')
    },
  )
})

describe('a wish that could do harm', () => {
  it.each([
    ['run through pain', 'pain'],
    ['run a marathon despite my knee pain', 'pain'],
    ['run with a stress fracture', 'pain'],
    ['run every day no rest', 'rest'],
    ['train every day without rest days', 'rest'],
    ['lose weight', 'weight'],
    ['lose 20 kg in 2 weeks', 'weight'],
    ['get down to 45 kg', 'weight'],
    ['starve myself to race weight', 'food'],
  ] as const)('%s: is answered with care, and with gentler goals', (text, care) => {
    for (const change of [{}, { facts: {} }]) {
      const answer = said(text, change)
      expect(answer.assumed).toContainEqual({ code: 'care', for: care })
      expect(answer.rewrites.length).toBeGreaterThanOrEqual(2)
      expect(answer.rewrites.length).toBeLessThanOrEqual(4)
      for (const { measure } of answer.rewrites) expect(checkMeasure(measure)).toMatchObject({ ok: true })
    }
  })

  it('lets a marathon before 18 be set, and says with it what Cairn does not do for it', () => {
    for (const text of [
      'first marathon on 2027-10-03',
      'marathon under 4 hours by October 2027',
      '50 km by June 2028',
    ]) {
      const young = said(text, { birthYear: 2011 })
      expect(young.assumed).toContainEqual({ code: 'care', for: 'under-age' })
      expect(young.rewrites.map(({ measure }) => measure.kind)).toEqual(['frequency', 'sessions', 'self-rated'])
      expect(young.measure).toEqual(said(text).measure)
      expect(said(text).assumed.map(({ code }) => code)).not.toContain('care')
    }
    expect(said('half marathon under 2:00 by October 2027', { birthYear: 2011 }).rewrites).toEqual([])
    const known = { facts: { bests: [{ distance_m: 42_195, elapsed_s: 15_000 }] } }
    const faster = (birthYear: number) => said('run a faster marathon', { ...known, birthYear }).rewrites
    expect(faster(1988).map(({ measure }) => measure)).toContainEqual(expect.objectContaining({ distance_m: 42_195 }))
    expect(faster(2011).filter(({ measure }) => 'distance_m' in measure)).toEqual([])
  })

  it('never sets a weight to get down to', () => {
    for (const text of ['lose 5 kg', 'get down to 60 kg', 'weigh 55 kg by June', 'reach race weight of 58 kg'])
      expect(said(text).fields).toEqual({ of: 'weight' })
  })

  it('keeps a weight about where it is, for adults only', () => {
    expect(said('keep my weight through running').fields).toEqual({ of: 'weight', low: 66, high: 70 })
    const young = said('keep my weight', { birthYear: 2011 })
    expect(young).toMatchObject({ kind: 'vague', fields: {}, missing: [], assumed: [{ code: 'care', for: 'weight' }] })
    expect(young.rewrites.map(({ measure }) => measure.kind)).toEqual(['frequency', 'self-rated', 'sessions'])
    const { birthYear: _, ...unknown } = makeContext(asOf)
    expect(phrase('keep my weight', unknown).missing).toContain('birthYear')
  })
})

describe('slips of the pen', () => {
  it.each([
    ['marathn under 4 hours', 'marathon under 4 hours'],
    ['run 4 tiems a week for 8 weks', 'run 4 times a week for 8 weeks'],
    ['run every Teusday', 'run every Tuesday'],
    ['half marahton personnal best', 'half marathon personal best'],
    ['strenght training twice a week', 'strength training twice a week'],
    ['10 kilometrs in 45 minuts', '10 kilometres in 45 minutes'],
  ])('%s', (written, meant) =>
    expect(said(written).measure ?? said(written).fields).toEqual(said(meant).measure ?? said(meant).fields),
  )

  it('are not seen where a word is what it says', () => {
    for (const text of ['there', 'these plans', 'the weather', 'my mother']) expect(said(text).kind).toBe('vague')
  })
})

describe('the answer as plain JSON', () => {
  it('carries whole metres and seconds and ISO dates, also of a goal that is not whole', () => {
    expect(phraseView(said('half marathon under 1:45 by 1 June')).measure).toEqual({
      kind: 'race-time',
      distance_m: 21098,
      time_s: 6299,
      startOn: '2027-03-05',
      dueOn: '2027-06-01',
    })
    const open = phraseView(said('run 4 days a week'))
    expect(open).toMatchObject({
      ready: false,
      missing: ['weeks'],
      measure: { kind: 'frequency', times: 4, dueOn: null },
    })
    expect(phraseView(said('run faster')).measure).toBeNull()
  })

  it('is called by the runner’s own words where nothing else tells what it is', () => {
    expect(phraseView(said('Join a running club')).name).toBe('Join a running club')
    expect(phraseView(said('sub-20 5k')).name).toBeNull()
  })
})
