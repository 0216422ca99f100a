import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { ForecastOptions } from '../../core/forecast/forecast-goal.ts'
import type { ForecastPage, ForecastRecord } from '../../core/view/chance-types.ts'
import { forecastPage } from '../../core/view/forecast-page.ts'
import { forecastRecord } from '../../core/view/forecast-record.ts'
import { listForecasts } from '../../storage/forecasts.ts'
import { listGoals, listLinks } from '../../storage/goals.ts'
import { listGuesses } from '../../storage/guesses.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { answerOfDay } from '../kept/answer-of-day.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'

export interface ForecastAsked {
  readonly asOf?: LocalDate | undefined
  /** A chance for which target and date are wanted. */
  readonly chance?: number | undefined
  /** What the runner states where nothing is known: a time over a distance, or how often they mean to run. */
  readonly stated?: Pick<ForecastOptions, 'statedResult' | 'statedHabit'> | undefined
}

/** All that can be said of one goal's chance; nothing is kept by looking. */
export async function getForecast(
  context: Context,
  goalId: string,
  { asOf, ...asked }: ForecastAsked = {},
): Promise<Result<ForecastPage, AppProblem>> {
  const name = `forecast of ${goalId} ${JSON.stringify(asked)}`
  return answerOfDay(context, name, asOf, (day) => forecastOf(context, goalId, day, asked))
}

async function forecastOf(
  context: Context,
  goalId: string,
  day: LocalDate,
  { chance, stated }: Omit<ForecastAsked, 'asOf'>,
): Promise<Result<ForecastPage, AppProblem>> {
  const { db, athleteId } = context
  const goals = await listGoals(db, athleteId)
  const goal = goals.find((each) => each.id === goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const athlete = await loadAthlete(context)
  return ok(
    forecastPage({
      goal,
      goals,
      links: await listLinks(db, athleteId),
      evidence: await loadEvidence(context, athlete, day),
      kept: await listForecasts(db, athleteId, goalId),
      guesses: await listGuesses(db, athleteId),
      ...(chance !== undefined && { asked: chance }),
      ...(stated && { options: stated }),
    }),
  )
}

/** What was said of the goals that have ended, and how it did. */
export async function getForecastRecord(context: Context, asOf?: LocalDate): Promise<ForecastRecord> {
  const { db, athleteId } = context
  return answerOfDay(context, 'forecast record', asOf, async (day) =>
    forecastRecord({
      goals: await listGoals(db, athleteId),
      evidence: await loadEvidence(context, await loadAthlete(context), day),
      kept: await listForecasts(db, athleteId),
      guesses: await listGuesses(db, athleteId),
    }),
  )
}
