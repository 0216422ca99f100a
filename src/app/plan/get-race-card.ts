import { addDays, type LocalDate, parseIsoDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Athlete } from '../../core/evidence/athlete.ts'
import type { Evidence } from '../../core/evidence/evidence.ts'
import { stateOn } from '../../core/goal/goal-state.ts'
import type { Goal } from '../../core/goal/goal.ts'
import { aimOfGoal } from '../../core/plan/aim-of-goal.ts'
import { knownOutlook } from '../../core/plan/known-outlook.ts'
import type { PlanAim } from '../../core/plan/plan-types.ts'
import { raceCard } from '../../core/plan/race-card.ts'
import { racedTimes } from '../../core/plan/raced-time.ts'
import { runnerNow, UNKNOWN_PACE_S_PER_KM } from '../../core/plan/runner-now.ts'
import { firstThingsView } from '../../core/view/first-things-view.ts'
import { raceCardView, type RaceCardView } from '../../core/view/race-card-view.ts'
import type { RaceView } from '../../core/view/race-view.ts'
import { findGoal, listGoals } from '../../storage/goals.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import { getRace, getRaces } from '../races/get-races.ts'

type RaceAim = Extract<PlanAim, { kind: 'race' }>
interface Found {
  readonly distance_m: number
  readonly on: LocalDate
  readonly race?: RaceView
  readonly goal?: Goal
  readonly goal_s?: number
}

const dayOf = (iso: string) => parseIsoDate(iso)!
const SAME_DISTANCE = 0.02
const isSame = (a_m: number, b_m: number) => Math.abs(Math.log(a_m / b_m)) <= SAME_DISTANCE

/** The card of a race that was entered, with the goal that it serves. */
export async function cardOfRace(
  context: Context,
  raceId: string,
  asOf?: LocalDate,
): Promise<Result<RaceCardView, AppProblem>> {
  const race = await getRace(context, raceId)
  if (!race.ok) return race
  const athlete = await loadAthlete(context)
  const { distance_m } = race.value
  const on = dayOf(race.value.on)
  const evidence = await evidenceBefore(context, athlete, on, asOf)
  const goals = (await listGoals(context.db, context.athleteId)).filter(
    (goal) => goal.archivedAt === undefined && stateOn(goal, evidence.asOf).state === 'active',
  )
  for (const goal of goals) {
    const aim = aimOfGoal(goal, evidence)
    if (!aim.ok || aim.value.kind !== 'race' || !isSame(aim.value.distance_m, distance_m) || aim.value.on < on) continue
    return ok(made(evidence, athlete, { distance_m, on, race: race.value, goal, ...timeOf(aim.value) }))
  }
  return ok(made(evidence, athlete, { distance_m, on, race: race.value }))
}

/** The card of a goal that is a race: of the race entered for it where there is one, else of its last day. */
export async function cardOfGoal(
  context: Context,
  goalId: string,
  asOf?: LocalDate,
): Promise<Result<RaceCardView, AppProblem>> {
  const goal = await findGoal(context.db, context.athleteId, goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const athlete = await loadAthlete(context)
  const day = asOf ?? today(context, athlete)
  const aim = aimOfGoal(goal, await loadEvidence(context, athlete, day))
  if (!aim.ok || aim.value.kind !== 'race') return err({ code: 'no-plan-for-kind' })
  const { distance_m, on: dueOn } = aim.value
  const { coming, past } = await getRaces(context, day)
  const entered = [...coming.toReversed(), ...past].find(
    (each) => isSame(each.distance_m, distance_m) && dayOf(each.on) <= dueOn && dayOf(each.on) >= goal.createdOn,
  )
  const on = entered ? dayOf(entered.on) : dueOn
  const evidence = await evidenceBefore(context, athlete, on, asOf)
  const course_m = entered?.distance_m ?? distance_m
  const found = { distance_m: course_m, on, goal, ...(entered && { race: entered }), ...timeOf(aim.value) }
  return ok(made(evidence, athlete, found))
}

const timeOf = ({ time_s }: RaceAim) => (time_s === undefined ? {} : { goal_s: time_s })

/** Nothing of the day itself: the card is what one takes to the start. */
async function evidenceBefore(
  context: Context,
  athlete: Athlete,
  on: LocalDate,
  asOf: LocalDate | undefined,
): Promise<Evidence> {
  const day = asOf ?? today(context, athlete)
  return loadEvidence(context, athlete, day < on ? day : addDays(on, -1))
}

function made(evidence: Evidence, athlete: Athlete, found: Found): RaceCardView {
  const { distance_m, on, goal_s } = found
  const outlook = knownOutlook(evidence)(distance_m)
  const { usualPace_s_per_km = UNKNOWN_PACE_S_PER_KM } = runnerNow(evidence)
  const hasRun = evidence.activities.some(
    (run) => run.sport === 'running' && (run.distance_m ?? 0) >= 0.98 * distance_m,
  )
  const hasRaced = evidence.races.some((race) => race.outcome === 'finished' && race.distance_m >= 0.98 * distance_m)
  const card = raceCard({
    distance_m,
    on,
    units: athlete.units,
    isFirst: !hasRun && !hasRaced,
    ...(goal_s !== undefined && { goal_s }),
    ...(outlook && { times: racedTimes(outlook, { distance_m, on }, usualPace_s_per_km) }),
  })
  const { birthYear } = athlete
  return raceCardView(card, { ...found, birthYear, asOf: evidence.asOf, firstThings: firstThingsView(evidence) })
}
