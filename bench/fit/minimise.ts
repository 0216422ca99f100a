/** A function to make small; writes its gradient into the second argument, which comes zeroed. */
export type Smooth = (x: Float64Array, gradient: Float64Array) => number

/** Limited-memory BFGS with backtracking (Nocedal and Wright, Numerical Optimization, 2nd ed., algorithm 7.5). */
export function minimise(
  f: Smooth,
  start: Float64Array,
  rounds = 200,
  memory = 10,
): { x: Float64Array; value: number } {
  let x = Float64Array.from(start)
  let gradient = new Float64Array(x.length)
  let value = f(x, gradient)
  const steps: Float64Array[] = []
  const turns: Float64Array[] = []
  for (let round = 0; round < rounds; round++) {
    const direction = twoLoops(gradient, steps, turns)
    const slope = dot(gradient, direction)
    if (!(slope > 0)) {
      if (steps.length === 0) break
      steps.length = turns.length = 0
      continue
    }
    let size = 1
    let next = x
    let nextGradient = gradient
    let nextValue = Infinity
    for (let half = 0; half < 30 && !(nextValue <= value - 1e-4 * size * slope); half++) {
      if (half > 0) size /= 2
      next = x.map((v, j) => v - size * direction[j]!)
      nextGradient = new Float64Array(x.length)
      nextValue = f(next, nextGradient)
    }
    if (!(nextValue < value)) break
    const step = next.map((v, j) => v - x[j]!)
    const turn = nextGradient.map((v, j) => v - gradient[j]!)
    if (dot(step, turn) > 1e-14) {
      steps.push(step)
      turns.push(turn)
      if (steps.length > memory) {
        steps.shift()
        turns.shift()
      }
    }
    const still = value - nextValue < 1e-9 * Math.abs(value)
    ;[x, gradient, value] = [next, nextGradient, nextValue]
    if (still) break
  }
  return { x, value }
}

function twoLoops(
  gradient: Float64Array,
  steps: readonly Float64Array[],
  turns: readonly Float64Array[],
): Float64Array {
  const direction = Float64Array.from(gradient)
  const alphas: number[] = []
  for (let i = steps.length - 1; i >= 0; i--) {
    const alpha = dot(steps[i]!, direction) / dot(steps[i]!, turns[i]!)
    alphas[i] = alpha
    for (let j = 0; j < direction.length; j++) direction[j]! -= alpha * turns[i]![j]!
  }
  const [lastStep, lastTurn] = [steps.at(-1), turns.at(-1)]
  const scale =
    lastStep && lastTurn
      ? dot(lastStep, lastTurn) / dot(lastTurn, lastTurn)
      : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
  for (let j = 0; j < direction.length; j++) direction[j]! *= scale
  for (let i = 0; i < steps.length; i++) {
    const beta = dot(turns[i]!, direction) / dot(steps[i]!, turns[i]!)
    for (let j = 0; j < direction.length; j++) direction[j]! += (alphas[i]! - beta) * steps[i]![j]!
  }
  return direction
}

const dot = (a: Float64Array, b: Float64Array) => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
