import type { ScaleLinear } from 'd3-scale'
import { METERS_PER_MILE } from '../../core/base/units.ts'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import { isTimed } from '../../core/goal/is-timed.ts'
import type { Measure } from '../../core/goal/measure.ts'
import type { ProgressView } from '../../core/view/dashboard-types.ts'
import type { Words } from '../../words/index.ts'

interface Amount {
  /** A value in words, with its unit. */
  readonly text: (value: number) => string
  /** A value on an axis. */
  readonly tick: (value: number) => string
  /** Round values of the reader's unit between the ends of a scale. */
  readonly ticks: (scale: ScaleLinear<number, number>, count: number) => number[]
}

/** Steps that read well for times: from ten seconds to hours. */
const TIME_STEPS = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18_000, 36_000]

/** How the numbers of a goal's progress are said and marked on an axis. */
export function progressAmount(
  { measure, progress }: { measure: Measure; progress: Pick<ProgressView, 'unit'> },
  { format, goals }: Words,
  units: UnitSystem,
): Amount {
  if (isTimed(measure)) return timeAmount(format.duration)
  const text = (value: number) => goals.quantity(value, progress.unit, measure, { units })
  switch (progress.unit) {
    case 'm': {
      const per = units === 'metric' ? 1000 : METERS_PER_MILE
      return {
        text: (value) => (value === 0 ? `0 ${format.distanceUnit(units)}` : format.distance(value, units)),
        tick: (value) => format.number(value / per, 1),
        ticks: (scale, count) => scaledTicks(scale, per, count),
      }
    }
    case 's':
      return {
        text: (value) => (value === 0 ? format.hours(0) : format.spell(value)),
        tick: (value) => format.number(value / 3600, 1),
        ticks: (scale, count) => scaledTicks(scale, 3600, count),
      }
    case 'rating':
    case 'kg':
      return { ...scaledAmount(1, format.number), text }
    case 's/km':
      return timeAmount(text)
    default:
      return { ...wholeAmount(format.number), text }
  }
}

function timeAmount(duration: (time_s: number) => string): Amount {
  return {
    text: duration,
    tick: duration,
    ticks(scale, count) {
      const [a = 0, b = 0] = scale.domain()
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      const step = TIME_STEPS.find((size) => (high - low) / size <= count) ?? 36_000
      const first = Math.ceil(low / step) * step
      return Array.from({ length: Math.floor((high - first) / step) + 1 }, (_, i) => first + i * step)
    },
  }
}

function scaledAmount(per: number, number: (value: number, digits?: number) => string): Omit<Amount, 'text'> {
  return { tick: (value) => number(value / per, 1), ticks: (scale, count) => scaledTicks(scale, per, count) }
}

function wholeAmount(number: (value: number) => string): Amount {
  return {
    text: (value) => number(value),
    tick: (value) => number(value),
    ticks: (scale, count) => scale.ticks(count).filter((tick) => Number.isInteger(tick)),
  }
}

function scaledTicks(scale: ScaleLinear<number, number>, per: number, count: number): number[] {
  const own = scale.copy().domain(scale.domain().map((value) => value / per))
  return own.ticks(count).map((tick) => tick * per)
}
