import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Race } from '../evidence/race.ts'
import type { Milestone, PlanAim, PlanWeek } from './plan-types.ts'
import { hardMeters } from './workouts.ts'

/** Distances of tests on the way, by weeks before the race: shorter than it, and no longer than they help. [P] */
function tuneUps(distance_m: number): readonly { readonly weeks: number; readonly distance_m: number }[] {
  if (distance_m >= 30_000)
    return [
      { weeks: 8, distance_m: 10_000 },
      { weeks: 4, distance_m: 21_097.5 },
    ]
  if (distance_m >= 15_000)
    return [
      { weeks: 6, distance_m: 5000 },
      { weeks: 3, distance_m: 10_000 },
    ]
  if (distance_m > 5000)
    return [
      { weeks: 4, distance_m: 5000 },
      { weeks: 2, distance_m: 5000 },
    ]
  return distance_m > 3000 ? [{ weeks: 4, distance_m: 3000 }] : []
}

/** Times by their chance, for a distance and a day. */
type Raced = (distance_m: number, on: LocalDate) => ((chance: number) => number) | undefined

const NEAR_DAYS = 10
const HELD_WEEKS = 4

/**
 * Waypoints between today and the aim: new longest runs at a third, two thirds and all of the way, weeks held, tests or
 * races on the way with the range that the forecast has for them, and the race itself.
 */
export function milestones(
  aim: PlanAim,
  weeks: readonly PlanWeek[],
  now: { readonly asOf: LocalDate; readonly longest_m: number },
  races: readonly Race[],
  raced: Raced,
): Milestone[] {
  const found: Milestone[] = [...longestRuns(weeks, now.longest_m), ...weeksHeld(weeks)]
  if (aim.kind === 'race') {
    for (const race of races.filter(({ on }) => on > now.asOf && on < aim.on))
      found.push({
        kind: 'tune-up',
        on: race.on,
        distance_m: race.distance_m,
        ...rangeOf(race, raced),
        isRace: true,
        ...(race.id !== '' && { raceId: race.id }),
        priority: race.priority,
      })
    for (const test of tuneUps(aim.distance_m)) {
      const on = dayOfTest(addDays(aim.on, -7 * test.weeks), weeks, test.distance_m, now.longest_m)
      const isTaken = on !== undefined && races.some((race) => Math.abs(race.on - on) <= NEAR_DAYS)
      // A test before there was time to train tells what is known already.
      if (on === undefined || on < now.asOf + 21 || isTaken) continue
      found.push({
        kind: 'tune-up',
        on,
        distance_m: test.distance_m,
        ...rangeOf({ on, ...test }, raced),
        isRace: false,
      })
    }
    const { on, distance_m, time_s, raceId } = aim
    found.push({
      kind: 'race',
      on,
      distance_m,
      ...(time_s !== undefined && { time_s }),
      ...(raceId !== undefined && { raceId }),
    })
  }
  return found.toSorted((a, b) => a.on - b.on)
}

/** Tests up to this long take the place of the week's work, longer ones that of its long run. [P] */
const SHORT_TEST_M = 10_000

/** Weeks that a long test may lie away from its own. */
const NEAR_WEEKS = [0, -1, 1]

/** The day of a test; a long one never takes the place of a new longest run: the next ones go on from that. */
function dayOfTest(
  day: LocalDate,
  weeks: readonly PlanWeek[],
  distance_m: number,
  longest_m: number,
): LocalDate | undefined {
  if (distance_m <= SHORT_TEST_M) return testDay(day, weeks, distance_m)
  const runs = weeks.flatMap((week) => week.runs)
  const isNewLongest = (on: LocalDate) => {
    const before = runs.reduce((most, run) => (run.on < on ? Math.max(most, run.distance_m) : most), longest_m)
    return runs.some((run) => run.on === on && run.distance_m > before)
  }
  return NEAR_WEEKS.map((each) => testDay(addDays(day, 7 * each), weeks, distance_m)).find(
    (on) => on !== undefined && !isNewLongest(on),
  )
}

/** A test takes the place of a run of its week, and never lies on a day next to the long run. */
function testDay(day: LocalDate, weeks: readonly PlanWeek[], distance_m: number): LocalDate | undefined {
  const runs = weeks.find(({ startsOn }) => day >= startsOn && day < startsOn + 7)?.runs ?? []
  const long = runs.find(({ kind }) => kind === 'long')
  const isFree = ({ on }: { readonly on: LocalDate }) => !long || Math.abs(on - long.on) > 1
  const work = runs.filter(isFree).find(({ steps }) => hardMeters(steps) > 0) ?? runs.find(isFree)
  return ((distance_m <= SHORT_TEST_M ? work : undefined) ?? long ?? work)?.on
}

/** p30 and p70 of a day on which the test is run in earnest. */
function rangeOf(
  test: { readonly on: LocalDate; readonly distance_m: number },
  raced: Raced,
): { readonly fast_s?: number; readonly slow_s?: number } {
  const times = raced(test.distance_m, test.on)
  return times ? { fast_s: Math.round(times(0.3)), slow_s: Math.round(times(0.7)) } : {}
}

function longestRuns(weeks: readonly PlanWeek[], from_m: number): Milestone[] {
  const longs = weeks.flatMap(({ runs }) => runs.filter(({ kind }) => kind === 'long'))
  const most = longs.reduce((longest, run) => Math.max(longest, run.distance_m), 0)
  if (most <= from_m * 1.02) return []
  const marks = [1 / 3, 2 / 3, 1].map((share) => from_m + share * (most - from_m))
  const found = marks.flatMap((mark) => longs.find(({ distance_m }) => distance_m >= mark - 1) ?? [])
  return [...new Set(found)].map(({ on, distance_m }) => ({ kind: 'longest-run', on, distance_m }))
}

function weeksHeld(weeks: readonly PlanWeek[]): Milestone[] {
  const before = weeks.filter(({ phase }) => phase !== 'taper' && phase !== 'recovery')
  const found: Milestone[] = []
  for (let i = HELD_WEEKS; i <= before.length; i += HELD_WEEKS) {
    const held = before.slice(i - HELD_WEEKS, i)
    const weekly_m = Math.round(held.reduce((sum, week) => sum + week.distance_m, 0) / HELD_WEEKS / 100) * 100
    found.push({ kind: 'weeks-held', on: addDays(held.at(-1)!.startsOn, 6), weeks: HELD_WEEKS, weekly_m })
  }
  return found
}
