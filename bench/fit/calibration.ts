import { minimise } from './minimise.ts'

export interface Judged {
  /** What the log-odds are a weighted sum of. */
  readonly terms: readonly number[]
  readonly happened: number
  readonly fold: number
}

/** Weights by logistic regression, drawn a little towards `start`. */
export function logisticWeights(rows: readonly Judged[], start: readonly number[], ridge: number): Float64Array {
  return minimise((x, gradient) => {
    let loss = 0
    for (let j = 1; j < x.length; j++) {
      loss += (ridge / 2) * (x[j]! - start[j]!) ** 2
      gradient[j]! += ridge * (x[j]! - start[j]!)
    }
    for (const { terms, happened } of rows) {
      let odds = 0
      for (let j = 0; j < x.length; j++) odds += x[j]! * terms[j]!
      const chance = 1 / (1 + Math.exp(-odds))
      loss -= Math.log(Math.max(1e-12, happened ? chance : 1 - chance))
      for (let j = 0; j < x.length; j++) gradient[j]! += (chance - happened) * terms[j]!
    }
    return loss
  }, Float64Array.from(start)).x
}

/** Brier skill of such weights in cross-validation by runner. */
export function skillByFold(rows: readonly Judged[], start: readonly number[], ridge: number): number {
  let loss = 0
  for (const fold of new Set(rows.map((row) => row.fold))) {
    const x = logisticWeights(
      rows.filter((row) => row.fold !== fold),
      start,
      ridge,
    )
    for (const { terms, happened, fold: of } of rows) {
      if (of !== fold) continue
      const odds = terms.reduce((sum, term, j) => sum + term * x[j]!, 0)
      loss += (1 / (1 + Math.exp(-odds)) - happened) ** 2
    }
  }
  const base = rows.reduce((sum, { happened }) => sum + happened, 0) / rows.length
  return 1 - loss / rows.length / (base * (1 - base))
}
