import { describe, expect, it } from 'vitest'
import { phrase } from '../../../src/core/goal/phrase/phrase.ts'
import { makeContext, rowsOf, summary } from './phrase-summary.ts'

/** What is said on Friday 5 March 2027 by a runner of kilometres and Mondays, and what is made of it. */
describe('goals that are understood and not yet followed, and directions that are no goals', () => {
  const table = rowsOf(`
  personal best in the half => not yet: personal-best | 2027-03-05..?
  parkrun PB => not yet: personal-best | 2027-03-05..?
  a best at a distance => not yet: personal-best | 2027-03-05..?
  qualify for an event => not yet: standard | 2027-03-05..?
  complete every planned workout of this block => not yet: miss-limit | 2027-03-05..?
  miss no more than 2 sessions a month => not yet: miss-limit | 2027-03-05..?
  no more than 2 missed workouts a month => not yet: miss-limit | 2027-03-05..?
  hit the planned distance => not yet: miss-limit | 2027-03-05..?
  complete the quality sessions => not yet: miss-limit | 2027-03-05..?
  raise weekly distance from 30 to 50 km by June => not yet: level | 2027-03-05..2027-06-01 | day-taken-as
  first marathon => not yet: first-time | 2027-03-05..?
  I want to run my first 10k => not yet: first-time | 2027-03-05..?
  a trail ultra => not yet: first-time | 2027-03-05..?
  run in 5 different states => not yet: collection | 2027-03-05..?
  run 5 marathons in 2027 => not yet: collection | 2027-01-01..2027-12-31 | starts-on
  6 months pain-free => not yet: clear-days | 2027-03-05..2027-09-04
  stay injury free for 6 months => not yet: clear-days | 2027-03-05..2027-09-04
  keep my weight through running => not yet: keep-in-range | 2027-03-05..?
  weigh 70 kg by June => not yet: keep-in-range | 2027-03-05..2027-06-01 | day-taken-as
  use running against stress => not yet: self-rated | 2027-03-05..?
  improve running economy => not yet: metric | 2027-03-05..?
  fix overstriding => not yet: metric | 2027-03-05..?
  add strength training consistently => not yet: sessions | 2027-03-05..?
  do yoga twice a week => not yet: sessions | 2027-03-05..?
  complete today's workout => not yet: workout | 2027-03-05..?
  hit the target paces => not yet: workout | 2027-03-05..?
  listen to the body => not yet: workout | 2027-03-05..?
  take the scheduled rest => not yet: rest | 2027-03-05..?
  run for life => not yet: open | 2027-03-05..?
  join a running club => not yet: by-hand | 2027-03-05..?
  run with friends every week => not yet: frequency | 2027-03-05..?
  a long run every Sunday for 12 weeks => not yet: frequency | 2027-03-05..2027-05-27
  build a base => not yet: composite | 2027-03-05..?
  peak for the goal race => not yet: composite | 2027-03-05..?
  stay healthy => not yet: composite | 2027-03-05..?
  climb 10000 m => not yet: volume | 2027-03-05..?
  two swims and two runs a week for 8 weeks => not yet: composite | 2027-03-05..2027-04-29
  run faster => vague | asks measure
  get fit => vague | asks measure
  get back in shape => vague | asks measure
  be healthier => vague | asks measure
  run more often => vague | asks measure
  run further => vague | asks measure
  become a better runner => vague | asks measure
  asdf qwer => vague | asks measure
  10,000 steps a day => vague | asks measure
  run => vague | asks measure
  `)
  it.each(table)('$says', ({ says, means }) => {
    expect(summary(phrase(says, makeContext('2027-03-05')))).toBe(means)
  })
})
