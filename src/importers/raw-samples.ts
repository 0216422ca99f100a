import { STREAM_NAMES, type StreamName } from '../core/activity/streams.ts'

/** One sample as read: NaN or absent is missing, nothing checked yet. `at` in epoch ms. */
export type RawSample = { at: number; gapBefore?: boolean } & { [K in StreamName]?: number }

/** A column that grows by doubling: one number a sample costs eight bytes, not a boxed array slot. */
class Column {
  values = new Float64Array(256)
  length = 0
  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Float64Array(this.values.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }
  padTo(length: number): void {
    while (this.length < length) this.push(NaN)
  }
}

/** Samples in the file's order, by column; a column exists from the first value that the file gives it. */
export class RawSamples {
  readonly at = new Column()
  /** Indices of samples that do not continue the one before (a new track segment). */
  readonly gaps: number[] = []
  readonly columns = new Map<StreamName, Column>()

  get length(): number {
    return this.at.length
  }

  add(sample: RawSample): void {
    const index = this.at.length
    if (sample.gapBefore && index > 0) this.gaps.push(index)
    this.at.push(sample.at)
    for (const name of STREAM_NAMES) {
      const value = sample[name]
      if (value === undefined || Number.isNaN(value)) continue
      let column = this.columns.get(name)
      if (!column) {
        column = new Column()
        this.columns.set(name, column)
      }
      column.padTo(index)
      column.push(value)
    }
  }

  /** The values of a column, one a sample; undefined when it has none. */
  column(name: StreamName): Float64Array | undefined {
    const column = this.columns.get(name)
    if (!column) return undefined
    column.padTo(this.length)
    return column.values.subarray(0, this.length)
  }

  times(): Float64Array {
    return this.at.values.subarray(0, this.length)
  }
}
