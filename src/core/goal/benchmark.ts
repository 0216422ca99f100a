import type { Benchmark } from './asks-types.ts'
import type { Measure } from './measure.ts'
import type { Progress } from './progress-types.ts'

/** Units of what is held week by week. */
const HELD_UNITS: ReadonlySet<string> = new Set(['weeks', 'months', 'years'])
/** Units in which a goal moves from where it began to where it wants to be. */
const LEVELS: ReadonlySet<string> = new Set(['s', 's/km', 'steps/min'])

/** Where a goal stands against its benchmarks, in one line. Of health it is what was said and measured, no verdict. */
export function benchmark(measure: Measure, stands: Progress): Benchmark {
  const { actual, target, expected, unit, detail, periods } = stands
  if (stands.parts !== undefined)
    return {
      code: 'parts',
      reached: stands.parts.filter((part) => part.progress.reachedOn !== undefined).length,
      of: stands.parts.length,
    }
  if (detail !== undefined && detail.kind !== 'metric') return ofDetail(detail, measure, stands)
  if (isMoved(measure)) {
    if (actual === undefined && stands.baseline === undefined) return { code: 'nothing-yet' }
    return {
      code: 'from-to',
      ...(stands.baseline !== undefined && { baseline: stands.baseline }),
      ...(actual !== undefined && { actual }),
      ...(target !== undefined && { target }),
      unit,
    }
  }
  if (HELD_UNITS.has(unit) || (unit === 'days' && periods.length > 1)) return held(stands)
  if (actual === undefined) return { code: 'nothing-yet' }
  if (expected !== undefined) return { code: 'even-way', actual, expected, unit, standing: stands.standing }
  return { code: 'so-far', actual, ...(target !== undefined && { target }), unit }

  function isMoved({ kind }: Measure): boolean {
    if (kind === 'metric' || kind === 'level') return true
    return LEVELS.has(unit) && kind !== 'volume' && kind !== 'first-time'
  }
}

function held({ periods, daysLeft, unit }: Progress): Benchmark {
  const count = (...states: readonly string[]) => periods.filter(({ state }) => states.includes(state)).length
  const done = count('held')
  const lived = done + count('not-held')
  if (lived === 0) return { code: 'nothing-yet' }
  return {
    code: 'held',
    held: done,
    lived,
    ...(daysLeft !== undefined && { inReach: done + count('open', 'coming'), of: periods.length - count('paused') }),
    unit,
  }
}

function ofDetail(detail: NonNullable<Progress['detail']>, measure: Measure, stands: Progress): Benchmark {
  switch (detail.kind) {
    case 'clear-days': {
      const { clear, pain, unknown } = detail
      return clear + pain + unknown === 0 ? { code: 'nothing-yet' } : { code: 'clear-days', clear, pain, unknown }
    }
    case 'keep-in-range': {
      const { inRange, outside, unknown } = detail
      return inRange + outside + unknown === 0
        ? { code: 'nothing-yet' }
        : { code: 'in-range', inRange, outside, unknown }
    }
    case 'self-rated': {
      const { answers, before, after } = detail
      if (stands.actual === undefined) return { code: 'nothing-yet' }
      const pair = before !== undefined && after !== undefined && { before, after }
      return { code: 'answers', mean: stands.actual, answers, ...pair }
    }
    case 'by-hand': {
      const of = measure.kind === 'by-hand' ? (measure.steps?.length ?? 0) : 0
      if (of === 0) return { code: 'nothing-yet' }
      return { code: 'steps', done: detail.steps.filter(({ doneOn }) => doneOn !== undefined).length, of }
    }
    case 'open':
      return detail.days < 1 ? { code: 'nothing-yet' } : { code: 'years', since: detail.since, days: detail.days }
    case 'metric':
      throw new Error('A metric has a level')
  }
}
