import { addDays, type LocalDate } from '../../../../core/base/calendar.ts'
import { METERS_PER_MILE } from '../../../../core/base/units.ts'
import type { UnitSystem } from '../../../../core/evidence/athlete.ts'
import type { WhatIfInputs } from '../../../../core/plan/what-if/what-if-types.ts'

/** A slider's places: whole steps from the first value to the last, whichever is the larger. */
export interface Scale {
  readonly first: number
  readonly step: number
  readonly steps: number
}

export const valueAt = ({ first, step }: Scale, place: number) => first + place * step
export const placeOf = ({ first, step, steps }: Scale, value: number) =>
  Math.max(0, Math.min(steps, Math.round((value - first) / step)))
/** Where a value lies, as a share of the way. */
export const shareOf = ({ first, step, steps }: Scale, value: number) =>
  Math.max(0, Math.min(1, (value - first) / (step * steps)))

const MOST_STEPS = 240
const TIME_STEPS = [1, 5, 10, 15, 30, 60, 300] as const
const AMOUNT_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const

function stepped(first: number, last: number, step: number): Scale {
  const signed = last < first ? -step : step
  return { first, step: signed, steps: Math.max(1, Math.round((last - first) / signed)) }
}

const fitting = (span: number, steps: readonly number[], unit = 1) =>
  unit * (steps.find((step) => span / (step * unit) <= MOST_STEPS) ?? steps.at(-1) ?? 1)

/** From the easiest to the hardest target. Times begin on a whole step, so that they are read as people say them. */
export function targetScale({ race, measure, range }: WhatIfInputs, units: UnitSystem): Scale | undefined {
  if (!range.target) return undefined
  const [easy, hard] = range.target
  const span = Math.abs(hard - easy)
  if (race) {
    const step = fitting(span, TIME_STEPS)
    return stepped(Math.round(easy / step) * step, Math.round(hard / step) * step, step)
  }
  if (measure.kind === 'frequency' || !('quantity' in measure)) return stepped(easy, hard, 1)
  const unit = measure.quantity === 'distance' ? unitOf(units) : measure.quantity === 'time' ? 900 : 1
  const step = fitting(span, AMOUNT_STEPS, unit)
  return stepped(Math.round(easy / step) * step, Math.round(hard / step) * step, step)
}

const unitOf = (units: UnitSystem) => (units === 'metric' ? 1000 : METERS_PER_MILE)

/** Whole weeks from the day of today's plan on, so that a Sunday stays a Sunday. */
export function dateScale({ dueOn, range }: WhatIfInputs): Scale | undefined {
  if (!range.dueOn) return undefined
  const [first, last] = range.dueOn
  const anchor = dueOn ?? first
  const begin: LocalDate = addDays(anchor, -7 * Math.floor((anchor - first) / 7))
  return { first: begin, step: 7, steps: Math.max(1, Math.floor((last - begin) / 7)) }
}

export function weeklyScale({ range }: WhatIfInputs, units: UnitSystem): Scale | undefined {
  if (!range.weekly_m) return undefined
  const unit = unitOf(units)
  const [least, most] = range.weekly_m
  return stepped(Math.ceil(least / unit) * unit, Math.floor(most / unit) * unit, unit)
}

export const RUNS: Scale = { first: 1, step: 1, steps: 6 }
export const KEPT: Scale = { first: 0.5, step: 0.1, steps: 5 }
