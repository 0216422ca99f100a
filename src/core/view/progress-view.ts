import { isoDate } from '../base/calendar.ts'
import type { PeriodProgress, Progress } from '../goal/progress-types.ts'
import type { PeriodView, ProgressView } from './dashboard-types.ts'
import { isoOrNull, orNull } from './iso.ts'

export const progressView = (progress: Progress): ProgressView => ({
  asOf: isoDate(progress.asOf),
  standing: progress.standing,
  unit: progress.unit,
  actual: orNull(progress.actual),
  target: progress.target,
  expected: orNull(progress.expected),
  fraction: orNull(progress.fraction),
  left: orNull(progress.left),
  daysLeft: orNull(progress.daysLeft),
  neededPerWeek: orNull(progress.neededPerWeek),
  baseline: orNull(progress.baseline),
  slack: progress.slack ? { ...progress.slack } : null,
  reachable: progress.reachable,
  reachedOn: isoOrNull(progress.reachedOn),
})

export const periodView = (period: PeriodProgress): PeriodView => ({
  from: isoDate(period.from),
  to: isoDate(period.to),
  actual: period.actual,
  target: period.target,
  unit: period.unit,
  state: period.state,
  activityIds: [...period.activityIds],
})
