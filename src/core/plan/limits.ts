/**
 * Limits and usual values of a plan, each with its source in docs/methods/plan.md. [D1] Schuster Brandt Frandsen and
 * others, Br J Sports Med 59 (2025) 1203; [B] Bosquet and others, Med Sci Sports Exerc 39 (2007) 1358; [D] Daniels'
 * Running Formula; [F] Fokkema and others on volume and marathon times; [P] practice, marked as such on the page.
 */
export const LIMITS = {
  /** A run up to so much of the longest of the last 30 days, its own day counted as one, adds no risk that was seen. [D1] */
  longStep: 1.1,
  longWindowDays: 30,
  /** The usual next step is taken at most once in so many days. */
  longStepDays: 7,
  /** From one week to the next whole one. [P] */
  weeklyRise: 1.1,
  /** Every so many weeks asks less. [P] */
  cutBackEvery: 4,
  cutBackShare: 0.78,
  /** Share of a week's distance in its longest run: of a level, of a race up to 15 km, and where a longer one asks for it. [D, P] */
  longShare: 0.35,
  longShareRace: 0.45,
  longShareFar: 0.55,
  /** Where the minutes of the other days do not hold the rest of the week. [P] */
  longShareFewMinutes: 0.75,
  /** Longest run of the race's own week, as a share of the longest of 30 days. [P] */
  raceWeekShare: 0.5,
  raceWeekMost_m: 10_000,
  /** Longest run that is called recovery; a longer one after a long run is an easy one. [P] */
  recoveryMost_m: 8000,
  /** Longest run by the clock; for races beyond 30 km up to the second. [D, P] */
  longMinutes: 150,
  longMinutesFar: 180,
  /** Work of a week as a share of its distance, and as a distance. [D] */
  tempoShare: 0.1,
  intervalShare: 0.08,
  intervalMost_m: 10_000,
  racePaceShare: 0.12,
  racePaceMost_m: 29_000,
  racePaceMostMinutes: 110,
  /** At least so much of every week is easy. */
  easyShare: 0.8,
  /** A run shorter than this is not planned, nor read as one. */
  shortestRun_m: 1000,
  worthwhile_m: 3000,
  /** Longest run after a break so long that 30 days hold none, as a share of the longest before it. [P] */
  afterBreakLong: 0.5,
  /** A runner who starts from nothing: so many times so far, walking in between. [P] */
  firstRun_m: 2500,
  firstRuns: 3,
} as const

/** Share of the last full week's distance that weeks of a taper ask, the race left out; last is the race's week. [B] */
export const TAPERS: readonly { readonly from_m: number; readonly weeks: readonly number[] }[] = [
  { from_m: 30_000, weeks: [0.75, 0.55, 0.35] },
  { from_m: 15_000, weeks: [0.65, 0.4] },
  { from_m: 0, weeks: [0.5] },
]

/** Weeks that lead to a race, from its day back: the taper as above, then peak and build; base is the rest. [P] */
export const PHASE_WEEKS = { peak: 4, build: 8 } as const

/**
 * Longest run that carries a distance, needed and wanted, in metres. Marathon: longest run under 25 km went with 13
 * minutes more. [F] Between the rows by straight line; beyond the last a share of the distance.
 */
const LONG_RUNS: readonly (readonly [distance: number, needed: number, wanted: number])[] = [
  [1500, 3000, 8000],
  [5000, 4500, 10_000],
  [10_000, 8000, 14_000],
  [21_097.5, 15_000, 19_000],
  [42_195, 25_000, 30_000],
  [100_000, 36_000, 45_000],
]

export function longRunFor(distance_m: number): { readonly needed_m: number; readonly wanted_m: number } {
  const last = LONG_RUNS.length - 1
  const i = Math.min(
    last - 1,
    Math.max(
      0,
      LONG_RUNS.findIndex(([d]) => d >= distance_m) === -1
        ? last - 1
        : LONG_RUNS.findIndex(([d]) => d >= distance_m) - 1,
    ),
  )
  const [d0, n0, w0] = LONG_RUNS[i]!
  const [d1, n1, w1] = LONG_RUNS[i + 1]!
  const share = Math.min(1, Math.max(0, (distance_m - d0) / (d1 - d0)))
  return { needed_m: n0 + share * (n1 - n0), wanted_m: w0 + share * (w1 - w0) }
}

/** Mean weekly distance that runners of a marathon time have, in metres [P, after Smyth and others' 151,813 marathons]. */
const WEEKLY_BY_MARATHON: readonly (readonly [time_s: number, weekly_m: number])[] = [
  [9000, 80_000],
  [10_800, 70_000],
  [12_600, 54_000],
  [14_400, 44_000],
  [16_200, 37_500],
  [18_000, 31_500],
  [21_600, 28_000],
]

/** Where weeks lead when nothing else limits them: usual for the level, less for shorter races. */
export function usualPeak(distance_m: number, marathonTime_s: number | undefined): number {
  const rows = WEEKLY_BY_MARATHON
  const time = Math.min(rows.at(-1)![0], Math.max(rows[0]![0], marathonTime_s ?? 16_200))
  const i = Math.max(
    1,
    rows.findIndex(([t]) => t >= time),
  )
  const [t0, w0] = rows[i - 1]!
  const [t1, w1] = rows[i]!
  const mean = w0 + ((time - t0) / (t1 - t0)) * (w1 - w0)
  // The highest week lies about a sixth above the mean of a block.
  const forMarathon = mean * 1.15
  const share = distance_m >= 30_000 ? 1 : distance_m >= 15_000 ? 0.85 : distance_m >= 8000 ? 0.75 : 0.65
  return forMarathon * share
}
