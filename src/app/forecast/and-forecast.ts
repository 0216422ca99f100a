import type { Result } from '../../core/base/result.ts'
import type { Occasion } from '../../core/forecast/kept-forecast.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { recordForecasts } from './record-forecasts.ts'

/** A write, and once it stands what is now said of its goal, or of all of them, is kept. */
export async function andForecast<T>(
  context: Context,
  occasion: Occasion,
  written: Promise<Result<T, AppProblem>>,
  goalIdOf?: (value: T) => string,
): Promise<Result<T, AppProblem>> {
  const result = await written
  if (result.ok) await recordForecasts(context, occasion, goalIdOf?.(result.value))
  return result
}
