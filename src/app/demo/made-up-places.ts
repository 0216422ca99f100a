import type { ZoneName } from '../../core/base/zone.ts'
import { type Random } from '../../core/base/random.ts'

/** Somewhere to run from. The points lie in fields, chosen on no account of who may live near them. */
export interface Place {
  readonly latitude: number
  readonly longitude: number
  readonly zone: ZoneName
  /** Metres above the sea, and how far the land rises and falls about it. */
  readonly elevation_m: number
  readonly hills_m: number
}

export const HOME: Place = { latitude: 53.65, longitude: 12.38, zone: 'Europe/Berlin', elevation_m: 45, hills_m: 14 }
export const TOWN: Place = { ...HOME, latitude: 53.74, longitude: 12.52, hills_m: 7 }
export const LAKE: Place = { ...HOME, latitude: 53.5, longitude: 12.75, elevation_m: 64, hills_m: 5 }
export const AWAY: Place = { latitude: 38.12, longitude: -7.92, zone: 'Europe/Lisbon', elevation_m: 190, hills_m: 22 }

const METERS_PER_DEGREE = 111_195
const STEPS = 240

export interface Loop {
  /** Degrees and metres after so many metres along the loop; it begins and ends at the place. */
  at(along_m: number): { readonly latitude: number; readonly longitude: number; readonly elevation_m: number }
}

/** A closed way of a given length through a place: a circle pulled about by a few waves, so that no two look alike. */
export function loopThrough(place: Place, length_m: number, random: Random): Loop {
  const bearing = random() * 2 * Math.PI
  const waves = [2, 3, 4, 5].map((times) => ({ times, size: (random() * 0.5) / times, phase: random() * 2 * Math.PI }))
  const radius = (angle: number) =>
    1 + waves.reduce((sum, { times, size, phase }) => sum + size * Math.sin(times * angle + phase), 0)
  const points = Array.from({ length: STEPS + 1 }, (_, i) => {
    const angle = bearing + (i / STEPS) * 2 * Math.PI
    return { east: radius(angle) * Math.cos(angle), north: radius(angle) * Math.sin(angle) }
  })
  const [home] = points
  const along = [0]
  for (let i = 1; i <= STEPS; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    along.push(along[i - 1]! + Math.hypot(b.east - a.east, b.north - a.north))
  }
  const scale = length_m / along[STEPS]!
  const perDegreeEast = METERS_PER_DEGREE * Math.cos((place.latitude * Math.PI) / 180)
  return {
    at(along_m) {
      const wanted = (((along_m % length_m) + length_m) % length_m) / scale
      let [low, high] = [0, STEPS]
      while (high - low > 1) {
        const middle = (low + high) >> 1
        if (along[middle]! <= wanted) low = middle
        else high = middle
      }
      const share = (wanted - along[low]!) / (along[high]! - along[low]!)
      const [a, b] = [points[low]!, points[high]!]
      const east = (a.east + share * (b.east - a.east) - home!.east) * scale
      const north = (a.north + share * (b.north - a.north) - home!.north) * scale
      return {
        latitude: place.latitude + north / METERS_PER_DEGREE,
        longitude: place.longitude + east / perDegreeEast,
        elevation_m: height(place, east, north),
      }
    },
  }
}

/** Rolling land as a sum of waves, some of them over kilometres: the same hill is met from both sides. */
function height({ elevation_m, hills_m }: Place, east: number, north: number): number {
  const rise =
    Math.sin(east / 1100 + 0.4) * Math.cos(north / 1300) +
    0.5 * Math.sin((east + north) / 520) +
    0.25 * Math.cos((east - 2 * north) / 310)
  return elevation_m + hills_m * rise
}
