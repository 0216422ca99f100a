import { describe, expect, it } from 'vitest'
import { phrase } from '../../../../src/core/goal/phrase/phrase.ts'
import { makeContext, rowsOf, summary } from './phrase-summary.ts'

/** What is said on Friday 5 March 2027 by a runner of kilometres and Mondays, and what is made of it. */
describe('days a week, in the ways runners write it', () => {
  const table = rowsOf(`
  run 4 days a week for 12 weeks => frequency, times 4, counted days, weeks 12 | 2027-03-08..2027-05-30 | starts-on slack-default
  run 4 days a week => frequency, times 4, counted days | 2027-03-08..? | starts-on slack-default | asks weeks
  4x/week => frequency, times 4 | 2027-03-08..? | starts-on slack-default sport-taken-as | asks weeks
  4x a week for 12 weeks => frequency, times 4, weeks 12 | 2027-03-08..2027-05-30 | starts-on slack-default sport-taken-as
  3/week for 6 weeks => frequency, times 3, weeks 6 | 2027-03-08..2027-04-18 | starts-on slack-default sport-taken-as
  run 3x per week for 8 weeks => frequency, times 3, weeks 8 | 2027-03-08..2027-05-02 | starts-on slack-default
  run three times a week for eight weeks => frequency, times 3, weeks 8 | 2027-03-08..2027-05-02 | starts-on slack-default
  run 3 times a week until May => frequency, times 3, weeks 7 | 2027-03-08..2027-04-25 | day-taken-as starts-on weeks-counted slack-default
  3 runs/week for two months => frequency, times 3, weeks 9 | 2027-03-08..2027-05-09 | starts-on weeks-counted slack-default
  3 runs every week until Christmas => frequency, times 3, weeks 41 | 2027-03-08..2027-12-19 | day-taken-as starts-on weeks-counted slack-default
  run thrice weekly for 6 weeks => frequency, times 3, weeks 6 | 2027-03-08..2027-04-18 | starts-on slack-default
  twice a week for ten weeks => frequency, times 2, weeks 10 | 2027-03-08..2027-05-16 | starts-on slack-default sport-taken-as
  four days/week, 12 weeks => frequency, times 4, counted days, weeks 12 | 2027-03-08..2027-05-30 | starts-on slack-default sport-taken-as
  12 weeks of 4 runs a week => frequency, times 4, weeks 12 | 2027-03-08..2027-05-30 | starts-on slack-default
  four weeks, five runs each week => frequency, times 5, weeks 4 | 2027-03-08..2027-04-04 | starts-on slack-default
  four runs a week with 2 spare weeks => frequency, times 4, slack_weeks 2 | 2027-03-08..? | starts-on | asks weeks
  4 runs a week for 12 weeks, miss at most 2 weeks => frequency, times 4, weeks 12, slack_weeks 2 | 2027-03-08..2027-05-30 | starts-on
  4 times a week, 12 weeks, 2 weeks off => frequency, times 4, weeks 12, slack_weeks 2 | 2027-03-08..2027-05-30 | starts-on sport-taken-as
  hold 4 runs a week in 10 out of 12 weeks => frequency, times 4, weeks 12, slack_weeks 2 | 2027-03-08..2027-05-30 | starts-on
  run 4 days a week for 12 weeks without missing a week => frequency, times 4, counted days, weeks 12 | 2027-03-08..2027-05-30 | starts-on
  4 runs a week for 4 weeks with 4 spare weeks => frequency, times 4, weeks 4 | 2027-03-08..2027-04-04 | starts-on | asks slack_weeks
  4 days a week starting Monday for 6 weeks => frequency, times 4, counted days, weeks 6 | 2027-03-08..2027-04-18 | starts-on slack-default sport-taken-as
  5 runs a week from 1 April to 30 June => frequency, times 5, weeks 13 | 2027-03-29..2027-06-27 | starts-on weeks-counted slack-default
  run 5 days per week through the end of May => frequency, times 5, counted days, weeks 12 | 2027-03-08..2027-05-30 | starts-on weeks-counted slack-default
  run on 4 days each week in 2028 => frequency, times 4, counted days, weeks 52 | 2028-01-03..2028-12-31 | starts-on weeks-counted slack-default
  I may run 5 times a week for 6 weeks => frequency, times 5, weeks 6 | 2027-03-08..2027-04-18 | starts-on slack-default
  march 4 days a week for 6 weeks => frequency, times 4, counted days, weeks 6 | 2027-03-08..2027-04-18 | starts-on slack-default sport-taken-as
  run every day for 30 days => frequency, times 7, counted days, weeks 4 | 2027-03-08..2027-04-04 | starts-on weeks-counted slack-default care
  run every day in January => frequency, times 31, counted days, per month, months 1 | 2028-01-01..2028-01-31 | year-taken-as starts-on care
  run every day => frequency, times 7, counted days | 2027-03-08..? | starts-on slack-default care | asks weeks
  run daily for a year => frequency, times 7, counted days, weeks 52 | 2027-03-08..2028-03-05 | starts-on weeks-counted slack-default care
  a run every Sunday for 10 weeks => frequency, times 1, weeks 10, weekdays 7 | 2027-03-08..2027-05-16 | starts-on slack-default
  run an hour three times a week for a month => frequency, times 3, weeks 4, least_time_s 3600 | 2027-03-08..2027-04-04 | starts-on weeks-counted slack-default
  run 5k 3 times a week for 8 weeks => frequency, times 3, weeks 8, least_distance_m 5000 | 2027-03-08..2027-05-02 | starts-on slack-default
  run to work 3 times a week for 10 weeks => frequency, times 3, weeks 10 | 2027-03-08..2027-05-16 | starts-on slack-default
  3 swims a week for 8 weeks => frequency, times 3, weeks 8, swimming | 2027-03-08..2027-05-02 | starts-on slack-default
  bike 3 times a week for 6 weeks => frequency, times 3, weeks 6, cycling | 2027-03-08..2027-04-18 | starts-on slack-default
  strength training twice a week for 8 weeks => sessions, of strength, times 2, weeks 8 | 2027-03-08..2027-05-02 | starts-on slack-default
  2 strength sessions a week for 12 weeks => sessions, of strength, times 2, weeks 12 | 2027-03-08..2027-05-30 | starts-on slack-default
  go to the gym 3 times a week for 3 months => sessions, of strength, times 3, weeks 13 | 2027-03-08..2027-06-06 | starts-on weeks-counted slack-default
  walk 5 days a week for 4 weeks => frequency, times 5, counted days, weeks 4, walking | 2027-03-08..2027-04-04 | starts-on slack-default
  run 4 days a week for 9000 weeks => frequency, times 4, counted days | 2027-03-08..? | starts-on slack-default | asks weeks
  run 0 times a week for 4 weeks => frequency, weeks 4 | 2027-03-08..2027-04-04 | starts-on slack-default | asks times
  run 3 to 4 times a week for 8 weeks => frequency, times 3, weeks 8 | 2027-03-08..2027-05-02 | starts-on slack-default range-taken-as
  3 or 4 runs a week for 8 weeks => frequency, times 3, weeks 8 | 2027-03-08..2027-05-02 | starts-on slack-default range-taken-as
  4 runs a week from April to June => frequency, times 4, weeks 13 | 2027-03-29..2027-06-27 | day-taken-as starts-on weeks-counted slack-default
  three runs weekly through summer => frequency, times 3, weeks 25 | 2027-03-08..2027-08-29 | day-taken-as starts-on weeks-counted slack-default
  every week 4 runs for 16 weeks => frequency, times 4, weeks 16 | 2027-03-08..2027-06-27 | starts-on slack-default
  run five days per week, for 6 weeks, starting 1 April => frequency, times 5, counted days, weeks 6 | 2027-03-29..2027-05-09 | starts-on slack-default
  run twice a week all year => frequency, times 2, weeks 42 | 2027-03-08..2027-12-26 | starts-on weeks-counted slack-default
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-05')))).toBe(means)
  })
})
