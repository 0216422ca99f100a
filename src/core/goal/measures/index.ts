import type { MeasureByKind, MeasureDefinition } from './definition.ts'
import { frequency } from './frequency.ts'
import { raceTime } from './race-time.ts'
import { volume } from './volume.ts'

/** The one list of measures, in the order in which they are offered. */
export const MEASURES: { readonly [Kind in keyof MeasureByKind]: MeasureDefinition<MeasureByKind[Kind]> } = {
  'race-time': raceTime,
  frequency,
  volume,
}

export const MEASURE_KINDS = ['race-time', 'frequency', 'volume'] as const satisfies readonly (keyof MeasureByKind)[]
