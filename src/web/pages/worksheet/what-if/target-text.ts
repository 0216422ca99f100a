import type { WhatIfInputs } from '../../../../core/plan/what-if/what-if-types.ts'
import type { Reader, Words } from '../../../../words/index.ts'

/** A target in its measure's own unit, as it is read. */
export const targetText =
  ({ race, measure }: Pick<WhatIfInputs, 'race' | 'measure'>, words: Words, reader: Reader) =>
  (value: number): string =>
    race
      ? words.format.duration(Math.round(value))
      : measure.kind === 'frequency'
        ? words.format.number(value)
        : words.forecast.target(value, measure, reader)
