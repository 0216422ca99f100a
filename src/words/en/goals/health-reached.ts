import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'
import { healthNames, type HealthMeasure } from './health-names.ts'

/** The plain sentence that says when a goal of health is reached. `window` are its days, as a clause. */
export function healthReached(format: EnglishFormat) {
  const name = healthNames(format)
  return (measure: HealthMeasure, window: string, reader: Reader): string => {
    switch (measure.kind) {
      case 'clear-days': {
        const share = format.percent(measure.heard_share ?? 0.5)
        return `Reached when the days are over, with a word on at least ${share} of them and none with more pain than ${format.number(measure.up_to)} of 10${window}.`
      }
      case 'keep-in-range':
        return `Reached when it stays there${window}: ${lower(name(measure, reader))}.`
      case 'self-rated':
        return `Reached when your answers come to it on average${window}: ${lower(name(measure, reader))}.`
      case 'metric':
        return `Reached when your recordings show it${window}: ${lower(name(measure, reader))}. It stands for something that is hard to measure.`
      case 'open':
        return `It has no last day. Looked at again every ${format.count(measure.review_months, 'month', 'months')}.`
      case 'by-hand':
        return 'Reached when you say so.'
    }
  }
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
