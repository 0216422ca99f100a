import type { Sport } from '../core/activity/sport.ts'

/** Sports whose sensors count the strides of one foot; people count steps of both. */
const ON_FOOT: ReadonlySet<Sport> = new Set([
  'running',
  'walking',
  'hiking',
  'transition',
  'mountaineering',
  'snowshoeing',
])

export const isOnFoot = (sport: Sport): boolean => ON_FOOT.has(sport)

/** More strides a minute than this, as the middle of an activity, would be over 240 steps: the file counts steps already. */
const MOST_STRIDES = 120

/**
 * What to multiply a file's cadence by to have steps of both feet (FIT, TCX RunCadence and Garmin's GPX extension count
 * one foot; some apps write steps). 1 for sports not on foot.
 */
export function cadenceFactor(sport: Sport, cadence: ArrayLike<number>): 1 | 2 {
  if (!isOnFoot(sport)) return 1
  const moving = Array.from(cadence)
    .filter((value) => value > 0)
    .sort((a, b) => a - b)
  const middle = moving[Math.floor(moving.length / 2)] ?? 0
  return middle > MOST_STRIDES ? 1 : 2
}
