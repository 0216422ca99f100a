import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'
import type { NextAsk } from './asks-types.ts'
import { hasEnded, stateOn } from './goal-state.ts'
import type { Goal, Link, Revision } from './goal.ts'
import { processesUnder } from './links.ts'
import type { Measure, PlainMeasure } from './measure.ts'
import type { Progress } from './progress-types.ts'
import { raceDistance } from './role.ts'
import { usualWeeks } from './usual-weeks.ts'
import { windowOf } from './window.ts'

interface Asked {
  readonly goal: Goal
  readonly goals: readonly Goal[]
  readonly links: readonly Link[]
  readonly evidence: Evidence
  readonly revision: Revision
  readonly stands: Progress
  readonly until: LocalDate
}

/** What the days from asOf to `until` hold for a goal. */
export function nextAsk(asked: Asked): NextAsk {
  const { goal, evidence, revision, stands, until } = asked
  const { asOf } = evidence
  const { state } = stateOn(goal, asOf)
  if (hasEnded(state)) return { code: 'ended', state }
  if (isResting(goal, evidence)) return { code: 'resting' }
  const { from, to } = windowOf(revision)
  if (from > until) return { code: 'starts', on: from }
  const pain = stands.care?.[0]
  if (pain !== undefined)
    return { code: 'look-after-yourself', on: pain.on, ...(pain.code === 'pain-above' && { level: pain.level }) }
  if (stands.standing === 'reached') return { code: 'reached' }
  if (to !== undefined && asOf > to) return { code: 'over' }
  return ofMeasure(asked, revision.measure, stands)
}

function isResting({ id, states }: Goal, { pauses, asOf }: Evidence): boolean {
  const state = states.findLast(({ on }) => on <= asOf)?.state
  return (
    state === 'paused' ||
    pauses.some(
      ({ from, to, goalId }) =>
        from <= asOf && (to === undefined || to >= asOf) && (goalId === undefined || goalId === id),
    )
  )
}

function ofMeasure(asked: Asked, measure: Measure, stands: Progress): NextAsk {
  switch (measure.kind) {
    case 'composite': {
      const parts = (stands.parts ?? []).filter((part) => part.progress.standing !== 'reached')
      return { code: 'parts', parts: parts.map((part) => ofMeasure(asked, part.measure, part.progress)) }
    }
    case 'race-time':
    case 'personal-best':
    case 'standard':
    case 'first-time':
      return ofOutcome(asked, measure)
    case 'miss-limit':
    case 'workout':
      return planned(asked, measure)
    case 'rest':
      return measure.days === undefined ? planned(asked, measure) : periods(asked, measure, stands)
    case 'level':
      return { code: 'level', amount: measure.amount, unit: levelUnit(measure.quantity) }
    case 'frequency':
    case 'sessions':
      return periods(asked, measure, stands)
    case 'volume':
      return measure.per === 'total' ? total(asked, stands) : periods(asked, measure, stands)
    case 'collection':
      return { code: 'collect', left: stands.left ?? measure.count }
    default:
      return ofHealth(asked, measure, stands)
  }
}

const levelUnit = (quantity: 'distance' | 'time' | 'count') =>
  quantity === 'distance' ? 'm' : quantity === 'time' ? 's' : 'activities'

function ofHealth(
  { evidence: { asOf } }: Asked,
  measure: Extract<
    PlainMeasure,
    { kind: 'clear-days' | 'keep-in-range' | 'self-rated' | 'metric' | 'pause-limit' | 'open' | 'by-hand' }
  >,
  { detail }: Progress,
): NextAsk {
  switch (measure.kind) {
    case 'clear-days':
      return { code: 'say-each-day' }
    case 'keep-in-range':
      return { code: 'measure', of: measure.of }
    case 'self-rated': {
      const { of, rhythm, question } = measure
      return { code: 'answer', of, rhythm, ...(question !== undefined && { question }) }
    }
    case 'metric': {
      const reading = detail?.kind === 'metric' ? detail.reading : undefined
      const more = reading?.value === undefined ? Math.max(1, (reading?.runsNeeded ?? 1) - (reading?.runs ?? 0)) : 0
      return { code: 'steady-runs', metric: measure.metric, ...(reading?.at !== undefined && { at: reading.at }), more }
    }
    case 'pause-limit':
      return { code: 'no-long-break' }
    case 'open': {
      const on = detail?.kind === 'open' ? detail.nextReviewOn : addDays(asOf, 1)
      return { code: 'review', on, days: on - asOf }
    }
    case 'by-hand': {
      const step =
        detail?.kind === 'by-hand' ? detail.steps.find(({ doneOn }) => doneOn === undefined)?.step : undefined
      return step === undefined ? { code: 'your-word' } : { code: 'step', step }
    }
  }
}

/** A race of these days is what it asks; else it asks through the goals that carry it. */
function ofOutcome({ goal, goals, links, evidence, revision, until }: Asked, measure: Measure): NextAsk {
  const { asOf, races } = evidence
  const distance_m = raceDistance(measure)
  const due = windowOf(revision).to
  // A time on the feet that needs no race is led to by none.
  const isRaced =
    distance_m !== undefined || measure.kind !== 'first-time' || measure.event !== undefined || measure.in_race
  const race = races.find(
    (each) =>
      isRaced &&
      each.on >= asOf &&
      each.on <= until &&
      (distance_m === undefined || Math.abs(each.distance_m / distance_m - 1) < 0.02),
  )
  const on = race?.on ?? (due !== undefined && due <= until ? due : undefined)
  if (on !== undefined) return { code: 'race', on, days: on - asOf, ...(distance_m !== undefined && { distance_m }) }
  const under = processesUnder(goal, goals, links, asOf).filter((each) => stateOn(each, asOf).state === 'active')
  if (under.length > 0) return { code: 'through', goalIds: under.map(({ id }) => id) }
  const usual = usualWeeks(evidence)
  return {
    code: 'no-process',
    usualDays: usual.days,
    ...(usual.distance_m !== undefined && { usual_m: usual.distance_m }),
  }
}

/** What is left of one sum, as far as an even way takes it in these days. */
function total({ evidence: { asOf }, until, revision }: Asked, stands: Progress): NextAsk {
  const { left, daysLeft, unit } = stands
  const first = Math.max(asOf, windowOf(revision).from)
  const days = until - first + 1
  if (left === undefined) return { code: 'your-word' }
  const amount = daysLeft === undefined || daysLeft <= days ? left : (left * days) / daysLeft
  return { code: 'amount', amount, unit, days }
}

/** What the week in course still asks, and the next one, as far as they lie within these days. */
function periods({ evidence: { asOf }, until }: Asked, measure: PlainMeasure, stands: Progress): NextAsk {
  const current = stands.periods.find(({ from, to }) => to >= asOf && from <= until)
  if (current === undefined) return { code: 'nothing-planned' }
  const next = stands.periods.find(({ from }) => from > current.to && from <= until)
  // An open goal knows its periods up to today only: the next one asks as much.
  const coming = next?.target ?? (stands.daysLeft === undefined && current.to < until ? fullTarget(measure) : undefined)
  return {
    code: 'periods',
    left: Math.max(0, current.target - current.actual),
    until: current.to,
    ...(coming !== undefined && { next: coming }),
    unit: current.unit,
    ...(measure.kind === 'frequency' && measure.weekdays !== undefined && { weekdays: measure.weekdays }),
    ...(measure.kind === 'sessions' && { of: measure.of }),
  }
}

function fullTarget(measure: PlainMeasure): number | undefined {
  if (measure.kind === 'frequency' || measure.kind === 'sessions') return measure.times
  if (measure.kind === 'volume') return measure.amount
  return measure.kind === 'rest' ? measure.days : undefined
}

function planned({ evidence: { asOf, plannedWorkouts }, until }: Asked, measure: PlainMeasure): NextAsk {
  const due = plannedWorkouts.filter(
    ({ on, word, id, planId }) =>
      on >= asOf &&
      on <= until &&
      word === undefined &&
      (measure.kind !== 'workout' || measure.workout_id === undefined || measure.workout_id === id) &&
      (measure.kind !== 'miss-limit' || measure.plan_id === undefined || measure.plan_id === planId),
  )
  const workouts = due.filter(({ kind }) => kind !== 'rest')
  const rest = due.length - workouts.length
  const wanted = measure.kind === 'rest' ? due.filter(({ kind }) => kind === 'rest') : workouts
  if (wanted.length === 0) return { code: 'nothing-planned' }
  return { code: 'planned', workouts: workouts.length, rest, workoutIds: wanted.map(({ id }) => id) }
}
