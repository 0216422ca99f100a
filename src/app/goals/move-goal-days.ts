import type { Athlete } from '../../core/evidence/athlete.ts'
import { checkRevision } from '../../core/goal/check-revision.ts'
import type { Goal, Revision } from '../../core/goal/goal.ts'
import { revisionOn, stateOn } from '../../core/goal/goal-state.ts'
import { endsByItself } from '../../core/goal/window.ts'
import type { Measure } from '../../core/goal/measure.ts'
import type { RowWrite } from '../../storage/changes.ts'
import { goalWrite, listGoals, nextSeq, revisionWrite, revisionZones } from '../../storage/goals.ts'
import { type Context, today } from '../context.ts'

/** Measures whose days are laid out by weeks; all others keep what they have, whatever day a week begins on. */
function countsWeeks(measure: Measure): boolean {
  switch (measure.kind) {
    case 'frequency':
      return measure.per !== 'month'
    case 'volume':
    case 'miss-limit':
      return measure.per === 'week'
    case 'composite':
      return measure.parts.some(countsWeeks)
    default:
      return measure.kind === 'level' || measure.kind === 'sessions' || measure.kind === 'rest'
  }
}

/**
 * Rows that let goals follow another time zone and, where they are counted in weeks, another first day of the week, from
 * today on: what is agreed for today and for days to come is agreed again, and days already lived stay as they were.
 * Goals that have ended stay as they are.
 */
export async function moveGoalDays(context: Context, before: Athlete, athlete: Athlete): Promise<RowWrite[]> {
  const { db, athleteId, now } = context
  const isMoved = athlete.zone !== before.zone
  if (!isMoved && athlete.weekStart === before.weekStart) return []
  const day = today(context, athlete)
  // Until now it went without saying in which zone the older ones were agreed.
  const writes = isMoved ? await revisionZones(db, athleteId, before.zone) : []
  for (const goal of await listGoals(db, athleteId)) {
    const { state } = stateOn(goal, day)
    if (state !== 'active' && state !== 'paused') continue
    const revisions = movedRevisions(goal, day, athlete, isMoved)
    if (revisions.length === 0) continue
    const seq = await nextSeq(db, athleteId, 'goal_revision', goal.id)
    writes.push(goalWrite(athleteId, { ...goal, version: goal.version + 1 }))
    for (const [i, revision] of revisions.entries())
      writes.push(revisionWrite(athleteId, goal.id, seq + i, revision, now()))
  }
  return writes
}

function movedRevisions(goal: Goal, day: Revision['fromOn'], athlete: Athlete, isMoved: boolean): Revision[] {
  const current = revisionOn(goal, day)
  const toCome = goal.revisions.filter((revision) => revision.fromOn > day && revision !== current)
  return [{ ...current, fromOn: current.fromOn > day ? current.fromOn : day }, ...toCome].flatMap((revision) => {
    const weekStart = countsWeeks(revision.measure) ? athlete.weekStart : revision.weekStart
    if (!isMoved && revision.weekStart === weekStart) return []
    const { reason: _, dueOn, ...rest } = revision
    // A goal counted in weeks ends by their number; its last day is worked out again.
    const keepsDue = dueOn !== undefined && (!endsByItself(revision) || revision.weekStart === weekStart)
    const next: Revision = { ...rest, ...(keepsDue && { dueOn }), weekStart, ...(isMoved && { zone: athlete.zone }) }
    const moved = checkRevision(next, current)
    return moved.ok ? [moved.value] : []
  })
}
