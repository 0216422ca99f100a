import type { LocalDate } from '../base/calendar.ts'
import { epochMs } from '../base/units.ts'
import { localDayAt, type ZoneName } from '../base/zone.ts'
import { cutOf } from '../evidence/cut-list.ts'
import type { ActivityFact, Evidence } from '../evidence/evidence.ts'
import type { Goal } from './goal.ts'

/**
 * The evidence with activities on the days that they have for a goal. One that does not tell where it was run lies on
 * its day in the zone then agreed: when the runner moves, days that were lived keep what was run on them. Where nothing
 * moves, the evidence is the same one.
 */
export function onOwnDays(goal: Goal, evidence: Evidence): Evidence {
  if (isNothingMoved(goal, evidence)) return evidence
  const moved = new Map<string, LocalDate>()
  for (const activity of evidence.activities) {
    const day = ownDay(goal, activity)
    if (day !== activity.localDay) moved.set(activity.id, day)
  }
  if (moved.size === 0) return evidence
  const on = <T extends { readonly localDay: LocalDate }>(facts: readonly T[], idOf: (fact: T) => string) =>
    facts.map((fact) => ({ ...fact, localDay: moved.get(idOf(fact)) ?? fact.localDay }))
  return {
    ...evidence,
    activities: on(evidence.activities, ({ id }) => id),
    stepPaces: on(evidence.stepPaces, ({ activityId }) => activityId),
    bestEfforts: on(evidence.bestEfforts, ({ activityId }) => activityId).toSorted((a, b) => a.localDay - b.localDay),
  }
}

/** Known without a look at each activity: every zone that was agreed is the one that the runner's days were found in. */
function isNothingMoved({ revisions }: Goal, { activities }: Evidence): boolean {
  const { whole } = cutOf(activities)
  let zones = assumedZones.get(whole)
  if (!zones) {
    zones = new Set(whole.flatMap(({ assumedZone }) => assumedZone ?? []))
    assumedZones.set(whole, zones)
  }
  const assumed = [...zones]
  return revisions.every(({ zone }) => zone === undefined || assumed.every((each) => each === zone))
}

const assumedZones = new WeakMap<readonly ActivityFact[], ReadonlySet<ZoneName>>()

/** The day by the last zone that was agreed before that very day, so that the hours around a move are nobody's twice. */
function ownDay({ revisions }: Goal, { localDay, startAt, assumedZone }: ActivityFact): LocalDate {
  if (assumedZone === undefined) return localDay
  const dayIn = (zone = assumedZone) => (zone === assumedZone ? localDay : localDayAt(epochMs(startAt), zone))
  const inForce = revisions.findLast(({ zone, fromOn }) => fromOn <= dayIn(zone)) ?? revisions[0]
  return dayIn(inForce?.zone)
}
