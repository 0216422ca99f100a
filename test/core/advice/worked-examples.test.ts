import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { freshStarts } from '../../../src/core/advice/fresh-starts.ts'
import { returnRamp } from '../../../src/core/advice/return-ramp.ts'
import { wentWell } from '../../../src/core/advice/review/went-well.ts'
import { speedLoss } from '../../../src/core/advice/speed-loss.ts'
import { TRIGGER_CODES } from '../../../src/core/advice/trigger.ts'
import { triggersOf } from '../../../src/core/advice/triggers.ts'
import { addDays, isoDate } from '../../../src/core/base/calendar.ts'
import type { PauseReason } from '../../../src/core/evidence/evidence.ts'
import type { GoalType } from '../../../src/core/goal/goal.ts'
import { keepMissing } from '../../../src/core/view/honest-answers.ts'
import { day, type Done, frequencyOf, makeEvidence, makeGoal } from '../goal/make-goal.ts'

/** The example at the end of a page of docs/methods. */
function example<T>(page: string): T {
  const text = readFileSync(new URL(`../../../docs/methods/${page}.md`, import.meta.url), 'utf8')
  const [, json] = /```json\n([\s\S]*?)```/.exec(text) ?? []
  if (json === undefined) throw new Error(`${page} has no example`)
  return JSON.parse(json) as T
}

describe('the page on changing a goal', () => {
  const { natural, weeksNotHeld } = example<{
    natural: { asOf: string; pauseTo: string; starts: { code: string; on: string }[] }
    weeksNotHeld: { times: number; runs: number[]; evidence: { on: string; value: number; of: number }[] }
  }>('adjusting')

  it('names the natural days to begin again', () => {
    const pause = { from: day('2027-03-01'), to: day(natural.pauseTo), reason: 'travel' as const }
    const found = freshStarts({ asOf: day(natural.asOf), weekStart: 1 }, [pause])
    expect(found.map(({ code, on }) => ({ code, on: isoDate(on) }))).toEqual(natural.starts)
  })

  it('sees three weeks in a row that held less than they were meant to', () => {
    const goal = makeGoal([{ measure: frequencyOf({ times: weeksNotHeld.times }), startOn: '2027-01-04' }])
    const first = day(weeksNotHeld.evidence[0]!.on)
    const activities = weeksNotHeld.runs.flatMap((runs, week) =>
      Array.from({ length: runs }, (_, i): Done => ({ on: isoDate(addDays(first, 7 * week + i)), distance_m: 8000 })),
    )
    const before = Array.from({ length: 20 }, (_, i): Done => ({
      on: isoDate(addDays(day('2027-01-04'), 7 * Math.floor(i / 4) + (i % 4))),
      distance_m: 8000,
    }))
    const evidence = makeEvidence('2027-03-03', { activities: [...before, ...activities] })
    const [trigger] = triggersOf({ goal, goals: [goal], links: [], evidence, signs: [] }).filter(
      ({ code }) => code === 'weeks-not-held',
    )
    expect(trigger?.evidence.map(({ on, value, of }) => ({ on: isoDate(on), value, of }))).toEqual(
      weeksNotHeld.evidence,
    )
  })
})

describe('the page on coming back', () => {
  const { loss, ramp } = example<{
    loss: { days: number; back: number; share: number }[]
    ramp: { reason: PauseReason; days: number; usual_m: number; steps: string[]; weeks_m: number[] }
  }>('return')

  it.each(loss)('works out what $days days off cost after $back days back', ({ days, back, share }) => {
    expect(speedLoss(days, back)).toBeCloseTo(share, 4)
  })

  it('lays the steps and weeks of the example', () => {
    const from = day('2027-03-01')
    const activities = Array.from({ length: 40 }, (_, i): Done => ({
      on: isoDate(addDays(from, -1 - 7 * Math.floor(i / 4) - (i % 4))),
      distance_m: ramp.usual_m / 4,
    }))
    const pause = { from, to: addDays(from, ramp.days - 1), reason: ramp.reason }
    const made = returnRamp(pause, makeEvidence('2027-03-14', { activities, pauses: [pause] }))
    expect(made.steps.map(({ code }) => code)).toEqual(ramp.steps)
    expect(made.steps.flatMap((step) => (step.code === 'week' ? (step.distance_m ?? []) : []))).toEqual(ramp.weeks_m)
  })
})

describe('the page on reviews', () => {
  it('says what went well in the week of the example', () => {
    const { asOf, runs, planned, ...said } = example<{
      asOf: string
      runs: Done[]
      planned: string[]
      wentWell: Record<string, unknown>[]
    }>('reviews')
    const plannedWorkouts = planned.map((on) => ({ on, kind: 'easy' as const, distance_m: 8000 }))
    const evidence = makeEvidence(asOf, { activities: runs, plannedWorkouts })
    const found = wentWell([], evidence, { from: addDays(day(asOf), -6), to: day(asOf) })
    expect(found).toEqual(
      said.wentWell.map(({ since, ...each }) => ({
        ...each,
        ...(since !== undefined && { since: day(String(since)), on: day(asOf) }),
      })),
    )
  })
})

describe('what is noticed, on its page', () => {
  const page = readFileSync(new URL('../../../docs/methods/adjusting.md', import.meta.url), 'utf8')

  it.each(TRIGGER_CODES)('%s has its rule and how strong it is', (code) => {
    expect(page).toMatch(new RegExp(`^\\| ${code.replaceAll('-', ' ')} \\| \\S[^|]+ \\| \\S[^|]+ \\|$`, 'm'))
  })
})

describe('the page on honest answers', () => {
  it('tells the pattern of the example', () => {
    const { goals, answer } = example<{
      goals: { type: GoalType; chance: number; reached: boolean }[]
      answer: object
    }>('honest-answers')
    expect(keepMissing(goals)).toMatchObject(answer)
  })

  it('speaks of more only where results were likely when set: never of health, nor of habits', () => {
    const reached = (type: GoalType, chance: number | null) => ({ type, chance, reached: true })
    const more = (...goals: ReturnType<typeof reached>[]) => keepMissing(goals).roomForMore
    expect(more(reached('time', 0.8), reached('time', 0.75), reached('health', null))).toBe(true)
    expect(more(reached('time', 0.8), reached('health', 0.95), reached('consistency', 0.95))).toBe(false)
    expect(more(reached('health', null), reached('health', null))).toBe(false)
    expect(more(reached('time', 0.5), reached('time', 0.6))).toBe(false)
    expect(keepMissing([reached('time', 0.9), { ...reached('time', 0.9), reached: false }]).roomForMore).toBe(false)
  })
})
