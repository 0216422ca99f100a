import type { OptionCode } from '../../core/advice/adjustment.ts'
import { freshStarts } from '../../core/advice/fresh-starts.ts'
import { type Options, optionsOf } from '../../core/advice/options.ts'
import type { OptionGround } from '../../core/advice/options/ground.ts'
import { waitsOf } from '../../core/advice/quiet.ts'
import type { Trigger } from '../../core/advice/trigger.ts'
import { triggersOf } from '../../core/advice/triggers.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { builtSince } from '../../core/goal/built-since.ts'
import { goalAsOf, revisionOn } from '../../core/goal/goal-state.ts'
import type { Goal } from '../../core/goal/goal.ts'
import { progress } from '../../core/goal/progress.ts'
import { firstThings } from '../../core/wellbeing/first-things.ts'
import type { ForecastPage } from '../../core/view/chance-types.ts'
import { forecastPage } from '../../core/view/forecast-page.ts'
import { type OptionsPage, optionsPage } from '../../core/view/options-view.ts'
import type { AppProblem } from '../app-problem.ts'
import type { Context } from '../context.ts'
import { adviceGround, type AdviceGround } from './advice-ground.ts'

/** What the runner says of a break that they think about. */
export type RestWished = NonNullable<OptionGround['rest']>

export interface OptionsAsked {
  readonly asOf?: LocalDate | undefined
  readonly rest?: RestWished | undefined
}

/** Every way on with a goal as of a day, and what speaks for another look. Nothing is stored by looking. */
export async function getOptions(
  context: Context,
  goalId: string,
  { asOf, rest }: OptionsAsked = {},
): Promise<Result<OptionsPage, AppProblem>> {
  const ground = await adviceGround(context, asOf)
  const goal = ground.goals.find(({ id }) => id === goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const { evidence, adjustments } = ground
  const known = goalAsOf(goal, ground.asOf)
  return ok(
    optionsPage({
      goal,
      revision: revisionOn(known, ground.asOf),
      stands: progress(goal, evidence),
      asOf: ground.asOf,
      options: waysOn(ground, goal, rest),
      triggers: noticedOf(ground, goal),
      waits: waitsOf(goal, evidence, adjustments),
      comesFirst: firstThings(evidence, ground.asOf) !== undefined,
      built: builtSince(goal, evidence),
      freshStarts: freshStarts(evidence, [...evidence.pauses, ...ground.ahead]),
      adjustments,
    }),
  )
}

/** The forecast of a way on, as the page of a goal shows one. */
export async function getOptionForecast(
  context: Context,
  goalId: string,
  code: OptionCode,
  { asOf, rest }: OptionsAsked = {},
): Promise<Result<ForecastPage, AppProblem>> {
  const ground = await adviceGround(context, asOf)
  const goal = ground.goals.find(({ id }) => id === goalId)
  if (!goal) return err({ code: 'not-found', what: 'goal' })
  const option = waysOn(ground, goal, rest).options.find((each) => each.code === code)
  if (!option?.goal) return err({ code: 'not-found', what: 'option' })
  const { goals, links, evidence } = ground
  return ok(
    forecastPage({
      goal: option.goal,
      goals,
      links,
      evidence,
      kept: [],
      // Whoever compares ways on has been told their chances: nothing is left to guess.
      guesses: [{ goalId, on: ground.asOf, at: context.now() }],
    }),
  )
}

export const waysOn = (ground: AdviceGround, goal: Goal, rest?: RestWished): Options =>
  optionsOf({ ...ground, goal, ...(rest && { rest }) })

export const noticedOf = (ground: AdviceGround, goal: Goal): Trigger[] => triggersOf({ ...ground, goal })
