import type { LocalDate } from '../../base/calendar.ts'
import { COMPOSITES, type CompositeMeasure, type PlainMeasure } from '../measure.ts'
import type { Progress, Standing } from '../progress-types.ts'
import { joinedIds } from '../seen.ts'
import { daysLeft } from './days-left.ts'
import type { Agreed, GoalRecord, MeasureDefinition, ProgressOfGoal, Window } from './definition.ts'
import { daysFromLength, ownDays } from './window-days.ts'

const MOST_PARTS = 6

/** The goal's own days; without a last one, up to the end of its longest part, if each of them has an end of its own. */
function window(agreed: Agreed<CompositeMeasure>): Window {
  if (agreed.dueOn !== undefined) return ownDays(agreed)
  const ends = agreed.measure.parts.map((part) => daysFromLength(part, agreed.startOn, agreed.weekStart)?.to)
  if (ends.length === 0 || ends.includes(undefined)) return ownDays(agreed)
  const last = Math.max(...ends.map((end) => end ?? 0)) as LocalDate
  return { from: agreed.startOn, to: last }
}

/** It stands as its parts do: as the one that is furthest behind, and reached on the day of the last of them. */
function standingOf(parts: readonly Progress[], reached: boolean, { from, to }: Window, asOf: LocalDate): Standing {
  if (asOf < from) return 'not-started'
  if (reached) return 'reached'
  if (to !== undefined && asOf > to) return 'over'
  const open = parts.filter(({ standing }) => standing !== 'reached')
  const order: readonly Standing[] = ['behind', 'over', 'on-track', 'not-started', 'open-ended', 'ahead']
  const worst = order.find((word) => open.some(({ standing }) => standing === word)) ?? 'open-ended'
  return worst === 'over' ? 'behind' : worst === 'not-started' ? 'open-ended' : worst
}

/** A part that counts its own weeks may go on after the last day of the whole, and does not count for it then. */
function isInTime(
  part: PlainMeasure | undefined,
  reachedOn: LocalDate,
  { startOn, weekStart }: Agreed<CompositeMeasure>,
  { to }: Window,
): boolean {
  const own = part && daysFromLength(part, startOn, weekStart)
  return own === undefined || to === undefined || own.to <= to || reachedOn <= to
}

function progress(agreed: Agreed<CompositeMeasure>, record: GoalRecord): ProgressOfGoal {
  const { asOf } = record
  const days = window(agreed)
  const parts = record.parts()
  const target = agreed.measure.parts.length
  const done = parts.flatMap(({ reachedOn }, i) =>
    reachedOn !== undefined && isInTime(agreed.measure.parts[i], reachedOn, agreed, days) ? [reachedOn] : [],
  )
  const reached = done.length === target
  const reachedOn = reached ? (Math.max(...done) as LocalDate) : undefined
  const left = daysLeft(days, asOf)
  // Where one part has its runner looked after first, so has the whole.
  const care = parts.flatMap((part) => part.care ?? [])
  const share = parts.reduce((all, { fraction = 0 }) => all + Math.max(0, Math.min(1, fraction)), 0) / target
  return {
    asOf,
    standing: standingOf(parts, reached, days, asOf),
    unit: 'parts',
    actual: done.length,
    target,
    fraction: reached ? 1 : share,
    left: target - done.length,
    ...(left !== undefined && { daysLeft: left }),
    reachable: reached || (left !== 0 && parts.every(({ reachable }) => reachable)),
    ...(reachedOn !== undefined && { reachedOn }),
    ...joinedIds(parts),
    parts: parts.map((each, i) => ({ measure: agreed.measure.parts[i] ?? agreed.measure, progress: each })),
    ...(care.length > 0 && { care }),
  }
}

/** Several at once within the same days: reached when every part is. docs/methods/composite.md */
export const composite: MeasureDefinition<CompositeMeasure> = {
  kind: 'composite',
  goalType: 'improvement',
  horizon: 'season',
  fields: [
    { name: 'of', kind: 'choice', required: true, choices: COMPOSITES },
    { name: 'parts', kind: 'measures', required: true, most: MOST_PARTS },
  ],
  contradictions: () => [],
  needs: () => [],
  window,
  // Each of its parts has its own.
  periods: () => [],
  judge: () => {
    throw new Error('A composite has the periods of its parts')
  },
  progress: (agreed, _periods, record) => progress(agreed, record),
  // Its parts are explained one by one.
  seen: () => [],
}
