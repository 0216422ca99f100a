import type { Assumption } from './phrase-types.ts'
import { recordTime } from './records.ts'
import type { Items } from './items.ts'
import type { DistanceSaid } from './read-quantity.ts'

/** Slower is no reading of '1:45' or 'sub 4' (a slow walk, in seconds a metre). */
const SLOWEST = 1.2
/** A reading somewhat below the record is still what was meant, and is answered as such: '5k in 12 minutes'. */
const NEAR_RECORD = 0.5

/** Without a distance '24:00' is minutes, but '4:00' could be either: it is asked for. */
const LEAST_ALONE_S = 600

interface Believed {
  readonly time_s?: number
  /** The reading that was meant, faster than anyone. */
  readonly tooFast_s?: number
}

/** The first reading that someone could run; else one that nobody has. */
function believable(readings: readonly number[], distance_m: number | undefined): Believed {
  if (distance_m === undefined) {
    const time_s = readings.slice(0, 1).find((each) => each >= LEAST_ALONE_S)
    return time_s === undefined ? {} : { time_s }
  }
  const record = recordTime(distance_m)
  const time_s = readings.find((each) => each >= record && each / distance_m <= SLOWEST)
  const near = readings.find((each) => each < record && each >= record * NEAR_RECORD)
  if (near !== undefined && (time_s === undefined || readings.indexOf(near) < readings.indexOf(time_s)))
    return { tooFast_s: near }
  if (time_s !== undefined) return { time_s }
  const fastest = readings.find((each) => each < record)
  return fastest === undefined ? {} : { tooFast_s: fastest }
}

/** '1500 in 4:30': a number without a unit that is run on a track, beside a clock. */
const TRACK_M = new Set([400, 800, 1500, 3000, 5000, 10_000])

function trackDistance({ numbers, times }: Items): DistanceSaid | undefined {
  const number = times.some(({ clock, time_s }) => clock ?? time_s)
    ? numbers.find(({ value }) => TRACK_M.has(value))
    : undefined
  return number && { distance_m: number.value, text: number.text, taken: true, race: true }
}

export interface RaceTimeSaid {
  readonly distance_m?: number
  readonly time_s?: number
  readonly assumed: readonly Assumption[]
}

/** A distance and a time to run it in, as far as they were said. */
export function raceTimeSaid(items: Items): RaceTimeSaid {
  const distance =
    items.distances.find((said) => said.race) ?? items.distances[0] ?? trackDistance(items) ?? items.events[0]
  const assumed: Assumption[] = []
  if (distance?.taken) assumed.push({ code: 'distance-taken-as', text: distance.text, distance_m: distance.distance_m })
  const said = { ...(distance && { distance_m: distance.distance_m }) }

  const pace = items.paces[0]
  if (pace && items.times.length === 0) {
    if (!distance) return { ...said, assumed }
    const time_s = Math.floor(pace.s_per_m * distance.distance_m)
    if (time_s < recordTime(distance.distance_m)) return { ...said, assumed: [...assumed, tooFast(time_s, distance)] }
    return { ...said, time_s, assumed: [...assumed, { code: 'time-read-as', text: pace.text, time_s }] }
  }
  const read = timeOf(items, distance)
  if (!read) return { ...said, assumed }
  const under = read.under ? 1 : 0
  if (read.time_s === undefined) {
    if (distance && read.tooFast_s !== undefined) assumed.push(tooFast(read.tooFast_s - under, distance))
    else if (distance) assumed.push({ code: 'time-not-read', text: read.text })
    return { ...said, assumed }
  }
  const time_s = read.time_s - under
  if (distance && time_s < recordTime(distance.distance_m))
    return { ...said, assumed: [...assumed, tooFast(time_s, distance)] }
  if (read.doubtful) assumed.push({ code: 'time-read-as', text: read.text, time_s: read.time_s })
  if (under) assumed.push({ code: 'under-taken-as', time_s })
  return { ...said, time_s, assumed }
}

const tooFast = (time_s: number, { distance_m }: DistanceSaid): Assumption => ({
  code: 'faster-than-record',
  time_s: Math.round(time_s),
  distance_m: Math.round(distance_m),
  record_s: Math.floor(recordTime(distance_m)),
})

interface TimeRead extends Believed {
  readonly text: string
  readonly under: boolean
  readonly doubtful: boolean
}

function timeOf(items: Items, distance: DistanceSaid | undefined): TimeRead | undefined {
  // 'From 25:00 to 22:00': what is to come, not what was.
  const toCome = items.times.filter(({ lead }) => lead !== 'from')
  const said = toCome.find(({ lead }) => lead !== 'being') ?? toCome[0] ?? items.times[0]
  const distance_m = distance?.distance_m
  if (said) {
    const { text, under } = said
    if (said.time_s !== undefined) return { time_s: Math.round(said.time_s), text, under, doubtful: false }
    const [a, b] = said.clock ?? [0, 0]
    const first = a * 60 + b
    // '4:00' with two digits behind may be hours and minutes; 60 and more minutes are none.
    const read = believable(b < 60 ? [first, a * 3600 + b * 60] : [first], distance_m)
    return { ...read, text, under, doubtful: read.time_s !== first }
  }
  // 'Sub 20', or '5k in 25': a number that nothing else has used.
  const loose = items.numbers.filter((number) => number.loose && number.lead !== 'from')
  const bare =
    items.numbers.find((number) => number.under) ??
    (distance?.race ? (loose.at(-1) ?? items.numbers.find((number) => number.loose)) : undefined)
  if (!bare || bare.value <= 0) return undefined
  const { value, text, under } = bare
  const read = believable(
    bareReadings(value, text).filter((each) => each > 1),
    distance_m,
  )
  const time_s = read.time_s === undefined ? {} : { time_s: Math.round(read.time_s) }
  return { ...read, ...time_s, text, under, doubtful: !under || value >= 100 }
}

/** '345' is 3:45 h; a plain number is minutes, else hours, else seconds. */
function bareReadings(value: number, text: string): readonly number[] {
  // '3.30' is written for 3:30, and '24.30' for 24:30.
  const dotted = /^(\d{1,2})\.([0-5]\d)$/.exec(text)
  if (dotted) return [Number(dotted[1]) * 60 + Number(dotted[2]), Number(dotted[1]) * 3600 + Number(dotted[2]) * 60]
  const [hours, minutes] = [Math.floor(value / 100), value % 100]
  const threeDigits =
    Number.isInteger(value) && value >= 100 && value <= 959 && minutes < 60 ? [hours * 3600 + minutes * 60] : []
  return [...threeDigits, value * 60, value * 3600, value]
}
