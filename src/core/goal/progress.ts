import { addDays, type LocalDate } from '../base/calendar.ts'
import { evidenceAsOf, type ActivityFact, type Evidence } from '../evidence/evidence.ts'
import { goalAsOf, revisionOn, stateOn } from './goal-state.ts'
import type { Goal, Revision } from './goal.ts'
import { judgeBy, periodsOf, progressBy } from './window.ts'
import type { AskedPeriod, GoalRecord } from './measures/definition.ts'
import type { Progress } from './progress-types.ts'
import { restDays } from './rest-days.ts'

/**
 * How a goal stands as of the day of the evidence. Nothing dated later has a part in it: no activity, no pause, no
 * revision, no step of the goal. Rules and worked examples: docs/methods/progress.md.
 */
export function progress(goal: Goal, evidence: Evidence): Progress {
  const asOf = lastDay(goal, evidence.asOf)
  const known = goalAsOf(goal, asOf)
  const record = recordOf(known, evidenceAsOf(evidence, asOf))
  const periods = askedPeriods(known, asOf).map(({ revision, period }) => judgeBy(revision, period, record))
  return progressBy(revisionOn(known, asOf), periods, record)
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

function recordOf(goal: Goal, evidence: Evidence): GoalRecord {
  const byDay = evidence.activities.toSorted(
    (a, b) => a.localDay - b.localDay || a.startAt - b.startAt || (a.id < b.id ? -1 : 1),
  )
  return {
    asOf: evidence.asOf,
    activities: ({ from, to }) => byDay.slice(firstFrom(byDay, from), firstFrom(byDay, addDays(to, 1))),
    bestEfforts: evidence.bestEfforts,
    rest: restDays(goal, evidence),
  }
}

/** Index of the first activity on a day or later; the list is in order of days. */
function firstFrom(activities: readonly ActivityFact[], day: LocalDate): number {
  let [low, high] = [0, activities.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((activities[middle]?.localDay ?? Infinity) < day) low = middle + 1
    else high = middle
  }
  return low
}
