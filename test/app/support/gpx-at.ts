import { makeGpx, makePoint, makeTrack } from '../../importers/support/make-xml.ts'

/** A GPX run north at 3 m/s from a place, one point a second. */
export const gpxAt = (startAt: number, seconds: number, [lat, lon]: readonly [number, number]) =>
  makeGpx(
    makeTrack(
      Array.from({ length: seconds + 1 }, (_, i) =>
        makePoint({
          lat: lat + (i * 3) / 111_195,
          lon,
          ele: 10,
          time: Temporal.Instant.fromEpochMilliseconds(startAt + i * 1000).toString(),
        }),
      ).join(''),
    ),
  )
