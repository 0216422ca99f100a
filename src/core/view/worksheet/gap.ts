import { addDays, parseIsoDate, isoDate } from '../../base/calendar.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import { distanceOutlook } from '../../forecast/race-goal.ts'
import { raceDistance as timedDistance } from '../../forecast/what-if.ts'
import type { Goal } from '../../goal/goal.ts'
import { progress } from '../../goal/progress.ts'
import { reach } from '../../goal/reach.ts'
import { usualWeeks } from '../../goal/usual-weeks.ts'
import { aimOfGoal } from '../../plan/aim-of-goal.ts'
import { backwardPlan } from '../../plan/backward-plan.ts'
import { knownOutlook } from '../../plan/known-outlook.ts'
import type { Availability, Plan } from '../../plan/plan-types.ts'
import { runnerNow, usualAvailability, UNKNOWN_PACE_S_PER_KM } from '../../plan/runner-now.ts'
import { whatIfInputs } from '../../plan/what-if/inputs.ts'
import { BUTTON_CHANCES, dateAt, targetAt } from '../../plan/what-if/turn-round.ts'
import type { WhatIfInputs } from '../../plan/what-if/what-if-types.ts'
import { isoOrNull, orNull } from '../iso.ts'
import { planAlternativeView, planProblemView } from '../plan-view.ts'
import type { Candidate, WorksheetAnswers, WorksheetGap } from './worksheet-types.ts'
import { goalOfCandidate, statedBy } from './candidate-goal.ts'
import { bestSpeedGain, bestWeeklyRise, noteOfOthers, otherRunners } from './improvements.ts'
import type { Suggesting } from './suggest-times.ts'

/** The way to a candidate within the limits of training; undefined of one that is not planned back from a day. */
export interface Way {
  readonly goal: Goal
  readonly plan: Plan | undefined
  readonly availability: Availability
}

/** The days that the runner says they have; by habit where they say nothing. */
export function availabilityOf(evidence: Evidence, { weekdays, minutes, runsPerWeek }: WorksheetAnswers): Availability {
  const usual = usualAvailability(evidence)
  const days = weekdays && weekdays.length > 0 ? weekdays.toSorted((a, b) => a - b) : usual.days
  const runs = Math.min(runsPerWeek ?? usual.runsPerWeek, weekdays ? days.length : 7)
  return {
    days,
    runsPerWeek: Math.max(1, runs),
    longDay: days.includes(usual.longDay) ? usual.longDay : days.at(-1)!,
    ...(minutes && { minutes }),
  }
}

export function wayOf(candidate: Candidate, by: Suggesting, answers: WorksheetAnswers): Way {
  const { evidence, units } = by
  const goal = goalOfCandidate(candidate, evidence)
  const availability = availabilityOf(evidence, answers)
  const aim = aimOfGoal(goal, evidence)
  if (!aim.ok) return { goal, plan: undefined, availability }
  // Days that the runner did not choose grow to what the goal asks.
  const said = answers.weekdays !== undefined || answers.runsPerWeek !== undefined || answers.minutes !== undefined
  const plan = backwardPlan({
    aims: [aim.value],
    evidence,
    units,
    outlook: knownOutlook(evidence),
    ...(said && availability.days.length >= availability.runsPerWeek && { availability }),
  })
  return { goal, plan, availability }
}

/** What lies between now and the goal. */
export function worksheetGap(candidate: Candidate, way: Way, by: Suggesting, answers: WorksheetAnswers): WorksheetGap {
  const { evidence, units } = by
  const { goal, plan, availability } = way
  const inputs = whatIfInputs({
    goal,
    evidence,
    units,
    ...((answers.weekdays ?? answers.minutes) && availability.days.length >= availability.runsPerWeek
      ? { availability }
      : {}),
    stated: statedBy(answers).statedResult,
  })
  const stand = standing(goal, evidence, answers)
  const weeks = weeksTo(candidate, evidence)
  const distance_m = timedDistance(candidate.measure)
  const { unit, now, target } = stand
  const falls = unit === 's'
  const gap = now === null || target === null ? null : falls ? now - target : target - now
  const share = gap === null || now === null || now === 0 ? null : gap / now
  return {
    unit,
    now,
    target,
    gap,
    weeks,
    aWeek: gap === null || weeks <= 0 ? null : gap / weeks,
    asked: share === null || weeks <= 0 ? null : { share, weeks, aWeek: share / weeks },
    ownBest:
      weeks <= 0
        ? null
        : distance_m !== undefined
          ? bestSpeedGain(evidence, distance_m, weeks)
          : candidate.measure.kind === 'level'
            ? bestWeeklyRise(evidence, weeks)
            : null,
    others: distance_m !== undefined ? otherRunners() : [],
    othersNote: distance_m !== undefined ? null : noteOfOthers(candidate.measure),
    takes: takes(candidate, plan, evidence, availability),
    feasible: plan?.feasible ?? true,
    why: (plan?.why ?? []).map(planProblemView),
    alternatives: (plan?.alternatives ?? []).map(planAlternativeView),
    whatIf: inputs ?? null,
    ...turned(inputs, answers),
  }
}

function turned(inputs: WhatIfInputs | undefined, { kept }: WorksheetAnswers): Pick<WorksheetGap, 'targets' | 'dates'> {
  if (!inputs) return { targets: [], dates: [] }
  const asked = kept === undefined ? {} : { kept }
  return {
    targets: inputs.range.target
      ? BUTTON_CHANCES.map((chance) => ({ chance, target: orNull(targetAt(inputs, asked, chance)) }))
      : [],
    dates: inputs.range.dueOn
      ? BUTTON_CHANCES.map((chance) => ({ chance, on: isoOrNull(dateAt(inputs, asked, chance)) }))
      : [],
  }
}

const weeksTo = ({ dueOn, measure, startOn }: Candidate, { asOf }: Evidence): number => {
  if (dueOn !== null) return (parseIsoDate(dueOn)! - asOf) / 7
  return measure.kind === 'frequency' && measure.per !== 'month'
    ? (parseIsoDate(startOn)! - asOf) / 7 + measure.weeks
    : 0
}

/** Of a time, what an even day would bring now; of the rest, what the runner does by habit. */
function standing(
  goal: Goal,
  evidence: Evidence,
  answers: WorksheetAnswers,
): { unit: WorksheetGap['unit']; now: number | null; target: number | null } {
  const revision = goal.revisions[0]!
  const { measure } = revision
  const stands = progress(goal, evidence)
  const distance_m = timedDistance(measure)
  if (distance_m !== undefined) {
    const stated = statedBy(answers).statedResult
    const outlook = distanceOutlook(evidence, distance_m, stated && { ...stated, on: evidence.asOf })
    const now = outlook?.quantiles(addDays(evidence.asOf, 1)).p50
    return {
      unit: 's',
      now: orNull(now),
      target: orNull(measure.kind === 'race-time' ? measure.time_s : stands.target),
    }
  }
  const far = reach(revision, evidence, stands)
  if (far.code === 'beyond') return { unit: unitOf(far.unit), now: far.now, target: far.target }
  if (far.code === 'beyond-usual' || far.code === 'as-usual')
    return { unit: unitOf(far.unit), now: far.usual, target: far.target }
  if (far.code === 'there-already') return { unit: unitOf(far.unit), now: far.now, target: null }
  return { unit: null, now: null, target: null }
}

const unitOf = (unit: string): WorksheetGap['unit'] =>
  unit === 's' || unit === 'm' || unit === 'activities' || unit === 'days' ? unit : null

function takes(
  { neededWeeks }: Candidate,
  plan: Plan | undefined,
  evidence: Evidence,
  availability: Availability,
): WorksheetGap['takes'] {
  const usual = usualWeeks(evidence)
  const { usualPace_s_per_km = UNKNOWN_PACE_S_PER_KM } = runnerNow(evidence)
  const weeks = plan?.feasible ? plan.weeks : []
  const peak_m = weeks.reduce((most, { distance_m }) => Math.max(most, distance_m), 0)
  const long_m = weeks.flatMap(({ runs }) => runs).reduce((most, { distance_m }) => Math.max(most, distance_m), 0)
  const known = weeks.length > 0
  return {
    neededWeeks,
    peak_m: known ? peak_m : null,
    usual_m: orNull(usual.distance_m),
    runsPerWeek: known ? Math.max(...weeks.map(({ runs }) => runs.length)) : availability.runsPerWeek,
    longRun_m: known ? long_m : null,
    longest_m: orNull(usual.longest_m),
    time_s: known ? Math.round((peak_m / 1000) * usualPace_s_per_km) : null,
  }
}

export const reviewDays = (evidence: Evidence, dueOn: string | null, everyWeeks: number): string[] => {
  const last = dueOn === null ? addDays(evidence.asOf, 7 * 12) : parseIsoDate(dueOn)!
  const days: string[] = []
  for (
    let day = addDays(evidence.asOf, 7 * everyWeeks);
    day < last && days.length < 12;
    day = addDays(day, 7 * everyWeeks)
  )
    days.push(isoDate(day))
  return days.length > 0 ? days : [isoDate(addDays(evidence.asOf, 7 * everyWeeks))]
}
