import { addDays } from '../base/calendar.ts'
import { isRun } from '../activity/counts.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { Reach } from './asks-types.ts'
import type { Revision } from './goal.ts'
import type { FirstTimeMeasure, PlainMeasure } from './measure.ts'
import type { Progress, ProgressUnit } from './progress-types.ts'
import { plainMeasures, roleOf } from './role.ts'
import { usualWeeks, type UsualWeeks } from './usual-weeks.ts'
import { windowOf } from './window.ts'

const A_YEAR = 365.25
const WEEKS_OF = { day: 1 / 7, week: 1, month: A_YEAR / 12 / 7, year: A_YEAR / 7 } as const
const FALLING: ReadonlySet<ProgressUnit> = new Set(['s', 's/km'])

/** How far a goal reaches beyond today. Of health nothing is asked for but to keep well. */
export function reach(revision: Revision, evidence: Evidence, stands: Progress): Reach {
  const { measure } = revision
  const role = roleOf(measure)
  if (role === 'health') return { code: 'no-reach-wanted' }
  const part = plainMeasures(measure).find((each) => roleOf(each) === role) ?? plainMeasures(measure)[0]
  const own = stands.parts?.find((each) => each.measure === part)?.progress ?? stands
  if (part === undefined) return { code: 'unknown' }
  if (role === 'own') return { code: 'new-ground' }
  return role === 'outcome' ? beyondBest(own, part, evidence) : beyondUsual(part, usualWeeks(evidence), revision)
}

/** Of a time or a value: what there is now against what is wanted. Times and paces fall. */
function beyondBest({ actual, baseline, target, unit }: Progress, part: PlainMeasure, evidence: Evidence): Reach {
  if (part.kind === 'first-time') return firstTime(part, evidence)
  const falls = FALLING.has(unit)
  const known = [actual, baseline].filter((value) => value !== undefined)
  const now = known.length === 0 ? undefined : falls ? Math.min(...known) : Math.max(...known)
  if (now === undefined || target === undefined) return { code: 'unknown' }
  const share = falls ? (now - target) / now : (target - now) / now
  return share <= 0 ? { code: 'there-already', now, unit } : { code: 'beyond', now, target, share, unit }
}

function firstTime({ distance_m, duration_s }: FirstTimeMeasure, { activities, asOf }: Evidence): Reach {
  const target = duration_s ?? distance_m
  const unit = duration_s === undefined ? 'm' : 's'
  const sizes = activities
    .filter(({ sport, localDay }) => isRun(sport) && localDay <= asOf && localDay > addDays(asOf, -365))
    .flatMap((run) => (duration_s === undefined ? (run.distance_m ?? []) : run.moving_s))
  if (target === undefined) return { code: 'new-ground' }
  if (sizes.length === 0) return { code: 'unknown' }
  const now = sizes.reduce((a, b) => Math.max(a, b))
  if (now >= target) return { code: 'there-already', now, unit }
  return { code: 'beyond', now, target, share: (target - now) / now, unit }
}

/** Of a habit: what each week asks against what weeks are like lately. */
function beyondUsual(part: PlainMeasure, usual: UsualWeeks, revision: Revision): Reach {
  const asked = weekly(part, usual, revision)
  if (asked === undefined || usual.weeks === 0) return { code: 'unknown' }
  const { now, target, unit } = asked
  if (now === undefined) return { code: 'unknown' }
  return target > now
    ? { code: 'beyond-usual', usual: now, target, unit }
    : { code: 'as-usual', usual: now, target, unit }
}

interface Weekly {
  readonly now: number | undefined
  readonly target: number
  readonly unit: ProgressUnit
}

function weekly(part: PlainMeasure, usual: UsualWeeks, revision: Revision): Weekly | undefined {
  if (part.kind === 'frequency') {
    if (!part.sports.includes('running')) return undefined
    const days = part.counted === 'days'
    // Of runs of a size or a kind the usual weeks say nothing.
    const sized = part.least_distance_m !== undefined || part.least_time_s !== undefined || part.run_kind !== undefined
    return {
      now: sized ? undefined : days ? usual.days : usual.runs,
      target: part.times / WEEKS_OF[part.per ?? 'week'],
      unit: days ? 'days' : 'activities',
    }
  }
  if (part.kind === 'rest' && part.days !== undefined) return { now: 7 - usual.days, target: part.days, unit: 'days' }
  if (part.kind !== 'volume' && part.kind !== 'level') return undefined
  if (part.quantity === 'climb' || !part.sports.includes('running')) return undefined
  const over = part.kind === 'level' ? 1 : weeksOver(part.per, revision)
  if (over === undefined) return undefined
  const target = part.amount / over
  if (part.quantity === 'distance') return { now: usual.distance_m, target, unit: 'm' }
  return part.quantity === 'time'
    ? { now: usual.moving_s, target, unit: 's' }
    : { now: usual.runs, target, unit: 'activities' }
}

/** How many weeks an amount is for; undefined of a sum without a last day. */
function weeksOver(per: 'total' | keyof typeof WEEKS_OF, revision: Revision): number | undefined {
  if (per !== 'total') return WEEKS_OF[per]
  const { from, to } = windowOf(revision)
  return to === undefined ? undefined : (to - from + 1) / 7
}
