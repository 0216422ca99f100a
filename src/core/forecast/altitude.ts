import { parameter } from './constants.ts'

const FROM_KM = parameter('altitude.from')
/** Loss (ln s) for each kilometre above that, by distance: the thinner air takes more off what lasts longer. */
const LOSS: readonly (readonly [distance_m: number, loss: number])[] = [
  [800, parameter('altitude.loss800')],
  [1609.344, parameter('altitude.lossMile')],
  [3000, parameter('altitude.loss')],
]

/** How much longer a time is, in ln s, so high above the sea; where that is not known it slows nobody. */
export function altitudeLoss(distance_m: number, altitude_m: number | undefined): number {
  return altitude_m === undefined ? 0 : lossAt(distance_m) * Math.max(0, altitude_m / 1000 - FROM_KM)
}

function lossAt(distance_m: number): number {
  const above = LOSS.findIndex(([distance]) => distance_m <= distance)
  if (above === 0) return LOSS[0]![1]
  if (above < 0) return LOSS.at(-1)![1]
  const [[d0, l0], [d1, l1]] = [LOSS[above - 1]!, LOSS[above]!]
  return l0 + ((l1 - l0) * Math.log(distance_m / d0)) / Math.log(d1 / d0)
}
