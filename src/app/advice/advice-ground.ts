import type { Adjustment } from '../../core/advice/adjustment.ts'
import type { KeptReview } from '../../core/advice/kept-review.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import type { Athlete } from '../../core/evidence/athlete.ts'
import type { Evidence, KeptPause } from '../../core/evidence/evidence.ts'
import type { KeptForecast } from '../../core/forecast/kept-forecast.ts'
import type { Goal, Link } from '../../core/goal/goal.ts'
import { findSigns } from '../../core/wellbeing/find-signs.ts'
import type { Sign } from '../../core/wellbeing/sign.ts'
import { listAdjustments } from '../../storage/adjustments.ts'
import { listForecasts } from '../../storage/forecasts.ts'
import { listGoals, listLinks } from '../../storage/goals.ts'
import { listPauses } from '../../storage/pauses.ts'
import { listReviews } from '../../storage/reviews.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

/** All that advice is made from, as of a day. */
export interface AdviceGround {
  readonly athlete: Athlete
  readonly asOf: LocalDate
  readonly evidence: Evidence
  /** Made by that day. */
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
  readonly signs: readonly Sign[]
  readonly adjustments: readonly Adjustment[]
  readonly reviews: readonly KeptReview[]
  readonly forecasts: readonly KeptForecast[]
  /** Pauses of days to come. */
  readonly ahead: readonly KeptPause[]
  /** What the runner answered when asked whether a goal still matters. */
  readonly mattered: readonly { readonly goalId: string; readonly on: LocalDate; readonly matters: boolean }[]
}

export async function adviceGround(context: Context, asOf?: LocalDate): Promise<AdviceGround> {
  const { db, athleteId } = context
  const athlete = await loadAthlete(context)
  const day = asOf ?? today(context, athlete)
  const evidence = await loadEvidence(context, athlete, day)
  const goals = await listGoals(db, athleteId)
  const forecasts = (await listForecasts(db, athleteId)).filter(({ on }) => on <= day)
  const reviews = (await listReviews(db, athleteId)).filter(({ to }) => to <= day)
  return {
    athlete,
    asOf: day,
    evidence,
    goals,
    links: await listLinks(db, athleteId),
    signs: findSigns(evidence, goals, day, { forecasts }),
    adjustments: (await listAdjustments(db, athleteId)).filter(({ on }) => on <= day),
    reviews,
    forecasts,
    ahead: (await listPauses(db, athleteId)).filter(({ from }) => from > day),
    mattered: reviews.flatMap(({ to, matters }) =>
      Object.entries(matters).map(([goalId, matter]) => ({ goalId, on: to, matters: matter })),
    ),
  }
}
