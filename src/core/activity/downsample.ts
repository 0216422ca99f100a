/**
 * Which samples to draw so that a chart of at most `most` points looks like one of all: the first and the last of the
 * drawn, and of each of even parts of the x axis the lowest and the highest, so that no peak is lost. A part without any
 * value gives one missing sample, so that the line breaks there. Rising indices; all of them where they are few enough.
 */
export function downsample(x: Float64Array, y: Float64Array, most: number): Uint32Array {
  if (x.length !== y.length) throw new RangeError(`${x.length} x, ${y.length} y`)
  if (!(most >= 4)) throw new RangeError(`a line of at most ${most} points`)
  const n = x.length
  if (n <= most) return Uint32Array.from(x, (_, i) => i)
  const buckets = Math.floor((most - 2) / 2)
  const [from, to] = [x[0]!, x[n - 1]!]
  const chosen: number[] = [0]
  for (let bucket = 0, i = 1; bucket < buckets && i < n - 1; bucket++) {
    const start = i
    const end = bucket === buckets - 1 ? Infinity : from + ((to - from) * (bucket + 1)) / buckets
    let [low, high] = [-1, -1]
    for (; i < n - 1 && !(x[i]! >= end); i++) {
      if (Number.isNaN(y[i])) continue
      if (low < 0 || y[i]! < y[low]!) low = i
      if (high < 0 || y[i]! > y[high]!) high = i
    }
    if (i === start) continue
    if (low < 0) chosen.push(start)
    else if (low === high) chosen.push(low)
    else chosen.push(Math.min(low, high), Math.max(low, high))
  }
  chosen.push(n - 1)
  return Uint32Array.from(chosen)
}
