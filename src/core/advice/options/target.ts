import { forecastGoal } from '../../forecast/forecast-goal.ts'
import { targetsFor } from '../../forecast/inverse.ts'
import { raceDistance } from '../../forecast/what-if.ts'
import { isAdultsRace } from '../../goal/adults-race.ts'
import type { Revision } from '../../goal/goal.ts'
import { isTimed } from '../../goal/is-timed.ts'
import type { Measure, WeeklyFrequency } from '../../goal/measure.ts'
import { isOfWeight, raceDistance as distanceOf } from '../../goal/role.ts'
import { askedOf } from '../asked-of.ts'
import { keptBefore } from '../kept-before.ts'
import type { Changes, Option, Withheld } from '../option.ts'
import { aimedChance, chanceOf, changed, isUnknown, type OptionGround, staysOf } from './ground.ts'

const DISTANCES = [5000, 10_000, 21_097.5, 42_195, 50_000] as const
/** Nearer than this to the target that stands, it is no other one. */
const SAME = 0.002
const TIME_STEP_S = 5

/** The same date with another target: the one that is as likely as it should be, easier or harder. */
export function targetOption(ground: OptionGround): Option | Withheld {
  const { goal, goals, evidence, ahead, revision, to, healthFirst } = ground
  const { asOf } = evidence
  if (healthFirst) return { code: 'target', why: 'health-first' }
  if (isOfWeight(revision.measure)) return { code: 'target', why: 'weight' }
  if (to !== undefined && to <= asOf) return { code: 'target', why: 'no-other-target' }
  const isTooYoung = (asked: Measure) => isAdultsRace(distanceOf(asked), evidence.athlete.birthYear, to ?? asOf)
  const measure = otherTarget(ground)
  if (measure === undefined || isTooYoung(measure))
    return {
      code: 'target',
      why: isTooYoung(revision.measure) ? 'under-age' : isUnknown(ground) ? 'not-enough-known' : 'no-other-target',
    }
  const change = changeOf(ground, measure)
  if (change === undefined) return { code: 'target', why: 'as-now' }
  const { reason: _, ...now } = revision
  const terms: Revision = { ...now, fromOn: asOf, measure }
  const next = changed(goal, terms)
  const said = chanceOf(next, evidence, healthFirst)
  // What was run already is nothing to aim at.
  if (said.noChance === 'decided') return { code: 'target', why: 'no-other-target' }
  return {
    code: 'target',
    terms: { type: goal.type, horizon: goal.horizon, revision: terms },
    ...said,
    asks: askedOf(next, goals, evidence, ahead),
    changes: [change],
    stays: [...(to === undefined ? [] : [{ code: 'date', on: to } as const]), ...staysOf(ground)],
    keptBefore: keptBefore(goal, measure, goals, evidence),
    goal: next,
  }
}

function otherTarget({ goal, evidence, revision, stands }: OptionGround): Measure | undefined {
  const { measure } = revision
  const wanted = aimedChance(goal.type)
  const found = targetsFor(goal, evidence, [wanted])
  const target = found?.[0]?.target
  if (target !== undefined) return measureWith(measure, isTimed(measure) ? beyond(target, stands.actual) : target)
  const isLikely = (asked: Measure): boolean => {
    const said = forecastGoal(changed(goal, { ...revision, fromOn: evidence.asOf, measure: asked }), evidence, {
      chanceOnly: true,
    })
    return said.kind === 'forecast' && said.decided === undefined && said.chance >= wanted
  }
  // By steps, the nearest to what stands that is likely enough; a distance that is so already needs no shorter one.
  if (measure.kind === 'first-time' && isLikely(measure)) return undefined
  return easier(measure).find(isLikely)
}

/** A time that was run already is nothing to aim at: then the next five seconds are. */
const beyond = (time_s: number, best_s = Infinity): number =>
  time_s < best_s ? time_s : Math.floor((best_s - 1) / TIME_STEP_S) * TIME_STEP_S

function measureWith(measure: Measure, target: number): Measure | undefined {
  const distance_m = raceDistance(measure)
  if (distance_m !== undefined) {
    const attempts = 'attempts' in measure && measure.attempts !== undefined ? { attempts: measure.attempts } : {}
    return { kind: 'race-time', distance_m, time_s: target, ...attempts }
  }
  if (measure.kind === 'frequency') return { ...measure, times: target }
  if (measure.kind === 'volume' || measure.kind === 'level') return { ...measure, amount: rounded(measure, target) }
  return undefined
}

/** Whole kilometres, half hours, whole numbers: never more than was found likely. */
function rounded({ quantity }: { readonly quantity: string }, amount: number): number {
  const step = quantity === 'distance' ? 1000 : quantity === 'time' ? 1800 : quantity === 'climb' ? 50 : 1
  return Math.max(step, Math.floor(amount / step) * step)
}

/** Longest first: whole steps down from a day. */
const DURATIONS_S = [24, 12, 6, 4, 3, 2, 1.5, 1, 0.75, 0.5, 1 / 3].map((hours) => Math.round(hours * 3600))

function easier(measure: Measure): Measure[] {
  switch (measure.kind) {
    case 'first-time': {
      const { distance_m, duration_s } = measure
      if (duration_s !== undefined)
        return DURATIONS_S.filter((each) => each < duration_s * 0.9).map((each) => ({ ...measure, duration_s: each }))
      if (distance_m === undefined) return []
      return DISTANCES.filter((each) => each < distance_m * 0.9)
        .toReversed()
        .map((each) => ({ ...measure, distance_m: each }))
    }
    // Fewer weeks of it to hold, and only then fewer runs: what was held keeps its worth.
    case 'frequency':
      if (measure.per === 'month') return steps(measure.times).map((times) => ({ ...measure, times }))
      return [measure.times, ...steps(measure.times)].flatMap((times) =>
        Array.from({ length: spareLeft(measure) }, (_, i) => ({
          ...measure,
          times,
          slack_weeks: measure.slack_weeks + i + 1,
        })),
      )
    case 'miss-limit':
      return measure.misses === undefined
        ? []
        : [1, 2, 3, 4].map((more) => ({ ...measure, misses: measure.misses! + more }))
    case 'sessions':
      return steps(measure.times).map((times) => ({ ...measure, times }))
    case 'collection':
      return steps(measure.count).map((count) => ({ ...measure, count }))
    case 'rest':
      return measure.days === undefined ? [] : steps(measure.days).map((days) => ({ ...measure, days }))
    default:
      return []
  }
}

/** Spare weeks that may be added: up to half of all. */
const spareLeft = ({ weeks, slack_weeks }: WeeklyFrequency): number => Math.max(0, Math.floor(weeks / 2) - slack_weeks)

const steps = (from: number): number[] => Array.from({ length: Math.max(0, from - 1) }, (_, i) => from - 1 - i)

function changeOf({ revision, stands }: OptionGround, next: Measure): Changes | undefined {
  const { measure } = revision
  const pair = (before: number | undefined, after: number, unit: 's' | 'm' | 'count' | 'weeks'): Changes | undefined =>
    before !== undefined && Math.abs(after / before - 1) < SAME
      ? undefined
      : { code: 'target', before: before ?? after, after, unit }
  if (next.kind === 'race-time')
    return pair(measure.kind === 'race-time' ? measure.time_s : stands.target, next.time_s, 's')
  if (next.kind === 'frequency' && measure.kind === 'frequency') {
    const isLess = next.per !== 'month' && measure.per !== 'month' && next.times === measure.times
    return isLess
      ? pair(measure.weeks - measure.slack_weeks, next.weeks - next.slack_weeks, 'weeks')
      : pair(measure.times, next.times, 'count')
  }
  if ((next.kind === 'volume' || next.kind === 'level') && 'amount' in measure)
    return pair(measure.amount, next.amount, next.quantity === 'time' ? 's' : next.quantity === 'count' ? 'count' : 'm')
  if (next.kind === 'first-time' && measure.kind === 'first-time' && next.duration_s !== undefined)
    return pair(measure.duration_s, next.duration_s, 's')
  if (next.kind === 'first-time' && measure.kind === 'first-time')
    return pair(measure.distance_m, next.distance_m ?? 0, 'm')
  if (next.kind === 'miss-limit' && measure.kind === 'miss-limit')
    return pair(measure.misses, next.misses ?? 0, 'count')
  if (next.kind === 'sessions' && measure.kind === 'sessions') return pair(measure.times, next.times, 'count')
  if (next.kind === 'collection' && measure.kind === 'collection') return pair(measure.count, next.count, 'count')
  if (next.kind === 'rest' && measure.kind === 'rest') return pair(measure.days, next.days ?? 1, 'count')
  return undefined
}
