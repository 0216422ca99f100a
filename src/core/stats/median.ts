import { quantile } from './quantile.ts'

/** The middle value, or the mean of the middle two; NaN is missing, undefined when no value is there. */
export const median = (values: Iterable<number>): number | undefined => quantile(values, 0.5)
