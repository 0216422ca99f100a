import { dateOf } from '../../../src/core/base/calendar.ts'
import type { GoalState } from '../../../src/core/goal/goal.ts'
import type { Walker } from './walker.ts'

/** Monday. */
export const START = dateOf(2026, 11, 23)
const WEEK = 7

/** One example, from typing it to its end. */
export interface Walk {
  /** What the runner types. */
  readonly say: string
  /** What the phrase leaves open, as the form asks for it. */
  readonly answers?: Record<string, unknown>
  /** Where one unit short lies in what was agreed, not in what was done. */
  readonly shortAnswers?: Record<string, unknown>
  /** Counted in weeks, the goal has its last day from them. */
  readonly endsItself?: true
  /** Facts that were there before. */
  readonly before?: (walker: Walker) => Promise<unknown>
  /** The day, counted from the first, on which it is looked at. */
  readonly until: number
  readonly live: (walker: Walker, how: 'whole' | 'short') => Promise<unknown>
  /** Where it ends one unit short; what has no failing state stays open. */
  readonly short: GoalState
}

const days = (from: number, to: number, step = 1) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)
const each = async (list: readonly number[], act: (n: number, i: number) => Promise<unknown>) => {
  for (const [i, n] of list.entries()) await act(n, i)
}

/** A race in the time asked, and a second slower. */
const raced = (distance_m: number, time_s: number, on: number): Pick<Walk, 'live' | 'short'> => ({
  live: ({ race }, how) => race(on, distance_m, { official_time_s: how === 'whole' ? time_s : time_s + 1 }),
  short: 'fell-short',
})

const TIME: readonly Walk[] = [
  { say: 'sub-20 5k by 1 March 2027', until: 99, ...raced(5000, 1199, 90) },
  { say: 'break 4:00 in the marathon by 1 March 2027', until: 99, ...raced(42_195, 14_399, 90) },
  {
    say: 'personal best in the half by 1 March 2027',
    before: ({ race }) => race(-60, 21_097.5, { official_time_s: 6000 }),
    until: 99,
    ...raced(21_097.5, 5999, 90),
  },
  { say: '24:00 5k by 1 March 2027', until: 99, ...raced(5000, 1440, 90) },
  {
    say: 'qualify for Boston by 1 March 2027',
    until: 99,
    live: async ({ race, page }, how) => {
      const { target } = (await page()).progress
      await race(90, 42_195, { official_time_s: how === 'whole' ? target! : target! + 1 })
    },
    short: 'fell-short',
  },
]

const CONSISTENCY: readonly Walk[] = [
  {
    say: 'run 4 days a week for 12 weeks',
    endsItself: true,
    until: 12 * WEEK,
    live: ({ run }, how) =>
      each(days(0, 11), (week) =>
        each([0, 2, 4, 6], async (n) => {
          if (how === 'whole' || week !== 5 || n !== 6) await run(week * WEEK + n)
        }),
      ),
    short: 'fell-short',
  },
  {
    say: 'complete every planned workout of this block',
    before: ({ plan }) => each(days(1, 27, 3), (n) => plan(n)),
    until: 31,
    live: ({ run }, how) => each(days(1, 27, 3), async (n) => (how === 'short' && n === 13 ? undefined : run(n))),
    short: 'fell-short',
  },
  {
    say: 'miss no more than 2 sessions a month',
    answers: { dueOn: '2027-01-31' },
    before: ({ plan }) => each(days(8, 68, 4), (n) => plan(n)),
    until: 73,
    live: ({ run }, how) =>
      each(days(8, 68, 4), async (n) => ([12, 20].includes(n) || (how === 'short' && n === 28) ? undefined : run(n))),
    short: 'fell-short',
  },
  {
    say: '30 miles a week consistently',
    answers: { dueOn: '2027-01-17' },
    until: 8 * WEEK,
    live: ({ run }, how) =>
      each(days(0, 7), (week) =>
        each([0, 2, 4, 6], (n) => run(week * WEEK + n, how === 'short' && week === 3 && n === 6 ? 12_069 : 12_070)),
      ),
    short: 'fell-short',
  },
]

const EXPERIENCE: readonly Walk[] = [
  {
    say: 'first marathon by 1 March 2027',
    until: 99,
    live: ({ race }, how) => race(90, 42_195, how === 'whole' ? {} : { outcome: 'did-not-finish' }),
    short: 'fell-short',
  },
  {
    say: 'a trail ultra by 1 March 2027',
    until: 99,
    live: ({ race }, how) => race(90, 52_000, { kind: how === 'whole' ? 'trail' : 'road' }),
    short: 'fell-short',
  },
  {
    say: 'run in 5 different states by 1 March 2027',
    until: 99,
    live: ({ run }, how) =>
      each(days(1, how === 'whole' ? 5 : 4), (n) =>
        run(n, 5000, { place: { country: 'US', state: `US-${'ABCDE'[n - 1]}A` } }),
      ),
    short: 'fell-short',
  },
]

const HEALTH: readonly Walk[] = [
  {
    say: '6 months pain-free',
    until: 182,
    // Pain is answered with care, and never ends the goal.
    live: ({ tell }, how) =>
      each(days(0, 181), (n) => tell(n, { pain: { level: how === 'short' && n === 90 ? 3 : 0 } })),
    short: 'active',
  },
  {
    say: 'keep my weight through running',
    answers: { dueOn: '2027-01-17', low: 58, high: 62, height_m: 1.7 },
    until: 8 * WEEK,
    live: ({ measure }, how) =>
      each(days(2, 55, WEEK), (n, i) => measure(n, { weight_kg: how === 'short' && i > 2 ? 63 : 60 })),
    short: 'active',
  },
  {
    say: 'use running against stress',
    answers: { dueOn: '2027-01-17' },
    until: 8 * WEEK,
    live: ({ tell }, how) =>
      each(days(1, 55, WEEK), async (n) => {
        await tell(n, { moment: 'before-run', stress: 7 })
        await tell(n, { moment: 'after-run', stress: how === 'whole' ? 5 : 6 })
      }),
    short: 'active',
  },
  {
    say: 'run with friends every week',
    answers: { weeks: 8 },
    endsItself: true,
    until: 8 * WEEK,
    live: ({ run }, how) => each(days(5, 55, WEEK), (n, i) => run(n, 8000, { inCompany: how === 'whole' || i !== 4 })),
    short: 'fell-short',
  },
]

/** Steady runs at one heart rate and pace. */
const steady = (pace_s_per_km: number) => (walker: Walker) =>
  each(days(45, 90, 5), (n) => {
    const elapsed_s = pace_s_per_km * 8
    return walker.run(n, 8000, { elapsed_s, moving_s: elapsed_s, average_heart_rate_bpm: 140, ascent_m: 10 })
  })

const IMPROVEMENT: readonly Walk[] = [
  {
    say: 'improve running economy by 28 February 2027',
    answers: { heart_rate_bpm: 140, target: 360 },
    until: 98,
    live: (walker, how) => steady(how === 'whole' ? 360 : 361)(walker),
    short: 'fell-short',
  },
  {
    say: 'raise weekly distance from 30 km to 45 km by 28 February 2027',
    until: 98,
    live: ({ run }, how) =>
      each(days(0, 13), (week) => each([0, 2, 4], (n) => run(week * WEEK + n, how === 'whole' ? 15_000 : 14_999))),
    short: 'fell-short',
  },
  {
    say: 'add strength training consistently',
    answers: { weeks: 8 },
    endsItself: true,
    until: 8 * WEEK,
    live: ({ run }, how) =>
      each(days(0, 7), (week) =>
        each(how === 'short' && week === 3 ? [1] : [1, 4], (n) =>
          run(week * WEEK + n, 8000, {
            sport: 'training',
            subSport: 'strength_training',
            distance_m: null,
            elapsed_s: 2400,
          }),
        ),
      ),
    short: 'fell-short',
  },
  {
    say: 'fix overstriding by 28 February 2027',
    answers: { target: 171 },
    shortAnswers: { target: 172 },
    until: 98,
    live: ({ record }) => record(days(60, 90, 5)),
    short: 'fell-short',
  },
]

const paced = {
  kind: 'tempo',
  distance_m: 8000,
  steps: [{ role: 'work', distance_m: 8000, target: { by: 'pace', fast_s_per_km: 290, slow_s_per_km: 300 } }],
}

const repeated = {
  kind: 'intervals',
  distance_m: 7300,
  steps: [
    { role: 'warm-up', distance_m: 2000 },
    {
      repeat: 3,
      steps: [
        { role: 'work', distance_m: 1000, target: { by: 'pace', fast_s_per_km: 235, slow_s_per_km: 245 } },
        { role: 'recovery', distance_m: 400 },
      ],
    },
    { role: 'cool-down', distance_m: 1000 },
  ],
}

const SESSION: readonly Walk[] = [
  {
    say: "complete today's workout",
    before: ({ plan }) => plan(0),
    until: 4,
    live: async ({ run }, how) => how === 'whole' && run(0),
    short: 'fell-short',
  },
  {
    say: 'hit the target paces',
    before: ({ plan }) => plan(0, paced),
    until: 4,
    live: ({ run }, how) => run(0, 8000, { elapsed_s: how === 'whole' ? 2400 : 2480 }),
    short: 'fell-short',
  },
  {
    say: "hit the paces of today's intervals",
    before: ({ plan }) => plan(0, repeated),
    until: 4,
    // The best of them says nothing of the others.
    live: ({ intervals }, how) => intervals(0, how === 'whole' ? [0, -2, 4] : [0, -2, 20]),
    short: 'fell-short',
  },
  {
    say: 'listen to the body',
    before: ({ plan }) => plan(0, { kind: 'intervals' }),
    until: 4,
    live: async ({ run, tell }, how) => {
      await tell(0, { moment: 'morning', pain: { level: 5 } })
      await run(0, how === 'whole' ? 3000 : 8000, { effort: how === 'whole' ? 2 : 8 })
    },
    short: 'fell-short',
  },
]

const WEEKLY: readonly Walk[] = [
  {
    say: 'hit the planned distance',
    before: ({ plan }) => each([0, 2, 4, 6], (n) => plan(n)),
    until: 8,
    live: ({ run }, how) => each([0, 2, 4, 6], (n) => run(n, how === 'short' && n === 6 ? 7999 : 8000)),
    short: 'fell-short',
  },
  {
    say: 'complete the quality sessions',
    before: ({ plan }) => each([1, 4], (n) => plan(n, { kind: 'tempo' })),
    until: 10,
    live: ({ run }, how) => each(how === 'whole' ? [1, 4] : [1], (n) => run(n)),
    short: 'fell-short',
  },
  {
    say: 'take the scheduled rest',
    before: ({ plan }) => each([1, 5], (n) => plan(n, { kind: 'rest', distance_m: null })),
    until: 10,
    live: ({ run }, how) => each(how === 'whole' ? [0, 2] : [0, 5], (n) => run(n)),
    short: 'fell-short',
  },
]

/** Nine weeks of 28 km. */
const usualWeeks = ({ run }: Walker) =>
  each(days(-63, -1, WEEK), (week) => each([0, 2, 5], (n) => run(week + n, n === 5 ? 12_000 : 8000)))

const SEASON: readonly Walk[] = [
  {
    say: 'build a base',
    before: usualWeeks,
    until: 12 * WEEK,
    live: ({ run }, how) =>
      each(days(0, 83, WEEK), (week) =>
        each([0, 2, 5], (n) => run(week + n, n < 5 ? 12_000 : how === 'whole' ? 15_000 : 14_000)),
      ),
    short: 'fell-short',
  },
  {
    say: 'peak for the goal race',
    before: async (walker) => {
      await usualWeeks(walker)
      await walker.race(70, 21_097.5, { outcome: 'planned', priority: 'A' })
      await each(days(50, 68, 3), (n) => walker.plan(n))
    },
    until: 74,
    live: async ({ run, tell, finish }, how) => {
      // One workout of the taper may be missed.
      await each(days(50, 68, 3), async (n) => (n === 53 || (how === 'short' && n === 59) ? undefined : run(n)))
      await each(days(49, 70), (n) => tell(n, { pain: { level: 0 } }))
      await finish(6200)
    },
    short: 'fell-short',
  },
  {
    say: 'stay healthy for 8 weeks',
    until: 8 * WEEK,
    live: async ({ tell, pause }, how) => {
      await each(days(0, 55), (n) => tell(n, { pain: { level: 0 } }))
      if (how === 'short') await pause(20, 27, 'injury')
    },
    short: 'active',
  },
]

const LONG_TERM: readonly Walk[] = [
  {
    say: 'a best at 10k by 1 March 2027',
    before: ({ race }) => race(-60, 10_000, { official_time_s: 2700 }),
    until: 99,
    ...raced(10_000, 2699, 90),
  },
  {
    say: 'qualify for an event by 1 March 2027',
    answers: { distance_m: 21_097.5, time_s: 5400 },
    until: 99,
    ...raced(21_097.5, 5400, 90),
  },
]

export const WALKS: readonly Walk[] = [
  ...TIME,
  ...CONSISTENCY,
  ...EXPERIENCE,
  ...HEALTH,
  ...IMPROVEMENT,
  ...SESSION,
  ...WEEKLY,
  ...SEASON,
  ...LONG_TERM,
]
