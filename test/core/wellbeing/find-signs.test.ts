import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dateOf } from '../../../src/core/base/calendar.ts'
import { CHECK_IN_SCALES } from '../../../src/core/evidence/check-in-scales.ts'
import { type CheckIn, MEDICAL_SIGNS } from '../../../src/core/evidence/check-in.ts'
import { MEDICAL_GROUPS } from '../../../src/core/evidence/open-medical.ts'
import type { ActivityFact, Evidence, PauseReason } from '../../../src/core/evidence/evidence.ts'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import { speaksOfDespair } from '../../../src/core/wellbeing/despair.ts'
import { findSigns } from '../../../src/core/wellbeing/find-signs.ts'
import { firstThings } from '../../../src/core/wellbeing/first-things.ts'
import { helpFor, redFlagOf } from '../../../src/core/wellbeing/help.ts'
import { isComingBack, nextStep } from '../../../src/core/wellbeing/next-step.ts'
import { questionsFor } from '../../../src/core/wellbeing/questions.ts'
import { relationship } from '../../../src/core/wellbeing/relationship.ts'
import { RED_FLAGS, SIGN_CODES } from '../../../src/core/wellbeing/sign.ts'
import { makeGoal } from '../../make.ts'

const DAY = dateOf(2027, 3, 1)
const known = (checkIns: readonly CheckIn[], activities: readonly ActivityFact[] = [], asOf = addDays(DAY, 60)) =>
  evidence({ weekStart: 1 }, { activities, bestEfforts: [], pauses: [], checkIns }, asOf)

const said = (days: number, facts: Partial<CheckIn>): CheckIn => ({
  id: `said-${days}`,
  on: addDays(DAY, days),
  moment: 'morning',
  version: 1,
  ...facts,
})

const anyCheckIn = fc
  .record({
    id: fc.uuid(),
    on: fc.integer({ min: -40, max: 59 }).map((days) => addDays(DAY, days)),
    said: fc.dictionary(fc.constantFrom(...CHECK_IN_SCALES), fc.integer({ min: 0, max: 10 }), { maxKeys: 5 }),
    pain: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    signs: fc.uniqueArray(fc.constantFrom(...MEDICAL_SIGNS), { maxLength: 2 }),
    cleared: fc.boolean(),
  })
  .map(({ id, on, said, pain, signs, cleared }): CheckIn => ({
    id,
    on,
    moment: 'weekly',
    version: 1,
    ...said,
    ...(pain !== undefined && { pain: { level: pain } }),
    ...(signs.length > 0 && { medicalSigns: signs }),
    ...(cleared && signs.length === 0 && { clearance: 'clinician' }),
  }))
const anyRun = fc
  .record({
    day: fc.integer({ min: -90, max: 59 }),
    km: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
  })
  .map(({ day, km }): ActivityFact => {
    const localDay = addDays(DAY, day)
    const moving_s = (km ?? 5) * 340
    return {
      id: `run-${day}`,
      startAt: localDay * 86_400_000,
      localDay,
      sport: 'running',
      ...(km !== undefined && { distance_m: km * 1000 }),
      elapsed_s: moving_s,
      moving_s,
    }
  })
const life = fc.record({
  checkIns: fc.uniqueArray(anyCheckIn, { selector: ({ id }) => id, maxLength: 25 }),
  runs: fc.uniqueArray(anyRun, { selector: ({ id }) => id, maxLength: 60 }),
  on: fc.integer({ min: -45, max: 70 }).map((days) => addDays(DAY, days)),
})
const seeded = { seed: 7, numRuns: 60 }

describe('signs', () => {
  it('of nothing known there are none, on any day', () => {
    for (const asOf of [DAY, addDays(DAY, -20_000), addDays(DAY, 20_000)])
      expect(findSigns(known([], [], asOf), [], asOf)).toEqual([])
  })

  it('what comes after the day says nothing, and the order in which facts are told neither', () => {
    fc.assert(
      fc.property(life, ({ checkIns, runs, on }) => {
        const all = findSigns(known(checkIns, runs), [], on)
        const before = known(
          checkIns.filter((said) => said.on <= on),
          runs.filter(({ localDay }) => localDay <= on),
          on,
        )
        expect(all).toEqual(findSigns(before, [], on))
        expect(findSigns(known(checkIns.toReversed(), runs.toReversed()), [], on)).toEqual(all)
      }),
      seeded,
    )
  })

  it('each is since a day no later than the one it is seen on, has its facts, and something that may help', () => {
    fc.assert(
      fc.property(life, ({ checkIns, runs, on }) => {
        for (const { code, since, evidence: facts } of findSigns(known(checkIns, runs), [], on)) {
          expect(since).toBeLessThanOrEqual(on)
          expect(facts.length).toBeGreaterThan(0)
          expect(helpFor(code).length).toBeGreaterThan(0)
        }
      }),
      seeded,
    )
  })

  it('every red flag has signs that speak for it', () => {
    for (const [flag, codes] of Object.entries(RED_FLAGS)) for (const code of codes) expect(redFlagOf(code)).toBe(flag)
    expect(SIGN_CODES.filter((code) => redFlagOf(code) !== undefined)).toHaveLength(8)
  })
})

describe('first things', () => {
  it('a medical sign stands for as long as nobody has looked at it, and a clinician’s word ends it', () => {
    const told = known([said(0, { medicalSigns: ['fainting'] })])
    expect(firstThings(told, addDays(DAY, -1))).toBeUndefined()
    expect(firstThings(told, addDays(DAY, 59))).toEqual({
      since: DAY,
      codes: ['medical-heart'],
      medicalSigns: ['fainting'],
      needsClinician: true,
      saidGone: false,
    })
    const ended = known([said(0, { medicalSigns: ['fainting'] }), said(9, { clearance: 'clinician' })])
    expect(firstThings(ended, addDays(DAY, 8))?.codes).toEqual(['medical-heart'])
    expect(firstThings(ended, addDays(DAY, 9))).toBeUndefined()
  })

  it.each(Object.values(MEDICAL_GROUPS).flat())('that %s has gone is good to hear, and ends nothing', (sign) => {
    const gone = known([said(0, { medicalSigns: [sign] }), said(4, { clearance: 'resolved' })])
    expect(firstThings(gone, addDays(DAY, 3))).toMatchObject({ needsClinician: true, saidGone: false })
    expect(firstThings(gone, addDays(DAY, 400))).toMatchObject({ medicalSigns: [sign], saidGone: true })
    const back = known([...gone.checkIns, said(6, { medicalSigns: [sign] })])
    expect(firstThings(back, addDays(DAY, 7))).toMatchObject({ since: DAY, saidGone: false })
    // Also on the same day.
    const sameDay = known([...gone.checkIns, { ...said(4, { medicalSigns: [sign] }), id: 'said-4-later' }])
    expect(firstThings(sameDay, addDays(DAY, 4))).toMatchObject({ saidGone: false })
  })

  it('two signs of too little energy within half a year stand until a clinician’s word; one that has gone is forgotten', () => {
    const dizzy = said(-170, { medicalSigns: ['dizziness'] })
    const tired = said(0, { medicalSigns: ['constant-fatigue'] })
    const energy = (checkIns: readonly CheckIn[], days: number) =>
      firstThings(known(checkIns, [], addDays(DAY, 400)), addDays(DAY, days))?.codes
    expect(energy([dizzy, tired], 300)).toEqual(['medical-energy'])
    expect(energy([dizzy, tired, said(3, { clearance: 'resolved' })], 300)).toEqual(['medical-energy'])
    expect(energy([dizzy, tired, said(3, { clearance: 'clinician' })], 300)).toBeUndefined()
    expect(energy([dizzy, said(-160, { clearance: 'resolved' }), tired], 300)).toBeUndefined()
    expect(energy([said(-181, { medicalSigns: ['dizziness'] }), tired], 0)).toBeUndefined()
  })

  it('a sign told after a clearance stands again', () => {
    const again = known([
      said(0, { medicalSigns: ['limping'] }),
      said(3, { clearance: 'clinician' }),
      said(5, { medicalSigns: ['swelling'] }),
    ])
    expect(firstThings(again, addDays(DAY, 6))?.medicalSigns).toEqual(['swelling'])
  })

  it('the words of despair themselves are in no sign', () => {
    const words = 'I just want to die.'
    const signs = findSigns(known([said(0, { words })]), [], DAY)
    expect(signs.map(({ code }) => code)).toEqual(['despair'])
    expect(JSON.stringify(signs)).not.toContain('die')
  })

  it.each([
    'I don’t want to live any more',
    'Thinking about killing myself',
    'maybe I should just END IT ALL',
    'they would be better off without me',
    'I have no reason to live',
    'Ich will nicht mehr leben.',
    'suicidal thoughts again',
  ])('"%s" is heard', (words) => expect(speaksOfDespair(words)).toBe(true))

  it.each([
    'My legs were dead and the hill nearly killed me',
    'This heat is killing me',
    'I want to run until I die, what a sport',
    'Ran for a suicide prevention charity',
    'Did suicides on the pitch with the club',
    'The last km was torture, I could have died',
    'I am ready to end this block and rest',
  ])('"%s" is a runner’s way of speaking', (words) => expect(speaksOfDespair(words)).toBe(false))
})

describe('the usual next step', () => {
  const run = (days: number, km: number): ActivityFact => ({
    id: `run-${days}`,
    startAt: 0,
    localDay: addDays(DAY, days),
    sport: 'running',
    distance_m: km * 1000,
    elapsed_s: 1,
    moving_s: 1,
  })
  it('is a tenth beyond the longest of thirty days, the day itself left out', () => {
    const runs = [run(-40, 30), run(-20, 10), run(-10, 8), run(0, 20)]
    expect(nextStep(runs, DAY)).toEqual({ longest_m: 10_000, upTo_m: 11_000, afterBreak: false })
  })
  it('is half of the longest before after a break, and unknown of whoever has hardly begun', () => {
    expect(nextStep([run(-60, 12), run(-50, 10), run(-40, 16)], DAY)).toEqual({
      longest_m: 0,
      upTo_m: 8000,
      afterBreak: true,
    })
    expect(nextStep([run(-10, 5), run(-8, 5), run(-6, 5)], DAY)).toBeUndefined()
    expect(nextStep([], DAY)).toBeUndefined()
  })
  it('is for the way back to say during a pause for the body, and for four weeks after one of a week and more', () => {
    const rest = (reason: PauseReason, from: number, to?: number) =>
      isComingBack([{ reason, from: addDays(DAY, from), ...(to !== undefined && { to: addDays(DAY, to) }) }], DAY)
    expect(rest('injury', -2)).toBe(true)
    expect(rest('pregnancy', -90, -28)).toBe(true)
    expect(rest('illness', -34, -28)).toBe(true)
    expect(rest('illness', -33, -28)).toBe(false)
    expect(rest('injury', -60, -29)).toBe(false)
    expect(rest('injury', 1)).toBe(false)
    expect(rest('travel', -10)).toBe(false)
  })
})

describe('questions of a day', () => {
  const goal = makeGoal({ createdOn: DAY, states: [{ on: DAY, state: 'active' }] })
  it('are five at most, the same for the same day, and none that the day has answered', () => {
    fc.assert(
      fc.property(life, fc.constantFrom('after-run', 'morning', 'weekly', 'before-run'), ({ checkIns, on }, moment) => {
        const asked = questionsFor(known(checkIns), [goal], on, moment)
        expect(asked.length).toBeLessThanOrEqual(5)
        expect(questionsFor(known(checkIns), [goal], on, moment)).toEqual(asked)
        if (checkIns.some((said) => said.on === on && said.joy !== undefined))
          expect(asked.map(({ code }) => code)).not.toContain('joy')
      }),
      seeded,
    )
  })
  it('go round: over four weeks every question of a quiet day is put', () => {
    const checkIns: CheckIn[] = []
    const put = new Set<string>()
    for (let week = 0; week < 4; week++) {
      const on = addDays(DAY, 7 * week)
      const asked = questionsFor(known(checkIns), [goal], on, 'weekly').map(({ code }) => code)
      asked.forEach((code) => put.add(code))
      const answers = Object.fromEntries(asked.map((code) => [code === 'pain' ? 'effort' : code, 5]))
      checkIns.push({
        id: `said-${week}`,
        on,
        moment: 'weekly',
        version: 1,
        ...answers,
        ...(asked.includes('pain') && { pain: { level: 0 } }),
        ...(asked.includes('excited-or-anxious') && { excitement: 7, anxiety: 3 }),
        ...(asked.includes('want-or-have') && { wantTo: 7, haveTo: 3 }),
      })
    }
    expect([...put].toSorted()).toEqual(
      ['energy', 'excited-or-anxious', 'identity', 'joy', 'mood', 'pain', 'stress', 'want-or-have'].toSorted(),
    )
  })
  it('ask of the morning after only where something hurt, and of a goal only where there is one', () => {
    const hurt = known([{ id: 'a', on: DAY, moment: 'after-run', version: 1, pain: { level: 3 } }])
    const codes = (of: typeof hurt) => questionsFor(of, [], addDays(DAY, 1), 'morning').map(({ code }) => code)
    expect(codes(hurt)).toContain('pain-next-morning')
    expect(codes(known([]))).not.toContain('pain-next-morning')
    expect(questionsFor(known([]), [], DAY, 'weekly').map(({ code }) => code)).not.toContain('identity')
  })

  it('no goal is asked about while the runner comes first', () => {
    const goals = [makeGoal({ createdOn: DAY, states: [{ on: DAY, state: 'active' }] })]
    const asked = (checkIns: readonly CheckIn[]) =>
      questionsFor(known(checkIns), goals, addDays(DAY, 1), 'weekly').flatMap(({ goalId }) => goalId ?? [])
    expect(asked([])).not.toEqual([])
    expect(asked([said(0, { medicalSigns: ['fainting'] })])).toEqual([])
  })
})

it('a race that was run is no jump, whatever its length; the same run without it is one', () => {
  const runs = [-20, -16, -12, -8, -4, 0].map((days): ActivityFact => ({
    id: `run ${days}`,
    startAt: (DAY + days) * 86_400_000,
    localDay: addDays(DAY, days),
    sport: 'running',
    distance_m: days === 0 ? 21_100 : 12_000,
    elapsed_s: 7000,
    moving_s: 7000,
  }))
  const raced = { id: 'r', on: DAY, distance_m: 21_097.5, kind: 'road', priority: 'A', outcome: 'finished' } as const
  const codes = (races: Evidence['races']) => findSigns({ ...known([], runs), races }, [], DAY).map(({ code }) => code)
  expect(codes([])).toContain('long-run-jump')
  expect(codes([{ ...raced, activityId: 'run 0', allOut: true, version: 1 }])).not.toContain('long-run-jump')
})

it('pain told on the morning after a painful run counts as much as when it is told of the day before', () => {
  const runs = [-3, -2, -1, 0].map((days): ActivityFact => ({
    id: `run ${days}`,
    startAt: (DAY + days) * 86_400_000,
    localDay: addDays(DAY, days),
    sport: 'running',
    elapsed_s: 3000,
    moving_s: 3000,
  }))
  const hurt = (moment: 'morning' | 'before-run') =>
    [-2, -1].map((days): CheckIn => ({ id: `${days}`, on: addDays(DAY, days), moment, version: 1, pain: { level: 4 } }))
  const first: CheckIn = { id: 'first', on: addDays(DAY, -3), moment: 'after-run', version: 1, pain: { level: 3 } }
  const codes = (said: CheckIn[]) => findSigns(known([first, ...said], runs), [], DAY).map(({ code }) => code)
  expect(codes(hurt('morning'))).toContain('pain-run-through')
  expect(codes(hurt('before-run'))).not.toContain('pain-run-through')
})

it('the picture of a goal has a point only where something was said', () => {
  const weeks = relationship(
    known([
      { id: 'a', on: DAY, moment: 'weekly', version: 1, excitement: 8, anxiety: 3, wantTo: 8, haveTo: 2, joy: 6 },
      { id: 'b', on: addDays(DAY, 1), moment: 'weekly', version: 1, goalId: 'other', joy: 0 },
    ]),
    addDays(DAY, 9),
    'goal',
  )
  expect(weeks).toHaveLength(26)
  expect(weeks.at(-2)).toEqual({ startsOn: DAY, pull: 5.5, joy: 6, pressure: 2, said: 1 })
  expect(weeks.at(-1)).toEqual({ startsOn: addDays(DAY, 7), said: 0 })
})
