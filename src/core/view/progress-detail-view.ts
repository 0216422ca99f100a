import { isoDate } from '../base/calendar.ts'
import type { MedicalSign } from '../evidence/check-in.ts'
import type { CareSign } from '../goal/care.ts'
import type { ProxyCode } from '../goal/metric-reading.ts'
import type { ProgressDetail } from '../goal/progress-detail.ts'
import type { IsoDay } from './dashboard-types.ts'
import { isoOrNull, orNull } from './iso.ts'

/** What a goal of some kinds has to tell beyond the numbers that all share (core/goal/progress-detail.ts). */
export type DetailView =
  | { kind: 'clear-days'; clear: number; pain: number; unknown: number; resting: number; heardNeeded: number }
  | { kind: 'keep-in-range'; value: number | null; inRange: number; outside: number; unknown: number }
  | {
      kind: 'self-rated'
      answers: number
      weeksAnswered: number
      weeksNeeded: number
      before: number | null
      after: number | null
    }
  | {
      kind: 'metric'
      value: number | null
      /** Read off a line through the runs, or the middle of those that are near. */
      by: 'line' | 'near' | null
      from: IsoDay
      to: IsoDay
      runs: number
      runsNeeded: number
      at: number | null
      cannotTell: ProxyCode[]
    }
  | { kind: 'open'; since: IsoDay; days: number; lastReviewOn: IsoDay | null; nextReviewOn: IsoDay }
  | { kind: 'by-hand'; steps: { step: string; doneOn: IsoDay | null }[] }

export function detailView(detail: ProgressDetail): DetailView {
  switch (detail.kind) {
    case 'clear-days':
      return { ...detail }
    case 'keep-in-range':
      return { ...detail, value: orNull(detail.value) }
    case 'self-rated':
      return { ...detail, before: orNull(detail.before), after: orNull(detail.after) }
    case 'metric': {
      const { value, by, from, to, runs, runsNeeded, at, cannotTell } = detail.reading
      const read = { value: orNull(value), by: orNull(by), at: orNull(at), cannotTell: [...cannotTell] }
      return { kind: 'metric', ...read, from: isoDate(from), to: isoDate(to), runs, runsNeeded }
    }
    case 'open': {
      const { since, days, lastReviewOn, nextReviewOn } = detail
      return {
        kind: 'open',
        since: isoDate(since),
        days,
        lastReviewOn: isoOrNull(lastReviewOn),
        nextReviewOn: isoDate(nextReviewOn),
      }
    }
    case 'by-hand':
      return {
        kind: 'by-hand',
        steps: detail.steps.map(({ step, doneOn }) => ({ step, doneOn: isoOrNull(doneOn) })),
      }
  }
}

/** A sign on which the runner is looked after before any number is shown. */
export type CareView =
  | {
      code: 'pain-above'
      on: IsoDay
      level: number
      upTo: number
      days: number
      where: string | null
      checkInId: string
    }
  | { code: 'medical-sign'; on: IsoDay; signs: MedicalSign[]; checkInId: string }

export const careView = (sign: CareSign): CareView =>
  sign.code === 'pain-above'
    ? { ...sign, on: isoDate(sign.on), where: orNull(sign.where) }
    : { ...sign, on: isoDate(sign.on), signs: [...sign.signs] }
