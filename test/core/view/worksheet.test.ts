import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { madeRunner } from '../../../bench/made-runner.ts'
import { addDays, dateOf, isoDate, parseIsoDate } from '../../../src/core/base/calendar.ts'
import { epochMs } from '../../../src/core/base/units.ts'
import type { ActivityFact, Evidence } from '../../../src/core/evidence/evidence.ts'
import { evidence, type Facts } from '../../../src/core/evidence/make-evidence.ts'
import { isRun } from '../../../src/core/activity/counts.ts'
import { forecastGoal } from '../../../src/core/forecast/forecast-goal.ts'
import { GOAL_TYPES, HORIZONS } from '../../../src/core/goal/goal.ts'
import { roleOf } from '../../../src/core/goal/role.ts'
import { usualWeeks } from '../../../src/core/goal/usual-weeks.ts'
import { aimOfGoal } from '../../../src/core/plan/aim-of-goal.ts'
import { LIMITS } from '../../../src/core/plan/limits.ts'
import { longestBefore } from '../../../src/core/plan/longest-run.ts'
import { goalOfCandidate } from '../../../src/core/view/worksheet/candidate-goal.ts'
import { planTo } from '../../../src/core/view/worksheet/suggest-times.ts'
import { worksheetView } from '../../../src/core/view/worksheet/worksheet-view.ts'
import type { WorksheetAnswers, WorksheetView } from '../../../src/core/view/worksheet/worksheet-types.ts'
import { madeEvidence } from '../plan/made-runner.ts'

const TODAY = dateOf(2026, 3, 8)
const NONE: Facts = { activities: [], bestEfforts: [], pauses: [] }
const eightYears = evidence({ weekStart: 1, birthYear: 1980 }, { ...madeRunner(1600, 8, TODAY), pauses: [] }, TODAY)
const threeMonths = madeEvidence({
  asOf: TODAY,
  weekStart: 1,
  days: [2, 4, 7],
  weeks: Array.from({ length: 13 }, () => 25_000),
})
const noData = evidence({ weekStart: 1 }, NONE, TODAY)

const seen = (known: Evidence, answers: WorksheetAnswers = {}): WorksheetView =>
  worksheetView({
    kept: { id: 'one', answers, startedAt: epochMs(0), updatedAt: epochMs(0), version: 1 },
    goalId: undefined,
    evidence: known,
    units: 'metric',
    phrase: { language: 'en', asOf: TODAY, weekStart: 1, units: 'metric' },
  })
const by = (known: Evidence) => ({ evidence: known, units: 'metric', options: {} }) as const

describe('candidates', () => {
  it('are of all five types and all horizons but none that a runner of eight years has no use for', () => {
    const { list } = seen(eightYears).candidates
    expect(new Set(list.map(({ type }) => type))).toEqual(new Set(GOAL_TYPES))
    expect(new Set(list.map(({ horizon }) => horizon))).toEqual(new Set(HORIZONS))
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
  })

  it('have the chance that suits their type: outcomes about even, processes 60 to 90 %, health and open none', () => {
    for (const known of [eightYears, threeMonths])
      for (const { measure, chance, id } of seen(known).candidates.list) {
        const role = roleOf(measure)
        if (measure.kind === 'race-time') expect(chance!, id).toBeCloseTo(0.5, 1)
        if (role === 'process') {
          expect(chance!, id).toBeGreaterThanOrEqual(0.6)
          expect(chance!, id).toBeLessThanOrEqual(0.95)
        }
        if (role === 'health' || role === 'own') expect(chance, id).toBeNull()
      }
  })

  it('never need weeks that break the limits of training, whatever the weeks before were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5000, max: 70_000 }), { minLength: 2, maxLength: 20 }),
        fc.integer({ min: 1500, max: 4200 }),
        (weeks, time_s) => {
          const best = { distance_m: 10_000, time_s }
          const known = madeEvidence({ asOf: TODAY, weekStart: 1, days: [2, 4, 7], weeks, best })
          for (const candidate of seen(known).candidates.list) {
            const aim = aimOfGoal(goalOfCandidate(candidate, known), known)
            if (!aim.ok || (aim.value.kind === 'level' && aim.value.plain !== undefined)) continue
            const plan = planTo(aim.value, by(known))
            expect(plan.feasible, candidate.id).toBe(true)
            const runs = known.activities.map(({ localDay: on, distance_m = 0 }) => ({ on, distance_m }))
            for (const run of plan.weeks.flatMap((week) => week.runs)) {
              const longest = longestBefore(run.on, runs)
              if (longest > 0) expect(run.distance_m).toBeLessThanOrEqual(longest * LIMITS.longStep + 1)
              runs.push({ on: run.on, distance_m: run.distance_m })
            }
          }
        },
      ),
      { seed: 8, numRuns: 12 },
    )
  })

  it('begin with something open or a process for who is new, comes back, or has no data, and say why', () => {
    const newRunner = madeEvidence({ asOf: TODAY, weekStart: 1, days: [2, 6], weeks: [9000, 8000, 7000] })
    const back = evidence(
      { weekStart: 1 },
      { ...NONE, activities: eightYears.activities.filter(({ localDay }) => localDay < TODAY - 60) },
      TODAY,
    )
    for (const [known, code] of [
      [noData, 'no-data'],
      [newRunner, 'new'],
      [back, 'returning'],
    ] as const) {
      const { first, list } = seen(known).candidates
      expect(first?.code).toBe(code)
      expect(['process', 'health', 'own']).toContain(roleOf(list[0]!.measure))
      expect(list.slice(0, 4).some(({ measure }) => measure.kind === 'open')).toBe(true)
    }
    expect(seen(eightYears).candidates.first).toBeNull()
  })

  it('hold no marathon and no weight for who is under eighteen', () => {
    const young: Evidence = { ...eightYears, athlete: { birthYear: 2010 } }
    const { candidates } = seen(young)
    expect(JSON.stringify(candidates.list.map(({ measure }) => measure))).not.toMatch(/42195|50000|weight/)
    expect(candidates.left).toContainEqual({ code: 'under-age', distance_m: 42_195 })
    const own = seen(young, { ownWords: 'marathon under 4:00 on 2026-10-04', candidate: 'own' })
    expect(own.flags).toContainEqual({ step: 'candidates', first: true, code: 'under-age' })
    expect(own.gap?.feasible).toBe(false)
  })

  it('are none that are raced while an injury goes on', () => {
    const injured: Evidence = { ...eightYears, pauses: [{ from: addDays(TODAY, -9), reason: 'injury' }] }
    const { candidates, flags } = seen(injured)
    expect(candidates.list.filter(({ measure }) => roleOf(measure) === 'outcome')).toEqual([])
    expect(flags[0]).toMatchObject({ code: 'recent-injury', first: true, to: null })
  })

  it('give a first marathon the sixteen weeks of a long block, and count each result once', () => {
    const { list } = seen(threeMonths).candidates
    const first = list.find(({ measure }) => measure.kind === 'first-time')!
    expect(parseIsoDate(first.dueOn!)! - TODAY).toBeGreaterThanOrEqual(7 * 12)
    const far = madeEvidence({
      asOf: TODAY,
      weekStart: 1,
      days: [2, 4, 7],
      weeks: Array.from({ length: 13 }, () => 52_000),
    })
    const marathon = seen(far).candidates.list.find(({ id }) => id === 'first-42195')!
    expect(parseIsoDate(marathon.dueOn!)! - TODAY).toBeGreaterThanOrEqual(7 * 16)
    const five = seen(eightYears).candidates.list.find(({ id }) => id === 'time-5000')!
    const { source } = seen(eightYears).where.facts.find(({ code }) => code === 'fiveK_s')!
    expect(five.because).toMatchObject({ code: 'even-chance', results: source!.count })
  })

  it('put at most four side by side', () => {
    expect(seen(eightYears).candidates.compared.length).toBeLessThanOrEqual(4)
    const all = seen(eightYears).candidates.list.map(({ id }) => id)
    expect(seen(eightYears, { compared: all }).candidates.compared).toEqual(all.slice(0, 4))
  })
})

describe('numbers', () => {
  const sum = (runs: readonly ActivityFact[]) => runs.reduce((total, { distance_m = 0 }) => total + distance_m, 0)

  it('of where the runner is come from the evidence, with their source, and are asked only where it has none', () => {
    const runs = eightYears.activities.filter(({ sport }) => isRun(sport))
    const usual = usualWeeks(eightYears)
    const { facts } = seen(eightYears).where
    const valueOf = (code: string) => facts.find((fact) => fact.code === code)!.value
    expect(valueOf('weekly_m')).toBe(usual.distance_m)
    expect(valueOf('days')).toBe(usual.days)
    expect(valueOf('longest_m')).toBe(usual.longest_m)
    expect(valueOf('runs')).toBe(runs.length)
    expect(valueOf('distance_m')).toBe(sum(runs))
    expect(valueOf('since')).toBe(isoDate(runs[0]!.localDay))
    for (const fact of facts) expect(fact.value === null, fact.code).toBe(fact.source === null)
    for (const fact of seen(noData).where.facts) expect([fact.value, fact.source]).toEqual([null, null])
  })

  it('of a candidate are those of its goal’s own forecast', () => {
    const { list } = seen(eightYears).candidates
    for (const candidate of list.filter(({ chance }) => chance !== null)) {
      const said = forecastGoal(goalOfCandidate(candidate, eightYears), eightYears)
      expect(said.kind === 'forecast' ? said.chance : undefined, candidate.id).toBe(candidate.chance)
    }
  })

  it('of the gap: an even day now, the share a week, and the runner’s own best such change', () => {
    const { gap, chosen } = seen(eightYears, { candidate: 'time-10000', target: 2850 })
    expect(gap!.gap).toBeCloseTo(gap!.now! - 2850)
    expect(gap!.aWeek).toBeCloseTo(gap!.gap! / gap!.weeks)
    expect(gap!.ownBest!.share).toBeGreaterThan(0)
    expect(parseIsoDate(gap!.ownBest!.to)! - parseIsoDate(gap!.ownBest!.from)!).toBeLessThanOrEqual(7 * gap!.weeks)
    for (const { share, expected } of gap!.others) expect(expected).toBe(share / 2)
    expect(gap!.takes.neededWeeks).toBe(chosen!.neededWeeks)
  })

  it('of other runners stand beside every kind of goal, or it is said that none are known', () => {
    const noteOf = (candidate: string) => seen(eightYears, { candidate }).gap!.othersNote
    expect(['time-10000', 'days-12', 'strength', 'open'].map(noteOf)).toEqual([
      null,
      'planned-visits',
      'planned-visits',
      'none-known',
    ])
  })
})

describe('what science flags', () => {
  it('is a long run and a date that come too soon, with the day that would do', () => {
    const { gap, flags, chosen } = seen(threeMonths, {
      ownWords: `first marathon on ${isoDate(addDays(TODAY, 35))}`,
      candidate: 'own',
    })
    expect(gap!.feasible).toBe(false)
    expect(flags.map(({ code, step }) => [code, step])).toEqual([
      ['long-run-jump', 'gap'],
      ['date-too-soon', 'gap'],
    ])
    expect(chosen!.neededWeeks).toBeGreaterThan(5)
    expect(gap!.alternatives.map(({ kind }) => kind)).toContain('later')
  })

  it('is a weekly distance a third above what is usual, and pain of the last two weeks', () => {
    const checkIns = [{ id: 'ow', on: addDays(TODAY, -3), moment: 'weekly', pain: { level: 5 }, version: 1 }] as const
    const known = { ...eightYears, checkIns } as unknown as Evidence
    const usual = usualWeeks(known).distance_m!
    const { flags } = seen(known, { candidate: 'time-5000', weeklyAsked_m: usual * 1.6 })
    expect(flags.find(({ code }) => code === 'ramp')).toMatchObject({ step: 'gap', usual_m: usual })
    expect(flags.find(({ code }) => code === 'pain')).toMatchObject({ step: 'where', days: 1, level: 5 })
  })
})

describe('making it mine, and what it rests on', () => {
  it('says Cairn’s chance after the runner’s own guess, or after they would rather not', () => {
    const at = (answers: WorksheetAnswers) => seen(eightYears, { candidate: 'time-10000', ...answers }).mine!
    expect(at({}).chance).toBeNull()
    expect(at({ guess: 0.4 })).toMatchObject({ guess: { asked: true, given: 0.4 } })
    expect(at({ guess: -1 })).toMatchObject({ guess: { asked: true, given: null } })
    const { chance, low, high } = at({ guess: -1 }).chance!
    expect(low).toBeLessThanOrEqual(chance)
    expect(high).toBeGreaterThanOrEqual(chance)
    expect(at({ excites: 4, frightens: 7 }).frightensMore).toBe(true)
  })

  it('lays process goals that are likely to be kept under an outcome, with slack, waypoints, reviews and a first week', () => {
    const { foundation } = seen(threeMonths, { candidate: 'first-21098' })
    expect(foundation!.processes.length).toBeGreaterThanOrEqual(2)
    for (const { chance, measure } of foundation!.processes)
      if (roleOf(measure) === 'process') expect(chance ?? 1).toBeGreaterThanOrEqual(0.6)
    expect(foundation!.slack!.spare).toBeGreaterThan(0)
    expect(foundation!.milestones.length).toBeGreaterThan(0)
    expect(foundation!.firstWeek!.runs.length).toBeGreaterThan(0)
    expect(parseIsoDate(foundation!.reviewsOn[0]!)! - TODAY).toBe(28)
  })
})
