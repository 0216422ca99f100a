import { describe, expect, it } from 'vitest'
import type { Measure } from '../../src/core/goal/measure.ts'
import type { ProgressView } from '../../src/core/view/dashboard-types.ts'
import { wordsFor, type Reader } from '../../src/words/index.ts'
import { makeProgress } from '../../src/web/gallery/fixtures/make-progress.ts'

const { goals } = wordsFor('en')
const reader: Reader = { units: 'metric', elevationUnits: 'metric', asOf: '2027-03-05' }
const days = { startOn: '2027-03-08', dueOn: '2027-05-30' }
const sports = ['running'] as const

const level: Measure = { kind: 'level', quantity: 'distance', amount: 40_000, from_amount: 25_000, sports }
const monthly: Measure = {
  kind: 'frequency',
  times: 4,
  counted: 'days',
  per: 'month',
  months: 3,
  slack_months: 1,
  weekdays: [6, 7],
  in_company: true,
  sports,
}
const boston: Measure = { kind: 'standard', distance_m: 42_195, table: 'boston', margin_s: 300 }
const states: Measure = { kind: 'collection', of: 'state', count: 5, sports }
const kept: Measure = { kind: 'miss-limit', misses: 2, per: 'month' }
const base: Measure = {
  kind: 'composite',
  of: 'base',
  parts: [level, { kind: 'first-time', distance_m: 20_000 }],
}

describe('each kind of goal', () => {
  it.each<[Measure, string, string]>([
    [
      { kind: 'personal-best', distance_m: 21_097.5 },
      'Personal best in the half marathon',
      'Reached when you run a half marathon faster than your best before it on or before Sunday 30 May.',
    ],
    [
      boston,
      'Qualify for the Boston Marathon',
      'Reached when you run a marathon in the time that the Boston Marathon asks of your age and sex or faster, with 5:00 to spare, on or before Sunday 30 May. The times are those for 2026 and 2027, from baa.org.',
    ],
    [
      monthly,
      'Run 4 days a month in company on Saturdays and Sundays for 3 months',
      'Reached with a run on 4 or more days in company on Saturdays and Sundays, in 2 of 3 months, with 1 spare month from 8 March to 30 May.',
    ],
    [
      kept,
      'Miss no more than 2 planned workouts a month',
      'Reached when no more than 2 planned workouts are left out in each month from 8 March to 30 May. One that was moved by a day or two, shortened or eased counts as done.',
    ],
    [
      { kind: 'volume', quantity: 'climb', amount: 10_000, per: 'total', sports },
      '10,000 m of climb by 30 May',
      'Reached when 10,000 m of climb or more are done from 8 March to 30 May.',
    ],
    [
      level,
      'From 25 km to 40 km a week by 30 May',
      'Reached when the average of 4 weeks comes to 40 km a week on or before Sunday 30 May.',
    ],
    [
      { kind: 'first-time', event: 'ultra' },
      'Finish an ultra',
      'Reached when you finish an ultra on or before Sunday 30 May.',
    ],
    [states, 'Run in 5 different states', 'Reached with 5 different states on or before Sunday 30 May.'],
    [
      { kind: 'sessions', of: 'strength', times: 2, weeks: 8, slack_weeks: 1 },
      '2 strength sessions a week for 8 weeks',
      'Reached with 2 strength sessions or more in 7 of 8 weeks, with 1 spare week from 8 March to 30 May.',
    ],
    [
      { kind: 'workout', aim: 'listen', workout_id: 'today' },
      'Listen to the body',
      'Reached when this workout is done, or eased when your body asked for it.',
    ],
    [
      { kind: 'rest', days: 2 },
      '2 days of rest a week',
      'Reached with 2 days or more without a run in each week from 8 March to 30 May.',
    ],
    [
      base,
      'Build a base',
      'Reached when all of it is from 8 March to 30 May: from 25 km to 40 km a week; finish 20 km.',
    ],
  ])('has a name and says when it is reached: %#', (measure, name, sentence) => {
    expect(goals.nameOf(measure, days, reader)).toBe(name)
    expect(goals.reachedWhen(measure, days, reader)).toBe(sentence)
  })

  const line = (measure: Measure, change: Partial<ProgressView>) =>
    goals.progressLine(makeProgress(change), measure, reader)

  it('says where it stands in one line', () => {
    expect(line(level, { actual: 28_300, target: 40_000 })).toBe('28.3 km a week, on the way to 40 km')
    expect(line(states, { unit: 'collected', actual: 2, target: 5 })).toBe('2 of 5 states')
    expect(line(base, { unit: 'parts', actual: 1, target: 2 })).toBe('1 of 2 parts')
    expect(line(boston, { unit: 's', actual: null, target: null })).toBe('no marathon yet')
    const block: Measure = { kind: 'miss-limit', misses: 1, per: 'total' }
    const slack = { allowed: 1, used: 0, left: 1 }
    expect(line(block, { unit: 'workouts', actual: 4, target: 5, slack })).toBe(
      '4 of 5 workouts done, 1 more may be left out',
    )
    expect(line(block, { unit: 'workouts', actual: 0, target: null, slack })).toBe('nothing planned yet')
  })
})
