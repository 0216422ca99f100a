import type { StreamName } from '../../core/activity/streams.ts'
import { type JsonObject, numberIn, objectIn, objectsIn, textIn } from '../json/read-json.ts'
import { wallStart } from '../lists/row-time.ts'
import { RawSamples, type RawSample } from '../raw-samples.ts'
import { named } from '../named.ts'

interface Channel {
  readonly name: StreamName
  /** Into SI units. */
  readonly factor?: number
}

/** Polar's channels, by their names in exports before 2.0 and since. Speed is in kilometres an hour. */
const CHANNELS: Readonly<Record<string, Channel>> = {
  heartRate: { name: 'heart_rate_bpm' },
  HEART_RATE: { name: 'heart_rate_bpm' },
  speed: { name: 'speed_mps', factor: 1 / 3.6 },
  SPEED: { name: 'speed_mps', factor: 1 / 3.6 },
  distance: { name: 'distance_m' },
  DISTANCE: { name: 'distance_m' },
  altitude: { name: 'elevation_m' },
  ALTITUDE: { name: 'elevation_m' },
  cadence: { name: 'cadence_rpm' },
  CADENCE: { name: 'cadence_rpm' },
  temperature: { name: 'temperature_c' },
  TEMPERATURE: { name: 'temperature_c' },
}

/** The hour on the wall as an instant, by the exercise's offset from UTC. */
export const instantOf = (text: string | undefined, offset_min: number): number => {
  const start = text === undefined ? undefined : wallStart(text)
  return start ? start.at - offset_min * 60_000 : NaN
}

/** Everything an exercise recorded, in one row a moment: channels and route keep time apart and are brought together. */
export function polarSamples(exercise: JsonObject, startAt: number, offset_min: number): RawSamples {
  const rows = new Map<number, RawSample>()
  const put = (at: number, name: StreamName, value: number) => {
    if (Number.isNaN(at) || Number.isNaN(value)) return
    const second = Math.round(at / 1000) * 1000
    const row = rows.get(second) ?? { at: second }
    row[name] = value
    rows.set(second, row)
  }
  readOldChannels(exercise, offset_min, put)
  readChannels(exercise, startAt, put)
  readRoute(exercise, startAt, offset_min, put)
  const raw = new RawSamples()
  for (const row of [...rows.values()].sort((a, b) => a.at - b.at)) raw.add(row)
  return raw
}

type Put = (at: number, name: StreamName, value: number) => void

/** {samples: {heartRate: [{dateTime, value}], recordedRoute: [{dateTime, latitude, …}]}}, before version 2. */
function readOldChannels(exercise: JsonObject, offset_min: number, put: Put): void {
  const samples = objectIn(exercise, 'samples')
  for (const [key, list] of Object.entries(samples ?? {})) {
    const channel = named(CHANNELS, key)
    if (!channel) continue
    for (const sample of objectsIn(list))
      put(
        instantOf(textIn(sample, 'dateTime'), offset_min),
        channel.name,
        numberIn(sample, 'value') * (channel.factor ?? 1),
      )
  }
  for (const point of objectsIn(samples?.recordedRoute))
    putPlace(instantOf(textIn(point, 'dateTime'), offset_min), point, put)
}

/** {samples: {samples: [{type: 'HEART_RATE', intervalMillis: 1000, values: […]}]}}, since version 2. */
function readChannels(exercise: JsonObject, startAt: number, put: Put): void {
  for (const list of objectsIn(objectIn(exercise, 'samples')?.samples)) {
    const channel = named(CHANNELS, textIn(list, 'type') ?? '')
    const interval_ms = numberIn(list, 'intervalMillis')
    if (!channel || !(interval_ms > 0) || !Array.isArray(list.values)) continue
    let isSettled = channel.name !== 'elevation_m'
    list.values.forEach((value: unknown, i) => {
      if (typeof value !== 'number') return
      // The altimeter says 0 until it knows.
      isSettled ||= value !== 0
      if (isSettled) put(startAt + i * interval_ms, channel.name, value * (channel.factor ?? 1))
    })
  }
}

/** {routes: {route: {startTime, wayPoints: [{latitude, longitude, altitude, elapsedMillis}]}}}: a clock of its own. */
function readRoute(exercise: JsonObject, startAt: number, offset_min: number, put: Put): void {
  const route = objectIn(objectIn(exercise, 'routes'), 'route')
  const own = instantOf(textIn(route, 'startTime'), offset_min)
  for (const point of objectsIn(route?.wayPoints))
    putPlace((Number.isNaN(own) ? startAt : own) + numberIn(point, 'elapsedMillis'), point, put)
}

function putPlace(at: number, point: JsonObject, put: Put): void {
  put(at, 'latitude', numberIn(point, 'latitude'))
  put(at, 'longitude', numberIn(point, 'longitude'))
  put(at, 'elevation_m', numberIn(point, 'altitude'))
}
