import { addDays, type LocalDate, weekdayOf } from '../../base/calendar.ts'
import { forecastGoal } from '../../forecast/forecast-goal.ts'
import { dateFor } from '../../forecast/inverse.ts'
import { hasFreeEnd } from '../../forecast/what-if.ts'
import { isAdultsRace } from '../../goal/adults-race.ts'
import type { Goal, Revision } from '../../goal/goal.ts'
import type { Measure } from '../../goal/measure.ts'
import { progress } from '../../goal/progress.ts'
import { isOfWeight, raceDistance } from '../../goal/role.ts'
import { endsByItself, windowOf } from '../../goal/window.ts'
import { askedOf } from '../asked-of.ts'
import { freshStarts } from '../fresh-starts.ts'
import { keptBefore } from '../kept-before.ts'
import type { Option, Withheld } from '../option.ts'
import { aimedChance, chanceOf, changed, isUnknown, type OptionGround, staysOf } from './ground.ts'

/** Where the date is near enough already, four weeks more are offered: the rhythm of building and resting. */
const SOME_DAYS = 28
const MOST_WEEKS_MORE = 26
/** docs/methods/zones.md */
const NO_LONG_SHOT = 0.3

/** The same goal, later: on the first day on which it is as likely as it should be. */
export function laterOption(ground: OptionGround): Option | Withheld {
  const { goal, goals, evidence, ahead, revision, stands, to, healthFirst } = ground
  if (healthFirst) return { code: 'later', why: 'health-first' }
  if (isOfWeight(revision.measure)) return { code: 'later', why: 'weight' }
  if (to === undefined) return { code: 'later', why: 'open-goal' }
  if (stands.reachedOn !== undefined && stands.standing !== 'over') return { code: 'later', why: 'as-now' }
  if (isAdultsRace(raceDistance(revision.measure), evidence.athlete.birthYear, to))
    return { code: 'later', why: 'under-age' }
  const terms = laterTerms(ground, to)
  if (terms === undefined)
    return { code: 'later', why: isUnknown(ground) ? 'not-enough-known' : 'no-date-in-two-years' }
  const next = changed(goal, terms)
  const end = windowOf(terms).to ?? to
  return {
    code: 'later',
    terms: { type: goal.type, horizon: goal.horizon, revision: terms },
    ...chanceOf(next, evidence, healthFirst),
    asks: askedOf(next, goals, evidence, ahead),
    changes: [{ code: 'date', from: to, to: end, days: end - to }],
    stays: [{ code: 'target' }, ...staysOf(ground)],
    keptBefore: keptBefore(goal, terms.measure, goals, evidence),
    goal: next,
  }
}

function laterTerms(ground: OptionGround, to: LocalDate): Revision | undefined {
  const { revision, evidence } = ground
  const { measure } = revision
  const now: Revision = { ...revision, fromOn: evidence.asOf }
  delete (now as { reason?: string }).reason
  if (hasFreeEnd(measure)) return datedTerms(ground, now, to)
  const spared = withMoreTime(measure, 1)
  if (spared !== undefined && to >= evidence.asOf) return extended(ground, now, to)
  return afresh(ground, now, to)
}

function datedTerms({ goal, evidence }: OptionGround, now: Revision, to: LocalDate): Revision | undefined {
  const { asOf } = evidence
  const from = to > asOf ? to : asOf
  // Judged as still to come: a day that has passed would settle it.
  const open = changed(goal, { ...now, dueOn: addDays(from, 7) })
  // Where no day is as likely as not, the first on which it is no long shot any more.
  const likely = dateFor(open, evidence, aimedChance(goal.type)) ?? dateFor(open, evidence, NO_LONG_SHOT)
  if (likely === undefined) return undefined
  const day = likely > to && likely > asOf ? likely : addDays(from, SOME_DAYS)
  return { ...now, dueOn: addDays(day, (weekdayOf(to) - weekdayOf(day) + 7) % 7) }
}

/** As many weeks to hold as before, with more weeks to hold them in: those that were held stay. */
function withMoreTime(measure: Measure, more: number): Measure | undefined {
  switch (measure.kind) {
    case 'frequency':
      return measure.per === 'month'
        ? { ...measure, months: measure.months + more, slack_months: measure.slack_months + more }
        : { ...measure, weeks: measure.weeks + more, slack_weeks: measure.slack_weeks + more }
    case 'sessions':
      return { ...measure, weeks: measure.weeks + more, slack_weeks: measure.slack_weeks + more }
    case 'volume':
      return measure.per === 'total' ? undefined : { ...measure, slack_periods: (measure.slack_periods ?? 0) + more }
    default:
      return undefined
  }
}

/** 0 where none is told. */
function chanceWith({ goal, evidence }: OptionGround, terms: Revision): number {
  const said = forecastGoal(changed(goal, terms), evidence, { chanceOnly: true })
  return said.kind === 'forecast' && said.decided !== 'over' ? said.chance : 0
}

/** The least time more with which it is likely enough, by halves. */
function extended(ground: OptionGround, now: Revision, to: LocalDate): Revision | undefined {
  const { goal } = ground
  const termsWith = (more: number): Revision => {
    const { dueOn: _, ...open } = now
    const longer = { ...open, measure: withMoreTime(now.measure, more)! }
    return endsByItself(longer)
      ? { ...longer, dueOn: windowOf(longer).to! }
      : { ...longer, dueOn: addDays(to, days(now, more)) }
  }
  const has = (more: number): boolean => chanceWith(ground, termsWith(more)) >= aimedChance(goal.type)
  // Where even that is not likely enough, the likelier of the two: what was held so far counts for the one alone.
  if (!has(MOST_WEEKS_MORE)) {
    const [longer, again] = [termsWith(MOST_WEEKS_MORE), afresh(ground, now, to)]
    return chanceWith(ground, longer) > chanceWith(ground, again) ? longer : again
  }
  let [low, high] = [0, MOST_WEEKS_MORE]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (has(middle)) high = middle
    else low = middle
  }
  return termsWith(high)
}

function days({ measure }: Revision, more: number): number {
  const per = measure.kind === 'volume' ? measure.per : 'week'
  return more * (per === 'day' ? 1 : per === 'week' ? 7 : per === 'month' ? 30 : 365)
}

/** The same once more, from the next natural day on: a Monday, a first of the month, the day after a pause. */
function afresh({ goal, evidence, ahead }: OptionGround, now: Revision, to: LocalDate): Revision {
  const { dueOn: _, ...open } = now
  const starts = freshStarts(evidence, [...evidence.pauses, ...ahead])
  const isMonthly = 'per' in now.measure && now.measure.per === 'month'
  const start = (isMonthly ? starts.find(({ code }) => code === 'month' || code === 'year') : undefined) ?? starts[0]
  const startOn = start?.on ?? addDays(evidence.asOf, 1)
  const again = { ...open, startOn }
  if (endsByItself(again)) return { ...again, dueOn: windowOf(again).to! }
  const length = to - windowOf(now).from
  const stillOpen = { ...now, dueOn: addDays(to > evidence.asOf ? to : evidence.asOf, SOME_DAYS) }
  return isReachable(changed(goal, stillOpen), evidence)
    ? stillOpen
    : { ...again, dueOn: addDays(startOn, Math.max(0, length)) }
}

const isReachable = (goal: Goal, evidence: OptionGround['evidence']): boolean => progress(goal, evidence).reachable
