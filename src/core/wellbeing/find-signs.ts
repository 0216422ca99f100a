import type { LocalDate } from '../base/calendar.ts'
import { type Evidence, evidenceAsOf } from '../evidence/evidence.ts'
import type { KeptForecast } from '../forecast/kept-forecast.ts'
import { stateOn } from '../goal/goal-state.ts'
import type { Goal } from '../goal/goal.ts'
import { type Sign, SIGN_CODES } from './sign.ts'
import { adherenceLow } from './signs/adherence-low.ts'
import { despair } from './signs/despair.ts'
import { effortRising } from './signs/effort-rising.ts'
import { forecastDrift, goalChurn } from './signs/goal-way.ts'
import { anxiety, joyGone, meaningLost, obligation, selfWorth } from './signs/heart.ts'
import { monotony, ramp } from './signs/load.ts'
import { longRunJump, longRunJumpPlanned } from './signs/long-run-jump.ts'
import { medical } from './signs/medical.ts'
import { restingHeartRate, shortSleep } from './signs/night.ts'
import { painRunThrough } from './signs/pain-run-through.ts'
import { stayingPain, strongPain } from './signs/pain.ts'
import { ranWhileIll } from './signs/ran-while-ill.ts'
import { breakSeen, busyLife, noContact } from './signs/weeks.ts'
import { wornDown } from './signs/worn-down.ts'
import { runsOf, type SignRule } from './watched.ts'

const RULES: readonly SignRule[] = [
  despair,
  medical,
  ranWhileIll,
  painRunThrough,
  strongPain,
  stayingPain,
  anxiety,
  joyGone,
  obligation,
  selfWorth,
  meaningLost,
  wornDown,
  effortRising,
  restingHeartRate,
  shortSleep,
  longRunJump,
  longRunJumpPlanned,
  ramp,
  monotony,
  breakSeen,
  busyLife,
  adherenceLow,
  noContact,
  forecastDrift,
  goalChurn,
]

/** What is known beside the evidence. */
export interface SignsKnown {
  /** Of all goals, as they were recorded, in order of day. */
  readonly forecasts?: readonly KeptForecast[]
}

/**
 * Every sign that is seen as of a day, those that come before the goal first. What is missing is unknown, and makes no
 * sign. Facts after the day are not looked at.
 */
export function findSigns(
  evidence: Evidence,
  goals: readonly Goal[],
  asOf: LocalDate,
  { forecasts = [] }: SignsKnown = {},
): Sign[] {
  const known = evidenceAsOf(evidence, asOf)
  const watched = {
    asOf,
    evidence: known,
    goals: goals.filter((goal) => goal.createdOn <= asOf && stateOn(goal, asOf).state === 'active'),
    forecasts: forecasts.filter(({ on }) => on <= asOf),
    runs: runsOf(known),
  }
  const rank = (each: Sign) => SIGN_CODES.indexOf(each.code)
  return RULES.flatMap((rule) => rule(watched)).toSorted((a, b) => rank(a) - rank(b))
}
