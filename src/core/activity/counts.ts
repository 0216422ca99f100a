import type { Activity } from './activity.ts'
import type { Sport, SubSport } from './sport.ts'

/** Whether a sport is running, on whatever ground: road, trail, track and treadmill are sub-sports of it. */
export const isRun = (sport: Sport): boolean => sport === 'running'

/** Whether an activity counts anywhere: it is no twin of a richer recording, and its runner has not set it aside. */
export const counts = (activity: Pick<Activity, 'duplicateOf' | 'countsForGoals'>): boolean =>
  activity.duplicateOf === undefined && activity.countsForGoals

const INDOORS: ReadonlySet<SubSport> = new Set(['treadmill', 'indoor_running', 'virtual_activity'])

/** Whether the distance of a run is an estimate of wrist or belt, which no personal best should rest on. */
export const isIndoors = (subSport: SubSport | undefined): boolean => subSport !== undefined && INDOORS.has(subSport)
