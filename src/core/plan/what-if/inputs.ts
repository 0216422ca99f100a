import { addDays, type LocalDate } from '../../base/calendar.ts'
import type { UnitSystem } from '../../evidence/athlete.ts'
import type { Evidence } from '../../evidence/evidence.ts'
import type { ForecastOptions } from '../../forecast/forecast-goal.ts'
import { knownRunner } from '../../forecast/race-goal.ts'
import type { Effort, RaceResult } from '../../forecast/race-result.ts'
import { runnerOf } from '../../forecast/usual-week.ts'
import { USUAL_KEPT } from '../../forecast/training-effect.ts'
import { hasFreeEnd, raceDistance } from '../../forecast/what-if.ts'
import { revisionOn } from '../../goal/goal-state.ts'
import type { Goal } from '../../goal/goal.ts'
import type { Measure } from '../../goal/measure.ts'
import { progress } from '../../goal/progress.ts'
import { isRun } from '../../activity/counts.ts'
import { aimOfGoal } from '../aim-of-goal.ts'
import { groundOf } from '../backward-plan.ts'
import { knownOutlook } from '../known-outlook.ts'
import type { Availability } from '../plan-types.ts'
import { usualAvailability } from '../runner-now.ts'
import type { EffortRow, ResultRow, RunRow, WhatIfInputs } from './what-if-types.ts'

/** As far back as the weekly models look. */
const LOG_DAYS = 7 * 54
const SAME = 0.02
const EASY = 1.25
const HARD = 0.8
const MOST_WEEKS = 78
const MOST_RISE = 4 / 3

export interface WhatIfAbout {
  readonly goal: Goal
  readonly evidence: Evidence
  readonly units: UnitSystem
  readonly availability?: Availability | undefined
  readonly stated?: ForecastOptions['statedResult']
}

/**
 * What a what-if of a goal needs of the evidence. Undefined for goals without a target or day to move, and for those that
 * count what these few rows do not tell (other sports, days of the week, company).
 */
export function whatIfInputs(about: WhatIfAbout): WhatIfInputs | undefined {
  const { goal, evidence, stated } = about
  const { asOf, weekStart } = evidence
  const { measure, startOn, dueOn } = revisionOn(goal, asOf)
  const race_m = raceDistance(measure)
  const isRace = race_m !== undefined
  if (!isRace && !isPlainRunning(measure)) return undefined
  const target = isRace
    ? measure.kind === 'race-time'
      ? measure.time_s
      : progress(goal, evidence).target
    : targetOf(measure)
  if (isRace && target === undefined) return undefined
  const { weekly_m } = runnerOf(evidence)
  const availability = about.availability ?? usualAvailability(evidence)
  return {
    asOf,
    weekStart,
    type: goal.type,
    measure,
    startOn,
    dueOn: dueOn ?? null,
    race: isRace ? raceOf(evidence, race_m, target!, measure, stated) : null,
    log: isRace ? null : logOf(evidence, measure),
    way: wayOf(about, availability),
    now: {
      target: target ?? null,
      runsPerWeek: availability.runsPerWeek,
      weekly_m: weekly_m ?? null,
      kept: USUAL_KEPT,
    },
    range: {
      target: rangeOf(measure, target),
      dueOn:
        hasFreeEnd(measure) || measure.kind === 'frequency' ? [addDays(asOf, 7), addDays(asOf, 7 * MOST_WEEKS)] : null,
      weekly_m: isRace && weekly_m !== undefined ? [weekly_m / 2, weekly_m * MOST_RISE] : null,
    },
  }
}

function isPlainRunning(measure: Measure): boolean {
  switch (measure.kind) {
    case 'frequency':
      return (
        measure.per !== 'month' &&
        measure.sports.join() === 'running' &&
        measure.weekdays === undefined &&
        measure.in_company !== true &&
        measure.run_kind === undefined &&
        measure.least_time_s === undefined
      )
    case 'volume':
      return measure.per !== 'day' && measure.quantity !== 'climb' && measure.sports.join() === 'running'
    case 'level':
      return measure.sports.join() === 'running'
    case 'first-time':
      return measure.distance_m !== undefined
    default:
      return false
  }
}

const targetOf = (measure: Measure): number | undefined =>
  measure.kind === 'frequency'
    ? measure.times
    : measure.kind === 'volume' || measure.kind === 'level'
      ? measure.amount
      : undefined

function rangeOf(measure: Measure, target: number | undefined): readonly [number, number] | null {
  if (target === undefined) return null
  if (raceDistance(measure) !== undefined) return [Math.round(target * EASY), Math.round(target * HARD)]
  return measure.kind === 'frequency' ? [1, 7] : [Math.round(target * 0.5), Math.round(target * 1.6)]
}

function raceOf(
  evidence: Evidence,
  distance_m: number,
  time_s: number,
  measure: Measure,
  stated: ForecastOptions['statedResult'],
): WhatIfInputs['race'] {
  const { races, efforts, runner } = knownRunner(evidence, distance_m)
  return {
    distance_m,
    time_s,
    attempts: ('attempts' in measure ? measure.attempts : undefined) ?? null,
    races: resultRows(races),
    efforts: effortRows(efforts),
    runner,
    planned: evidence.races
      .filter(
        ({ outcome, on, distance_m: of }) =>
          outcome === 'planned' && on > evidence.asOf && Math.abs(Math.log(of / distance_m)) <= SAME,
      )
      .map(({ on, priority, ascent_m, altitude_m, temperature_c, dewPoint_c }) => ({
        on,
        priority,
        ...(ascent_m !== undefined && { ascent_m }),
        ...(altitude_m !== undefined && { altitude_m }),
        ...(temperature_c !== undefined && { temperature_c }),
        ...(dewPoint_c !== undefined && { dewPoint_c }),
      })),
    stated: stated ?? null,
  }
}

/** As short as it goes: who has raced every week of ten years has a lot of them. */
function resultRows(results: readonly RaceResult[]): ResultRow[] {
  let [day, distance] = [0, 0]
  return results.map(({ on, distance_m, time_s, unsure }) => {
    const later = on - day
    const isSame = distance_m === distance
    day = on
    distance = distance_m
    if (unsure !== undefined) return [later, time_s, distance_m, unsure]
    return isSame ? [later, time_s] : [later, time_s, distance_m]
  })
}

const effortRows = (efforts: readonly Effort[]): EffortRow[] =>
  resultRows(efforts).map((row, i): EffortRow => {
    const { run, distance_m, unsure = 0 } = efforts[i]!
    return run === 0 ? row : [row[0], row[1], distance_m, unsure, run]
  })

/** The runs of the last year, and of them only what the measure counts. */
function logOf({ activities, asOf, pauses }: Evidence, measure: Measure): WhatIfInputs['log'] {
  const first = activities[0]?.localDay
  if (first === undefined) return null
  const since = addDays(asOf, -LOG_DAYS)
  const byTime = 'quantity' in measure && measure.quantity === 'time'
  const byDay = measure.kind === 'frequency' && measure.least_distance_m === undefined
  let before: LocalDate = since
  const runs = activities
    .filter(({ sport, localDay }) => isRun(sport) && localDay >= since && localDay <= asOf)
    .map(({ localDay, distance_m, moving_s }): RunRow => {
      const later = localDay - before
      before = localDay
      if (byTime) return [later, distance_m ?? -1, moving_s]
      return byDay || distance_m === undefined ? [later] : [later, distance_m]
    })
  return { first, since, runs, pauses: pauses.filter(({ to }) => to === undefined || to >= asOf) }
}

function wayOf({ goal, evidence, units }: WhatIfAbout, availability: Availability): WhatIfInputs['way'] {
  const aim = aimOfGoal(goal, evidence)
  if (!aim.ok || (aim.value.kind === 'level' && aim.value.plain !== undefined)) return null
  const { start, inputs } = groundOf({
    aims: [aim.value],
    goalId: goal.id,
    evidence,
    availability,
    units,
    outlook: knownOutlook(evidence),
  })
  return {
    kind: aim.value.kind,
    distance_m: aim.value.kind === 'race' ? aim.value.distance_m : aim.value.weekly_m,
    units,
    availability: inputs.availability,
    full_m: start.full_m,
    lately_m: start.lately_m,
    runs: start.runs,
    rests: inputs.rests,
    races: inputs.races.map(({ on, distance_m }) => ({ on, distance_m })),
    easyPace_s_per_km: inputs.easyPace_s_per_km,
    marathonTime_s: inputs.marathonTime_s ?? null,
    usual: inputs.usual ?? null,
  }
}
