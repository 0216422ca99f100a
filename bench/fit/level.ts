import type { JudgedCase } from '../forecast-folder.ts'
import { minimise } from './minimise.ts'

/**
 * How much slower women than men and older than younger runners are where nothing else is known: least squares over the
 * longest result of each survey runner, carried to 5 km. Federation results are of clubs and cut at their pace.
 */
export function fitLevel(cases: readonly (JudgedCase & { readonly source?: string })[]): Map<string, number> {
  const rows = cases.flatMap(({ source, athlete, races = [] }) => {
    const longest = races.toSorted((a, b) => b.distance_m - a.distance_m)[0]
    if (source !== 'survey' || !longest || athlete?.sex === undefined || athlete.age === undefined) return []
    const logTime = Math.log(longest.time_s) - 1.06 * Math.log(longest.distance_m / 5000)
    return [{ terms: [1, athlete.sex === 'female' ? 1 : 0, (athlete.age - 40) / 10], logTime }]
  })
  const { x } = minimise(
    (weights, gradient) => {
      let loss = 0
      for (const { terms, logTime } of rows) {
        const miss = terms.reduce((sum, term, j) => sum + term * weights[j]!, 0) - logTime
        loss += (miss * miss) / 2
        for (const [j, term] of terms.entries()) gradient[j]! += miss * term
      }
      return loss
    },
    Float64Array.of(7, 0, 0),
  )
  return new Map([
    ['race.prior.female', x[1]!],
    ['race.prior.age', x[2]!],
  ])
}
