import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate, type LocalDate, weekdayOf } from '../../../src/core/base/calendar.ts'
import { backwardPlan } from '../../../src/core/plan/backward-plan.ts'
import type { Plan, PlanAim, PlannedRun, PlanWeek } from '../../../src/core/plan/plan-types.ts'
import { hardMeters } from '../../../src/core/plan/workouts.ts'
import { anyAim, anyAvailability, anyRunner, madeRequest, type MadeRunner, TODAY } from './made-runner.ts'

/** One set of made runners, dates and days, planned once; every rule looks at all of them. */
const MADE = fc
  .sample(
    anyRunner.chain((runner) =>
      fc.record({ runner: fc.constant(runner), aim: anyAim(runner.asOf), availability: fc.option(anyAvailability) }),
    ),
    { seed: 20260308, numRuns: 2500 },
  )
  .map(({ runner, aim, availability }) => {
    const request = madeRequest(runner, [aim], availability ? { availability } : {})
    const plan = backwardPlan(request)
    const before = request.evidence.activities.map(({ localDay, distance_m }) => ({
      on: localDay,
      distance_m: distance_m ?? 0,
    }))
    return { plan, runner, aim, availability, done: [...before, ...plan.weeks.flatMap(({ runs }) => runs)] }
  })
type Made = (typeof MADE)[number]

const steady: MadeRunner = {
  asOf: TODAY,
  weekStart: 1,
  days: [2, 4, 6, 7],
  weeks: Array.from({ length: 12 }, () => 40_000),
}
const marathonIn = (weeks: number, time_s?: number): PlanAim => ({
  kind: 'race',
  distance_m: 42_195,
  on: addDays(TODAY, 7 * weeks),
  ...(time_s !== undefined && { time_s }),
})
const runsOf = (plan: Plan) => plan.weeks.flatMap(({ runs }) => runs)

type Done = readonly { readonly on: LocalDate; readonly distance_m: number }[]

/** Longest run of so many days before a day: of what was run, then of what the plan holds before it. */
function longestBefore(day: LocalDate, done: Done, days: number): number {
  let longest = 0
  for (const { on, distance_m } of done) if (on < day && on >= day - days && distance_m > longest) longest = distance_m
  return longest
}

/** Thirty days with the day itself, or without it. */
const COUNTED = [29, 30] as const
/** What is shorter is not read as a run. */
const isRun = ({ distance_m }: Done[number]) => distance_m >= 1000

/** What breaks a rule in any of the plans, named by its place in the set. */
const wrongIn = (check: (made: Made) => readonly string[]) =>
  MADE.flatMap((made, i) => check(made).map((what) => `${i}: ${what}`)).slice(0, 5)

describe('a plan back from the date', () => {
  it('is made of enough plans that hold weeks, and of enough that do not', () => {
    const feasible = MADE.filter(({ plan }) => plan.feasible).length
    expect(feasible).toBeGreaterThan(500)
    expect(MADE.length - feasible).toBeGreaterThan(500)
  })

  it('never asks for a run beyond 1.10 times the longest of the 30 days before it', () => {
    const wrong = wrongIn(({ plan, done }) =>
      runsOf(plan).flatMap((run) => {
        const longest = COUNTED.map((days) => longestBefore(run.on, done.filter(isRun), days))
        const isTooLong = longest.some((each) => each > 0 && run.distance_m > each * 1.1 + 1)
        return isTooLong ? [`${isoDate(run.on)} ${run.distance_m}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it('takes the next step in length at most once in seven days', () => {
    const wrong = wrongIn(({ plan, runner, done }) =>
      COUNTED.flatMap((days) => {
        const runs = done.filter(isRun)
        const steps = runs.filter(({ on, distance_m }) => {
          const longest = longestBefore(on, runs, days)
          return on > runner.asOf - 7 && longest > 0 && distance_m > longest
        })
        return steps.flatMap(({ on }, i) =>
          i > 0 && on > runner.asOf && on - steps[i - 1]!.on < 7 ? [isoDate(on)] : [],
        )
      }).concat(plan.feasible ? [] : runsOf(plan).map(({ on }) => isoDate(on))),
    )
    expect(wrong).toEqual([])
  })

  it('lays phases over every week from today to the day, once each and in order, the taper before a race', () => {
    const order = ['base', 'build', 'peak', 'taper']
    const wrong = wrongIn(({ plan: { feasible, weeks }, runner, aim }) => {
      if (!feasible) return []
      const last = weeks.at(-1)!
      const inOrder = weeks.every(
        (week, i) =>
          weekdayOf(week.startsOn) === runner.weekStart &&
          (i === 0 ||
            (week.startsOn === weeks[i - 1]!.startsOn + 7 &&
              order.indexOf(week.phase) >= order.indexOf(weeks[i - 1]!.phase))),
      )
      return [
        ...(inOrder ? [] : ['order']),
        ...(aim.on >= last.startsOn && aim.on < last.startsOn + 7 ? [] : ['last week']),
        ...(aim.kind !== 'race' || last.phase === 'taper' ? [] : ['taper']),
      ]
    })
    expect(wrong).toEqual([])
  })

  it('lays runs only on days to come, before the race, on which the runner can run, one a day and within the minutes', () => {
    const wrong = wrongIn(({ plan, runner, aim, availability }) => {
      const days = runsOf(plan).map(({ on }) => on)
      return [
        ...(new Set(days).size === days.length ? [] : ['two a day']),
        ...days.filter((on) => on <= runner.asOf || (aim.kind === 'race' && on >= aim.on)).map(isoDate),
        ...days.filter((on) => availability && !availability.days.includes(weekdayOf(on))).map(isoDate),
        ...plan.weeks
          .filter(({ runs }) => availability && runs.length > availability.runsPerWeek)
          .map(({ startsOn }) => `too many ${isoDate(startsOn)}`),
      ]
    })
    expect(wrong).toEqual([])
  })

  it('begins within what the last four weeks held, with one run of a kilometre where that is next to nothing', () => {
    const wrong = wrongIn(({ plan, runner, done, availability, aim }) => {
      const first = plan.weeks[0]
      const before = done.filter(({ on }) => on <= runner.asOf)
      if (!first || weekdayOf(runner.asOf) !== ((runner.weekStart + 5) % 7) + 1) return []
      const weeks = [1, 2, 3, 4]
        .filter((back) => first.startsOn - 7 * (back - 1) > (before[0]?.on ?? Infinity))
        .map((back) =>
          before
            .filter(({ on }) => on >= first.startsOn - 7 * back && on < first.startsOn - 7 * (back - 1))
            .reduce((sum, { distance_m }) => sum + distance_m, 0),
        )
      const [least, most] = [Math.min(...weeks), Math.max(0, ...weeks)]
      if (most === 0) return []
      // Named days and minutes, a race ahead and the two and a half hours of a run can hold less; nothing holds more.
      const mayBeLess = availability !== null || first.phase === 'taper' || aim.on - runner.asOf < 21 || least > 30_000
      return first.distance_m > Math.max(1000, most) + 1 || (!mayBeLess && first.distance_m < least - 1)
        ? [`${first.distance_m} after ${weeks.join()}`]
        : []
    })
    expect(wrong).toEqual([])
  })

  it('raises whole weeks by a tenth at most', () => {
    const wrong = wrongIn(({ plan }) => {
      // The week in course holds only what is left of it; who has hardly run adds runs, and tenths are more than a tenth.
      let highest = plan.weeks[1]?.distance_m ?? 0
      return plan.weeks.slice(2).flatMap(({ startsOn, distance_m }) => {
        const isTooMuch = highest >= 7500 && distance_m > highest * 1.1 + 1
        highest = Math.max(highest, distance_m)
        return isTooMuch ? [isoDate(startsOn)] : []
      })
    })
    expect(wrong).toEqual([])
  })

  it('goes from an easier week back to where it was, and at most a tenth on', () => {
    const cutBacks = MADE.flatMap(({ plan, availability }, i) =>
      (availability ? [] : plan.weeks).flatMap((week, at, weeks) => {
        const [before, after] = [weeks[at - 1], weeks[at + 1]]
        const isPlain = before?.notes.length === 0 && after?.notes.length === 0 && after.phase !== 'taper'
        if (!week.notes.includes('cut-back') || week.notes.length > 1 || !isPlain || before.distance_m < 10_000)
          return []
        return [{ i, before: before.distance_m, week: week.distance_m, after: after.distance_m }]
      }),
    )
    expect(cutBacks.length).toBeGreaterThan(500)
    // 20 to 25 in 100 less, rounding aside; back is up to 41 in 100 more than the easier week.
    const wrong = cutBacks.filter(
      ({ before, week, after }) =>
        week > 0.8 * before * 1.1 || after > 1.1 * before + 1 || after > (1.1 / 0.72) * week || after < 0.9 * before,
    )
    expect(wrong.slice(0, 3)).toEqual([])
  })

  it('holds the long run to its share of the week, or to that of runs nearly alike', () => {
    const wrong = wrongIn(({ plan, aim, availability }) =>
      plan.weeks.flatMap(({ runs, distance_m, startsOn }) => {
        const long = runs.find(({ kind }) => kind === 'long')
        if (!long || runs.length < 2 || availability?.minutes || distance_m < 7500) return []
        const share = aim.kind === 'level' ? 0.35 : aim.distance_m < 15_000 ? 0.45 : 0.55
        const most = Math.max(share, 1.1 / runs.length) * distance_m
        return long.distance_m > most + 1 ? [`${isoDate(startsOn)} ${long.distance_m} of ${distance_m}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })

  it('keeps at least four fifths of every week easy', () => {
    const wrong = wrongIn(({ plan }) =>
      plan.weeks
        .filter(
          ({ runs, distance_m }) =>
            runs.every(({ purpose }) => purpose !== 'walk-run') &&
            runs.reduce((sum, run) => sum + hardMeters(run.steps), 0) > 0.2 * Math.max(distance_m, 1) + 1,
        )
        .map(({ startsOn }) => isoDate(startsOn)),
    )
    expect(wrong).toEqual([])
  })

  it('lays nothing hard next to a long run or to other hard running, also over the end of a week', () => {
    const wrong = wrongIn(({ plan }) => {
      const hard = runsOf(plan).filter(({ kind, steps }) => kind === 'long' || hardMeters(steps) > 600)
      return hard.flatMap(({ on }, i) => (i > 0 && on - hard[i - 1]!.on < 2 ? [isoDate(on)] : []))
    })
    expect(wrong).toEqual([])
  })

  it('adds up: the steps of a run make its distance, and the shorter version is shorter', () => {
    const length = (steps: PlannedRun['steps']): number =>
      steps.reduce((sum, one) => sum + ('repeat' in one ? one.repeat * length(one.steps) : (one.distance_m ?? 0)), 0)
    const wrong = wrongIn(({ plan }) =>
      runsOf(plan)
        .filter(
          ({ purpose, steps, shorter, distance_m }) =>
            purpose !== 'walk-run' &&
            (Math.abs(length(steps) - distance_m) > 2 ||
              Math.abs(length(shorter.steps) - shorter.distance_m) > 2 ||
              shorter.distance_m > distance_m),
        )
        .map(({ on }) => isoDate(on)),
    )
    expect(wrong).toEqual([])
  })

  it('asks less before the race than at the height: 41 to 60 in 100 less in the last weeks', () => {
    const plan = backwardPlan(madeRequest(steady, [marathonIn(16)]))
    const height = Math.max(...plan.weeks.map(({ distance_m }) => distance_m))
    const taper = plan.weeks.filter(({ phase }) => phase === 'taper')
    expect(taper).toHaveLength(3)
    expect(taper[1]!.distance_m / height).toBeLessThan(0.6)
    expect(taper[2]!.distance_m / height).toBeLessThan(0.45)
  })

  it('tapers in the weeks before a race on a Monday, and tests on days with a run', () => {
    const monday = { ...marathonIn(16), distance_m: 10_000, on: addDays(TODAY, 7 * 16 + 1) } as const
    const plan = backwardPlan(madeRequest(steady, [monday]))
    const [before, last] = plan.weeks.slice(-2)
    expect([before?.phase, last?.phase]).toEqual(['taper', 'taper'])
    expect(before!.distance_m).toBeLessThan(0.55 * Math.max(...plan.weeks.map(({ distance_m }) => distance_m)))
    const days = runsOf(plan).map(({ on }) => on)
    for (const { kind, on } of plan.milestones) if (kind === 'tune-up') expect(days).toContain(on)
  })

  it('says when the weeks do not suffice, and each alternative it names does', () => {
    const beginner: MadeRunner = { ...steady, weeks: [10_000, 10_000, 10_000, 10_000, 10_000] }
    const plan = backwardPlan(madeRequest(beginner, [marathonIn(8)]))
    expect(plan).toMatchObject({ feasible: false, weeks: [], why: [{ code: 'long-run-too-short' }] })
    const later = plan.alternatives.find(({ kind }) => kind === 'later')
    const shorter = plan.alternatives.find(({ kind }) => kind === 'shorter')
    if (later?.kind !== 'later' || shorter?.kind !== 'shorter') throw new Error('no alternative')
    const race = { kind: 'race', distance_m: 42_195 } as const
    expect(backwardPlan(madeRequest(beginner, [{ ...race, on: later.on }])).feasible).toBe(true)
    expect(backwardPlan(madeRequest(beginner, [{ ...race, on: addDays(later.on, -7) }])).feasible).toBe(false)
    expect(
      backwardPlan(madeRequest(beginner, [{ ...race, distance_m: shorter.distance_m, on: addDays(TODAY, 56) }]))
        .feasible,
    ).toBe(true)
  })

  it('plans for no time that is nearly out of reach, and names the one in the middle', () => {
    const runner: MadeRunner = { ...steady, best: { distance_m: 21_097.5, time_s: 7200 } }
    const plan = backwardPlan(madeRequest(runner, [marathonIn(16, 3 * 3600)]))
    expect(plan.why[0]?.code).toBe('target-too-fast')
    expect(plan.alternatives.map(({ kind }) => kind)).toEqual(['slower', 'finish'])
  })

  it('names a later day with a time that is within reach by then', () => {
    const slow: MadeRunner = { ...steady, weeks: Array.from({ length: 12 }, () => 12_000) }
    const runner = { ...slow, best: { distance_m: 5000, time_s: 1700 } }
    const [later] = backwardPlan(madeRequest(runner, [marathonIn(8, 3 * 3600)])).alternatives
    if (later?.kind !== 'later' || later.time_s === undefined) throw new Error('no later day')
    const race = { kind: 'race', distance_m: 42_195, on: later.on } as const
    expect(backwardPlan(madeRequest(runner, [{ ...race, time_s: 3 * 3600 }])).why[0]?.code).toBe('target-too-fast')
    expect(backwardPlan(madeRequest(runner, [{ ...race, time_s: later.time_s }])).feasible).toBe(true)
  })

  it('asks more when there is more: more history, more days or more time never end in a shorter longest run', () => {
    const longest = (plan: Plan) => runsOf(plan).reduce((most, { distance_m }) => Math.max(most, distance_m), 0)
    const race = (weeks: number): PlanAim => ({ kind: 'race', distance_m: 21_097.5, on: addDays(TODAY, weeks * 7) })
    const runner = (weekly: number): MadeRunner => ({ ...steady, weeks: Array.from({ length: 12 }, () => weekly) })
    const at = (weekly: number, weeks: number) => longest(backwardPlan(madeRequest(runner(weekly), [race(weeks)])))
    expect(at(30_000, 12)).toBeGreaterThanOrEqual(at(24_000, 12))
    expect(at(24_000, 16)).toBeGreaterThanOrEqual(at(24_000, 12))
  })

  it('plans nothing for an injury or a pregnancy that goes on, nor a marathon for who is not grown up', () => {
    const injured = { ...steady, pauses: [{ from: addDays(TODAY, -10), reason: 'injury' as const }] }
    expect(backwardPlan(madeRequest(injured, [marathonIn(16)])).why).toEqual([
      { code: 'injured', since: addDays(TODAY, -10) },
    ])
    const pregnant = { ...steady, pauses: [{ from: addDays(TODAY, -10), reason: 'pregnancy' as const }] }
    expect(backwardPlan(madeRequest(pregnant, [marathonIn(16)]))).toMatchObject({
      why: [{ code: 'pregnant', since: addDays(TODAY, -10) }],
      alternatives: [],
      weeks: [],
    })
    const young = backwardPlan(madeRequest({ ...steady, birthYear: 2011 }, [marathonIn(16)]))
    expect(young.why).toEqual([{ code: 'under-age' }])
    // In the year of the eighteenth birthday nobody knows whether it has been.
    const almost = { ...steady, birthYear: 2008 }
    expect(backwardPlan(madeRequest(almost, [marathonIn(16)])).why).toEqual([{ code: 'under-age' }])
    for (const runner of [injured, almost])
      expect(backwardPlan({ ...madeRequest(runner, [marathonIn(16)]), evenSo: true }).weeks).toEqual([])
    expect(young.alternatives[0]).toMatchObject({ kind: 'shorter' })
  })

  it('leaves days of a known pause free and comes back with less', () => {
    const away = { from: addDays(TODAY, 29), to: addDays(TODAY, 42), reason: 'travel' as const }
    const plan = backwardPlan(madeRequest(steady, [marathonIn(20)], { ahead: [away] }))
    expect(runsOf(plan).some(({ on }) => on >= away.from && on <= away.to)).toBe(false)
    const back = plan.weeks.find(
      ({ startsOn }) => startsOn > away.to - 7 && startsOn <= away.to + 1 && startsOn > away.from,
    )
    expect(weekAfter(plan.weeks, away.to)?.notes).toContain('return')
    expect(back).toBeDefined()
  })

  it('gives a race on the way its day, the day before and no hard running in its week', () => {
    const race = {
      id: 'r',
      on: addDays(TODAY, 49),
      distance_m: 10_000,
      kind: 'road',
      priority: 'B',
      outcome: 'planned',
      allOut: true,
      version: 1,
    } as const
    const plan = backwardPlan(madeRequest({ ...steady, races: [race] }, [marathonIn(16)]))
    expect(runsOf(plan).some(({ on }) => on === race.on || on === race.on - 1)).toBe(false)
    expect(plan.milestones).toContainEqual(expect.objectContaining({ kind: 'tune-up', raceId: 'r' }))
    const week = plan.weeks.find(({ startsOn }) => race.on >= startsOn && race.on < startsOn + 7)
    expect(week?.runs.every(({ kind }) => kind === 'easy' || kind === 'long' || kind === 'recovery')).toBe(true)
  })

  it('goes on to the next aim after easy weeks', () => {
    const second: PlanAim = { kind: 'race', distance_m: 21_097.5, on: addDays(TODAY, 7 * 28) }
    const plan = backwardPlan(madeRequest(steady, [marathonIn(16), second]))
    expect(plan.weeks.map(({ phase }) => phase)).toEqual(expect.arrayContaining(['recovery', 'taper']))
    expect(plan.milestones.filter(({ kind }) => kind === 'race')).toHaveLength(2)
    expect(plan.weeks.at(-1)!.startsOn).toBeLessThanOrEqual(second.on)
  })
})

const weekAfter = (weeks: readonly PlanWeek[], day: LocalDate) => weeks.find(({ startsOn }) => startsOn > day)

it('leaves days without a run after a race before it goes on', () => {
  const plan = backwardPlan(
    madeRequest(steady, [marathonIn(16), { kind: 'race', distance_m: 21_097.5, on: addDays(TODAY, 7 * 28) }]),
  )
  const race = addDays(TODAY, 7 * 16)
  expect(runsOf(plan).filter(({ on }) => on > race && on <= race + 5)).toEqual([])
})
