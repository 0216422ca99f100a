import type { Assumption } from './phrase-types.ts'
import type { Items } from './items.ts'
import type { DistanceSaid, TimeSaid } from './read-quantity.ts'

/**
 * Paces between which a reading of '1:45' or 'sub 4' is believed, in seconds a metre: a little faster than the world
 * records (5 km 12:35, marathon 2:00:35, 400 m 43 s) and a slow walk.
 */
const SLOWEST = 1.2
const fastest = (distance_m: number) => (distance_m < 1500 ? 0.1 : distance_m < 3000 ? 0.13 : 0.145)

/** Without a distance '24:00' is minutes, but '4:00' could be either: it is asked for. */
const LEAST_ALONE_S = 600

/** The first reading that someone could run. */
const believable = (readings: readonly number[], distance_m: number | undefined): number | undefined =>
  distance_m === undefined
    ? readings.slice(0, 1).find((time_s) => time_s >= LEAST_ALONE_S)
    : readings.find((time_s) => time_s / distance_m >= fastest(distance_m) && time_s / distance_m <= SLOWEST)

export interface RaceTimeSaid {
  readonly distance_m?: number
  readonly time_s?: number
  readonly assumed: readonly Assumption[]
}

/** A distance and a time to run it in, as far as they were said. */
export function raceTimeSaid(items: Items): RaceTimeSaid {
  const distance = items.distances.find((said) => said.race) ?? items.distances[0]
  const assumed: Assumption[] = []
  if (distance?.taken) assumed.push({ code: 'distance-taken-as', text: distance.text, distance_m: distance.distance_m })
  const said = { ...(distance && { distance_m: distance.distance_m }) }

  const pace = items.paces[0]
  if (pace && items.times.length === 0) {
    if (!distance) return { ...said, assumed }
    const time_s = Math.floor(pace.s_per_m * distance.distance_m)
    return { ...said, time_s, assumed: [...assumed, { code: 'time-read-as', text: pace.text, time_s }] }
  }
  const read = timeOf(items, distance)
  if (!read) return { ...said, assumed }
  const under = read.under ? 1 : 0
  if (read.doubtful) assumed.push({ code: 'time-read-as', text: read.text, time_s: read.time_s })
  if (under) assumed.push({ code: 'under-taken-as', time_s: read.time_s - 1 })
  return { ...said, time_s: read.time_s - under, assumed }
}

interface TimeRead {
  readonly time_s: number
  readonly text: string
  readonly under: boolean
  readonly doubtful: boolean
}

function timeOf(items: Items, distance: DistanceSaid | undefined): TimeRead | undefined {
  const said = items.times[0]
  const distance_m = distance?.distance_m
  if (said) {
    const { text, under } = said
    if (said.time_s !== undefined) return { time_s: Math.round(said.time_s), text, under, doubtful: false }
    const { first, time_s } = clockOf(said, distance_m)
    return time_s === undefined ? undefined : { time_s, text, under, doubtful: time_s !== first }
  }
  // 'Sub 20', or '5k in 25': a number that nothing else has used.
  const bare =
    items.numbers.find((number) => number.under) ??
    (distance?.race ? items.numbers.find((number) => number.loose) : undefined)
  if (!bare || bare.value <= 0) return undefined
  const { value, text, under } = bare
  const time_s = believable(bareReadings(value), distance_m)
  return time_s === undefined || time_s <= 1
    ? undefined
    : { time_s: Math.round(time_s), text, under, doubtful: !under || value >= 100 }
}

function clockOf({ clock }: TimeSaid, distance_m: number | undefined) {
  const [a, b] = clock ?? [0, 0]
  const first = a * 60 + b
  // '4:00' with two digits behind may be hours and minutes; 60 and more minutes are none.
  const readings = b < 60 ? [first, a * 3600 + b * 60] : [first]
  return { first, time_s: believable(readings, distance_m) }
}

/** '345' is 3:45 h; a plain number is minutes, else hours, else seconds. */
function bareReadings(value: number): readonly number[] {
  const [hours, minutes] = [Math.floor(value / 100), value % 100]
  const threeDigits =
    Number.isInteger(value) && value >= 100 && value <= 959 && minutes < 60 ? [hours * 3600 + minutes * 60] : []
  return [...threeDigits, value * 60, value * 3600, value]
}
