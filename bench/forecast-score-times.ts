import { average } from './forecast-score.ts'

/** Quantiles of a time that were said, in seconds, and the time that was run. */
export interface SaidTimes {
  readonly id: string
  readonly times: readonly number[]
  readonly ran: number
}

export const TIME_LEVELS = [0.1, 0.25, 0.5, 0.75, 0.9]

export interface TimeScore {
  readonly cases: number
  readonly pinball: number
  readonly maePct: number
  readonly biasPct: number
  readonly cover80: number
  readonly cover50: number
}

/** Pinball loss of the logarithm in hundredths, over five levels. */
export const pinball = ({ times, ran }: SaidTimes): number =>
  100 *
  average(
    TIME_LEVELS.map((level, i) => [level, Math.log(ran / times[i]!)] as const),
    ([level, miss]) => Math.max(level * miss, (level - 1) * miss),
  )

export function scoreTimes(rows: readonly SaidTimes[]): TimeScore {
  const within = (low: number, high: number) =>
    average(rows, ({ times, ran }) => Number(ran >= times[low]! && ran <= times[high]!))
  return {
    cases: rows.length,
    pinball: average(rows, pinball),
    maePct: 100 * average(rows, ({ times, ran }) => Math.abs(times[2]! / ran - 1)),
    biasPct: 100 * average(rows, ({ times, ran }) => times[2]! / ran - 1),
    cover80: within(0, 4),
    cover50: within(1, 3),
  }
}
