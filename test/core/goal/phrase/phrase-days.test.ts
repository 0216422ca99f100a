import { describe, expect, it } from 'vitest'
import { phrase } from '../../../../src/core/goal/phrase/phrase.ts'
import { american, makeContext, rowsOf, summary } from './phrase-summary.ts'

describe('days and stretches of days, on Friday 5 March 2027', () => {
  const table = rowsOf(`
  sub-20 5k 2027-05-09 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-05-09 | under-taken-as
  sub-20 5k by 1 June 2028 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2028-06-01 | under-taken-as
  sub-20 5k by June 1st, 2027 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-01 | under-taken-as
  sub-20 5k by the 1st of June => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-01 | under-taken-as
  sub-20 5k by 1/6 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-01 | date-order-taken under-taken-as
  sub-20 5k by 13/6 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-13 | under-taken-as
  sub-20 5k by 6/13 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-13 | under-taken-as
  sub-20 5k by 01.06.2027 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-01 | under-taken-as
  sub-20 5k by 1 March => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2028-03-01 | year-taken-as under-taken-as
  sub-20 5k by 29 February => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2028-02-29 | year-taken-as under-taken-as
  sub-20 5k by 1 June 2020 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2020-06-01 | date-has-passed under-taken-as | asks dueOn
  sub-20 5k by June => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-01 | day-taken-as under-taken-as
  sub-20 5k by March => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-03-31 | day-taken-as under-taken-as
  sub-20 5k in may => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-05-31 | under-taken-as
  sub-20 5k in 2028 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2028-12-31 | under-taken-as
  sub-20 5k by 2028 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2028-01-01 | day-taken-as under-taken-as
  sub-20 5k by the end of June => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-30 | under-taken-as
  sub-20 5k by mid June => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-15 | day-taken-as under-taken-as
  sub-20 5k by EOY => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-12-31 | under-taken-as
  sub-20 5k by year's end => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-12-31 | under-taken-as
  sub-20 5k next month => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-04-30 | under-taken-as
  sub-20 5k by next month => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-04-01 | day-taken-as under-taken-as
  sub-20 5k this spring => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-05-31 | day-taken-as under-taken-as
  sub-20 5k next spring => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2028-05-31 | day-taken-as under-taken-as
  sub-20 5k in the fall => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-11-30 | day-taken-as under-taken-as
  sub-20 5k by winter => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-12-01 | day-taken-as under-taken-as
  sub-20 5k by the end of summer => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-08-31 | day-taken-as under-taken-as
  sub-20 5k within 3 months => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-05 | under-taken-as
  sub-20 5k in 12 weeks => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-05-28 | under-taken-as
  sub-20 5k over the next 10 days => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-03-14 | under-taken-as
  sub-20 5k before Christmas => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-12-24 | day-taken-as under-taken-as
  sub-20 5k by Thanksgiving => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-11-25 | day-taken-as under-taken-as
  sub-20 5k by New Year's Eve => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-12-31 | day-taken-as under-taken-as
  sub-20 5k this Sunday => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-03-07 | day-taken-as under-taken-as
  sub-20 5k by next Friday => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-03-12 | day-taken-as under-taken-as
  sub-20 5k on Saturday => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-03-06 | day-taken-as under-taken-as
  sub-20 5k tomorrow => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-03-06 | under-taken-as
  sub-20 5k before my birthday => race-time, distance_m 5000, time_s 1199 | 2027-03-05..? | under-taken-as | asks dueOn
  sub-20 5k 2027/05/09 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-05-09 | under-taken-as
  sub-20 5k through May => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-05-31 | day-taken-as under-taken-as
  sub-20 5k, spring 2028 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2028-05-31 | day-taken-as under-taken-as
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-05')))).toBe(means)
  })
})

describe('whole weeks and months begun on the first day of both', () => {
  const table = rowsOf(`
  run 4 days a week for 12 weeks => frequency, times 4, counted days, weeks 12 | 2027-03-01..2027-05-23 | starts-on slack-default
  30 miles a week for 12 weeks => volume, quantity distance, amount 48280, per week | 2027-03-01..2027-05-23 | starts-on sport-taken-as
  100 km a month for 3 months => volume, quantity distance, amount 100000, per month | 2027-03-01..2027-05-31 | starts-on sport-taken-as
  sub-20 5k by Monday => race-time, distance_m 5000, time_s 1199 | 2027-03-01..2027-03-08 | day-taken-as under-taken-as
  sub-20 5k this Monday => race-time, distance_m 5000, time_s 1199 | 2027-03-01..2027-03-01 | day-taken-as under-taken-as
  sub-20 5k next Monday => race-time, distance_m 5000, time_s 1199 | 2027-03-01..2027-03-08 | day-taken-as under-taken-as
  run 40 km this week => volume, quantity distance, amount 40000 | 2027-03-01..2027-03-07 | day-taken-as
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-01')))).toBe(means)
  })
})

describe('whole weeks begun with most of the week ahead', () => {
  const table = rowsOf(`
  run 4 days a week for 12 weeks => frequency, times 4, counted days, weeks 12 | 2027-03-01..2027-05-23 | starts-on slack-default
  30 miles a week for 12 weeks => volume, quantity distance, amount 48280, per week | 2027-03-01..2027-05-23 | starts-on sport-taken-as
  100 km a month for 3 months => volume, quantity distance, amount 100000, per month | 2027-03-01..2027-05-31 | starts-on sport-taken-as
  sub-20 5k by Monday => race-time, distance_m 5000, time_s 1199 | 2027-03-04..2027-03-08 | day-taken-as under-taken-as
  sub-20 5k this Monday => race-time, distance_m 5000, time_s 1199 | 2027-03-04..2027-03-08 | day-taken-as under-taken-as
  sub-20 5k next Monday => race-time, distance_m 5000, time_s 1199 | 2027-03-04..2027-03-08 | day-taken-as under-taken-as
  run 40 km this week => volume, quantity distance, amount 40000 | 2027-03-01..2027-03-07 | day-taken-as starts-on
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-04')))).toBe(means)
  })
})

describe('whole weeks begun on the last day of a week', () => {
  const table = rowsOf(`
  run 4 days a week for 12 weeks => frequency, times 4, counted days, weeks 12 | 2027-03-08..2027-05-30 | starts-on slack-default
  30 miles a week for 12 weeks => volume, quantity distance, amount 48280, per week | 2027-03-08..2027-05-30 | starts-on sport-taken-as
  100 km a month for 3 months => volume, quantity distance, amount 100000, per month | 2027-03-01..2027-05-31 | starts-on sport-taken-as
  sub-20 5k by Monday => race-time, distance_m 5000, time_s 1199 | 2027-03-07..2027-03-08 | day-taken-as under-taken-as
  sub-20 5k this Monday => race-time, distance_m 5000, time_s 1199 | 2027-03-07..2027-03-08 | day-taken-as under-taken-as
  sub-20 5k next Monday => race-time, distance_m 5000, time_s 1199 | 2027-03-07..2027-03-08 | day-taken-as under-taken-as
  run 40 km this week => volume, quantity distance, amount 40000 | 2027-03-01..2027-03-07 | day-taken-as starts-on
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-07')))).toBe(means)
  })
})

describe('on the last day of a year', () => {
  const table = rowsOf(`
  sub-20 5k by 31 December => race-time, distance_m 5000, time_s 1199 | 2026-12-31..2026-12-31 | under-taken-as
  sub-20 5k by the end of the year => race-time, distance_m 5000, time_s 1199 | 2026-12-31..2026-12-31 | under-taken-as
  sub-20 5k this winter => race-time, distance_m 5000, time_s 1199 | 2026-12-31..2027-02-28 | day-taken-as under-taken-as
  sub-20 5k next winter => race-time, distance_m 5000, time_s 1199 | 2026-12-31..2028-02-29 | day-taken-as under-taken-as
  sub-20 5k by Christmas => race-time, distance_m 5000, time_s 1199 | 2026-12-31..2027-12-25 | day-taken-as year-taken-as under-taken-as
  sub-20 5k by New Year => race-time, distance_m 5000, time_s 1199 | 2026-12-31..2027-01-01 | day-taken-as year-taken-as under-taken-as
  1000 km this year => volume, quantity distance, amount 1000000 | 2026-01-01..2026-12-31 | starts-on sport-taken-as
  1000 km next year => volume, quantity distance, amount 1000000 | 2027-01-01..2027-12-31 | sport-taken-as
  20 hours in December => volume, quantity time, amount 72000 | 2026-12-01..2026-12-31 | starts-on moving-time sport-taken-as
  20 hours in January => volume, quantity time, amount 72000 | 2027-01-01..2027-01-31 | year-taken-as moving-time sport-taken-as
  run 4 days a week until the end of the year => frequency, times 4, counted days, weeks 1 | 2026-12-28..2027-01-03 | starts-on weeks-counted slack-default
  sub-20 5k in 2 months => race-time, distance_m 5000, time_s 1199 | 2026-12-31..2027-02-28 | under-taken-as
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2026-12-31')))).toBe(means)
  })
})

describe('months of another length', () => {
  const table = rowsOf(`
  sub-20 5k within 1 month => race-time, distance_m 5000, time_s 1199 | 2028-01-31..2028-02-29 | under-taken-as
  sub-20 5k by 29 February => race-time, distance_m 5000, time_s 1199 | 2028-01-31..2028-02-29 | under-taken-as
  sub-20 5k in 12 months => race-time, distance_m 5000, time_s 1199 | 2028-01-31..2029-01-31 | under-taken-as
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2028-01-31')))).toBe(means)
  })
})

describe('an American, whose dates begin with the month and whose weeks with Sunday', () => {
  const table = rowsOf(`
  sub-20 5k by 1/6 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2028-01-06 | date-order-taken year-taken-as under-taken-as
  sub-20 5k by 6/1/2027 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-01 | date-order-taken under-taken-as
  sub-20 5k by June 1 => race-time, distance_m 5000, time_s 1199 | 2027-03-05..2027-06-01 | under-taken-as
  run 4 days a week for 12 weeks => frequency, times 4, counted days, weeks 12 | 2027-03-07..2027-05-29 | starts-on slack-default
  run 30 a week for 12 weeks => volume, quantity distance, amount 48280, per week | 2027-03-07..2027-05-29 | starts-on unit-taken-as
  run 40 miles this week => volume, quantity distance, amount 64374 | 2027-02-28..2027-03-06 | day-taken-as starts-on
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-05', american)))).toBe(means)
  })
})
