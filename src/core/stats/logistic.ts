/** 1 / (1 + e^-x): a chance from its log-odds. `logistic(0)` is 0.5. */
export const logistic = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds))

/** ln(p / (1 - p)), with p held between `floor` and 1 - `floor` so that certainty stays finite. */
export function logit(p: number, floor = 0): number {
  const held = Math.min(1 - floor, Math.max(floor, p))
  return Math.log(held / (1 - held))
}
