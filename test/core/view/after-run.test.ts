import { expect, test } from 'vitest'
import { addDays, isoDate } from '../../../src/core/base/calendar.ts'
import { afterRun } from '../../../src/core/view/after-run.ts'
import { ASOF, effort, fiveKm, goalOf, knowing, race, run } from '../forecast/make-case.ts'
import { makeActivity } from './make-activity.ts'

const goal = goalOf(fiveKm(1480), { createdOn: addDays(ASOF, -10), startOn: addDays(ASOF, -9) })
const facts = {
  races: [race(30, 5000, 1500)],
  runs: [run(2, 5100, { elapsed_s: 1515 }), run(1, 8000)],
  efforts: [effort(2, 5000, 1485)],
}
const activity = makeActivity({ id: 'run-2', on: isoDate(addDays(ASOF, -2)) })
const said = (evidence = knowing(facts)) =>
  afterRun({ activity, evidence, goals: [goal], guesses: [{ goalId: 'goal', on: addDays(ASOF, -5), at: 0 }] })

test('a run is told with what it did as of its own day, whatever was run after it', () => {
  const { card } = said()
  expect(card).toMatchObject({ runs: 1, distance_m: 5100, goals: [{ goalId: 'goal', counted: 1 }] })
  const { before, after } = card.goals[0]!.chance!
  expect(after).toBeGreaterThan(before)
  expect(card.goals[0]!.after.asOf).toBe(said(knowing({ ...facts, runs: [facts.runs[0]!] })).card.goals[0]!.after.asOf)
})

test('a run without a plan stands for nothing planned, and how it was is asked until it is said', () => {
  const evidence = knowing(facts)
  expect(said(evidence)).toMatchObject({ workout: null, next: null, isCheckedIn: false })
  const checkIn = { id: 'c', on: activity.localDay, moment: 'after-run', effort: 4, version: 1 } as const
  expect(said({ ...evidence, checkIns: [checkIn] }).isCheckedIn).toBe(true)
  expect(said({ ...evidence, checkIns: [{ ...checkIn, activityId: 'another' }] }).isCheckedIn).toBe(false)
  expect(said({ ...evidence, checkIns: [{ ...checkIn, on: ASOF, activityId: 'run-2' }] }).isCheckedIn).toBe(true)
})
