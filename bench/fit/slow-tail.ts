import { join } from 'node:path'
import { quantile } from '../../src/core/stats/quantile.ts'
import { readText } from '../forecast-folder.ts'

/**
 * How much slower than the slowest so far the next result is, where one is known: of the train runners' second weekly 5 km
 * beside their first, the tail 1 − (1 + x / width)^power through the quantiles of 90 and 99 of 100. Who has more results
 * is beyond the slowest of them less often.
 */
export function fitSlowTail(folder: string): Map<string, number> {
  const slower: number[] = []
  let before: { readonly runner: string; readonly time_s: number; count: number } | undefined
  for (const line of readText(join(folder, 'data', 'weekly5k.csv.gz'))
    .trim()
    .split('\n')
    .slice(1)
    .toSorted()) {
    const [split, runner = '', , time] = line.split(',')
    if (split !== 'train') continue
    const time_s = Number(time)
    const count = before?.runner === runner ? before.count + 1 : 1
    if (count === 2) slower.push(Math.log(time_s / before!.time_s))
    before = { runner, time_s, count }
  }
  const sorted = Float64Array.from(slower).sort()
  const [x90, x99] = [quantile(sorted, 0.9)!, quantile(sorted, 0.99)!]
  const width = x90 ** 2 / (x99 - 2 * x90)
  return new Map([
    ['race.slow.width', width],
    ['race.slow.power', Math.LN10 / Math.log1p(x90 / width)],
  ])
}
