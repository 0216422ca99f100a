import type { ReturnRamp } from '../../../core/advice/return-ramp.ts'
import type { ReturnView } from '../../../core/view/return-view.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'

const kinds: Record<ReturnRamp['kind'], string> = {
  ramp: 'The way back, a step at a time. Stay on a step for as long as it takes; go one back when it hurts.',
  'clinician-first':
    'You told of something that a clinician (a doctor, or a physiotherapist) should see first. Cairn lays no way back before that. When you have their word, say so in a check-in.',
  'pain-first':
    'The pain is more than running goes with. Rest until it has settled; let somebody look at it if it stays.',
  'ask-midwife-or-doctor':
    'Ask your midwife or doctor what is right for you, and when. Cairn lays no way back of its own here.',
  'smaller-goals': 'Small runs are enough, if you like. Smaller weeks keep the habit, and nothing has to be made up.',
  'as-usual': 'Go on as usual. Nothing has to be made up.',
}

type Step = NonNullable<ReturnView['ramp']>['steps'][number]

/** The way back from a pause. */
export function rampWords(format: EnglishFormat) {
  return {
    rampKind: (kind: ReturnRamp['kind']): string => kinds[kind],
    rampStep(step: Step, { units, asOf }: Pick<Reader, 'units' | 'asOf'>): string {
      switch (step.code) {
        case 'walk':
          return `Walk ${format.number(step.minutes)} min without pain.`
        case 'walk-run':
          return `A minute running, a minute walking, ${format.number(step.times)} times, every other day.`
        case 'continuous':
          return `Run ${format.number(step.minutes)} min in one go, easily, every other day.`
        case 'no-symptoms':
          return `No running until ${format.number(step.hours)} hours without a symptom. With only a cold above the neck: an easy run, if you feel like one.`
        case 'half-easy':
          return `Then ${format.days(step.days)} at half of what is usual, all of it easy.`
        case 'week': {
          const parts = [
            format.count(step.runs, 'run', 'runs'),
            ...(step.distance_m === undefined ? [] : [format.distance(step.distance_m, units)]),
            ...(step.longest_m === undefined ? [] : [`longest ${format.distance(step.longest_m, units)} at most`]),
          ]
          return `From ${format.date(step.from, asOf)}: ${parts.join(', ')}.`
        }
        case 'speed-last':
          return 'Speed comes last, once the distance is back.'
        case 'smaller-week':
          return `For now: ${format.count(step.runs, 'run', 'runs')} of ${format.number(step.minutes)} min a week.`
      }
    },
    rampPractice: 'These steps are common practice. They are no medical advice.',
    rampNone: 'There is no break to come back from.',
  }
}
