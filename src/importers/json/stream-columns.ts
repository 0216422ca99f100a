import { STREAM_NAMES, type StreamName } from '../../core/activity/streams.ts'
import { RawSamples } from '../raw-samples.ts'
import { isObject, type JsonObject } from './read-json.ts'
import { named } from '../named.ts'

/** Columns of samples as services name them: the API of Strava, intervals.icu, and short forms of both. */
const COLUMN_NAMES: Readonly<Record<string, StreamName>> = {
  altitude: 'elevation_m',
  fixed_altitude: 'elevation_m',
  alt: 'elevation_m',
  distance: 'distance_m',
  d: 'distance_m',
  velocity_smooth: 'speed_mps',
  v: 'speed_mps',
  heartrate: 'heart_rate_bpm',
  hr: 'heart_rate_bpm',
  cadence: 'cadence_rpm',
  cad: 'cadence_rpm',
  watts: 'power_w',
  temp: 'temperature_c',
  lat: 'latitude',
  lng: 'longitude',
  lon: 'longitude',
}

type Columns = ReadonlyMap<string, readonly unknown[]>

/** {time: [...], …}, {time: {data: […]}, …} or [{type: 'time', data: […]}, …]; undefined when it is none of these. */
export function columnsOf(value: unknown): Columns | undefined {
  const named = Array.isArray(value)
    ? value.filter(isObject).map((column) => [column.type, column.data] as const)
    : isObject(value)
      ? Object.entries(value).map(([name, column]) => [name, isObject(column) ? column.data : column] as const)
      : []
  const columns = new Map<string, readonly unknown[]>()
  for (const [name, data] of named) if (typeof name === 'string' && Array.isArray(data)) columns.set(name, data)
  return columns.has('time') || columns.has('t') ? columns : undefined
}

/** Columns of equal length, seconds since the start, as samples. */
export function samplesOf(columns: Columns, startAt: number): RawSamples {
  const raw = new RawSamples()
  const time = columns.get('time') ?? columns.get('t') ?? []
  const latlng = columns.get('latlng')
  const sources = [...columns].flatMap(([name, data]) => {
    const column = named(COLUMN_NAMES, name)
    return column ? [[column, data] as const] : []
  })
  for (let i = 0; i < time.length; i++) {
    const seconds = time[i]
    const sample: { at: number } & { [K in (typeof STREAM_NAMES)[number]]?: number } = {
      at: typeof seconds === 'number' ? startAt + seconds * 1000 : NaN,
    }
    for (const [column, data] of sources) {
      const number = data[i]
      if (typeof number === 'number') sample[column] = number
    }
    const place: unknown = latlng?.[i]
    if (Array.isArray(place) && typeof place[0] === 'number' && typeof place[1] === 'number') {
      sample.latitude = place[0]
      sample.longitude = place[1]
    }
    raw.add(sample)
  }
  return raw
}

/** The columns that come with an activity, if any: beside it or in it. */
export const columnsWith = (...objects: readonly (JsonObject | undefined)[]): Columns | undefined =>
  objects.map((object) => columnsOf(object?.streams)).find((columns) => columns !== undefined)
