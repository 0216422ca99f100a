import type { ProgressView } from '../../src/core/view/dashboard-types.ts'

/** Progress of which nothing is known but what a test says of it. */
export const makeProgress = (change: Partial<ProgressView>): ProgressView => ({
  asOf: '2027-03-05',
  standing: 'on-track',
  unit: 'm',
  actual: 0,
  target: 1,
  expected: null,
  fraction: null,
  left: null,
  daysLeft: null,
  neededPerWeek: null,
  baseline: null,
  slack: null,
  reachable: true,
  reachedOn: null,
  parts: null,
  assumed: [],
  detail: null,
  care: [],
  ...change,
})
