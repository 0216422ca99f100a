import { addDays, dateOf, type LocalDate, weekdayOf } from '../../src/core/base/calendar.ts'
import { type Random, seededRandom } from '../../src/core/base/random.ts'
import type { CheckIn } from '../../src/core/evidence/check-in.ts'
import type { DayFact } from '../../src/core/evidence/day-fact.ts'
import type { ActivityFact, BestEffortFact, Evidence, Pause } from '../../src/core/evidence/evidence.ts'
import { evidence } from '../../src/core/evidence/make-evidence.ts'
import type { PlannedWorkout } from '../../src/core/evidence/planned-workout.ts'
import type { Race } from '../../src/core/evidence/race.ts'
import type { Measure } from '../../src/core/goal/measure.ts'
import type { Goal } from '../../src/core/goal/goal.ts'
import type { SignCode } from '../../src/core/wellbeing/sign.ts'

/** What goes on in a runner, of which only answers and runs are seen. Scales 0 to 10, `form` a share of speed. */
export interface Hidden {
  fatigue: number
  pain: number
  joy: number
  /** How full life is. */
  life: number
  fear: number
  pull: number
  duty: number
  /** How much of oneself hangs on the goal. */
  self: number
  form: number
}

/** What a runner does with how they are: tendencies, none of which knows a rule or its threshold. */
export interface Character {
  readonly name: string
  /** Weekdays with a run, and kilometres; the long one on Sunday. */
  readonly days: readonly number[]
  readonly easy_km: number
  readonly long_km: number
  /** Seconds a kilometre of an easy run, rested and at the form of the first day. */
  readonly pace: number
  /** A 5 km run all-out, on a Sunday every so many weeks. */
  readonly raceEvery_weeks: number
  /** How much pain keeps them from running: 0 not at all, 1 as a careful runner. */
  readonly heeds: number
  readonly answers: number
  /** Three days a week for half a year, a time in the half marathon at its end, or none. */
  readonly goal: 'habit' | 'race' | 'none'
  /** How the hidden states go, day by day, from the day that the watching begins (days before are below 0). */
  readonly live: (day: number, hidden: Hidden, random: Random) => void
  /** How much of the usual a run is on a day; 0: none is meant. */
  readonly amount?: (day: number) => number
  /** Kilometres of one run on a day, instead of what is usual. */
  readonly oneRun?: (day: number) => number | undefined
  readonly pauses?: readonly { readonly from: number; readonly to?: number; readonly reason: Pause['reason'] }[]
  /** From this day on nothing is said or recorded any more. */
  readonly silentFrom?: number
  readonly truths: readonly Truth[]
}

/** What truly was the matter, from the story of the runner: days since the watching began, both included. */
export interface Truth {
  readonly code: SignCode
  readonly from: number
  readonly to: number
  /** True only of those lives in which so many runs were run in these days: who did not run did not run on. */
  readonly runs?: number
}

export const START: LocalDate = dateOf(2025, 6, 2)
export const WATCHED_DAYS = 26 * 7
const BEFORE_DAYS = 20 * 7
const GOAL_ID = 'goal'

/** One life of a character: seeded, months long, with twenty ordinary weeks before the watching begins. */
export function madeLife(
  character: Character,
  seed: number,
): { readonly evidence: Evidence; readonly goals: readonly Goal[]; readonly truths: readonly Truth[] } {
  const random = seededRandom(seed)
  const hasGoal = character.goal !== 'none'
  const noise = (spread: number) => (random() + random() + random() - 1.5) * 2 * spread
  const hidden: Hidden = { fatigue: 2, pain: 0, joy: 7.5, life: 3, fear: 3, pull: 7.5, duty: 2.5, self: 4, form: 1 }
  const activities: ActivityFact[] = []
  const bestEfforts: BestEffortFact[] = []
  const checkIns: CheckIn[] = []
  const plannedWorkouts: PlannedWorkout[] = []
  const races: Race[] = []
  const dayFacts: DayFact[] = []
  for (let day = -BEFORE_DAYS; day < WATCHED_DAYS; day++) {
    const on = addDays(START, day)
    character.live(day, hidden, random)
    hidden.fatigue *= 0.82
    if (day >= (character.silentFrom ?? Infinity)) continue
    const weekday = weekdayOf(on)
    const usual = character.days.includes(weekday)
    const planned_km = usual ? (weekday === 7 ? character.long_km : character.easy_km) : 0
    if (usual && hasGoal) plannedWorkouts.push(workout(on, planned_km))
    const one = character.oneRun?.(day)
    const share = character.amount?.(day) ?? 1
    const held =
      0.94 -
      0.085 * Math.max(0, hidden.life - 3) -
      character.heeds * 0.12 * hidden.pain -
      0.05 * Math.max(0, 5 - hidden.pull)
    const runs = one !== undefined || (usual && share > 0 && random() < held)
    const id = `run-${String(day + 1000)}`
    const say = (said: Partial<CheckIn>) =>
      checkIns.push({
        id: `said-${String(day + 1000)}-${checkIns.length}`,
        on,
        moment: 'after-run',
        version: 1,
        ...said,
      })
    if (runs) {
      const km = Math.max(1.5, (one ?? planned_km * share) * (1 + noise(0.06)))
      const isRace =
        hasGoal && one === undefined && weekday === 7 && mod(Math.round(day / 7), character.raceEvery_weeks) === 1
      const pace = (isRace ? 0.83 : 1 + noise(0.02)) * (character.pace / hidden.form)
      const distance_m = isRace ? 5000 : km * 1000
      const time_s = Math.round((distance_m / 1000) * pace * (isRace ? 1 + noise(0.007) : 1))
      hidden.fatigue += 0.09 * km
      activities.push({
        id,
        startAt: on * 86_400_000 + 7 * 3_600_000,
        localDay: on,
        sport: 'running',
        distance_m,
        elapsed_s: time_s,
        moving_s: time_s,
      })
      if (isRace) {
        races.push(raced(`race-${String(day + 1000)}`, on, time_s, id))
        bestEfforts.push({ activityId: id, localDay: on, distance_m: 5000, elapsed_s: time_s })
      }
      if (random() < character.answers)
        say({
          activityId: id,
          effort: scale((isRace ? 8.5 : 3) + 0.45 * hidden.fatigue + noise(0.7)),
          pain: {
            level: scale(hidden.pain < 0.3 ? 0 : hidden.pain + noise(0.7)),
            ...(hidden.pain > 1 && { where: 'knee', nextMorning: scale(0.7 * hidden.pain + noise(0.6)) }),
          },
          joy: scale(hidden.joy + noise(1)),
        })
    } else if (hidden.pain > 2 && random() < 0.5 * character.answers)
      say({ moment: 'morning', pain: { level: scale(hidden.pain + noise(0.7)), where: 'knee' } })
    dayFacts.push({
      on,
      sleep_s: Math.round(3600 * Math.max(3, 8.1 - 0.16 * hidden.life + noise(0.6))),
      resting_heart_rate_bpm: Math.round(50 + 0.4 * hidden.fatigue + noise(1.8)),
      source: 'watch',
    })
    if (mod(day, 2) === 0 && random() < character.answers)
      say({
        moment: 'morning',
        energy: scale(8 - 0.55 * hidden.fatigue - 0.15 * hidden.life + noise(0.9)),
        mood: scale(3.6 + 0.5 * hidden.joy - 0.1 * hidden.life + noise(0.9)),
        sleepQuality: scale(7.5 - 0.35 * hidden.fatigue + noise(0.9)),
      })
    if (mod(day, 14) === 6 && random() < character.answers)
      say({
        moment: 'weekly',
        excitement: scale(hidden.pull + noise(1)),
        anxiety: scale(hidden.fear + noise(1)),
        wantTo: scale(hidden.pull + noise(1)),
        haveTo: scale(hidden.duty + noise(1)),
        identity: scale(hidden.self + noise(1)),
        stress: scale(hidden.life + noise(1)),
        ...(hasGoal && { goalId: GOAL_ID }),
      })
  }
  const pauses = (character.pauses ?? []).map(({ from, to, reason }) => ({
    from: addDays(START, from),
    ...(to !== undefined && { to: addDays(START, to) }),
    reason,
  }))
  const facts = { activities, bestEfforts, checkIns, plannedWorkouts, races, pauses, dayFacts }
  return {
    evidence: evidence({ weekStart: 1, birthYear: 1985, sex: 'unstated' }, facts, addDays(START, WATCHED_DAYS - 1)),
    goals: character.goal === 'none' ? [] : [goalOf(character)],
    truths: character.truths.filter(({ from, to, runs = 0 }) => ranOn(from, to) >= runs),
  }

  function ranOn(from: number, to: number) {
    return activities.filter(({ localDay }) => localDay >= START + from && localDay <= START + to).length
  }
}

const mod = (value: number, by: number) => ((value % by) + by) % by
const scale = (value: number) => Math.round(Math.min(10, Math.max(0, value)))

const workout = (on: LocalDate, km: number): PlannedWorkout => ({
  id: `planned-${on}`,
  on,
  kind: 'easy',
  sport: 'running',
  distance_m: km * 1000,
  steps: [],
  goalId: GOAL_ID,
  version: 1,
})

const raced = (id: string, on: LocalDate, time_s: number, activityId: string): Race => ({
  id,
  on,
  distance_m: 5000,
  kind: 'road',
  priority: 'B',
  outcome: 'finished',
  official_time_s: time_s,
  activityId,
  allOut: true,
  version: 1,
})

/** Pace of a half marathon by that of 5 km (Riegel 1981). */
const HALF_BY_FIVE = (21.0975 / 5) ** 0.06

/** Half a year of a habit that the runner has, or a half marathon on the last day, 3 % faster than the first day's form. */
function goalOf({ goal, pace }: Character): Goal {
  const measure: Measure =
    goal === 'habit'
      ? { kind: 'frequency', times: 3, weeks: 26, slack_weeks: 4, sports: ['running'] }
      : { kind: 'race-time', distance_m: 21_097.5, time_s: Math.round(21.0975 * pace * 0.83 * HALF_BY_FIVE * 0.97) }
  const dueOn = addDays(START, WATCHED_DAYS + 14)
  return {
    id: GOAL_ID,
    type: goal === 'habit' ? 'consistency' : 'time',
    horizon: 'season',
    rank: 0,
    createdOn: START,
    states: [{ on: START, state: 'active' }],
    revisions: [{ fromOn: START, startOn: START, ...(goal === 'race' && { dueOn }), measure, weekStart: 1 }],
    version: 1,
  }
}
