import type { ElevationSource } from './climb.ts'

/**
 * Devices with a barometer, by the makers' data sheets: Garmin fēnix, epix, Enduro, Instinct, tactix, MARQ, Forerunner of
 * the 255, 265, 57x, 6xx, 7xx and 9xx lines, Edge from the 500 on; Polar V800, Grit X, Vantage V; Suunto Ambit Peak and
 * Baro lines, 9, Race, Vertical; Coros; Wahoo Elemnt.
 */
const BAROMETERS =
  /f[eē]nix|epix|enduro|instinct|tactix|marq|forerunner ?(?:2[56]5|57\d|6[24]\d|7[34]5|9\d\d)|\bfr(?:2[56]5|57\d|645|7[34]5|9\d\d)|edge ?(?:5\d\d|8\d\d|1\d{3})|v800|grit ?x|vantage ?(?:v|m3)|ambit(?:2|3)? ?peak|baro\b|suunto ?(?:9|race|vertical)|coros|elemnt/i

/** Programs on a phone, which ask its receiver. */
const RECEIVERS =
  /iphone|android|strava(?:gpx)?|runkeeper|runtastic|nike|mapmyrun|komoot|openTracks|osmand|runnerup|endomondo/i

/** What measured the elevation, as far as the device's name tells. */
export function elevationSource(device: string | undefined): ElevationSource {
  if (device === undefined) return 'unknown'
  if (BAROMETERS.test(device)) return 'barometer'
  return RECEIVERS.test(device) ? 'gps' : 'unknown'
}
