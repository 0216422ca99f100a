/**
 * The fastest times of men, in seconds: nobody who runs is much faster over any distance. Ratified world records as
 * listed by World Athletics (100 m to 10,000 m on the track, marathon on the road); the half marathon is the fastest
 * time run (Barcelona 2025), ratified or not, because the question is what a body can do.
 */
const RECORDS: readonly (readonly [distance_m: number, time_s: number])[] = [
  [100, 9.58],
  [200, 19.19],
  [400, 43.03],
  [800, 100.91],
  [1000, 131.96],
  [1500, 206.0],
  [3000, 437.55],
  [5000, 755.36],
  [10000, 1571],
  [21097.5, 3402],
  [42195, 7235],
]

/** Timing by GPS is uneven: two in a hundred faster than a record may still be a person. */
const MARGIN = 1.02
/** Held for a kilometre or more, this is a wheel, not a leg (2:13 a kilometre). */
const SUSTAINED_MPS = 7.5

/**
 * Distances over which a recording is checked, shortest first, each with the shortest time a runner can need for it. A
 * stretch that is faster was not run: a jump of the receiver, a car, a bicycle ride with the wrong sport.
 */
export const HUMAN_LIMITS: readonly { readonly distance_m: number; readonly fastest_s: number }[] = RECORDS.map(
  ([distance_m, record_s]) => ({
    distance_m,
    fastest_s: Math.max(record_s / MARGIN, distance_m >= 1000 ? distance_m / SUSTAINED_MPS : 0),
  }),
)
