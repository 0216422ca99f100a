import { addDays, type DayRange, type LocalDate } from '../base/calendar.ts'
import { inOrderOfDay } from '../evidence/cut-list.ts'
import { evidenceAsOf, type Evidence } from '../evidence/evidence.ts'
import { goalAsOf, revisionOn, stateOn } from './goal-state.ts'
import type { Goal, Revision } from './goal.ts'
import type { Measure, PlainMeasure } from './measure.ts'
import type { AskedPeriod, GoalRecord } from './measures/definition.ts'
import { onOwnDays } from './own-days.ts'
import type { Progress } from './progress-types.ts'
import { restDays } from './rest-days.ts'
import { periodsOf } from './window.ts'

/** A goal as far as it has been lived: what is known of it, and its periods with the revision that judges each. */
export interface Life {
  readonly known: Goal
  readonly record: GoalRecord
  readonly periods: readonly { readonly revision: Revision; readonly period: AskedPeriod }[]
}

/** `partsOf` tells how the parts of a composite stand; without it there are none. */
export function lifeOf(
  goal: Goal,
  evidence: Evidence,
  partsOf: (goal: Goal, evidence: Evidence) => readonly Progress[] = () => [],
): Life {
  const asOf = lastDay(goal, evidence.asOf)
  const known = goalAsOf(goal, asOf)
  const facts = evidenceAsOf(onOwnDays(known, evidence), asOf)
  return {
    known,
    record: { ...recordOf(known, facts), parts: () => partsOf(known, facts) },
    periods: askedPeriods(known, asOf),
  }
}

const partsOf = (measure: Measure): readonly PlainMeasure[] => (measure.kind === 'composite' ? measure.parts : [])

/**
 * Each part of a composite as a goal of its own, with the revisions that its like had: a part that is changed keeps the
 * weeks that were lived under the earlier one.
 */
export function partGoals(goal: Goal, asOf: LocalDate): Goal[] {
  const parts = partsOf(revisionOn(goal, asOf).measure)
  return parts.map((part, i) => {
    const nth = parts.slice(0, i).filter(({ kind }) => kind === part.kind).length
    const revisions = goal.revisions.flatMap((revision) => {
      const like = partsOf(revision.measure).filter(({ kind }) => kind === part.kind)[nth]
      return like === undefined ? [] : [{ ...revision, measure: like }]
    })
    return { ...goal, revisions }
  })
}

/** A goal that was let go or fell short is left as it stood on that day; one that was achieved goes on counting. */
function lastDay(goal: Goal, asOf: LocalDate): LocalDate {
  const { state, on } = stateOn(goal, asOf)
  return (state === 'released' || state === 'fell-short') && on < asOf ? on : asOf
}

/**
 * The periods of a goal's life with the revision that judges each: the one in force on its last day. A period that had
 * ended before a revision began stays as it was; where the two do not meet at a week's end the later period is cut, or
 * begins earlier.
 */
function askedPeriods(goal: Goal, asOf: LocalDate): { revision: Revision; period: AskedPeriod }[] {
  const asked: { revision: Revision; period: AskedPeriod }[] = []
  for (const [i, revision] of goal.revisions.entries()) {
    const next = goal.revisions[i + 1]
    for (const period of periodsOf(revision, asOf)) {
      if (i > 0 && period.to < revision.fromOn) continue
      if (next !== undefined && period.to >= next.fromOn) break
      const last = asked.at(-1)?.period.to
      if (last !== undefined && period.to <= last) continue
      asked.push({
        revision,
        period: last === undefined ? period : joined(period, last, asked.at(-1)!.revision, revision),
      })
    }
  }
  return asked
}

const LONGEST_WEEK = 13

/**
 * A period where it meets the one before. Another first day of the week leaves days between the last week of the one
 * kind and the first of the other: they join the later week, which asks no more for being longer, so that no day that
 * was lived is lost.
 */
function joined(period: AskedPeriod, last: LocalDate, before: Revision, revision: Revision): AskedPeriod {
  if (period.from <= last) return cut(period, addDays(last, 1))
  const from = addDays(last, 1)
  const isSeam = before.weekStart !== revision.weekStart && period.to - from < LONGEST_WEEK
  return isSeam ? { ...period, from } : period
}

const cut = (period: AskedPeriod, from: LocalDate): AskedPeriod => ({
  from,
  to: period.to,
  share: (period.share * (period.to - from + 1)) / (period.to - period.from + 1),
})

function recordOf(goal: Goal, evidence: Evidence): Omit<GoalRecord, 'parts'> {
  const byDay = inOrderOfDay(evidence.activities)
  return {
    asOf: evidence.asOf,
    goalId: goal.id,
    states: goal.states,
    activities: within(byDay, (activity) => activity.localDay),
    everyActivity: evidence.activities,
    bestEfforts: evidence.bestEfforts,
    races: within(evidence.races, (race) => race.on),
    checkIns: within(evidence.checkIns, (checkIn) => checkIn.on),
    plannedWorkouts: within(evidence.plannedWorkouts, (workout) => workout.on),
    stepPaces: evidence.stepPaces,
    dayFacts: within(evidence.dayFacts, (fact) => fact.on),
    athlete: evidence.athlete,
    pauses: evidence.pauses.filter(({ goalId }) => goalId === undefined || goalId === goal.id),
    rest: restDays(goal, evidence),
  }
}

/** Those of a list in order of days that lie in a range. */
function within<T>(facts: readonly T[], dayOf: (fact: T) => LocalDate): (range: DayRange) => readonly T[] {
  const firstFrom = (day: LocalDate) => {
    let [low, high] = [0, facts.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      const fact = facts[middle]
      if (fact !== undefined && dayOf(fact) < day) low = middle + 1
      else high = middle
    }
    return low
  }
  return ({ from, to }) => (to < from ? [] : facts.slice(firstFrom(from), firstFrom(addDays(to, 1))))
}
