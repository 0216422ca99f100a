import { describe, expect, it } from 'vitest'
import { phrase } from '../../../../src/core/goal/phrase/phrase.ts'
import { makeContext, rowsOf, summary } from './phrase-summary.ts'

/** What is said on Friday 5 March 2027 by a runner of kilometres and Mondays, and what is made of it. */
describe('an amount of running, in the ways runners write it', () => {
  const table = rowsOf(`
  1000 km in 2027 => volume, quantity distance, amount 1000000 | 2027-01-01..2027-12-31 | starts-on sport-taken-as
  1000 km 2027 => volume, quantity distance, amount 1000000 | 2027-01-01..2027-12-31 | starts-on sport-taken-as
  Run 2,027 km in 2027 => volume, quantity distance, amount 2027000 | 2027-01-01..2027-12-31 | starts-on
  1000 km in 2028 => volume, quantity distance, amount 1000000 | 2028-01-01..2028-12-31 | sport-taken-as
  run 1000 in 2027 => volume, quantity distance, amount 1000000 | 2027-01-01..2027-12-31 | starts-on unit-taken-as
  log 1,000 miles this year => volume, quantity distance, amount 1609344 | 2027-01-01..2027-12-31 | starts-on sport-taken-as
  1000 km by the end of the year => volume, quantity distance, amount 1000000 | 2027-03-05..2027-12-31 | sport-taken-as
  1000 kilometres by Christmas => volume, quantity distance, amount 1000000 | 2027-03-05..2027-12-25 | day-taken-as sport-taken-as
  run 500 miles before 1 October => volume, quantity distance, amount 804672 | 2027-03-05..2027-09-30 | day-taken-as
  run a total of 300 km over the next 10 weeks => volume, quantity distance, amount 300000 | 2027-03-05..2027-05-13
  run 100 miles in a month => volume, quantity distance, amount 160934 | 2027-03-05..2027-04-04
  run 100 miles in May => volume, quantity distance, amount 160934 | 2027-05-01..2027-05-31
  run 40 km this week => volume, quantity distance, amount 40000 | 2027-03-01..2027-03-07 | day-taken-as starts-on
  40 km by June => volume, quantity distance, amount 40000 | 2027-03-05..2027-06-01 | day-taken-as sport-taken-as
  ride 5000 km in 2027 => volume, quantity distance, amount 5000000, cycling | 2027-01-01..2027-12-31 | starts-on
  swim 20 km by June => volume, quantity distance, amount 20000, swimming | 2027-03-05..2027-06-01 | day-taken-as
  30 miles a week for 12 weeks => volume, quantity distance, amount 48280, per week | 2027-03-08..2027-05-30 | starts-on sport-taken-as
  30 miles a week consistently => volume, quantity distance, amount 48280, per week | 2027-03-08..? | starts-on sport-taken-as | asks dueOn
  run 30 a week for 12 weeks => volume, quantity distance, amount 30000, per week | 2027-03-08..2027-05-30 | starts-on unit-taken-as
  25 mpw for 10 weeks => volume, quantity distance, amount 40234, per week | 2027-03-08..2027-05-16 | starts-on sport-taken-as
  40 km per week => volume, quantity distance, amount 40000, per week | 2027-03-08..? | starts-on sport-taken-as | asks dueOn
  run 50k a week => volume, quantity distance, amount 50000, per week | 2027-03-08..? | starts-on | asks dueOn
  50 km a week for 12 weeks with 2 spare weeks => volume, quantity distance, amount 50000, per week, slack_periods 2 | 2027-03-08..2027-05-30 | starts-on sport-taken-as
  weekly mileage of 60 km until June => volume, quantity distance, amount 60000, per week | 2027-03-08..2027-05-31 | day-taken-as starts-on sport-taken-as
  average 40 km per week through 2027 => level, quantity distance, amount 40000 | 2027-03-05..2027-12-31 | day-taken-as mean-over sport-taken-as
  100 km a month => volume, quantity distance, amount 100000, per month | 2027-03-01..? | starts-on sport-taken-as | asks dueOn
  100 miles a month in 2028 => volume, quantity distance, amount 160934, per month | 2028-01-01..2028-12-31 | starts-on sport-taken-as
  150 km per month for 6 months => volume, quantity distance, amount 150000, per month | 2027-03-01..2027-08-31 | starts-on sport-taken-as
  1000 miles a year => volume, quantity distance, amount 1609344, per year | 2027-01-01..? | starts-on sport-taken-as | asks dueOn
  run 5 km a day for 30 days => volume, quantity distance, amount 5000, per day | 2027-03-05..2027-04-03
  run one mile every day in 2028 => volume, quantity distance, amount 1609, per day | 2028-01-01..2028-12-31
  20 hours in March => volume, quantity time, amount 72000 | 2027-03-01..2027-03-31 | starts-on moving-time sport-taken-as
  20 hours of running this summer => volume, quantity time, amount 72000 | 2027-06-01..2027-08-31 | day-taken-as moving-time
  5 hours a week for 8 weeks => volume, quantity time, amount 18000, per week | 2027-03-08..2027-05-02 | starts-on moving-time sport-taken-as
  30 minutes a day for 30 days => volume, quantity time, amount 1800, per day | 2027-03-05..2027-04-03 | moving-time sport-taken-as
  10 hours a month => volume, quantity time, amount 36000, per month | 2027-03-01..? | starts-on moving-time sport-taken-as | asks dueOn
  run 2 hours per week until end of June => volume, quantity time, amount 7200, per week | 2027-03-08..2027-06-30 | starts-on moving-time
  200 runs this year => volume, quantity count, amount 200 | 2027-01-01..2027-12-31 | starts-on
  100 runs by the end of the year => volume, quantity count, amount 100 | 2027-03-05..2027-12-31
  12 runs in 4 weeks => volume, quantity count, amount 12 | 2027-03-05..2027-04-01
  12 runs this month => volume, quantity count, amount 12 | 2027-03-01..2027-03-31 | starts-on
  run 20 times in April => volume, quantity count, amount 20 | 2027-04-01..2027-04-30
  10 runs a week for 4 weeks => volume, quantity count, amount 10, per week | 2027-03-08..2027-04-04 | starts-on
  run 20 days a month => frequency, times 20, counted days, per month | 2027-03-01..? | starts-on | asks months
  run 99999999999999 km in 2027 => volume, quantity distance | 2027-01-01..2027-12-31 | starts-on beyond-possible | asks amount
  40-50 km a week until June => volume, quantity distance, amount 40000, per week | 2027-03-08..2027-05-31 | day-taken-as starts-on sport-taken-as range-taken-as
  run 2000km between January and December => volume, quantity distance, amount 2000000 | 2027-01-01..2027-12-31 | starts-on
  run 100 miles from Monday to Sunday => volume, quantity distance, amount 160934 | 2027-03-08..2027-03-14 | day-taken-as
  12 hundred km in 2027 => volume, quantity distance, amount 1200000 | 2027-01-01..2027-12-31 | starts-on sport-taken-as
  run two thousand kilometers in 2027 => volume, quantity distance, amount 2000000 | 2027-01-01..2027-12-31 | starts-on
  10 miles per day for a week => volume, quantity distance, amount 16093, per day | 2027-03-05..2027-03-11 | sport-taken-as
  run for 30 minutes every day => volume, quantity time, amount 1800, per day | 2027-03-05..? | moving-time | asks dueOn
  50 km per week with 1 rest week for 8 weeks => volume, quantity distance, amount 50000, per week, slack_periods 1 | 2027-03-08..2027-05-02 | starts-on sport-taken-as
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-05')))).toBe(means)
  })
})
