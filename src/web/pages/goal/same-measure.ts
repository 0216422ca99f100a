import type { Measure } from '../../../core/goal/measure.ts'

const sorted = (measure: Measure) => JSON.stringify(Object.entries(measure).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** True when two measures ask the same: between two revisions then only the days changed. */
export const isSameMeasure = (a: Measure, b: Measure): boolean => sorted(a) === sorted(b)
