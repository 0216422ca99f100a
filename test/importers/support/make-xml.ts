export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export interface GpxPoint {
  lat?: string | number
  lon?: string | number
  ele?: string | number
  time?: string
  extensions?: string
}

export const makePoint = ({ lat = 50, lon = 10, ele, time, extensions }: GpxPoint): string =>
  `<trkpt lat="${lat}" lon="${lon}">${ele === undefined ? '' : `<ele>${ele}</ele>`}${time === undefined ? '' : `<time>${time}</time>`}` +
  `${extensions === undefined ? '' : `<extensions>${extensions}</extensions>`}</trkpt>`

/** Seconds after a morning in May, as xsd:dateTime. */
export const clock = (seconds: number): string =>
  Temporal.Instant.from('2026-05-03T06:30:00Z')
    .add({ milliseconds: Math.round(seconds * 1000) })
    .toString()

/** Points running north at 3 m/s, one a second. */
export const runningPoints = (seconds: number, from = 0): string =>
  Array.from({ length: seconds + 1 }, (_, i) =>
    makePoint({ lat: 50 + ((from + i) * 3) / 111_195, ele: 100, time: clock(from + i) }),
  ).join('')

export const makeGpx = (tracks: string, attributes = 'creator="test"'): Uint8Array =>
  bytesOf(
    `<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" ${attributes} xmlns="http://www.topografix.com/GPX/1/1">${tracks}</gpx>`,
  )

export const makeTrack = (points: string, { type = 'running', name = 'Morning' } = {}): string =>
  `<trk><name>${name}</name><type>${type}</type><trkseg>${points}</trkseg></trk>`

export const makeTcx = (inner: string): Uint8Array =>
  bytesOf(
    `<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">${inner}</TrainingCenterDatabase>`,
  )

/** A <Lap> of one sample a second at 3 m/s. */
export function makeLap(from: number, seconds: number, extra = ''): string {
  const points = Array.from(
    { length: seconds + 1 },
    (_, i) =>
      `<Trackpoint><Time>${clock(from + i)}</Time><DistanceMeters>${(from + i) * 3}</DistanceMeters>` +
      `<HeartRateBpm><Value>140</Value></HeartRateBpm><Extensions><TPX><RunCadence>88</RunCadence></TPX></Extensions></Trackpoint>`,
  ).join('')
  return (
    `<Lap StartTime="${clock(from)}"><TotalTimeSeconds>${seconds}</TotalTimeSeconds><DistanceMeters>${seconds * 3}</DistanceMeters>` +
    `<Calories>10</Calories><AverageHeartRateBpm><Value>140</Value></AverageHeartRateBpm>${extra}<Track>${points}</Track></Lap>`
  )
}

export const makeTcxRun = (laps: string, sport = 'Running'): string =>
  `<Activities><Activity Sport="${sport}"><Id>${clock(0)}</Id>${laps}<Creator><Name>Test Watch</Name></Creator></Activity></Activities>`
