import { METERS_PER_MILE } from '../base/units.ts'

/**
 * What other calculators say. Each takes metres and seconds and answers seconds; none knows how sure it is. Sources,
 * ranges and worked examples: docs/methods/calculators.md.
 */

const MARATHON = 42195

/** Riegel, American Scientist 69 (1981) 285–290, in its popular form. Meant for efforts of 3.5 to 230 minutes. */
export const riegel = (distance: number, time: number, to: number, exponent = 1.06): number =>
  time * (to / distance) ** exponent

/** Oxygen use of running at a speed (m/min → ml/kg/min). Daniels and Gilbert, Oxygen Power (1979). */
const oxygen = (speed: number) => -4.6 + 0.182258 * speed + 0.000104 * speed * speed
/** Share of the greatest oxygen use that is held for so many minutes. Same source. */
const heldFor = (minutes: number) =>
  0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes)

/** VDOT of a result: the oxygen use of its speed over the share held for its time. */
export const vdot = (distance: number, time: number): number => oxygen(distance / (time / 60)) / heldFor(time / 60)

/** The time at a distance that has this VDOT, by bisection between 1 and 10 m/s. */
export function timeOfVdot(value: number, distance: number): number {
  let [low, high] = [distance / 10, distance]
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (vdot(distance, middle) > value) low = middle
    else high = middle
  }
  return (low + high) / 2
}

export const danielsGilbert = (distance: number, time: number, to: number): number =>
  timeOfVdot(vdot(distance, time), to)

/** Cameron (1998), fitted to world-class times from 400 m to 50 miles. */
export function cameron(distance: number, time: number, to: number): number {
  const slowing = (d: number) => 13.49681 - 0.000030363 * d + 835.7114 / d ** 0.7905
  return (time / distance) * (slowing(distance) / slowing(to)) * to
}

const tenMiles = (weekly: number) => weekly / METERS_PER_MILE / 10

/** Marathon from one race and usual weekly metres. Vickers and Vertosick, BMC Sports Sci Med Rehabil 8 (2016) 26. */
export function vickersVertosickOne(distance: number, time: number, weekly: number): number {
  const riegelSpeed = MARATHON / riegel(distance, time, MARATHON, 1.07)
  return MARATHON / (0.16018617 + 0.83076202 * riegelSpeed + 0.06423826 * tenMiles(weekly))
}

/** Marathon from two races, the longer second, and usual weekly metres. Same source. */
export function vickersVertosickTwo(
  shorter: { readonly distance_m: number; readonly time_s: number },
  longer: { readonly distance_m: number; readonly time_s: number },
  weekly: number,
): number {
  const own = Math.log(longer.time_s / shorter.time_s) / Math.log(longer.distance_m / shorter.distance_m)
  const exponent = 1.4510756 - 0.23797948 * own - 0.01410023 * tenMiles(weekly)
  return riegel(longer.distance_m, longer.time_s, MARATHON, exponent)
}

/**
 * Marathon from eight weeks of training: weekly km and mean pace in s/km. Tanda, J Hum Sport Exerc 6 (2011) 511–520;
 * 22 runners between 2:47 and 3:36.
 */
export const tanda = (weekly: number, pace_s_per_km: number): number =>
  (MARATHON / 1000) * (17.1 + 140 * Math.exp(-0.0053 * (weekly / 1000)) + 0.55 * pace_s_per_km)
