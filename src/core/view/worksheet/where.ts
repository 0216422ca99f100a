import { addDays, isoDate, type LocalDate, startOfWeek, type Weekday, weekdayOf } from '../../base/calendar.ts'
import { isRun } from '../../activity/counts.ts'
import type { ActivityFact, Evidence } from '../../evidence/evidence.ts'
import { distanceOutlook } from '../../forecast/race-goal.ts'
import { usualWeeks } from '../../goal/usual-weeks.ts'
import { median } from '../../stats/median.ts'
import { orNull } from '../iso.ts'
import type {
  FactSource,
  NumberAsked,
  WorksheetAnswers,
  WorksheetBreak,
  WorksheetFact,
  WorksheetFactCode,
  WorksheetWhere,
} from './worksheet-types.ts'
import { runnerKind } from './runner-kind.ts'

const FIVE_K = 5000
const LONGEST_DAYS = 30
const HABIT_DAYS = 56
const BREAK_DAYS = 14
const LOOK_BACK_DAYS = 3 * 365
const PAIN_DAYS = 90
const PAIN = 3

/** Where the runner is, from the data, each number with its source, beside what they say instead. */
export function worksheetWhere(evidence: Evidence, answers: WorksheetAnswers): WorksheetWhere {
  return {
    facts: factsOf(evidence, answers),
    breaks: [...gaps(evidence), ...told(evidence), ...pains(evidence)].toSorted((a, b) => (a.from < b.from ? 1 : -1)),
    weekdays: weekdays(evidence),
    runner: runnerKind(evidence),
  }
}

const source = (code: FactSource['code'], count: number, from?: LocalDate, to?: LocalDate): FactSource => ({
  code,
  count,
  from: from === undefined ? null : isoDate(from),
  to: to === undefined ? null : isoDate(to),
})

const runsOf = ({ activities }: Evidence): readonly ActivityFact[] => activities.filter(({ sport }) => isRun(sport))
const spanned = (runs: readonly ActivityFact[]) =>
  runs.length === 0 ? null : source('activities', runs.length, runs[0]!.localDay, runs.at(-1)!.localDay)

function factsOf(evidence: Evidence, answers: WorksheetAnswers): WorksheetFact[] {
  const { asOf, weekStart } = evidence
  const runs = runsOf(evidence)
  const usual = usualWeeks(evidence)
  const weeksFrom = addDays(startOfWeek(asOf, weekStart), -7 * usual.weeks)
  const lately = runs.filter(({ localDay }) => localDay >= weeksFrom && localDay < startOfWeek(asOf, weekStart))
  const month = runs.filter(({ localDay }) => localDay > asOf - LONGEST_DAYS)
  const outlook = distanceOutlook(evidence, FIVE_K)
  const level = outlook?.quantiles(addDays(asOf, 1))
  const fact = (
    code: WorksheetFactCode,
    value: number | string | undefined,
    from: FactSource | null,
    edit: NumberAsked | null = null,
  ): WorksheetFact => ({
    code,
    value: orNull(value),
    low: null,
    high: null,
    source: value === undefined ? null : from,
    edit,
    answer: edit === null ? null : (answers[edit] ?? null),
  })
  const results = outlook ? outlook.results + outlook.resultsElsewhere : 0
  const known = usual.weeks > 0
  return [
    {
      ...fact('fiveK_s', level?.p50, source('results', results), 'fiveK_s'),
      low: orNull(level?.p10),
      high: orNull(level?.p90),
    },
    fact('weekly_m', usual.distance_m, spanned(lately), 'weekly_m'),
    fact('days', known ? usual.days : undefined, spanned(lately), 'days'),
    fact('longest_m', usual.longest_m, spanned(month), 'longest_m'),
    fact('longestEver_m', usual.longestEver_m, spanned(runs)),
    fact('since', runs[0] && isoDate(runs[0].localDay), spanned(runs)),
    fact('runs', runs.length > 0 ? runs.length : undefined, spanned(runs)),
    fact('distance_m', totalOf(runs), spanned(runs)),
    fact('bestWeek_m', bestWeek(runs, evidence), spanned(runs)),
  ]
}

const totalOf = (runs: readonly ActivityFact[]): number | undefined =>
  runs.length === 0 ? undefined : runs.reduce((sum, { distance_m = 0 }) => sum + distance_m, 0)

function bestWeek(runs: readonly ActivityFact[], { weekStart }: Evidence): number | undefined {
  const weeks = Map.groupBy(runs, ({ localDay }) => startOfWeek(localDay, weekStart))
  const totals = [...weeks.values()].map((week) => totalOf(week) ?? 0)
  return totals.length === 0 ? undefined : totals.reduce((a, b) => Math.max(a, b))
}

/** Two weeks and more without a run, of the last three years. */
function gaps(evidence: Evidence): WorksheetBreak[] {
  const { asOf } = evidence
  const days = runsOf(evidence)
    .map(({ localDay }) => localDay)
    .filter((day) => day > asOf - LOOK_BACK_DAYS)
  return days.flatMap((day, i) => {
    const next = days[i + 1]
    const free = (next ?? addDays(asOf, 1)) - day - 1
    if (free < BREAK_DAYS) return []
    const from = addDays(day, 1)
    return {
      kind: 'no-runs' as const,
      from: isoDate(from),
      to: next === undefined ? null : isoDate(addDays(next, -1)),
      days: free,
      source: source('activities', 2, day, next),
    }
  })
}

function told({ pauses, asOf }: Evidence): WorksheetBreak[] {
  return pauses.flatMap(({ reason, from, to }) =>
    (reason === 'injury' || reason === 'illness') && from > asOf - LOOK_BACK_DAYS
      ? {
          kind: reason,
          from: isoDate(from),
          to: to === undefined || to > asOf ? null : isoDate(to),
          days: Math.min(to ?? asOf, asOf) - from + 1,
          source: source('pauses', 1, from, to),
        }
      : [],
  )
}

/** Days of pain that was more than slight, of the last three months. */
function pains({ checkIns, asOf }: Evidence): WorksheetBreak[] {
  const days = checkIns.filter(({ on, pain }) => on > asOf - PAIN_DAYS && on <= asOf && (pain?.level ?? 0) >= PAIN)
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const count = new Set(days.map(({ on }) => on)).size
  return [
    {
      kind: 'pain',
      from: isoDate(first.on),
      to: isoDate(last.on),
      days: count,
      source: source('check-ins', days.length, first.on, last.on),
    },
  ]
}

function weekdays(evidence: Evidence): WorksheetWhere['weekdays'] {
  const lately = runsOf(evidence).filter(({ localDay }) => localDay > evidence.asOf - HABIT_DAYS)
  const byDay = Map.groupBy(lately, ({ localDay }) => weekdayOf(localDay))
  return ([1, 2, 3, 4, 5, 6, 7] satisfies Weekday[]).flatMap((day) => {
    const runs = byDay.get(day) ?? []
    const minutes = median(runs.map(({ moving_s }) => moving_s / 60))
    return minutes === undefined ? [] : { day, runs: runs.length, minutes: Math.round(minutes) }
  })
}
