import type { DriverCode } from '../../../core/forecast/drivers.ts'
import type { LeverCode } from '../../../core/forecast/levers.ts'
import type { Measure } from '../../../core/goal/measure.ts'
import type { DriverView } from '../../../core/view/chance-types.ts'
import type { Reader } from '../../reader.ts'
import type { Format, Words } from '../../words.ts'

type Forecast = Words['forecast']

const occasions: Forecast['occasions'] = {
  set: 'das Ziel wurde gesetzt',
  changed: 'das Ziel wurde geändert',
  import: 'nach einem Import',
  'check-in': 'nach einem Eintrag zum Befinden',
  'first-of-day': 'der erste Blick des Tages',
}

/** What moved a chance, and what would move it. */
export function reasonWords(
  format: Format,
): Pick<
  Forecast,
  'occasions' | 'driver' | 'lever' | 'target' | 'joint' | 'jointStrength' | 'startAndFinish' | 'afterwards' | 'later'
> {
  const drivers: Record<DriverCode, (driver: DriverView, reader: Reader) => string> = {
    time: () => 'eine Woche weniger Zeit',
    week: ({ count }) =>
      count === 0
        ? 'eine Woche ohne Lauf'
        : count === 1
          ? 'ein Lauf in dieser Woche'
          : `${format.number(count)} Läufe in dieser Woche`,
    training: ({ count }) => format.count(count, 'Trainingslauf', 'Trainingsläufe'),
    result: ({ distance_m, time_s, on }, reader) => {
      const what = distance_m === null ? 'ein Wettkampf' : format.raceDistance(distance_m, reader.units)
      const time = time_s === null ? '' : ` in ${format.duration(time_s)}`
      return `${what}${time}${on === null ? '' : ` am ${format.date(on, reader.asOf)}`}`
    },
    results: ({ count }) => format.count(count, 'weiteres Ergebnis', 'weitere Ergebnisse'),
    pause: ({ count }) => (count === 1 ? 'eine Pause' : format.count(count, 'Pause', 'Pausen')),
    'goal-changed': () => 'das Ziel verlangt jetzt etwas anderes',
  }
  const target: Forecast['target'] = (value, measure, reader) => {
    if (measure.kind === 'volume' || measure.kind === 'level') {
      if (measure.quantity === 'climb') return format.elevation(value, reader.elevationUnits)
      if (measure.quantity === 'distance') return format.distance(value, reader.units)
      return measure.quantity === 'time' ? format.hours(value) : format.number(value)
    }
    return measure.kind === 'frequency' ? format.number(value) : format.duration(value)
  }
  const raced = (word: string, used: number, distance_m: number | null, reader: Reader) =>
    `jetzt ein ${word} Wettkampf${distance_m === null ? '' : ` (${format.raceDistance(distance_m, reader.units)})`}, in ${format.duration(used)}`
  type Said = (used: number, measure: Measure, reader: Reader, distance_m: number | null) => string
  const levers: Record<LeverCode, Said> = {
    'easier-target': (used, measure, reader) => `ein Zielwert von ${target(used, measure, reader)}`,
    'one-more-attempt': (used) => `${format.count(used, 'Versuch', 'Versuche')} statt ${format.number(used - 1)}`,
    'later-date': (used) => `${format.count(Math.round(used / 7), 'Woche', 'Wochen')} mehr Zeit`,
    'good-race': (used, _, reader, distance_m) => raced('guter', used, distance_m, reader),
    'slow-race': (used, _, reader, distance_m) => raced('langsamer', used, distance_m, reader),
    'one-less': (used) => `${format.number(used)} statt ${format.number(used + 1)} anpeilen`,
    'one-more-spare': () => 'einmal mehr Reserve',
    'good-week': () => 'eine Woche, wie das Ziel sie verlangt',
    'empty-week': () => 'eine Woche ohne Lauf',
  }

  return {
    occasions,
    driver: (driver, reader) => drivers[driver.code](driver, reader),
    lever: (lever, measure, reader) => levers[lever.code](lever.with, measure, reader, lever.distance_m),
    target,
    joint: ({ kept, chance }) => `zu ${format.percent(kept)} gehalten: ${format.percent(chance)}`,
    jointStrength: 'Wie sehr es hilft, sie zu halten, ist angenommen und wenig bekannt.',
    startAndFinish: ({ start, finish }) =>
      `Daneben, ganz einfach: Von denen, die einen Wettkampf so weit vorausplanen, gehen etwa ${format.percent(start)} an den Start, und davon kommen etwa ${format.percent(finish)} ins Ziel.`,
    afterwards: 'im Nachhinein berechnet',
    later:
      'Ein späterer Tag lässt mehr Zeit für beides: für das Training, und dafür, dass etwas dazwischenkommt. Einem fast sicheren Ziel kann er ein wenig nehmen.',
  }
}
