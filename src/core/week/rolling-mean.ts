import { mean } from '../stats/mean.ts'

/**
 * For each value, the mean of it and those before it, `width` in all; undefined for the first ones, which have too few
 * before them. Values that are not known are passed over; undefined where none of the `width` is known.
 * `rollingMean([10, 20, 30], 2)` is [undefined, 15, 25].
 */
export function rollingMean(values: readonly (number | undefined)[], width: number): (number | undefined)[] {
  if (!(Number.isInteger(width) && width > 0)) throw new RangeError(`a rolling mean of ${width}`)
  // Each window is summed anew: a running sum would carry its rounding along.
  return values.map((_, i) =>
    i + 1 < width ? undefined : mean(values.slice(i + 1 - width, i + 1).map((value) => value ?? NaN)),
  )
}
