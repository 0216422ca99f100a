import { describe, expect, it } from 'vitest'
import { phrase } from '../../../../src/core/goal/phrase/phrase.ts'
import { makeContext, rowsOf, summary } from './phrase-summary.ts'

/** What is said on Friday 5 March 2027 by a runner of kilometres and Mondays, and what is made of it. */
describe('the most of something is not a goal of that much', () => {
  const byTheWeek = `no more than 3 runs a week for 8 weeks => 4
  don't run more than 4 times a week => 3
  run less than 4 times a week => 4
  fewer than 3 runs a week for 8 weeks => 5
  max 3 runs a week => 4
  up to 4 runs a week for 12 weeks => 3
  3 runs a week at most for 8 weeks => 4
  3 runs max a week for 8 weeks => 4
  <= 3 runs a week => 4
  no more than 4 a week => 3`
  it.each(rowsOf(byTheWeek))('$says: $means days without a run', ({ says, means }) => {
    const answer = phrase(says, makeContext('2027-03-05'))
    expect(answer).toMatchObject({ kind: 'rest', measure: { kind: 'rest', days: Number(means) } })
  })

  const others = `at most 50 km a week
  do not ever want to run more than 60 km a week
  never run over 50 km a week
  under 50 km a week
  under 50 km in March
  a maximum of 40 miles a week
  run up to 50 km a week
  50 km a week or less
  ≤ 50 km a week
  limit my running to 50 km a week
  no more than 5 hours a week
  at most 1000 km in 2027
  run 5k slower than 30:00
  run no faster than 6:00/km`
    .split('\n')
    .map((line) => line.trim())
  it.each(others)('%s: nothing is set, and a limit by hand is offered', (says) => {
    const answer = phrase(says, makeContext('2027-03-05'))
    expect(answer).toMatchObject({ kind: 'keep-in-range', fields: {}, missing: ['measure'] })
    expect(answer.assumed.map(({ code }) => code)).toContain('ceiling')
    expect(answer.rewrites.map(({ measure }) => measure.kind)).toEqual(['by-hand'])
    expect(answer).not.toHaveProperty('measure')
  })

  const table = rowsOf(`
  no less than 3 runs a week for 8 weeks => frequency, times 3, weeks 8 | 2027-03-08..2027-05-02 | starts-on slack-default
  don't run less than 3 times a week for 8 weeks => frequency, times 3, weeks 8 | 2027-03-08..2027-05-02 | starts-on slack-default
  don't run less than 40 km a week => volume, quantity distance, amount 40000, per week | 2027-03-08..? | starts-on | asks dueOn
  4 runs a week for 12 weeks, no more than 2 spare weeks => frequency, times 4, weeks 12, slack_weeks 2 | 2027-03-08..2027-05-30 | starts-on
  4 runs a week for 12 weeks, 2 weeks off at most => frequency, times 4, weeks 12, slack_weeks 2 | 2027-03-08..2027-05-30 | starts-on
  4 runs a week for at most 12 weeks => frequency, times 4, weeks 12 | 2027-03-08..2027-05-30 | starts-on slack-default
  40 km a week up to 30 May => volume, quantity distance, amount 40000, per week | 2027-03-08..2027-05-30 | starts-on sport-taken-as
  get up to 40 km a week by 30 May => level, quantity distance, amount 40000 | 2027-03-05..2027-05-30 | mean-over sport-taken-as
  miss no more than 2 sessions a month => miss-limit, misses 2, per month | 2027-03-01..? | starts-on | asks dueOn
  5k in 25:00 or less => race-time, distance_m 5000, time_s 1500 | 2027-03-05..? | asks dueOn
  5k in no more than 25 minutes => race-time, distance_m 5000, time_s 1500 | 2027-03-05..? | asks dueOn
  under 20 min 5k => race-time, distance_m 5000, time_s 1199 | 2027-03-05..? | under-taken-as | asks dueOn
  5k no slower than 30:00 => race-time, distance_m 5000, time_s 1800 | 2027-03-05..? | asks dueOn
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-05')))).toBe(means)
  })
})
