import type { Reader } from '../../reader.ts'
import type { Format } from '../../words.ts'
import { healthNames, type HealthMeasure } from './health-names.ts'

/** The plain sentence that says when a goal of health is reached. `window` are its days, as a clause. */
export function healthReached(format: Format) {
  const name = healthNames(format)
  return (measure: HealthMeasure, window: string, reader: Reader): string => {
    switch (measure.kind) {
      case 'clear-days': {
        const share = format.percent(measure.heard_share ?? 0.5)
        return `Erreicht, wenn die Tage${window} vorbei sind, mit einem Wort an mindestens ${share} davon und keinem mit stärkeren Schmerzen als ${format.number(measure.up_to)} von 10.`
      }
      case 'keep-in-range':
        return `Erreicht, wenn es${window} dort bleibt: ${name(measure, reader)}.`
      case 'self-rated':
        return `Erreicht, wenn deine Antworten${window} im Mittel darauf kommen: ${name(measure, reader)}.`
      case 'metric':
        return `Erreicht, wenn deine Aufzeichnungen es${window} zeigen: ${name(measure, reader)}. Es steht für etwas, das schwer zu messen ist.`
      case 'open':
        return `Es hat keinen letzten Tag. Wieder angesehen ${measure.review_months === 1 ? 'jeden Monat' : `alle ${format.number(measure.review_months)} Monate`}.`
      case 'by-hand':
        return 'Erreicht, wenn du es sagst.'
    }
  }
}
