import { seededRandom } from '../src/core/base/random.ts'
import { logit } from '../src/core/stats/logistic.ts'
import { mean } from '../src/core/stats/mean.ts'
import { runnerOf } from './forecast-folder.ts'

/** A chance that was said, and whether it happened. */
export interface Said {
  readonly id: string
  readonly chance: number
  readonly happened: number
}

export interface ChanceScore {
  readonly cases: number
  readonly brier: number
  readonly skill: number
  readonly skillInterval: Interval
  readonly logLoss: number
  readonly ece: number
  readonly slope: number
  readonly slopeInterval: Interval
}

export type Interval = readonly [number, number]

const DRAWS = 400
const SEED = 20261122
const FLOOR = 0.001

/** The scores of ../shared/bench/score.mjs: intervals of 95 % from whole runners drawn again, 400 times. */
export function scoreChances(rows: readonly Said[]): ChanceScore {
  const runners = byRunner(rows)
  return {
    cases: rows.length,
    brier: average(rows, ({ chance, happened }) => (chance - happened) ** 2),
    skill: skill(rows),
    skillInterval: interval(runners, skill),
    logLoss: average(rows, ({ chance, happened }) => {
      const held = Math.min(1 - FLOOR, Math.max(FLOOR, chance))
      return -Math.log(happened ? held : 1 - held)
    }),
    ece: calibrationError(rows),
    slope: calibrationSlope(rows),
    slopeInterval: interval(runners, calibrationSlope),
  }
}

export const average = <T>(rows: readonly T[], of: (row: T) => number): number => mean(rows.map(of)) ?? Number.NaN

export function byRunner<T extends { readonly id: string }>(rows: readonly T[]): T[][] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const runner = runnerOf(row.id)
    const group = groups.get(runner)
    if (group) group.push(row)
    else groups.set(runner, [row])
  }
  return [...groups.values()]
}

/** 95 % interval of a figure when whole groups are drawn with replacement. */
export function interval<T>(groups: readonly (readonly T[])[], figure: (rows: readonly T[]) => number): Interval {
  const random = seededRandom(SEED)
  const values = Array.from({ length: DRAWS }, () =>
    figure(groups.flatMap(() => groups[Math.floor(random() * groups.length)] ?? [])),
  ).sort((a, b) => a - b)
  return [values[9] ?? Number.NaN, values[389] ?? Number.NaN]
}

function skill(rows: readonly Said[]): number {
  const base = average(rows, ({ happened }) => happened)
  return 1 - average(rows, ({ chance, happened }) => (chance - happened) ** 2) / (base * (1 - base))
}

/** Mean distance between said and happened over ten equal bins, by how many are in each. */
function calibrationError(rows: readonly Said[]): number {
  const gaps = new Float64Array(10)
  for (const { chance, happened } of rows) gaps[Math.min(9, Math.floor(chance * 10))]! += chance - happened
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / rows.length
}

/** Slope of the logistic regression of what happened on the log-odds said, by Newton's method with bounded steps. */
function calibrationSlope(rows: readonly Said[]): number {
  const odds = Float64Array.from(rows, ({ chance }) => logit(chance, FLOOR))
  let [intercept, slope] = [0, 1]
  for (let round = 0; round < 30; round++) {
    let [ga, gs, haa, has, hss] = [0, 0, 0, 0, 0]
    for (let i = 0; i < rows.length; i++) {
      const x = odds[i]!
      const m = 1 / (1 + Math.exp(-intercept - slope * x))
      const w = m * (1 - m)
      const miss = rows[i]!.happened - m
      ga += miss
      gs += miss * x
      haa += w
      has += w * x
      hss += w * x * x
    }
    const determinant = haa * hss - has * has
    if (!(Math.abs(determinant) > 1e-12)) break
    const da = bounded((hss * ga - has * gs) / determinant)
    const ds = bounded((haa * gs - has * ga) / determinant)
    intercept += da
    slope += ds
    if (Math.abs(da) + Math.abs(ds) < 1e-7) break
  }
  return slope
}

const bounded = (step: number) => Math.max(-0.5, Math.min(0.5, step))
