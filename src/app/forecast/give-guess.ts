import { err, ok, type Result } from '../../core/base/result.ts'
import { findGoal } from '../../storage/goals.ts'
import { insertGuess } from '../../storage/guesses.ts'
import type { AppProblem } from '../app-problem.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { type OnceKey, write } from '../write.ts'

/**
 * Keeps the runner's own word on a goal's chance; null: they would rather not say. From then on Cairn's is shown. A guess
 * is never changed: a new one is another, and the first is the one that is scored.
 */
export function giveGuess(
  context: Context,
  goalId: string,
  chance: number | null,
  once?: OnceKey,
): Promise<Result<{ given: number | null }, AppProblem>> {
  return write(context, once, async (inside) => {
    if (!(await findGoal(inside.db, inside.athleteId, goalId))) return err({ code: 'not-found', what: 'goal' })
    const on = today(inside, await loadAthlete(inside))
    await insertGuess(inside.db, inside.athleteId, {
      goalId,
      on,
      at: inside.now(),
      ...(chance !== null && { chance }),
    })
    return ok({ given: chance })
  })
}
