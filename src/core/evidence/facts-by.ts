import type { LocalDate } from '../base/calendar.ts'
import { cutOf, firstFrom, inOrderOfDay } from './cut-list.ts'
import type { ActivityFact, BestEffortFact } from './evidence.ts'

/** Efforts are of a distance when they differ by no more than this share. */
const SAME_MEASURE = 0.001

const byId = new WeakMap<readonly ActivityFact[], ReadonlyMap<string, ActivityFact>>()
const groups = new WeakMap<readonly BestEffortFact[], ReadonlyMap<number, BestEffortFact[]>>()
const over = new WeakMap<readonly BestEffortFact[], Map<number, readonly BestEffortFact[]>>()

/** The activity of an id, as far as it is in the list; looked for first about the day on which it should be. */
export function activityOf(
  activities: readonly ActivityFact[],
  id: string | undefined,
  about: LocalDate,
): ActivityFact | undefined {
  if (id === undefined) return undefined
  const { whole, from, to, without } = cutOf(activities)
  const found = aboutDay(inOrderOfDay(whole), id, about) ?? idsOf(whole).get(id)
  return found && found.localDay >= from && found.localDay <= to && !without.has(id) ? found : undefined
}

function aboutDay(activities: readonly ActivityFact[], id: string, day: LocalDate): ActivityFact | undefined {
  for (let i = firstFrom(activities, day - 1); i < activities.length && activities[i]!.localDay <= day + 1; i++)
    if (activities[i]!.id === id) return activities[i]
  return undefined
}

function idsOf(whole: readonly ActivityFact[]): ReadonlyMap<string, ActivityFact> {
  let known = byId.get(whole)
  if (!known) byId.set(whole, (known = new Map(whole.map((activity) => [activity.id, activity]))))
  return known
}

/**
 * Efforts over a distance, in order of day: of the whole list that this one was cut from. What is not for the day of the
 * evidence is told by the activity, which is of the same day.
 */
export function effortsOver(bestEfforts: readonly BestEffortFact[], distance_m: number): readonly BestEffortFact[] {
  const { whole } = cutOf(bestEfforts)
  let known = over.get(whole)
  if (!known) over.set(whole, (known = new Map()))
  let found = known.get(distance_m)
  if (!found) known.set(distance_m, (found = gathered(groupsOf(whole), distance_m)))
  return found
}

function gathered(byDistance: ReadonlyMap<number, BestEffortFact[]>, distance_m: number): readonly BestEffortFact[] {
  const near = [...byDistance].filter(([each]) => Math.abs(each - distance_m) <= distance_m * SAME_MEASURE)
  if (near.length === 1) return near[0]![1]
  return near.flatMap(([, efforts]) => efforts).sort((a, b) => a.localDay - b.localDay)
}

function groupsOf(whole: readonly BestEffortFact[]): ReadonlyMap<number, BestEffortFact[]> {
  let known = groups.get(whole)
  if (!known) groups.set(whole, (known = Map.groupBy(inOrderOfDay(whole), (effort) => effort.distance_m)))
  return known
}

/**
 * Activities in order of day, each with its efforts out of a list in order of day: `visit` is told of every activity, of
 * the place of the first effort of its day and of the place after the last.
 */
export function alongside(
  activities: readonly ActivityFact[],
  efforts: readonly BestEffortFact[],
  visit: (activity: ActivityFact, from: number, to: number) => void,
): void {
  let [from, to] = [0, 0]
  if (activities.length > 0) from = to = firstFrom(efforts, activities[0]!.localDay)
  for (const activity of activities) {
    const { localDay } = activity
    while (from < efforts.length && efforts[from]!.localDay < localDay) from++
    if (to < from) to = from
    while (to < efforts.length && efforts[to]!.localDay === localDay) to++
    visit(activity, from, to)
  }
}
