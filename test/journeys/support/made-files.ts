import { makeFit } from '../../importers/support/make-fit.ts'
import { bytesOf } from '../../importers/support/make-xml.ts'
import { daysAgo } from './today.ts'

export interface MadeFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A run made up for the journeys: so many days ago, so long, so fast. */
export interface MadeRun {
  readonly daysAgo: number
  readonly minutes: number
  readonly speed_mps: number
}

const METERS_PER_DEGREE = 111_195
/** South of Berlin; every run goes north. */
const START = { lat: 52.4, lon: 13.4 }

const points = ({ minutes, speed_mps, daysAgo: days }: MadeRun, step_s = 5) =>
  Array.from({ length: (minutes * 60) / step_s + 1 }, (_, i) => ({
    at: Temporal.Instant.fromEpochMilliseconds(daysAgo(days) + i * step_s * 1000).toString(),
    lat: START.lat + (i * step_s * speed_mps) / METERS_PER_DEGREE,
    distance_m: i * step_s * speed_mps,
    elevation_m: 40 + 10 * Math.sin(i / 40),
  }))

export const fitFile = (run: MadeRun, name = `watch-${run.daysAgo}.fit`): MadeFile => ({
  name,
  bytes: makeFit([{ startAt: daysAgo(run.daysAgo), seconds: run.minutes * 60, speed_mps: run.speed_mps }]),
})

export function gpxFile(run: MadeRun, name = `track-${run.daysAgo}.gpx`): MadeFile {
  const track = points(run)
    .map(
      ({ at, lat, elevation_m }) =>
        `<trkpt lat="${lat}" lon="${START.lon}"><ele>${elevation_m.toFixed(1)}</ele><time>${at}</time></trkpt>`,
    )
    .join('')
  return {
    name,
    bytes: bytesOf(
      `<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="made up" xmlns="http://www.topografix.com/GPX/1/1">` +
        `<trk><name>Canal loop</name><type>running</type><trkseg>${track}</trkseg></trk></gpx>`,
    ),
  }
}

export function tcxFile(run: MadeRun, name = `lap-${run.daysAgo}.tcx`): MadeFile {
  const track = points(run)
  const [first] = track
  const samples = track
    .map(
      ({ at, distance_m }) =>
        `<Trackpoint><Time>${at}</Time><DistanceMeters>${distance_m.toFixed(1)}</DistanceMeters>` +
        `<HeartRateBpm><Value>148</Value></HeartRateBpm></Trackpoint>`,
    )
    .join('')
  return {
    name,
    bytes: bytesOf(
      `<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">` +
        `<Activities><Activity Sport="Running"><Id>${first?.at}</Id><Lap StartTime="${first?.at}">` +
        `<TotalTimeSeconds>${run.minutes * 60}</TotalTimeSeconds><DistanceMeters>${run.minutes * 60 * run.speed_mps}</DistanceMeters>` +
        `<Track>${samples}</Track></Lap></Activity></Activities></TrainingCenterDatabase>`,
    ),
  }
}

/** Begins as a FIT file does and breaks off before anything was recorded. */
export const brokenFile = (name = 'broken.fit'): MadeFile => ({
  name,
  bytes: fitFile({ daysAgo: 20, minutes: 1, speed_mps: 3 }).bytes.slice(0, 60),
})
