import { positionDistance } from './distance.ts'
import type { PlaceState, PlaceTable } from './place-table.ts'

/** A beach, a pier, a promenade may lie outside a simplified coast: the nearest land within this is where it was. */
const NEAREST_M = 20_000
/** Of a great circle, with a little to spare. */
const METERS_A_DEGREE = 111_195

/** The state and country of a position in degrees; undefined at sea and for what is no position. docs/methods/places.md */
export function findPlace(table: PlaceTable, latitude: number, longitude: number): PlaceState | undefined {
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return undefined
  const inside = table.states.filter((state) => contains(table, state, latitude, longitude))
  // Simplified borders may overlap, and a city state be drawn without a hole round it: the smaller one is meant.
  if (inside.length > 0) return inside.reduce((least, state) => (size(state) < size(least) ? state : least))
  return nearest(table, latitude, longitude)
}

const size = ({ box: [west, south, east, north] }: PlaceState) => (east - west) * (north - south)

/** Whether a line from here to the east crosses the borders of a state an odd number of times. */
function contains(table: PlaceTable, { borders, box: around }: PlaceState, y: number, x: number): boolean {
  if (x < around[0] || y < around[1] || x > around[2] || y > around[3]) return false
  const { boxes, first, east, north } = table
  let odd = false
  for (const border of borders) {
    const box = 4 * border
    if (boxes[box + 1]! > y || boxes[box + 3]! < y || boxes[box + 2]! < x) continue
    const [from, to] = [first[border]!, first[border + 1]! - 1]
    // Wholly to the east: only whether it ends on the other side of this latitude matters.
    if (boxes[box]! > x) {
      if (north[from]! > y !== north[to]! > y) odd = !odd
      continue
    }
    for (let i = from; i < to; i++) {
      const [y0, y1] = [north[i]!, north[i + 1]!]
      if (y0 > y === y1 > y) continue
      if (x < east[i]! + ((y - y0) / (y1 - y0)) * (east[i + 1]! - east[i]!)) odd = !odd
    }
  }
  return odd
}

function nearest(table: PlaceTable, latitude: number, longitude: number): PlaceState | undefined {
  const reach = NEAREST_M / METERS_A_DEGREE
  const wide = reach / Math.max(0.01, Math.cos((latitude * Math.PI) / 180))
  // Land just over the 180th meridian is written on the other end of the map.
  const turns = [0, ...(longitude + wide > 180 ? [-360] : []), ...(longitude - wide < -180 ? [360] : [])]
  let best: number | undefined
  let least_m = NEAREST_M
  for (const turn of turns) {
    for (let border = 0; border + 1 < table.first.length; border++) {
      const away_m = borderDistance(table, border, latitude, longitude + turn, reach, wide)
      if (away_m < least_m) [best, least_m] = [border, away_m]
    }
  }
  return best === undefined ? undefined : table.states.find((state) => state.borders.includes(best))
}

/** Metres to the nearest point of a border; infinite where it is plainly further than the reach. */
function borderDistance(
  { boxes, first, east, north }: PlaceTable,
  border: number,
  y: number,
  x: number,
  reach: number,
  wide: number,
): number {
  const box = 4 * border
  const isFar =
    boxes[box]! - wide > x || boxes[box + 1]! - reach > y || boxes[box + 2]! + wide < x || boxes[box + 3]! + reach < y
  let least = Infinity
  if (isFar) return least
  // On so short a way the Earth is flat, and narrower to the north.
  const narrow = Math.cos((y * Math.PI) / 180)
  for (let i = first[border]!; i + 1 < first[border + 1]!; i++) {
    const [dx, dy] = [(east[i + 1]! - east[i]!) * narrow, north[i + 1]! - north[i]!]
    const [px, py] = [(x - east[i]!) * narrow, y - north[i]!]
    const length = dx * dx + dy * dy
    const share = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
    const [nearX, nearY] = [east[i]! + (share * dx) / narrow, north[i]! + share * dy]
    if (Math.abs(nearY - y) < reach) least = Math.min(least, positionDistance(y, x, nearY, nearX))
  }
  return least
}
