import type { LocalDate } from '../../core/base/calendar.ts'
import { type Context, today } from '../context.ts'
import { loadAthlete } from '../load-athlete.ts'
import { keepAnswer } from './kept.ts'

/** An answer that is kept, as of a day: today, unless another is asked for. `name` says everything else that was asked. */
export async function answerOfDay<T>(
  context: Context,
  name: string,
  asOf: LocalDate | undefined,
  work: (day: LocalDate) => Promise<T>,
): Promise<T> {
  const day = asOf ?? today(context, await loadAthlete(context))
  return keepAnswer(context, `${name} on ${day}`, () => work(day))
}
