import type { Measure } from '../measure.ts'

/** Whether periods of two measures can be counted together: weeks with weeks, held by whatever was asked of them then. */
export const sameRhythm = (a: Measure, b: Measure): boolean => rhythm(a) === rhythm(b)

function rhythm(measure: Measure): string {
  switch (measure.kind) {
    case 'frequency':
      return `frequency ${measure.per ?? 'week'}`
    case 'volume':
    case 'miss-limit':
      return `${measure.kind} ${measure.per}`
    case 'sessions':
      return `sessions ${measure.of}`
    default:
      return measure.kind
  }
}
