/**
 * Parts a change between facts fairly: each fact's part is its mean difference over all orders in which they may come in
 * (Shapley 1953). The parts add up to the whole change. `value` is asked once for each set of facts, as bits.
 */
export function shapley(players: number, value: (present: number) => number): number[] {
  const known = new Float64Array(2 ** players).map((_, set) => value(set))
  const factorial = [1]
  for (let i = 1; i <= players; i++) factorial.push(factorial[i - 1]! * i)
  return Array.from({ length: players }, (_, player) => {
    let part = 0
    for (let set = 0; set < known.length; set++) {
      if (set & (1 << player)) continue
      const size = bits(set)
      const weight = (factorial[size]! * factorial[players - size - 1]!) / factorial[players]!
      part += weight * (known[set | (1 << player)]! - known[set]!)
    }
    return part
  })
}

function bits(set: number): number {
  let count = 0
  for (let left = set; left > 0; left >>= 1) count += left & 1
  return count
}
