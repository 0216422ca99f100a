/**
 * The indices of at most `most` points that keep the shape of a line, the ends always among them: again and again the
 * point that spans the least triangle with its neighbours is left out (Visvalingam and Whyatt 1993, "Line generalisation
 * by repeated elimination of points"). O(n log n) by a heap of triangles.
 */
export function simplifyLine(x: Float64Array, y: Float64Array, most: number): Uint32Array {
  if (!(most >= 2)) throw new RangeError(`a line of at most ${most} points`)
  const n = x.length
  const [before, after] = [new Int32Array(n), new Int32Array(n)]
  const area = new Float64Array(n).fill(Infinity)
  const triangle = (i: number) => {
    const [a, b] = [before[i]!, after[i]!]
    return Math.abs((x[a]! - x[i]!) * (y[b]! - y[i]!) - (x[b]! - x[i]!) * (y[a]! - y[i]!)) / 2
  }
  const heap = minHeap(area)
  for (let i = 0; i < n; i++) {
    before[i] = i - 1
    after[i] = i + 1
    if (i > 0 && i < n - 1) area[i] = triangle(i)
  }
  for (let i = 1; i < n - 1; i++) heap.add(i)
  for (let left = n; left > most; left--) {
    const gone = heap.takeLeast()!
    const [a, b] = [before[gone]!, after[gone]!]
    after[a] = b
    before[b] = a
    for (const i of [a, b]) {
      if (i === 0 || i === n - 1) continue
      area[i] = triangle(i)
      heap.moved(i)
    }
    area[gone] = NaN
  }
  return Uint32Array.from(x, (_, i) => i).filter((i) => !Number.isNaN(area[i]))
}

/** A binary heap of indices by their key; equal keys by index, so that the answer does not hang on the order of adding. */
function minHeap(key: Float64Array) {
  const heap: number[] = []
  const place = new Int32Array(key.length).fill(-1)
  const isLess = (a: number, b: number) => key[a]! < key[b]! || (key[a] === key[b] && a < b)
  const put = (at: number, index: number) => {
    heap[at] = index
    place[index] = at
  }
  function up(start: number) {
    let at = start
    const index = heap[at]!
    for (; at > 0;) {
      const parent = (at - 1) >> 1
      if (!isLess(index, heap[parent]!)) break
      put(at, heap[parent]!)
      at = parent
    }
    put(at, index)
  }
  function down(start: number) {
    let at = start
    const index = heap[at]!
    for (;;) {
      let child = 2 * at + 1
      if (child >= heap.length) break
      if (child + 1 < heap.length && isLess(heap[child + 1]!, heap[child]!)) child++
      if (!isLess(heap[child]!, index)) break
      put(at, heap[child]!)
      at = child
    }
    put(at, index)
  }
  return {
    add(index: number) {
      put(heap.length, index)
      up(heap.length - 1)
    },
    /** The key of an index that is in the heap has changed. */
    moved(index: number) {
      up(place[index]!)
      down(place[index]!)
    },
    takeLeast(): number | undefined {
      const least = heap[0]
      const last = heap.pop()
      if (heap.length > 0 && last !== undefined) {
        put(0, last)
        down(0)
      }
      return least
    },
  }
}
