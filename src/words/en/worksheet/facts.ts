import type {
  FactSource,
  FirstOffer,
  RunnerKind,
  WorksheetBreak,
  WorksheetFact,
  WorksheetFactCode,
} from '../../../core/view/worksheet/worksheet-types.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { EnglishFormat } from '../format/format.ts'

const names: Record<WorksheetFactCode, string> = {
  fiveK_s: '5 km today, about',
  weekly_m: 'A usual week',
  days: 'Days a week',
  longest_m: 'Longest run of late',
  longestEver_m: 'Longest run ever',
  since: 'Runs since',
  runs: 'Runs',
  distance_m: 'In all',
  bestWeek_m: 'Fullest week',
}

const runners: Record<RunnerKind, string> = {
  'no-data': 'Cairn has no runs of yours yet.',
  new: 'You have begun lately.',
  returning: 'You are coming back after a break.',
  regular: 'You run regularly.',
}

const breaks: Record<WorksheetBreak['kind'], string> = {
  'no-runs': 'No runs',
  injury: 'Injury',
  illness: 'Illness',
  pain: 'Pain',
}

/** What the data tell of a runner, where it comes from, and what follows from it. */
export function factWords(format: EnglishFormat) {
  const days = ({ from, to }: Pick<FactSource, 'from' | 'to'>) => {
    if (from === null) return to === null ? '' : `, up to ${format.date(to)}`
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

  return {
    factName: (code: WorksheetFactCode) => names[code],
    factValue: value,
    factRange: ({ code, low, high }: WorksheetFact, units: UnitSystem) =>
      low === null || high === null
        ? undefined
        : `eight times in ten between ${value(code, low, units)} and ${value(code, high, units)}`,
    notKnown: 'Your runs do not tell.',
    source(source: FactSource): string {
      switch (source.code) {
        case 'activities':
          return `From ${format.count(source.count, 'run', 'runs')}${days(source)}`
        case 'results':
          return `From ${format.count(source.count, 'result', 'results')}${days(source)}`
        case 'pauses':
          return 'From the pauses you noted'
        case 'check-ins':
          return `From ${format.count(source.count, 'check-in', 'check-ins')}${days(source)}`
        case 'profile':
          return 'From your settings'
      }
    },
    breakOf: ({ kind, from, to, days: n }: WorksheetBreak) =>
      `${breaks[kind]}, ${to === null ? `since ${format.date(from)}` : format.dateRange(from, to)} (${n < 21 ? format.days(n) : format.weeks(Math.round(n / 7))})`,
    weekday: ({ runs, minutes }: { readonly runs: number; readonly minutes: number }) =>
      `${format.count(runs, 'run', 'runs')}, ${format.number(minutes)} min`,
    runner: (kind: RunnerKind) => runners[kind],
    firstOffer(first: FirstOffer): string {
      switch (first.code) {
        case 'no-data':
          return 'Without runs of yours there is nothing to reckon with. Something open, or a habit, is a good first stone: see what comes easily, then aim.'
        case 'new':
          return `You have run for ${format.weeks(first.weeks)}. In the first months an open goal or a habit is kept more gladly than a time; a time can wait until about eight steady weeks lie behind you.`
        case 'returning':
          return `${first.days === null ? 'You come back from a break.' : `You come back from ${first.days < 21 ? format.days(first.days) : format.weeks(Math.round(first.days / 7))} without runs.`} An open goal or a habit lets the body say how fast it goes; a time can wait until about eight steady weeks lie behind you.`
      }
    },
  }
}
