import { describe, expect, it } from 'vitest'
import { phrase } from '../../../src/core/goal/phrase/phrase.ts'
import { makeContext, rowsOf, summary } from './phrase-summary.ts'

/** What is said on Friday 5 March 2027 by a runner of kilometres and Mondays, and what is made of it. */
describe('an amount of running, in the ways runners write it', () => {
  const table = rowsOf(`
  1000 km in 2027 => volume 1000000 distance a total, running | 2027-01-01..2027-12-31 | starts-on sport-taken-as
  1000 km 2027 => volume 1000000 distance a total, running | 2027-01-01..2027-12-31 | starts-on sport-taken-as
  Run 2,027 km in 2027 => volume 2027000 distance a total, running | 2027-01-01..2027-12-31 | starts-on
  1000 km in 2028 => volume 1000000 distance a total, running | 2028-01-01..2028-12-31 | sport-taken-as
  run 1000 in 2027 => volume 1000000 distance a total, running | 2027-01-01..2027-12-31 | starts-on unit-taken-as
  log 1,000 miles this year => volume 1609344 distance a total, running | 2027-01-01..2027-12-31 | starts-on sport-taken-as
  1000 km by the end of the year => volume 1000000 distance a total, running | 2027-03-05..2027-12-31 | sport-taken-as
  1000 kilometres by Christmas => volume 1000000 distance a total, running | 2027-03-05..2027-12-25 | day-taken-as sport-taken-as
  run 500 miles before 1 October => volume 804672 distance a total, running | 2027-03-05..2027-09-30 | day-taken-as
  run a total of 300 km over the next 10 weeks => volume 300000 distance a total, running | 2027-03-05..2027-05-13
  run 100 miles in a month => volume 160934 distance a total, running | 2027-03-05..2027-04-04
  run 100 miles in May => volume 160934 distance a total, running | 2027-05-01..2027-05-31
  run 40 km this week => volume 40000 distance a total, running | 2027-03-01..2027-03-07 | day-taken-as starts-on
  40 km by June => volume 40000 distance a total, running | 2027-03-05..2027-06-01 | day-taken-as sport-taken-as
  ride 5000 km in 2027 => volume 5000000 distance a total, cycling | 2027-01-01..2027-12-31 | starts-on
  swim 20 km by June => volume 20000 distance a total, swimming | 2027-03-05..2027-06-01 | day-taken-as
  30 miles a week for 12 weeks => volume 48280 distance a week, running | 2027-03-08..2027-05-30 | starts-on sport-taken-as
  30 miles a week consistently => volume 48280 distance a week, running | 2027-03-08..? | starts-on sport-taken-as | asks dueOn
  run 30 a week for 12 weeks => volume 30000 distance a week, running | 2027-03-08..2027-05-30 | starts-on unit-taken-as
  25 mpw for 10 weeks => volume 40234 distance a week, running | 2027-03-08..2027-05-16 | starts-on sport-taken-as
  40 km per week => volume 40000 distance a week, running | 2027-03-08..? | starts-on sport-taken-as | asks dueOn
  run 50k a week => volume 50000 distance a week, running | 2027-03-08..? | starts-on | asks dueOn
  50 km a week for 12 weeks with 2 spare weeks => volume 50000 distance a week, running, 2 spare | 2027-03-08..2027-05-30 | starts-on sport-taken-as
  weekly mileage of 60 km until June => volume 60000 distance a week, running | 2027-03-08..2027-05-31 | day-taken-as starts-on sport-taken-as
  average 40 km per week through 2027 => volume 40000 distance a week, running | 2027-03-08..2027-12-31 | day-taken-as starts-on sport-taken-as
  100 km a month => volume 100000 distance a month, running | 2027-03-01..? | starts-on sport-taken-as | asks dueOn
  100 miles a month in 2028 => volume 160934 distance a month, running | 2028-01-01..2028-12-31 | starts-on sport-taken-as
  150 km per month for 6 months => volume 150000 distance a month, running | 2027-03-01..2027-08-31 | starts-on sport-taken-as
  1000 miles a year => volume 1609344 distance a year, running | 2027-01-01..? | starts-on sport-taken-as | asks dueOn
  run 5 km a day for 30 days => volume 35000 distance a week, running | 2027-03-08..2027-04-04 | starts-on day-taken-as-week
  run one mile every day in 2028 => volume 11263 distance a week, running | 2028-01-03..2028-12-31 | starts-on day-taken-as-week
  20 hours in March => volume 72000 time a total, running | 2027-03-01..2027-03-31 | starts-on moving-time sport-taken-as
  20 hours of running this summer => volume 72000 time a total, running | 2027-06-01..2027-08-31 | day-taken-as moving-time
  5 hours a week for 8 weeks => volume 18000 time a week, running | 2027-03-08..2027-05-02 | starts-on moving-time sport-taken-as
  30 minutes a day for 30 days => volume 12600 time a week, running | 2027-03-08..2027-04-04 | starts-on day-taken-as-week moving-time sport-taken-as
  10 hours a month => volume 36000 time a month, running | 2027-03-01..? | starts-on moving-time sport-taken-as | asks dueOn
  run 2 hours per week until end of June => volume 7200 time a week, running | 2027-03-08..2027-06-30 | starts-on moving-time
  200 runs this year => volume 200 count a total, running | 2027-01-01..2027-12-31 | starts-on
  100 runs by the end of the year => volume 100 count a total, running | 2027-03-05..2027-12-31
  12 runs in 4 weeks => volume 12 count a total, running | 2027-03-05..2027-04-01
  12 runs this month => volume 12 count a total, running | 2027-03-01..2027-03-31 | starts-on
  run 20 times in April => volume 20 count a total, running | 2027-04-01..2027-04-30
  10 runs a week for 4 weeks => volume 10 count a week, running | 2027-03-08..2027-04-04 | starts-on
  run 20 days a month => volume 20 count a month, running | 2027-03-01..? | starts-on | asks dueOn
  run 99999999999999 km in 2027 => volume ? distance a total, running | 2027-01-01..2027-12-31 | starts-on | asks amount
  40-50 km a week until June => volume 40000 distance a week, running | 2027-03-08..2027-05-31 | day-taken-as starts-on sport-taken-as range-taken-as
  run 2000km between January and December => volume 2000000 distance a total, running | 2027-01-01..2027-12-31 | starts-on
  run 100 miles from Monday to Sunday => volume 160934 distance a total, running | 2027-03-08..2027-03-14 | day-taken-as
  12 hundred km in 2027 => volume 1200000 distance a total, running | 2027-01-01..2027-12-31 | starts-on sport-taken-as
  run two thousand kilometers in 2027 => volume 2000000 distance a total, running | 2027-01-01..2027-12-31 | starts-on
  10 miles per day for a week => volume 112651 distance a week, running | 2027-03-08..2027-03-14 | starts-on day-taken-as-week sport-taken-as
  run for 30 minutes every day => volume 12600 time a week, running | 2027-03-08..? | starts-on day-taken-as-week moving-time | asks dueOn
  50 km per week with 1 rest week for 8 weeks => volume 50000 distance a week, running, 1 spare | 2027-03-08..2027-05-02 | starts-on sport-taken-as
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-05')))).toBe(means)
  })
})
