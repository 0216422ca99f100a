import { isoDate } from '../base/calendar.ts'
import type { PeriodProgress, Progress } from '../goal/progress-types.ts'
import type { EvidenceIds } from '../goal/seen.ts'
import type { EvidenceIdsView, PeriodView, PlainProgressView, ProgressView } from './dashboard-types.ts'
import { isoOrNull, orNull } from './iso.ts'
import { careView, detailView } from './progress-detail-view.ts'

export const progressView = (progress: Progress): ProgressView => ({
  ...plainView(progress),
  parts: progress.parts?.map((part) => ({ measure: part.measure, progress: plainView(part.progress) })) ?? null,
})

const plainView = (progress: Progress): PlainProgressView => ({
  asOf: isoDate(progress.asOf),
  standing: progress.standing,
  unit: progress.unit,
  actual: orNull(progress.actual),
  target: orNull(progress.target),
  expected: orNull(progress.expected),
  fraction: orNull(progress.fraction),
  left: orNull(progress.left),
  daysLeft: orNull(progress.daysLeft),
  neededPerWeek: orNull(progress.neededPerWeek),
  baseline: orNull(progress.baseline),
  slack: progress.slack ? { ...progress.slack } : null,
  reachable: progress.reachable,
  reachedOn: isoOrNull(progress.reachedOn),
  assumed: [...(progress.assumed ?? [])],
  detail: progress.detail ? detailView(progress.detail) : null,
  care: (progress.care ?? []).map(careView),
})

export const periodView = (period: PeriodProgress): PeriodView => ({
  from: isoDate(period.from),
  to: isoDate(period.to),
  actual: period.actual,
  target: period.target,
  unit: period.unit,
  state: period.state,
  ...evidenceIdsView(period),
})

export const evidenceIdsView = (ids: EvidenceIds): EvidenceIdsView => ({
  activityIds: [...ids.activityIds],
  checkInIds: [...ids.checkInIds],
  raceIds: [...ids.raceIds],
  workoutIds: [...ids.workoutIds],
})
