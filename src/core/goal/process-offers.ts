import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import { isAdultsRace } from './adults-race.ts'
import { revisionOn } from './goal-state.ts'
import type { Goal, Horizon, Link } from './goal.ts'
import { processesUnder } from './links.ts'
import type { PlainMeasure } from './measure.ts'
import { raceDistance, roleOf } from './role.ts'
import { usualWeeks, type UsualWeeks } from './usual-weeks.ts'
import { windowOf } from './window.ts'

/** A run up to so much of the longest of the last 30 days went with no more injuries than a shorter one (science D1). */
const LONG_STEP = 1.1
/** Of four weeks three build and one asks less. */
const BUILDING_SHARE = 3 / 4
/** From week to week, and in all: beyond a third more, a runner should look again. */
const WEEKLY_RISE = 1.05
const MOST_RISE = 1.33
/** The last weeks before a race are for resting. */
const TAPER_WEEKS = 2
const OPEN_WEEKS = 12
const MOST_WEEKS = 16
const FEWEST_WEEKS = 3
const MOST_DAYS = 6
const FIRST_DAYS = 3
/** One spare week of six: reserves help people to go on (Sharif and Shu 2017). */
const SPARE_EVERY = 6
/** Strength work shows after eight weeks or more (Eihara and others 2022). */
const STRENGTH_WEEKS = 8
/** Longest run that carries a distance; the usual advice of plans, and 25 km for the marathon (Fokkema and others 2020). */
const LONG_RUN_SHARE = [
  { upTo_m: 12_000, share: 1 },
  { upTo_m: 25_000, share: 0.8 },
  { upTo_m: 60_000, share: 0.68 },
] as const
const LONGEST_OFFERED_M = 36_000
/** A long run is most of a week where it is more than half of it. */
const LONG_OF_WEEK = 0.55

/** Why a process goal is offered, with the runner's own numbers that it starts from. */
export type OfferReason =
  | { readonly code: 'your-days'; readonly usual: number }
  | { readonly code: 'a-day-more'; readonly usual: number }
  | { readonly code: 'first-rhythm' }
  | { readonly code: 'your-distance'; readonly usual_m: number }
  | { readonly code: 'your-longest'; readonly longest_m: number }
  | { readonly code: 'strength-helps' }
  | { readonly code: 'a-day-of-rest'; readonly usual: number }

export interface ProcessOffer {
  readonly measure: PlainMeasure
  readonly horizon: Horizon
  readonly startOn: LocalDate
  /** Left out where the measure itself says for how many weeks. */
  readonly dueOn?: LocalDate
  readonly reason: OfferReason
}

/** The days that an offer may fill: from today, or the goal's first day, up to the rest before the race. */
function daysOf(goal: Goal, asOf: LocalDate): { readonly from: LocalDate; readonly weeks: number } {
  const window = windowOf(revisionOn(goal, asOf))
  const from = window.from > asOf ? window.from : asOf
  const whole = window.to === undefined ? OPEN_WEEKS : Math.floor((window.to - from + 1) / 7) - TAPER_WEEKS
  return { from, weeks: Math.min(MOST_WEEKS, whole) }
}

const inWeeks = (from: LocalDate, weeks: number) => ({ startOn: from, dueOn: addDays(from, weeks * 7 - 1) })

/** As often as usual, or a day more for who runs once or twice; nobody is offered more than one day above their weeks. */
function rhythm(usual: UsualWeeks): { times: number; reason: OfferReason } {
  const days = Math.min(MOST_DAYS, Math.round(usual.days))
  if (days === 0) return { times: FIRST_DAYS - 1, reason: { code: 'first-rhythm' } }
  return days < FIRST_DAYS
    ? { times: days + 1, reason: { code: 'a-day-more', usual: days } }
    : { times: days, reason: { code: 'your-days', usual: days } }
}

/** The weekly distance that careful weeks lead to, in whole kilometres; never beyond a third more than now. */
const weeklyBy = (usual_m: number, weeks: number): number =>
  Math.floor((usual_m * Math.min(MOST_RISE, WEEKLY_RISE ** Math.floor(weeks * BUILDING_SHARE))) / 1000) * 1000

/** The longest run that steps of a tenth lead to, as far as the race asks for it and the weeks carry it. */
function longRunBy(race_m: number, weekly_m: number, longest_m: number, weeks: number): number {
  const share = LONG_RUN_SHARE.find(({ upTo_m }) => race_m <= upTo_m)?.share ?? 0.5
  const wanted = Math.min(LONGEST_OFFERED_M, race_m * share)
  const grown = longest_m * LONG_STEP ** Math.floor(weeks * BUILDING_SHARE)
  return Math.floor(Math.min(wanted, grown, Math.max(longest_m, weekly_m * LONG_OF_WEEK)) / 500) * 500
}

function distances(race_m: number | undefined, usual: UsualWeeks, from: LocalDate, weeks: number): ProcessOffer[] {
  const { distance_m: usual_m, longest_m } = usual
  if (usual_m === undefined || usual_m < 1000) return []
  const amount = weeklyBy(usual_m, weeks)
  const offers: ProcessOffer[] = []
  if (amount > usual_m) {
    offers.push({
      measure: { kind: 'level', quantity: 'distance', amount, sports: ['running'] },
      horizon: 'season',
      ...inWeeks(from, weeks),
      reason: { code: 'your-distance', usual_m },
    })
  }
  if (race_m === undefined || longest_m === undefined) return offers
  const long_m = longRunBy(race_m, amount, longest_m, weeks)
  if (long_m > longest_m) {
    offers.push({
      measure: { kind: 'first-time', distance_m: long_m },
      horizon: 'season',
      ...inWeeks(from, weeks),
      reason: { code: 'your-longest', longest_m },
    })
  }
  return offers
}

/**
 * Process goals that fit an outcome goal's measure and the runner's own weeks. None for a goal that is no outcome, rests
 * on a process already, or leaves too few weeks. Rules and limits: docs/methods/goal-conflicts.md
 */
export function processOffers(
  goal: Goal,
  goals: readonly Goal[],
  links: readonly Link[],
  evidence: Evidence,
): ProcessOffer[] {
  const { asOf } = evidence
  const { measure } = revisionOn(goal, asOf)
  if (roleOf(measure) !== 'outcome' || processesUnder(goal, goals, links, asOf).length > 0) return []
  const { from, weeks } = daysOf(goal, asOf)
  if (weeks < FEWEST_WEEKS) return []
  const usual = usualWeeks(evidence)
  const race_m = raceDistance(measure)
  const { times, reason } = rhythm(usual)
  const slack_weeks = Math.max(1, Math.round(weeks / SPARE_EVERY))
  return [
    {
      measure: { kind: 'frequency', times, counted: 'days', weeks, slack_weeks, sports: ['running'] },
      horizon: 'week',
      startOn: from,
      reason,
    },
    // Towards a race for adults nobody under age is led, by however small steps.
    ...(isAdultsRace(race_m, evidence.athlete.birthYear, windowOf(revisionOn(goal, asOf)).to ?? asOf)
      ? []
      : distances(race_m, usual, from, weeks)),
    ...(usual.days >= MOST_DAYS
      ? [
          {
            measure: { kind: 'rest', days: 1 },
            horizon: 'week',
            ...inWeeks(from, weeks),
            reason: { code: 'a-day-of-rest', usual: usual.days },
          } as const,
        ]
      : []),
    ...(weeks >= STRENGTH_WEEKS
      ? [
          {
            measure: { kind: 'sessions', of: 'strength', times: 2, weeks, slack_weeks },
            horizon: 'week',
            startOn: from,
            reason: { code: 'strength-helps' },
          } as const,
        ]
      : []),
  ]
}
