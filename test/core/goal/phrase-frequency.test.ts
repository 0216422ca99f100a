import { describe, expect, it } from 'vitest'
import { phrase } from '../../../src/core/goal/phrase/phrase.ts'
import { makeContext, rowsOf, summary } from './phrase-summary.ts'

/** What is said on Friday 5 March 2027 by a runner of kilometres and Mondays, and what is made of it. */
describe('days a week, in the ways runners write it', () => {
  const table = rowsOf(`
  run 4 days a week for 12 weeks => frequency 4 days x 12 weeks, 0 spare, running | 2027-03-08..2027-05-30 | starts-on slack-default
  run 4 days a week => frequency 4 days x ? weeks, 0 spare, running | 2027-03-08..? | starts-on slack-default | asks weeks
  4x/week => frequency 4 x ? weeks, 0 spare, running | 2027-03-08..? | starts-on slack-default sport-taken-as | asks weeks
  4x a week for 12 weeks => frequency 4 x 12 weeks, 0 spare, running | 2027-03-08..2027-05-30 | starts-on slack-default sport-taken-as
  3/week for 6 weeks => frequency 3 x 6 weeks, 0 spare, running | 2027-03-08..2027-04-18 | starts-on slack-default sport-taken-as
  run 3x per week for 8 weeks => frequency 3 x 8 weeks, 0 spare, running | 2027-03-08..2027-05-02 | starts-on slack-default
  run three times a week for eight weeks => frequency 3 x 8 weeks, 0 spare, running | 2027-03-08..2027-05-02 | starts-on slack-default
  run 3 times a week until May => frequency 3 x 7 weeks, 0 spare, running | 2027-03-08..2027-04-25 | day-taken-as starts-on weeks-counted slack-default
  3 runs/week for two months => frequency 3 x 9 weeks, 0 spare, running | 2027-03-08..2027-05-09 | starts-on weeks-counted slack-default
  3 runs every week until Christmas => frequency 3 x 41 weeks, 0 spare, running | 2027-03-08..2027-12-19 | day-taken-as starts-on weeks-counted slack-default
  run thrice weekly for 6 weeks => frequency 3 x 6 weeks, 0 spare, running | 2027-03-08..2027-04-18 | starts-on slack-default
  twice a week for ten weeks => frequency 2 x 10 weeks, 0 spare, running | 2027-03-08..2027-05-16 | starts-on slack-default sport-taken-as
  four days/week, 12 weeks => frequency 4 days x 12 weeks, 0 spare, running | 2027-03-08..2027-05-30 | starts-on slack-default sport-taken-as
  12 weeks of 4 runs a week => frequency 4 x 12 weeks, 0 spare, running | 2027-03-08..2027-05-30 | starts-on slack-default
  four weeks, five runs each week => frequency 5 x 4 weeks, 0 spare, running | 2027-03-08..2027-04-04 | starts-on slack-default
  four runs a week with 2 spare weeks => frequency 4 x ? weeks, 2 spare, running | 2027-03-08..? | starts-on | asks weeks
  4 runs a week for 12 weeks, miss at most 2 weeks => frequency 4 x 12 weeks, 2 spare, running | 2027-03-08..2027-05-30 | starts-on
  4 times a week, 12 weeks, 2 weeks off => frequency 4 x 12 weeks, 2 spare, running | 2027-03-08..2027-05-30 | starts-on sport-taken-as
  hold 4 runs a week in 10 out of 12 weeks => frequency 4 x 12 weeks, 2 spare, running | 2027-03-08..2027-05-30 | starts-on
  run 4 days a week for 12 weeks without missing a week => frequency 4 days x 12 weeks, 0 spare, running | 2027-03-08..2027-05-30 | starts-on
  4 runs a week for 4 weeks with 4 spare weeks => frequency 4 x 4 weeks, ? spare, running | 2027-03-08..2027-04-04 | starts-on | asks slack_weeks
  4 days a week starting Monday for 6 weeks => frequency 4 days x 6 weeks, 0 spare, running | 2027-03-08..2027-04-18 | starts-on slack-default sport-taken-as
  5 runs a week from 1 April to 30 June => frequency 5 x 13 weeks, 0 spare, running | 2027-03-29..2027-06-27 | starts-on weeks-counted slack-default
  run 5 days per week through the end of May => frequency 5 days x 12 weeks, 0 spare, running | 2027-03-08..2027-05-30 | starts-on weeks-counted slack-default
  run on 4 days each week in 2028 => frequency 4 days x 52 weeks, 0 spare, running | 2028-01-03..2028-12-31 | starts-on weeks-counted slack-default
  I may run 5 times a week for 6 weeks => frequency 5 x 6 weeks, 0 spare, running | 2027-03-08..2027-04-18 | starts-on slack-default
  march 4 days a week for 6 weeks => frequency 4 days x 6 weeks, 0 spare, running | 2027-03-08..2027-04-18 | starts-on slack-default sport-taken-as
  run every day for 30 days => frequency 7 days x 4 weeks, 0 spare, running | 2027-03-08..2027-04-04 | starts-on weeks-counted slack-default
  run every day in January => frequency 7 days x 4 weeks, 0 spare, running | 2028-01-03..2028-01-30 | year-taken-as starts-on weeks-counted slack-default
  run every day => frequency 7 days x ? weeks, 0 spare, running | 2027-03-08..? | starts-on slack-default | asks weeks
  run daily for a year => frequency 7 days x 52 weeks, 0 spare, running | 2027-03-08..2028-03-05 | starts-on weeks-counted slack-default
  a run every Sunday for 10 weeks => frequency 1 x 10 weeks, 0 spare, running | 2027-03-08..2027-05-16 | starts-on slack-default
  run an hour three times a week for a month => frequency 3 x 4 weeks, 0 spare, running | 2027-03-08..2027-04-04 | starts-on weeks-counted slack-default left-out
  run 5k 3 times a week for 8 weeks => frequency 3 x 8 weeks, 0 spare, running | 2027-03-08..2027-05-02 | starts-on slack-default left-out
  run to work 3 times a week for 10 weeks => frequency 3 x 10 weeks, 0 spare, running | 2027-03-08..2027-05-16 | starts-on slack-default
  3 swims a week for 8 weeks => frequency 3 x 8 weeks, 0 spare, swimming | 2027-03-08..2027-05-02 | starts-on slack-default
  bike 3 times a week for 6 weeks => frequency 3 x 6 weeks, 0 spare, cycling | 2027-03-08..2027-04-18 | starts-on slack-default
  strength training twice a week for 8 weeks => frequency 2 x 8 weeks, 0 spare, training | 2027-03-08..2027-05-02 | starts-on slack-default
  2 strength sessions a week for 12 weeks => frequency 2 x 12 weeks, 0 spare, training | 2027-03-08..2027-05-30 | starts-on slack-default
  go to the gym 3 times a week for 3 months => frequency 3 x 13 weeks, 0 spare, training | 2027-03-08..2027-06-06 | starts-on weeks-counted slack-default
  walk 5 days a week for 4 weeks => frequency 5 days x 4 weeks, 0 spare, walking | 2027-03-08..2027-04-04 | starts-on slack-default
  run 4 days a week for 9000 weeks => frequency 4 days x ? weeks, 0 spare, running | 2027-03-08..? | starts-on slack-default | asks weeks
  run 0 times a week for 4 weeks => frequency ? x 4 weeks, 0 spare, running | 2027-03-08..2027-04-04 | starts-on slack-default | asks times
  run 3 to 4 times a week for 8 weeks => frequency 3 x 8 weeks, 0 spare, running | 2027-03-08..2027-05-02 | starts-on slack-default range-taken-as
  3 or 4 runs a week for 8 weeks => frequency 3 x 8 weeks, 0 spare, running | 2027-03-08..2027-05-02 | starts-on slack-default range-taken-as
  4 runs a week from April to June => frequency 4 x 13 weeks, 0 spare, running | 2027-03-29..2027-06-27 | day-taken-as starts-on weeks-counted slack-default
  three runs weekly through summer => frequency 3 x 25 weeks, 0 spare, running | 2027-03-08..2027-08-29 | day-taken-as starts-on weeks-counted slack-default
  every week 4 runs for 16 weeks => frequency 4 x 16 weeks, 0 spare, running | 2027-03-08..2027-06-27 | starts-on slack-default
  run five days per week, for 6 weeks, starting 1 April => frequency 5 days x 6 weeks, 0 spare, running | 2027-03-29..2027-05-09 | starts-on slack-default
  run twice a week all year => frequency 2 x 42 weeks, 0 spare, running | 2027-03-08..2027-12-26 | starts-on weeks-counted slack-default
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-05')))).toBe(means)
  })
})
