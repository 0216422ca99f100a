import { parameter } from './constants.ts'

/** Simple chances beside that of the time: that the runner stands at the start, and that who starts comes through. */
export interface StartAndFinish {
  readonly start: number
  readonly finish: number
}

const A_WEEK = parameter('simple.startAWeek')
const LONGEST = parameter('simple.startLongest')
const FINISH = parameter('simple.finish')
const FINISH_FIRST = parameter('simple.finishFirst')
const LONG = 30000

/** By the weeks to the day, and whether the distance is long or new. docs/methods/zones.md */
export const startAndFinish = (daysAhead: number, distance_m: number, isFirst: boolean): StartAndFinish => ({
  start: Math.exp(-A_WEEK * Math.min(LONGEST, Math.max(0, daysAhead / 7))),
  finish: isFirst || distance_m >= LONG ? FINISH_FIRST : FINISH,
})
