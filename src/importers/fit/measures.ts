import { epochMs } from '../../core/base/units.ts'
import type { Measure } from '../importer.ts'
import { type DecodedFit, firstNumber, type FitMessage, numberOf, timeOf } from './decode.ts'

/** Weights and resting heart rates of a FIT file as they stand there, each with its instant, in the order of time. */
export function measuresOf({ weights, restingHearts }: DecodedFit): Measure[] {
  const at = (message: FitMessage) => epochMs(timeOf(message, 'timestamp'))
  const measures = [
    ...weights.map((message): Measure => ({ at: at(message), weight_kg: numberOf(message, 'weight') })),
    ...restingHearts.map((message): Measure => {
      const today = numberOf(message, 'current_day_resting_heart_rate')
      return { at: at(message), resting_heart_rate_bpm: firstNumber(today, numberOf(message, 'resting_heart_rate')) }
    }),
  ]
  return measures.filter((measure) => !Number.isNaN(measure.at)).sort((a, b) => a.at - b.at)
}
