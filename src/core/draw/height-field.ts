import { CELL } from './profile.ts'
import type { Profile } from './profile.ts'

/** How high the stones laid so far reach, a value a cell; bare ground is 0. */
export class HeightField {
  readonly #heights = new Map<number, number>()

  at(cell: number): number {
    return this.#heights.get(cell) ?? 0
  }

  /** A stone now lies here, its centre at `x` (a whole cell) and `centreHeight` above the ground. */
  raise(x: number, centreHeight: number, { from, high }: Profile): void {
    const first = cellOf(x) + from
    high.forEach((height, i) => {
      this.#heights.set(first + i, Math.max(this.at(first + i), centreHeight + height))
    })
  }
}

export function cellOf(x: number): number {
  return Math.round(x / CELL)
}

/** The nearest x that lies on a cell: stones lie on whole cells, so that the field and the outlines agree. */
export function onCell(x: number): number {
  return cellOf(x) * CELL
}
