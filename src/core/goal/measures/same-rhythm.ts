import type { Measure } from '../measure.ts'

/** Whether periods of two measures can be counted together: weeks with weeks, held by whatever was asked of them then. */
export const sameRhythm = (a: Measure, b: Measure): boolean => rhythm(a) === rhythm(b)

function rhythm(measure: Measure): string {
  if (measure.kind === 'frequency') return 'frequency week'
  return measure.kind === 'volume' ? `volume ${measure.per}` : measure.kind
}
