import { addDays, startOfNext } from '../../base/calendar.ts'
import type { Measure } from '../../goal/measure.ts'
import { usualWeeks } from '../../goal/usual-weeks.ts'
import type { WorksheetAnswers } from './worksheet-types.ts'
import { chanceSaid, type Drafted, goalOf } from './candidate-goal.ts'
import { LIKELY, likelyHabit } from './likely-habit.ts'
import { planTo, sundayIn, type Suggesting } from './suggest-times.ts'

const SEASON_WEEKS = 12
const FIRST_WEEKS = 8
/** One spare week of six (Sharif and Shu 2017). */
const SPARE_EVERY = 6
const RISES = [1.25, 1.2, 1.15, 1.1, 1.05]
const STRENGTH_WEEKS = 10
const PAIN_FREE_UP_TO = 2

/** Habits, levels and what keeps well, from the runner's own weeks. An edit of theirs stands in for the data. */
export function suggestHabits(by: Suggesting, answers: WorksheetAnswers, isFirst: boolean): Drafted[] {
  const { evidence } = by
  const usual = usualWeeks(evidence)
  const days = answers.days ?? (usual.weeks > 0 ? usual.days : undefined)
  const weekly_m = answers.weekly_m ?? usual.distance_m
  const next = startOfNext('week', evidence.asOf, evidence.weekStart)
  return [
    ...often(by, days, next, isFirst ? FIRST_WEEKS : SEASON_WEEKS, isFirst),
    ...oneWeek(by, days, next),
    ...(isFirst ? [] : level(by, weekly_m, next)),
    strength(by, next),
  ]
}

function strength(by: Suggesting, startOn: Drafted['startOn']): Drafted {
  const slack_weeks = Math.round(STRENGTH_WEEKS / SPARE_EVERY)
  const habit = { kind: 'sessions', of: 'strength', times: 2, weeks: STRENGTH_WEEKS, slack_weeks } as const
  const measure = likelyHabit(habit, (each) => chanceAt(by, each, startOn))
  return { id: 'strength', measure, startOn, because: { code: 'no-number' } }
}

const reasonOf = (days: number | undefined): Drafted['because'] =>
  days === undefined ? { code: 'no-number' } : { code: 'usual-days', days }

/** As often as is likely to be kept, up to a day more than usual; who begins is asked for no more than they do. */
function often(
  by: Suggesting,
  days: number | undefined,
  startOn: Drafted['startOn'],
  weeks: number,
  isFirst: boolean,
): Drafted[] {
  const times = Math.min(6, Math.max(2, Math.round(days ?? 2) + (isFirst ? 0 : 1)))
  const slack_weeks = Math.max(1, Math.round(weeks / SPARE_EVERY))
  const habit = { kind: 'frequency', times, counted: 'days', weeks, slack_weeks, sports: ['running'] } as const
  const measure = likelyHabit(habit, (each) => chanceAt(by, each, startOn))
  return [{ id: `days-${weeks}`, measure, startOn, horizon: 'season', because: reasonOf(days) }]
}

function oneWeek(by: Suggesting, days: number | undefined, startOn: Drafted['startOn']): Drafted[] {
  const times = Math.min(6, Math.max(1, Math.round(days ?? 2)))
  const habit = { kind: 'frequency', times, counted: 'days', weeks: 1, slack_weeks: 0, sports: ['running'] } as const
  const measure = likelyHabit(habit, (each) => chanceAt(by, each, startOn))
  return [{ id: 'one-week', measure, startOn, horizon: 'week', because: reasonOf(days) }]
}

/** The greatest rise of the weekly distance that is likely to be kept and that the limits allow. */
function level(by: Suggesting, weekly_m: number | undefined, startOn: Drafted['startOn']): Drafted[] {
  if (weekly_m === undefined || weekly_m < 5000) return []
  const dueOn = sundayIn(by.evidence.asOf, SEASON_WEEKS)
  for (const rise of RISES) {
    const amount = Math.floor((weekly_m * rise) / 1000) * 1000
    if (amount <= weekly_m) continue
    const measure: Measure = { kind: 'level', quantity: 'distance', amount, sports: ['running'] }
    const chance = chanceAt(by, measure, startOn, dueOn)
    if (chance === undefined || chance < LIKELY.least || chance > LIKELY.most) continue
    if (!planTo({ kind: 'level', weekly_m: amount, on: dueOn }, by).feasible) continue
    return [{ id: 'level', measure, startOn, dueOn, because: { code: 'usual-week', distance_m: weekly_m } }]
  }
  return []
}

function chanceAt(
  { evidence, options }: Suggesting,
  measure: Measure,
  startOn: Drafted['startOn'],
  dueOn?: Drafted['dueOn'],
) {
  const draft = { measure, startOn, ...(dueOn !== undefined && { dueOn }) }
  return chanceSaid(goalOf(draft, evidence.asOf, evidence.weekStart), evidence, options)
}

/** What carries no chance: health, joy, places, and running for as long as it is good. */
export function suggestWithoutChance({ evidence }: Suggesting): Drafted[] {
  const startOn = addDays(evidence.asOf, 1)
  const dueOn = sundayIn(evidence.asOf, SEASON_WEEKS)
  const pain = evidence.checkIns.filter(
    ({ on, pain: said }) => on > evidence.asOf - 90 && (said?.level ?? 0) > PAIN_FREE_UP_TO,
  )
  const painDays = new Set(pain.map(({ on }) => on)).size
  return [
    {
      id: 'clear-days',
      measure: { kind: 'clear-days', up_to: PAIN_FREE_UP_TO },
      startOn,
      dueOn,
      because: painDays > 0 ? { code: 'pain-seen', days: painDays } : { code: 'no-number' },
    },
    {
      id: 'enjoy',
      measure: { kind: 'self-rated', of: 'enjoyment', rhythm: 'each-run', target: 7 },
      startOn,
      dueOn: addDays(startOn, 13),
      horizon: 'session',
      because: { code: 'no-number' },
    },
    {
      id: 'places',
      measure: { kind: 'collection', of: 'place', count: 5, sports: ['running'] },
      startOn,
      dueOn: sundayIn(evidence.asOf, 26),
      because: { code: 'no-number' },
    },
    { id: 'open', measure: { kind: 'open', review_months: 3 }, startOn, because: { code: 'no-number' } },
  ]
}
