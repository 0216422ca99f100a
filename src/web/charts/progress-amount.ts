import type { ScaleLinear } from 'd3-scale'
import { METERS_PER_FOOT, METERS_PER_MILE } from '../../core/base/units.ts'
import { isTimed } from '../../core/goal/is-timed.ts'
import type { Measure } from '../../core/goal/measure.ts'
import type { ProgressView } from '../../core/view/dashboard-types.ts'
import type { Words } from '../../words/index.ts'
import type { Reader } from '../../words/reader.ts'
import { timeTicks } from './time-ticks.ts'

interface Amount {
  /** A value in words, with its unit. */
  readonly text: (value: number) => string
  /** A value on an axis. */
  readonly tick: (value: number) => string
  /** Round values of the reader's unit between the ends of a scale. */
  readonly ticks: (scale: ScaleLinear<number, number>, count: number) => number[]
}

/** How the numbers of a goal's progress are said and marked on an axis. */
export function progressAmount(
  { measure, progress }: { measure: Measure; progress: Pick<ProgressView, 'unit'> },
  { format, goals }: Words,
  reader: Reader,
): Amount {
  if (isTimed(measure)) return timeAmount(format.duration)
  const { units } = reader
  const text = (value: number) => goals.quantity(value, progress.unit, measure, reader)
  switch (progress.unit) {
    case 'm': {
      if (measure.kind === 'volume' && measure.quantity === 'climb')
        return { ...scaledAmount(reader.elevationUnits === 'metric' ? 1 : METERS_PER_FOOT, format.number), text }
      const per = units === 'metric' ? 1000 : METERS_PER_MILE
      return {
        text: (value) => (value === 0 ? `0 ${format.distanceUnit(units)}` : format.distance(value, units)),
        ...scaledAmount(per, format.number),
      }
    }
    case 's':
      return {
        text: (value) => (value === 0 ? format.hours(0) : format.spell(value)),
        ...scaledAmount(3600, format.number),
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
      const [one = 0, other = 0] = scale.domain()
      return timeTicks(one, other, count)
    },
  }
}

function scaledAmount(per: number, number: (value: number, digits?: number) => string): Omit<Amount, 'text'> {
  return {
    // A decimal says nothing beside so many.
    tick: (value) => number(value / per, Math.abs(value / per) < 99.95 ? 1 : 0),
    ticks: (scale, count) => scaledTicks(scale, per, count),
  }
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
