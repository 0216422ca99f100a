import {
  type Adjustment,
  type AskedThen,
  type LettingGo,
  type LookBack,
  OPTION_CODES,
  type OptionCode,
  TAKE_BACK_DAYS,
} from '../../core/advice/adjustment.ts'
import type { Option } from '../../core/advice/option.ts'
import type { LocalDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { epochMs } from '../../core/base/units.ts'
import { localDayAt } from '../../core/base/zone.ts'
import type { KeptPause } from '../../core/evidence/evidence.ts'
import { checkForAthlete } from '../../core/goal/check-for-athlete.ts'
import { checkMeasure } from '../../core/goal/check-measure.ts'
import { goalAsOf, revisionOn } from '../../core/goal/goal-state.ts'
import type { Goal } from '../../core/goal/goal.ts'
import { windowOf } from '../../core/goal/window.ts'
import { adjustmentWrite, listAdjustments } from '../../storage/adjustments.ts'
import { findLastChangeOf, type RowWrite } from '../../storage/changes.ts'
import { findGoal } from '../../storage/goals.ts'
import { pauseWrite } from '../../storage/pauses.ts'
import type { AppProblem, InputProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { andForecast } from '../forecast/and-forecast.ts'
import { loadAthlete } from '../load-athlete.ts'
import { loadEvidence } from '../load-evidence.ts'
import { type ChangeRef, recordChange } from '../record-change.ts'
import { undo } from '../undo.ts'
import { type OnceKey, write } from '../write.ts'
import { adviceGround, type AdviceGround } from './advice-ground.ts'
import { goalAfter, goalRows, linkRows } from './choice-rows.ts'
import { noticedOf, type RestWished, waysOn } from './get-options.ts'
import { planAfter } from './plan-after.ts'

export interface Choice {
  readonly choice: OptionCode
  /** The version that was seen; without one, the one that stands. */
  readonly version?: number | undefined
  /** The day that is decided for: today, unless said. Days past may be named, in order. */
  readonly on?: LocalDate | undefined
  readonly reason?: string | undefined
  readonly lookBack?: LookBack | undefined
  readonly lettingGo?: LettingGo | undefined
  readonly rest?: RestWished | undefined
}

export interface Adjusted {
  readonly adjustmentId: string
  readonly goalId: string
  readonly change: ChangeRef
}

/**
 * Takes one of the ways on: a dated decision with its reason and its evidence, and what follows from it, as one change that
 * can be taken back. A goal gets a revision and keeps all it had; days that were lived stay judged as they were.
 */
export function chooseOption(
  context: Context,
  goalId: string,
  chosen: Choice,
  once?: OnceKey,
): Promise<Result<Adjusted, AppProblem>> {
  const written = write<Adjusted>(context, once, async (inside) => {
    const goal = await findGoal(inside.db, inside.athleteId, goalId)
    if (!goal) return err({ code: 'not-found', what: 'goal' })
    if (chosen.version !== undefined && chosen.version !== goal.version)
      return err({ code: 'stale-version', have: goal.version })
    const ground = await adviceGround(inside, chosen.on)
    const doubt = await dayDoubt(inside, goal, ground)
    if (doubt) return err({ code: 'validation', fields: [doubt] })
    const { options } = waysOn(ground, goal, chosen.rest)
    const option = options.find(({ code }) => code === chosen.choice)
    if (!option) {
      const choices = OPTION_CODES.filter((code) => options.some((each) => each.code === code))
      return err({ code: 'validation', fields: [{ code: 'not-a-choice', field: 'choice', choices }] })
    }
    const unfit = unfitOf(option, ground)
    if (unfit) return err(unfit)
    const pause = pauseOf(inside, goal, option)
    const adjustment = recordOf(inside, goal, option, chosen, ground, pause)
    const changed = goalAfter(goal, option)
    const ends = option.code === 'let-go'
    const change = await recordChange(inside, 'adjust-goal', [
      ...(await goalRows(inside, goal, changed, option, {
        on: ground.asOf,
        zone: ground.athlete.zone,
        reason: chosen.reason,
      })),
      ...(pause ? [pauseWrite(inside.athleteId, pause)] : []),
      adjustmentWrite(inside.athleteId, adjustment),
      ...(option.code === 'keep' ? [] : await planRows(inside, changed, ground, ends, pause)),
      ...linkRows(inside, changed, option, ground),
    ])
    return ok({ adjustmentId: adjustment.id, goalId, change })
  })
  return andForecast(context, 'changed', written, () => goalId)
}

/** Takes a decided change back: within two weeks, and while nothing newer stands on it. */
export async function takeBackChoice(
  context: Context,
  adjustmentId: string,
  once?: OnceKey,
): Promise<Result<{ undone: true }, AppProblem>> {
  const { db, athleteId } = context
  const adjustment = (await listAdjustments(db, athleteId)).find(({ id }) => id === adjustmentId)
  if (!adjustment) return err({ code: 'not-found', what: 'adjustment' })
  const athlete = await loadAthlete(context)
  const day = today(context, athlete)
  const decidedOn = localDayAt(adjustment.decidedAt, athlete.zone)
  const change = await findLastChangeOf(db, athleteId, 'adjustment', adjustmentId)
  if (!change || day > decidedOn + TAKE_BACK_DAYS) return err({ code: 'nothing-to-undo' })
  return undo(context, change.id, once)
}

/** Days past may be named, in order: not before the goal's last step, revision or decision, and not to come. */
async function dayDoubt(inside: Context, goal: Goal, { asOf, athlete }: AdviceGround) {
  const field = 'on'
  const day = today(inside, athlete)
  if (asOf > day) return { code: 'in-the-future', field } satisfies InputProblem
  const adjustments = await listAdjustments(inside.db, inside.athleteId)
  const lived = [
    ...goal.states.map(({ on }) => on),
    ...goal.revisions.map(({ fromOn }) => fromOn).filter((on) => on <= day),
    ...adjustments.filter(({ goalId }) => goalId === goal.id).map(({ on }) => on),
  ]
  return lived.some((on) => on > asOf) ? ({ code: 'in-the-past', field } satisfies InputProblem) : undefined
}

/** The terms pass the same checks as any that are typed. */
function unfitOf({ terms }: Option, { athlete, asOf }: AdviceGround): AppProblem | undefined {
  if (!terms) return undefined
  const checked = checkMeasure(terms.revision.measure)
  if (!checked.ok) return { code: 'validation', fields: checked.error }
  const suits = checkForAthlete(checked.value, athlete, asOf)
  return suits.ok ? undefined : { code: 'validation', fields: suits.error }
}

/** A plan changes from tomorrow on, whichever day was decided for: days that were lived stay. */
async function planRows(
  inside: Context,
  changed: Goal,
  { athlete, asOf, evidence }: AdviceGround,
  ends: boolean,
  pause: KeptPause | undefined,
): Promise<RowWrite[]> {
  const on = today(inside, athlete)
  const known = on === asOf ? evidence : await loadEvidence(inside, athlete, on)
  return planAfter(inside, changed, known, { on, ends, ...(pause && { pause }) })
}

function pauseOf(inside: Context, goal: Goal, { rest }: Option): KeptPause | undefined {
  if (!rest) return undefined
  return { id: inside.newId(), from: rest.from, to: rest.until, reason: rest.reason, goalId: goal.id, version: 1 }
}

function recordOf(
  inside: Context,
  goal: Goal,
  option: Option,
  { reason, lookBack, lettingGo }: Choice,
  ground: AdviceGround,
  pause: KeptPause | undefined,
): Adjustment {
  const known = goalAsOf(goal, ground.asOf)
  const { startOn, measure, ...rest } = revisionOn(known, ground.asOf)
  const { to = rest.dueOn } = windowOf({ startOn, measure, ...rest })
  const stood = waysOn(ground, goal).options.find(({ code }) => code === 'keep')?.chance
  const { terms, chance } = option
  const before: AskedThen = {
    ...(goal.name !== undefined && { name: goal.name }),
    type: goal.type,
    measure,
    startOn,
    ...(to !== undefined && { dueOn: to }),
    ...(stood !== undefined && { chance: stood }),
  }
  const after: AskedThen | undefined = terms && {
    type: terms.type,
    measure: terms.revision.measure,
    startOn: terms.revision.startOn,
    ...(terms.revision.dueOn !== undefined && { dueOn: terms.revision.dueOn }),
    ...(chance !== undefined && { chance }),
  }
  return {
    id: inside.newId(),
    goalId: goal.id,
    on: ground.asOf,
    decidedAt: epochMs(inside.now()),
    choice: option.code,
    ...(reason !== undefined && { reason }),
    ...(lookBack !== undefined && Object.keys(lookBack).length > 0 && { lookBack }),
    triggers: noticedOf(ground, goal),
    before,
    ...(after && { after }),
    ...(pause && { pauseId: pause.id }),
    ...(option.code === 'let-go' && lettingGo !== undefined && { lettingGo }),
    version: 1,
  }
}
