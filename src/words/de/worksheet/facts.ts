import type {
  FactSource,
  RunnerKind,
  WorksheetBreak,
  WorksheetFactCode,
} from '../../../core/view/worksheet/worksheet-types.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { Format, Words } from '../../words.ts'

const names: Record<WorksheetFactCode, string> = {
  fiveK_s: '5 km heute, etwa',
  weekly_m: 'Eine übliche Woche',
  days: 'Tage pro Woche',
  longest_m: 'Längster Lauf zuletzt',
  longestEver_m: 'Längster Lauf überhaupt',
  since: 'Läufe seit',
  runs: 'Läufe',
  distance_m: 'Insgesamt',
  bestWeek_m: 'Vollste Woche',
}

const runners: Record<RunnerKind, string> = {
  'no-data': 'Cairn hat noch keine Läufe von dir.',
  new: 'Du hast vor Kurzem angefangen.',
  returning: 'Du kommst nach einer Pause zurück.',
  regular: 'Du läufst regelmäßig.',
}

const breaks: Record<WorksheetBreak['kind'], string> = {
  'no-runs': 'Keine Läufe',
  injury: 'Verletzung',
  illness: 'Krankheit',
  pain: 'Schmerzen',
}

/** What the data tell of a runner, where it comes from, and what follows from it. */
export function factWords(
  format: Format,
): Pick<
  Words['worksheet'],
  'factName' | 'factValue' | 'factRange' | 'notKnown' | 'source' | 'breakOf' | 'weekday' | 'runner' | 'firstOffer'
> {
  const days = ({ from, to }: Pick<FactSource, 'from' | 'to'>) => {
    if (from === null) return to === null ? '' : `, bis ${format.date(to)}`
    return to === null || to === from ? `, ${format.date(from)}` : `, ${format.dateRange(from, to)}`
  }
  const value = (code: WorksheetFactCode, said: number | string, units: UnitSystem): string => {
    if (typeof said === 'string') return format.date(said)
    switch (code) {
      case 'fiveK_s':
        return format.duration(said)
      case 'days':
        return format.number(said, 1)
      case 'runs':
        return format.number(said)
      default:
        return format.distance(said, units)
    }
  }
  const among = (n: number) => (n < 21 ? format.count(n, 'Tag', 'Tagen') : format.weeks(Math.round(n / 7)))

  return {
    factName: (code) => names[code],
    factValue: value,
    factRange: ({ code, low, high }, units) =>
      low === null || high === null
        ? undefined
        : `acht von zehn Mal zwischen ${value(code, low, units)} und ${value(code, high, units)}`,
    notKnown: 'Deine Läufe sagen es nicht.',
    source(source) {
      switch (source.code) {
        case 'activities':
          return `Aus ${format.count(source.count, 'Lauf', 'Läufen')}${days(source)}`
        case 'results':
          return `Aus ${format.count(source.count, 'Ergebnis', 'Ergebnissen')}${days(source)}`
        case 'pauses':
          return 'Aus den Pausen, die du vermerkt hast'
        case 'check-ins':
          return `Aus ${format.count(source.count, 'Eintrag', 'Einträgen')} zum Befinden${days(source)}`
        case 'profile':
          return 'Aus deinen Einstellungen'
      }
    },
    breakOf: ({ kind, from, to, days: n }) =>
      `${breaks[kind]}, ${to === null ? `seit ${format.date(from)}` : format.dateRange(from, to)} (${n < 21 ? format.days(n) : format.weeks(Math.round(n / 7))})`,
    weekday: ({ runs, minutes }) => `${format.count(runs, 'Lauf', 'Läufe')}, ${format.number(minutes)} min`,
    runner: (kind) => runners[kind],
    firstOffer(first) {
      switch (first.code) {
        case 'no-data':
          return 'Ohne Läufe von dir gibt es nichts, womit sich rechnen ließe. Etwas Offenes oder eine Gewohnheit ist ein guter erster Stein: Sieh, was leicht kommt, dann peil etwas an.'
        case 'new':
          return `Du läufst seit ${format.weeks(first.weeks)}. In den ersten Monaten wird ein offenes Ziel oder eine Gewohnheit lieber gehalten als eine Zeit; eine Zeit kann warten, bis etwa acht gleichmäßige Wochen hinter dir liegen.`
        case 'returning':
          return `${first.days === null ? 'Du kommst aus einer Pause.' : `Du kommst aus ${among(first.days)} ohne Läufe.`} Bei einem offenen Ziel oder einer Gewohnheit darf der Körper sagen, wie schnell es geht; eine Zeit kann warten, bis etwa acht gleichmäßige Wochen hinter dir liegen.`
      }
    },
  }
}
