import type { CheckIn } from './check-in.ts'

/** Questions of a check-in that are answered from 0 (not at all) to 10 (very). */
export const CHECK_IN_SCALES = [
  'effort',
  'sleepQuality',
  'energy',
  'mood',
  'joy',
  'stress',
  'excitement',
  'anxiety',
  'wantTo',
  'haveTo',
  'identity',
] as const satisfies readonly (keyof CheckIn)[]
export type CheckInScale = (typeof CHECK_IN_SCALES)[number]

export const SCALE_TOP = 10
/** Hours of a day: nobody slept longer than that in one night. */
export const MOST_SLEEP_H = 24
