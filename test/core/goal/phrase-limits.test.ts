import { describe, expect, it } from 'vitest'
import { phrase } from '../../../src/core/goal/phrase/phrase.ts'
import { makeContext, rowsOf, summary } from './phrase-summary.ts'

/** What is said on Friday 5 March 2027 by a runner of kilometres and Mondays, and what is made of it. */
describe('the most of something is not a goal of that much', () => {
  const ceilings = `no more than 3 runs a week for 8 weeks
  at most 50 km a week
  don't run more than 4 times a week
  do not ever want to run more than 60 km a week
  never run over 50 km a week
  run less than 4 times a week
  under 50 km a week
  under 50 km in March
  fewer than 3 runs a week for 8 weeks
  max 3 runs a week
  a maximum of 40 miles a week
  up to 4 runs a week for 12 weeks
  run up to 50 km a week
  3 runs a week at most for 8 weeks
  3 runs max a week for 8 weeks
  50 km a week or less
  ≤ 50 km a week
  <= 3 runs a week
  limit my running to 50 km a week
  no more than 5 hours a week
  no more than 4 a week
  at most 1000 km in 2027
  run 5k slower than 30:00
  run no faster than 6:00/km`
    .split('\n')
    .map((line) => line.trim())
  it.each(ceilings)('%s', (says) => {
    const answer = phrase(says, makeContext('2027-03-05'))
    expect(answer).toMatchObject({ kind: 'unsupported', understoodAs: 'keep-in-range', fields: {}, missing: [] })
    expect(answer).not.toHaveProperty('measure')
  })

  const table = rowsOf(`
  no less than 3 runs a week for 8 weeks => frequency 3 x 8 weeks, 0 spare, running | 2027-03-08..2027-05-02 | starts-on slack-default
  don't run less than 3 times a week for 8 weeks => frequency 3 x 8 weeks, 0 spare, running | 2027-03-08..2027-05-02 | starts-on slack-default
  don't run less than 40 km a week => volume 40000 distance a week, running | 2027-03-08..? | starts-on | asks dueOn
  4 runs a week for 12 weeks, no more than 2 spare weeks => frequency 4 x 12 weeks, 2 spare, running | 2027-03-08..2027-05-30 | starts-on
  4 runs a week for 12 weeks, 2 weeks off at most => frequency 4 x 12 weeks, 2 spare, running | 2027-03-08..2027-05-30 | starts-on
  4 runs a week for at most 12 weeks => frequency 4 x 12 weeks, 0 spare, running | 2027-03-08..2027-05-30 | starts-on slack-default
  40 km a week up to 30 May => volume 40000 distance a week, running | 2027-03-08..2027-05-30 | starts-on sport-taken-as
  get up to 40 km a week by 30 May => volume 40000 distance a week, running | 2027-03-08..2027-05-30 | starts-on sport-taken-as
  miss no more than 2 sessions a month => not yet: miss-limit | 2027-03-05..?
  5k in 25:00 or less => race-time 5000 m in 1500 s | 2027-03-05..? | asks dueOn
  5k in no more than 25 minutes => race-time 5000 m in 1500 s | 2027-03-05..? | asks dueOn
  under 20 min 5k => race-time 5000 m in 1199 s | 2027-03-05..? | under-taken-as | asks dueOn
  5k no slower than 30:00 => race-time 5000 m in 1800 s | 2027-03-05..? | asks dueOn
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-05')))).toBe(means)
  })
})
