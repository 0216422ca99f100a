import type { DriverCode } from '../../../core/forecast/drivers.ts'
import type { Occasion } from '../../../core/forecast/kept-forecast.ts'
import type { LeverCode } from '../../../core/forecast/levers.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { DriverView, ForecastPage } from '../../../core/view/chance-types.ts'
import type { Reader } from '../../reader.ts'
import type { EnglishFormat } from '../format/format.ts'

const occasions: Record<Occasion, string> = {
  set: 'the goal was set',
  changed: 'the goal was changed',
  import: 'after an import',
  'check-in': 'after a check-in',
  'first-of-day': 'first look of the day',
}

/** What moved a chance, and what would move it. */
export function reasonWords(format: EnglishFormat) {
  const drivers: Record<DriverCode, (driver: DriverView, reader: Reader) => string> = {
    time: () => 'a week less to go',
    week: ({ count }) => (count === 0 ? 'a week without a run' : `this week’s ${format.count(count, 'run', 'runs')}`),
    training: ({ count }) => format.count(count, 'training run', 'training runs'),
    result: ({ distance_m, time_s, on }, reader) => {
      const what = distance_m === null ? 'a race' : format.raceDistance(distance_m, reader.units)
      const time = time_s === null ? '' : ` in ${format.duration(time_s)}`
      return `${what}${time}${on === null ? '' : ` on ${format.date(on, reader.asOf)}`}`
    },
    results: ({ count }) => format.count(count, 'more result', 'more results'),
    pause: ({ count }) => (count === 1 ? 'a pause' : format.count(count, 'pause', 'pauses')),
    'goal-changed': () => 'what the goal asks was changed',
  }
  /** A target in the unit of its measure. */
  const target = (value: number, measure: Measure, reader: Pick<Reader, 'units' | 'elevationUnits'>) => {
    if (measure.kind === 'volume' || measure.kind === 'level') {
      if (measure.quantity === 'climb') return format.elevation(value, reader.elevationUnits)
      if (measure.quantity === 'distance') return format.distance(value, reader.units)
      return measure.quantity === 'time' ? format.hours(value) : format.number(value)
    }
    return measure.kind === 'frequency' ? format.number(value) : format.duration(value)
  }
  const raced = (word: string, used: number, distance_m: number | null, reader: Reader) =>
    `a ${word} ${distance_m === null ? 'race' : format.raceDistance(distance_m, reader.units)} now, in ${format.duration(used)}`
  type Said = (used: number, measure: Measure, reader: Reader, distance_m: number | null) => string
  const levers: Record<LeverCode, Said> = {
    'easier-target': (used, measure, reader) => `a target of ${target(used, measure, reader)}`,
    'one-more-attempt': (used) => `${format.count(used, 'try', 'tries')} instead of ${format.number(used - 1)}`,
    'later-date': (used) => `${format.count(Math.round(used / 7), 'week', 'weeks')} more time`,
    'good-race': (used, _, reader, distance_m) => raced('good', used, distance_m, reader),
    'slow-race': (used, _, reader, distance_m) => raced('slow', used, distance_m, reader),
    'one-less': (used) => `aiming at ${format.number(used)} rather than ${format.number(used + 1)}`,
    'one-more-spare': () => 'one more to spare',
    'good-week': () => 'a week as the goal asks it',
    'empty-week': () => 'a week without a run',
  }

  return {
    occasions,
    driver: (driver: DriverView, reader: Reader) => drivers[driver.code](driver, reader),
    lever: (lever: ForecastPage['levers'][number], measure: Measure, reader: Reader) =>
      levers[lever.code](lever.with, measure, reader, lever.distance_m),
    target,
    /** 'kept 9 times in 10: 60 %' */
    joint: ({ kept, chance }: { kept: number; chance: number }) =>
      `kept ${format.percent(kept)} of the time: ${format.percent(chance)}`,
    jointStrength: 'How much keeping them helps is assumed, and weakly known.',
    startAndFinish: ({ start, finish }: { start: number; finish: number }) =>
      `Beside it, simply: of runners who plan a race so far ahead about ${format.percent(start)} start, and about ${format.percent(finish)} of those finish.`,
    afterwards: 'worked out afterwards',
    later:
      'A later day leaves more time for both: for training, and for something to come in between. Of a goal that is nearly sure it may take a little away.',
  }
}
