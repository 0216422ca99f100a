import { isTimed } from '../../../core/goal/is-timed.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { PlainProgressView } from '../../../core/view/dashboard-types.ts'
import type { Reader } from '../../reader.ts'
import type { Format, Words } from '../../words.ts'
import { progressWords } from './progress.ts'

const standings: Words['goals']['standings'] = {
  'not-started': 'noch nicht begonnen',
  'open-ended': 'unterwegs',
  ahead: 'voraus',
  'on-track': 'auf Kurs',
  behind: 'hinter einem gleichmäßigen Weg',
  reached: 'erreicht',
  over: 'sein Tag ist vorbei',
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
export function standingWords(format: Format): Pick<Words['goals'], 'standings' | 'standing'> {
  const { doneOf, progressLine } = progressWords(format)
  /** Nothing where nothing was done: none of it can stay. */
  const stay = (progress: PlainProgressView, measure: Measure, reader: Reader) => {
    if (isTimed(measure))
      return progress.actual === null
        ? 'Das Training bleibt deins.'
        : `${capital(progressLine(progress, measure, reader))}; das bleibt deins.`
    if (!progress.actual || measure.kind === 'pause-limit') return ''
    if (STANDING_VALUES.has(measure.kind))
      return `${capital(progressLine(progress, measure, reader))}; das bleibt deins.`
    return `${doneOf(progress.actual, progress.target, progress.unit, measure, reader)}: Das bleibt deins.`
  }

  return {
    standings,
    standing(progress, measure, reader) {
      switch (progress.standing) {
        case 'not-started':
          return 'Es hat noch nicht begonnen.'
        case 'open-ended':
          return 'Unterwegs.'
        case 'ahead':
          return 'Einem gleichmäßigen Weg voraus.'
        case 'on-track':
          return 'Auf Kurs.'
        case 'behind':
          return progress.reachable
            ? 'Hinter einem gleichmäßigen Weg, und noch in Reichweite.'
            : sentences(
                'Mit diesem Tag nicht mehr.',
                stay(progress, measure, reader),
                'Ein anderer Tag oder Zielwert hält den Weg offen.',
              )
        case 'reached':
          return progress.reachedOn === null
            ? 'Erreicht.'
            : `Erreicht am ${format.dateWithWeekday(progress.reachedOn, reader.asOf)}.`
        case 'over':
          return sentences('Sein Tag ist vorbei.', stay(progress, measure, reader))
      }
    },
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const sentences = (...said: readonly string[]) => said.filter((each) => each !== '').join(' ')
