import { addDays, type LocalDate } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import type { MedicalSign } from '../evidence/check-in.ts'
import type { Evidence, Pause, PauseReason } from '../evidence/evidence.ts'
import { afterBreak } from '../plan/after-break.ts'
import { painWords } from '../goal/care.ts'
import { usualWeeks } from '../goal/usual-weeks.ts'
import { weekBefore } from '../plan/runner-now.ts'

/** Pain of a run up to this, settled by the next morning, goes with training on (D5, general convention). */
export const CALM_PAIN = 2
/** Above it nothing is run. */
export const STOP_PAIN = 5
const PAIN_DAYS = 7
/** After a fever no running until a day without symptoms; then so many days at half, easy (D7, consensus). */
const CLEAR_HOURS = 24
const HALF_DAYS = 3
/** Walking, walk-run and half an hour in one go take two weeks when every step is calm at once; longer where it is not. */
const FIRST_STEPS_DAYS = 14
/** A run after thirty days without one: at most half of the longest before the break (D1 after a break). */
const LONG_BREAK_DAYS = 28
const AFTER_LONG_BREAK = 0.5
/** From there a tenth more of it each week, as weeks of a plan rise. */
const STEP = 1.1
/** Of a week of two runs and more, the longest is so much at most: practice. */
const LONG_SHARE = 0.6

/** One step back to running. A step is left when its runs were calm; it is repeated as often as it takes. */
export type RampStep =
  /** 30 minutes of walking without pain. */
  | { readonly code: 'walk'; readonly minutes: number }
  /** A minute running, a minute walking, so many times, every other day. */
  | { readonly code: 'walk-run'; readonly times: number; readonly everyDays: number }
  | { readonly code: 'continuous'; readonly minutes: number; readonly everyDays: number }
  /** No symptom for so many hours. */
  | { readonly code: 'no-symptoms'; readonly hours: number }
  | { readonly code: 'half-easy'; readonly days: number }
  /** A week of so much, the longest run at most so long. */
  | {
      readonly code: 'week'
      readonly from: LocalDate
      readonly distance_m?: number
      readonly runs: number
      readonly longest_m?: number
    }
  | { readonly code: 'speed-last' }
  | { readonly code: 'smaller-week'; readonly runs: number; readonly minutes: number }

/** The way back from a pause. Runs that fell out are never made up. */
export interface ReturnRamp {
  readonly reason: PauseReason
  readonly kind:
    /** Steps back, each when the one before was calm. */
    | 'ramp'
    /** A clinician's word first: no steps of ours. */
    | 'clinician-first'
    /** Pain is above what running goes with: rest, and look again. */
    | 'pain-first'
    | 'ask-midwife-or-doctor'
    | 'smaller-goals'
    | 'as-usual'
  /** Days of rest so far, or in all. */
  readonly days: number
  readonly steps: readonly RampStep[]
  /** Which words ask for a clinician, and the days of the check-ins. */
  readonly medical: readonly { readonly on: LocalDate; readonly signs: readonly MedicalSign[] }[]
  /** The last word of pain of seven days. */
  readonly pain?: { readonly on: LocalDate; readonly level: number; readonly where?: string }
}

/**
 * Medical signs that no clinician has answered. That the runner feels well again ends other care, not this: bone and heart
 * are for somebody to look at before running begins again.
 */
function unansweredSigns({ checkIns, asOf }: Evidence): ReturnRamp['medical'] {
  const known = checkIns.filter(({ on }) => on <= asOf)
  const heard = known.findLastIndex(({ clearance }) => clearance === 'clinician')
  return known
    .slice(heard + 1)
    .flatMap(({ on, medicalSigns = [] }) => (medicalSigns.length > 0 ? [{ on, signs: medicalSigns }] : []))
}

/**
 * How to come back from a pause, by why it was taken. None after a sign that belongs to a clinician until the runner has
 * recorded their word. Rules and sources: docs/methods/return.md
 */
export function returnRamp(pause: Pause, evidence: Evidence): ReturnRamp {
  const { asOf } = evidence
  const end = pause.to ?? (asOf > pause.from ? asOf : pause.from)
  const days = end - pause.from + 1
  const medical = unansweredSigns(evidence)
  const word = painWords(evidence.checkIns, asOf).findLast(({ on }) => on > addDays(asOf, -PAIN_DAYS))
  const pain = word && { on: word.on, level: word.level, ...(word.where !== undefined && { where: word.where }) }
  const base = { reason: pause.reason, days, medical, steps: [] as RampStep[], ...(pain && { pain }) }
  if (pause.reason === 'pregnancy') return { ...base, kind: 'ask-midwife-or-doctor' }
  if (medical.length > 0) return { ...base, kind: 'clinician-first' }
  switch (pause.reason) {
    case 'injury':
      if (pain !== undefined && pain.level > STOP_PAIN) return { ...base, kind: 'pain-first' }
      return {
        ...base,
        kind: 'ramp',
        steps: [
          { code: 'walk', minutes: 30 },
          { code: 'walk-run', times: 10, everyDays: 2 },
          { code: 'continuous', minutes: 30, everyDays: 2 },
          ...weeksBack(days, pause, evidence, FIRST_STEPS_DAYS),
          { code: 'speed-last' },
        ],
      }
    case 'illness':
      return {
        ...base,
        kind: 'ramp',
        steps: [
          { code: 'no-symptoms', hours: CLEAR_HOURS },
          { code: 'half-easy', days: HALF_DAYS },
          ...weeksBack(days, pause, evidence),
        ],
      }
    case 'life':
    case 'travel':
      return { ...base, kind: 'smaller-goals', steps: [smaller(pause, evidence), ...weeksBack(days, pause, evidence)] }
    case 'rest': {
      const steps = weeksBack(days, pause, evidence)
      return { ...base, kind: steps.length > 0 ? 'ramp' : 'as-usual', steps }
    }
  }
}

/** Days of running in the weeks before the pause. */
const before = (pause: Pause, evidence: Evidence) => usualWeeks({ ...evidence, asOf: addDays(pause.from, -1) })

/** Half the runs of a usual week and twenty minutes each: what fits beside a full life. */
function smaller(pause: Pause, evidence: Evidence): RampStep {
  return { code: 'smaller-week', runs: Math.max(1, Math.round(before(pause, evidence).days / 2)), minutes: 20 }
}

const hundreds = (metres: number) => Math.round(metres / 100) * 100

/** Whole weeks from so many days after the return up to what was usual; none after a few days. */
function weeksBack(days: number, pause: Pause, evidence: Evidence, after = 0): RampStep[] {
  const first = afterBreak(days)
  if (first === undefined) return []
  const usual = before(pause, evidence)
  const to = pause.to ?? evidence.asOf
  const weekly_m = weekBefore(evidence, { from: pause.from, to })
  const start = addDays(to, 1 + after)
  // The days of the first steps are days without a run of the kind that is held against.
  const longest = longestBack(days + after, pause, evidence)
  const steps: RampStep[] = []
  for (let [share, i] = [first, 0]; share < 1 && i < 12; share *= STEP, i++) {
    const distance_m = weekly_m ? weekly_m * share : undefined
    const fewest = Math.max(1, Math.round(usual.days * Math.max(share, 0.5)))
    // As many as hold the week with none of them longer than the longest, up to the usual ones.
    const holding = Math.ceil((distance_m ?? 0) / ((longest ?? Infinity) * STEP ** i))
    const runs = Math.max(fewest, Math.min(Math.round(usual.days), holding))
    // Where usual weeks were small, one run is not all of one.
    const most_m = Math.min((longest ?? Infinity) * STEP ** i, (distance_m ?? Infinity) * (runs > 1 ? LONG_SHARE : 1))
    steps.push({
      code: 'week',
      from: addDays(start, 7 * i),
      runs,
      ...(distance_m !== undefined && { distance_m: hundreds(distance_m) }),
      ...(longest !== undefined && { longest_m: hundreds(most_m) }),
    })
  }
  return steps
}

/** The longest first run: 1.1 times the longest of thirty days; after a break so long that there is none, half of before. */
function longestBack(days: number, pause: Pause, evidence: Evidence): number | undefined {
  const runs = evidence.activities.filter(({ sport, localDay }) => isRun(sport) && localDay < pause.from)
  const lately = runs.filter(({ localDay }) => localDay > pause.from - 30).flatMap(({ distance_m }) => distance_m ?? [])
  if (lately.length === 0) return undefined
  const longest = lately.reduce((a, b) => Math.max(a, b))
  if (days >= LONG_BREAK_DAYS) return longest * AFTER_LONG_BREAK
  return longest * (afterBreak(days) ?? 1)
}
