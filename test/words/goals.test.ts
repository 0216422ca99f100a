import { describe, expect, it } from 'vitest'
import type { FieldProblem } from '../../src/core/goal/field.ts'
import type { Measure } from '../../src/core/goal/measure.ts'
import { MEASURES } from '../../src/core/goal/measures/index.ts'
import { STANDINGS } from '../../src/core/goal/progress-types.ts'
import type { ProgressView } from '../../src/core/view/dashboard-types.ts'
import { wordsFor, type Reader } from '../../src/words/index.ts'
import { makeProgress } from '../../src/web/gallery/fixtures/make-progress.ts'

const { goals } = wordsFor('en')
const reader: Reader = { units: 'metric', elevationUnits: 'metric', asOf: '2027-03-05' }
const miles: Reader = { ...reader, units: 'imperial' }

const race = (distance_m: number, time_s: number): Measure => ({ kind: 'race-time', distance_m, time_s })
const runs: Measure = { kind: 'frequency', times: 4, weeks: 12, slack_weeks: 2, sports: ['running'] }
const volume = (change: object): Measure => ({
  kind: 'volume',
  quantity: 'distance',
  amount: 40_000,
  per: 'week',
  sports: ['running'],
  ...change,
})

describe('the name of a goal that was given none', () => {
  const year = { startOn: '2027-01-01', dueOn: '2027-12-31' }
  it.each<[Measure, object, string]>([
    [race(5000, 1199), {}, 'Sub-20 5 km'],
    [race(21098, 6299), {}, 'Sub-1:45 half marathon'],
    [race(42195, 14399), {}, 'Sub-4 marathon'],
    [race(1609, 269), {}, 'Sub-4:30 mile'],
    [race(5000, 1440), {}, '5 km in 24:00'],
    [race(42195, 14400), {}, 'Marathon in 4:00:00'],
    [runs, {}, '4 runs a week for 12 weeks'],
    [{ ...runs, times: 1, weeks: 1, sports: ['swimming'] } as Measure, {}, '1 swim a week for 1 week'],
    [{ ...runs, sports: ['swimming', 'running'] } as Measure, {}, '4 activities a week for 12 weeks'],
    [volume({}), {}, '40 km a week'],
    [volume({ amount: 1_000_000, per: 'total' }), year, '1,000 km in 2027'],
    [volume({ amount: 100_000, per: 'total' }), { startOn: '2027-03-01', dueOn: '2027-03-31' }, '100 km in March'],
    [volume({ amount: 100_000, per: 'total' }), { dueOn: '2027-06-01' }, '100 km by 1 June'],
    [volume({ amount: 100_000, per: 'total' }), { dueOn: '2028-12-31' }, '100 km by the end of 2028'],
    [volume({ quantity: 'count', amount: 200, per: 'total' }), year, '200 runs in 2027'],
    [volume({ quantity: 'time', amount: 72_000, per: 'month' }), {}, '20 hours a month'],
    [volume({ sports: ['cycling'] }), {}, '40 km of cycling a week'],
  ])('is made of what it asks: %#', (measure, days, name) => {
    expect(goals.nameOf(measure, days, reader)).toBe(name)
  })

  it('is in the units of the reader', () => {
    expect(goals.nameOf(volume({ amount: 48_280 }), {}, miles)).toBe('30 mi a week')
  })

  it('gives way to the runner’s own', () => {
    expect(goals.name({ name: 'Fly', measure: runs }, reader)).toBe('Fly')
    expect(goals.name({ name: null, measure: runs }, reader)).toBe('4 runs a week for 12 weeks')
  })
})

describe('the sentence that says when it is reached', () => {
  it.each<[Measure, object, string]>([
    [
      race(5000, 1199),
      { dueOn: '2027-06-01' },
      'Reached when you run 5 km in 19:59 or faster on or before Tuesday 1 June.',
    ],
    [race(42195, 14399), {}, 'Reached when you run a marathon in 3:59:59 or faster.'],
    [
      runs,
      { startOn: '2027-03-08', dueOn: '2027-05-30' },
      'Reached with 4 runs or more in 10 of 12 weeks, with 2 spare weeks from 8 March to 30 May.',
    ],
    [
      { ...runs, counted: 'days' } as Measure,
      { startOn: '2027-03-08', dueOn: '2027-05-30' },
      'Reached with a run on 4 or more days in 10 of 12 weeks, with 2 spare weeks from 8 March to 30 May.',
    ],
    [
      { ...runs, counted: 'days', slack_weeks: 0, times: 7 } as Measure,
      {},
      'Reached with a run on each day in each of 12 weeks.',
    ],
    [volume({ slack_periods: 1 }), {}, 'Reached with 40 km or more in each week, with 1 spare week.'],
    [volume({ per: 'total' }), { dueOn: '2027-06-01' }, 'Reached when 40 km or more are done up to 1 June.'],
  ])('%#', (measure, days, sentence) => expect(goals.reachedWhen(measure, days, reader)).toBe(sentence))
})

describe('lines of progress', () => {
  it('count what is held and what is spare', () => {
    const progress = makeProgress({
      unit: 'weeks',
      actual: 9,
      target: 12,
      left: 3,
      slack: { allowed: 2, used: 0, left: 2 },
    })
    expect(goals.progressLine(progress, runs, reader)).toBe('9 of 12 held, 2 spare weeks left')
    expect(goals.left(progress, runs, reader)).toBe('3 weeks left')
    expect(goals.neededPerWeek(progress, runs, reader)).toBeUndefined()
  })

  it('count amounts and what they ask from here', () => {
    const total = volume({ per: 'total', amount: 60_000 })
    const progress = makeProgress({
      actual: 18_300,
      target: 60_000,
      left: 41_700,
      neededPerWeek: 5213,
      fraction: 0.305,
    })
    expect(goals.progressLine(progress, total, reader)).toBe('18.3 of 60 km')
    expect(goals.left(progress, total, reader)).toBe('41.7 km left')
    expect(goals.neededPerWeek(progress, total, reader)).toBe('about 5.2 km a week from here')
    expect(goals.share(progress)).toBe('31 % of the way')
    const count = makeProgress({ unit: 'activities', actual: 140, target: 200, left: 60, neededPerWeek: 1.44 })
    expect(goals.progressLine(count, volume({ quantity: 'count', per: 'total' }), reader)).toBe('140 of 200 runs')
    expect(goals.neededPerWeek(count, volume({ quantity: 'count', per: 'total' }), reader)).toBe(
      'about 1.4 runs a week from here',
    )
  })

  it('of a time say the best and what is to go', () => {
    const five = race(5000, 1199)
    const line = (change: Partial<ProgressView>) =>
      goals.progressLine(makeProgress({ unit: 's', actual: null, target: 1199, ...change }), five, reader)
    expect(line({})).toBe('no 5 km yet')
    expect(line({ baseline: 1300, left: 101 })).toBe('best before 21:40, 1:41 to go')
    expect(line({ baseline: 1300 }), 'nothing is left while the runner comes first').toBe('best before 21:40')
    expect(line({ actual: 1231, left: 32 })).toBe('best so far 20:31, 32 s to go')
    expect(line({ actual: 1199 })).toBe('best so far 19:59')
  })

  it('of a period say its days and leave out a verdict', () => {
    const period = {
      from: '2027-03-01',
      to: '2027-03-07',
      actual: 2,
      target: 4,
      unit: 'days',
    } as const
    const ids = { activityIds: [], checkInIds: [], raceIds: [], workoutIds: [] }
    const say = (state: 'open' | 'not-held' | 'held' | 'paused' | 'coming') =>
      goals.period({ ...period, ...ids, state }, runs, reader)
    expect(say('open')).toBe('1 to 7 March: 2 of 4 days, still open')
    expect(say('held')).toBe('1 to 7 March: 2 of 4 days, held')
    expect(say('not-held')).toBe('1 to 7 March: 2 of 4 days')
    expect(say('paused')).toBe('1 to 7 March: resting')
    expect(goals.current({ ...period, ...ids, state: 'open' }, runs, reader)).toBe('2 of 4 days this week')
  })
})

describe('how a goal stands', () => {
  const total = volume({ per: 'total', amount: 60_000 })
  it('has a word and a sentence for each standing', () => {
    for (const standing of STANDINGS) {
      expect(goals.standings[standing]).toMatch(/\w/)
      expect(goals.standing(makeProgress({ standing, actual: 52_000, target: 60_000 }), total, reader)).toMatch(
        /^[A-Z].*\.$/,
      )
    }
  })

  it('names what was done as the runner’s own when its day has passed', () => {
    const over = makeProgress({ standing: 'over', actual: 52_000, target: 60_000, reachable: false })
    expect(goals.standing(over, total, reader)).toBe('Its day has passed. 52 of 60 km stay yours.')
  })

  it('leaves out what stays where nothing was done', () => {
    const weeks = { unit: 'weeks', actual: 0, target: 10, reachable: false } as const
    expect(goals.standing(makeProgress({ standing: 'over', ...weeks }), runs, reader)).toBe('Its day has passed.')
    expect(goals.standing(makeProgress({ standing: 'behind', ...weeks }), runs, reader)).toBe(
      'Not with this date any more. Another date or target keeps the way open.',
    )
  })

  it('says the day on which it was reached', () => {
    const reached = makeProgress({ standing: 'reached', reachedOn: '2027-05-09' })
    expect(goals.standing(reached, total, reader)).toBe('Reached on Sunday 9 May.')
  })
})

describe('fields', () => {
  it('of every measure have a label and a question', () => {
    for (const [kind, { fields }] of Object.entries(MEASURES))
      for (const { name } of fields) {
        const words = goals.field(kind as keyof typeof MEASURES, name)
        expect(words.label).not.toBe(name)
        expect(words.question).toMatch(/\?$/)
      }
  })

  it('say what would fit, in the units of the runner', () => {
    const outOfRange: FieldProblem = { code: 'out-of-range', field: 'distance_m', min: 100, max: 1_000_000 }
    expect(goals.fieldProblem(outOfRange, 'metric')).toBe('Something from 100 m to 1,000 km fits here.')
    expect(goals.fieldProblem({ code: 'contradiction', field: 'slack_weeks', with: 'weeks' }, 'metric')).toMatch(
      /^Fewer spare weeks/,
    )
    expect(goals.fieldProblem({ code: 'contradiction', field: 'dueOn', with: 'startOn' }, 'metric')).toBe(
      'The last day lies before the first.',
    )
    expect(goals.fieldProblem({ code: 'not-a-choice', field: 'per', choices: ['total', 'week'] }, 'metric')).toBe(
      'One of these fits here: In all or Each week.',
    )
    expect(goals.fieldProblem({ code: 'not-a-number', field: 'time_s' }, 'metric')).toContain('19:59')
  })
})
