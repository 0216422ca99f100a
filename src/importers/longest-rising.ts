/**
 * The fewest values to leave out so that the rest never fall: true where a value stays. NaN is never kept.
 * Longest non-decreasing subsequence by patience sorting, O(n log n); O(n) where nothing falls.
 * A single wild value is left out alone, however far it jumped. Example: 10 99 11 12 → true false true true.
 */
export function longestRising(values: Float64Array): Uint8Array {
  const kept = new Uint8Array(values.length)
  if (risesAlready(values, kept)) return kept
  kept.fill(0)
  const before = new Int32Array(values.length)
  const ends = new Int32Array(values.length)
  let length = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (Number.isNaN(value)) continue
    let low = 0
    let high = length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (values[ends[middle]!]! <= value) low = middle + 1
      else high = middle
    }
    before[i] = low > 0 ? ends[low - 1]! : -1
    ends[low] = i
    if (low === length) length++
  }
  for (let i = length > 0 ? ends[length - 1]! : -1; i >= 0; i = before[i]!) kept[i] = 1
  return kept
}

function risesAlready(values: Float64Array, kept: Uint8Array): boolean {
  let last = -Infinity
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (Number.isNaN(value)) continue
    if (value < last) return false
    kept[i] = 1
    last = value
  }
  return true
}
