/** Nelder and Mead, The Computer Journal 7 (1965) 308–313, with the usual 1, 2, ½, ½. No chance in it. */
export function nelderMead(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  steps: readonly number[],
  evaluations: number,
): { readonly x: readonly number[]; readonly value: number } {
  const corner = (x: readonly number[]) => ({ x, value: f(x) })
  let corners = [corner(start), ...start.map((_, i) => corner(start.map((v, j) => (i === j ? v + steps[i]! : v))))]
  let used = corners.length
  const n = start.length
  while (used < evaluations) {
    corners.sort((a, b) => a.value - b.value)
    const best = corners[0]!
    const worst = corners[n]!
    const centre = start.map((_, j) => corners.slice(0, n).reduce((sum, { x }) => sum + x[j]!, 0) / n)
    const along = (t: number) => corner(centre.map((v, j) => v + t * (v - worst.x[j]!)))
    const reflected = along(1)
    used++
    if (reflected.value < best.value) {
      const expanded = along(2)
      used++
      corners[n] = expanded.value < reflected.value ? expanded : reflected
    } else if (reflected.value < corners[n - 1]!.value) corners[n] = reflected
    else {
      const contracted = along(reflected.value < worst.value ? 0.5 : -0.5)
      used++
      if (contracted.value < Math.min(reflected.value, worst.value)) corners[n] = contracted
      else {
        corners = corners.map((each) => (each === best ? each : corner(each.x.map((v, j) => (v + best.x[j]!) / 2))))
        used += n
      }
    }
  }
  return corners.reduce((a, b) => (b.value < a.value ? b : a))
}
