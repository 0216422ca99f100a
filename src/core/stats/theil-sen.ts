import { median } from './median.ts'

export interface Line {
  readonly slope: number
  readonly intercept: number
}

/**
 * The line through points whose slope is the median of those between any two of them (Theil 1950, Sen 1968): up to 29 %
 * of the points may be anywhere. Undefined where no two points differ in x. O(n²): meant for some dozens of points.
 */
export function theilSen(points: readonly (readonly [x: number, y: number])[]): Line | undefined {
  const slopes: number[] = []
  for (const [i, [x1, y1]] of points.entries()) {
    for (const [x2, y2] of points.slice(i + 1)) if (x1 !== x2) slopes.push((y2 - y1) / (x2 - x1))
  }
  const slope = median(slopes)
  if (slope === undefined) return undefined
  const intercept = median(points.map(([x, y]) => y - slope * x))
  return intercept === undefined ? undefined : { slope, intercept }
}
