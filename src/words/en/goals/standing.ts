import { isTimed } from '../../../core/goal/is-timed.ts'
import type { Standing } from '../../../core/goal/progress-types.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { PlainProgressView } from '../../../core/view/dashboard-types.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { progressWords } from './progress.ts'

const standings: Record<Standing, string> = {
  'not-started': 'not started yet',
  'open-ended': 'under way',
  ahead: 'ahead',
  'on-track': 'on track',
  behind: 'behind an even pace',
  reached: 'reached',
  over: 'its day has passed',
}

/** Kinds that stand at a value, or at a longest one; a count of what was done says nothing of them. */
const STANDING_VALUES: ReadonlySet<Measure['kind']> = new Set([
  'level',
  'first-time',
  'self-rated',
  'metric',
  'keep-in-range',
])

/** How a goal stands, in a word and in a sentence. What was done is always named as the runner's own. */
export function standingWords(format: EnglishFormat) {
  const { doneOf, progressLine } = progressWords(format)
  /** Nothing where nothing was done: none of it can stay. */
  const stay = (progress: PlainProgressView, measure: Measure, reader: Reader) => {
    if (isTimed(measure))
      return progress.actual === null
        ? 'The training stays yours.'
        : `${capital(progressLine(progress, measure, reader))}; it stays yours.`
    if (!progress.actual || measure.kind === 'pause-limit') return ''
    if (STANDING_VALUES.has(measure.kind)) return `${capital(progressLine(progress, measure, reader))}; it stays yours.`
    const done = doneOf(progress.actual, progress.target, progress.unit, measure, reader)
    return `${done} stay yours.`
  }

  return {
    standings,
    standing(progress: PlainProgressView, measure: Measure, reader: Reader): string {
      switch (progress.standing) {
        case 'not-started':
          return 'It has not started yet.'
        case 'open-ended':
          return 'Under way.'
        case 'ahead':
          return 'Ahead of an even pace.'
        case 'on-track':
          return 'On track.'
        case 'behind':
          return progress.reachable
            ? 'Behind an even pace, and still in reach.'
            : sentences(
                'Not with this date any more.',
                stay(progress, measure, reader),
                'Another date or target keeps the way open.',
              )
        case 'reached':
          return progress.reachedOn === null
            ? 'Reached.'
            : `Reached on ${format.dateWithWeekday(progress.reachedOn, reader.asOf)}.`
        case 'over':
          return sentences('Its day has passed.', stay(progress, measure, reader))
      }
    },
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const sentences = (...said: readonly string[]) => said.filter((each) => each !== '').join(' ')
