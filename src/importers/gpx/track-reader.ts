import { parseIsoTime } from '../iso-time.ts'
import { parseXmlNumber } from '../xml/numbers.ts'
import type { XmlHandler } from '../xml/read-xml.ts'
import { RawSamples, type RawSample } from '../raw-samples.ts'
import type { StreamName } from '../../core/activity/streams.ts'

export interface GpxTrack {
  name?: string
  note?: string
  type?: string
  utcOffset_min?: number
  readonly samples: RawSamples
}

export interface GpxDocument {
  creator?: string
  name?: string
  note?: string
  readonly tracks: GpxTrack[]
  /** Points of <rte> and <wpt>, which are plans and places, not recordings. */
  plannedPoints: number
}

/** Element of a track point or of any extension below it (all dialects, lower case) → column. */
const COLUMNS = new Map<string, StreamName>([
  ['ele', 'elevation_m'],
  ['hr', 'heart_rate_bpm'],
  ['heartrate', 'heart_rate_bpm'],
  ['cad', 'cadence_rpm'],
  ['cadence', 'cadence_rpm'],
  ['runcadence', 'cadence_rpm'],
  ['atemp', 'temperature_c'],
  ['temp', 'temperature_c'],
  ['temperature', 'temperature_c'],
  ['power', 'power_w'],
  ['watts', 'power_w'],
  ['powerinwatts', 'power_w'],
  ['speed', 'speed_mps'],
])

const NAMES = ['gpx', 'metadata', 'trk', 'trkseg', 'trkpt', 'rtept', 'wpt', 'time', 'name', 'desc', 'type']

/** Collects tracks while a GPX 1.0 or 1.1 document is walked. */
export function gpxReader(): { handler: XmlHandler; document: GpxDocument } {
  const document: GpxDocument = { tracks: [], plannedPoints: 0 }
  let track: GpxTrack | undefined
  let point: RawSample | undefined
  let isNewSegment = false

  const open: XmlHandler['open'] = (name, attributes, path) => {
    if (name === 'gpx' && path.length === 1) setText(document, 'creator', attributes.creator ?? '')
    else if (name === 'trk') {
      track = { samples: new RawSamples() }
      document.tracks.push(track)
    } else if (name === 'trkseg') isNewSegment = true
    else if (name === 'trkpt' && track) {
      point = {
        at: NaN,
        gapBefore: isNewSegment,
        latitude: parseXmlNumber(attributes.lat),
        longitude: parseXmlNumber(attributes.lon),
      }
      isNewSegment = false
    } else if (name === 'rtept' || name === 'wpt') document.plannedPoints++
  }

  const close: XmlHandler['close'] = (name, text, path) => {
    const parent = path.at(-2)
    if (name === 'trkpt' && point) {
      track?.samples.add(point)
      point = undefined
    } else if (point) readPointField(point, name, text, parent)
    else if (name === 'trk') track = undefined
    else if (parent === 'trk' && track) {
      if (name === 'name') setText(track, 'name', text)
      else if (name === 'desc') setText(track, 'note', text)
      else if (name === 'type') setText(track, 'type', text)
    } else if (parent === 'metadata' || parent === 'gpx') {
      if (name === 'name') setText(document, 'name', text)
      else if (name === 'desc') setText(document, 'note', text)
    }
  }

  const readPointField = (target: RawSample, name: string, text: string, parent: string | undefined) => {
    if (name === 'time' && parent === 'trkpt') {
      const time = parseIsoTime(text)
      target.at = time?.at ?? NaN
      if (track && time?.utcOffset_min !== undefined) track.utcOffset_min ??= time.utcOffset_min
      return
    }
    const column = COLUMNS.get(name.toLowerCase())
    if (column) target[column] = parseXmlNumber(text)
  }
  return { handler: { names: NAMES, open, close }, document }
}

function setText<K extends string>(target: { [key in K]?: string }, key: K, text: string): void {
  if (text !== '') target[key] ??= text
}
