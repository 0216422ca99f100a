// node scripts/make-places.js ADMIN1.json: makes data/places.bin, the countries and states of the world as borders, from
// Natural Earth's admin-1 states and provinces at 1:10 million, as GeoJSON. data/README.md says where that file comes from
// and how the table is written; src/core/activity/place-table.ts reads it. Plain JavaScript, nothing but Node.
import { readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'

/** Whole steps a degree: about 220 m from north to south. */
const STEPS = 500
/** How far a simplified border may lie from the drawn one, in steps. */
const TOLERANCE = 1.9
/** Islands smaller than this, in square steps (about 0.1 km²), are left out where their state has others. */
const LEAST_AREA = 2

/** Parts of the United Kingdom by their ISO 3166-2 code. */
const BRITAIN = new Map([
  ['England', 'GB-ENG'],
  ['Scotland', 'GB-SCT'],
  ['Wales', 'GB-WLS'],
  ['Northern Ireland', 'GB-NIR'],
])
/** Spain's communities where the code in the file is not that of ISO 3166-2, or the name is cut short. */
const SPAIN = new Map([
  ['NA', ['NC', 'Navarra']],
  ['MU', ['MC', 'Murcia']],
  ['LO', ['RI', 'La Rioja']],
  ['PM', ['IB', 'Islas Baleares']],
  ['VC', ['VC', 'Comunidad Valenciana']],
  ['CN', ['CN', 'Canarias']],
])
/** Countries whose file lists towns: their regions stand for states. */
const BY_REGION = new Set(['SI', 'LV', 'MK', 'MT', 'AZ', 'UG', 'MD'])

/**
 * @typedef {[number, number]} Point in steps, east and north
 * @typedef {{ key: string, country: string, code: string, name: string }} Named
 * @typedef {Named & { rings: Point[][], arcs: string[] }} State
 */

const [source] = process.argv.slice(2)
if (source === undefined) throw new Error('name the GeoJSON file of admin-1 borders')
/** @type {{ features: { properties: Record<string, string>, geometry: { type: string, coordinates: Point[][][] } }[] }} */
const { features } = JSON.parse(readFileSync(source, 'utf8'))

/** @type {Map<string, State>} */
const states = new Map()
for (const feature of features) {
  const state = stateOf(feature.properties)
  /** @type {State} */
  const known = states.get(state.key) ?? { ...state, rings: [], arcs: [] }
  const { type, coordinates } = feature.geometry
  const polygons = type === 'Polygon' ? [/** @type {Point[][]} */ (/** @type {unknown} */ (coordinates))] : coordinates
  for (const polygon of polygons) for (const ring of polygon) known.rings.push(quantised(ring))
  states.set(state.key, known)
}
const sorted = [...states.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
for (const state of sorted) state.rings = worthKeeping(state.rings)

/** @type {Map<string, { points: Point[], users: number }>} */
const arcs = new Map()
const junctions = findJunctions(sorted.flatMap((state) => state.rings))
for (const state of sorted) {
  const used = new Map()
  for (const ring of state.rings)
    for (const { key, points } of arcsOf(ring)) {
      if (!arcs.has(key)) arcs.set(key, { points, users: 0 })
      used.set(key, (used.get(key) ?? 0) + 1)
    }
  // A border between two parts of one state is no border of it.
  state.arcs = [...used].filter(([, times]) => times % 2 === 1).map(([key]) => key)
  for (const key of state.arcs) arc(key).users++
}
const kept = [...arcs].filter(([, { users }]) => users > 0)
const numbers = new Map(kept.map(([key], i) => [key, i]))

/** @type {number[]} */
const out = []
let points = 0
varint(sorted.length)
for (const { country, code, name } of sorted) for (const each of [country, code, name]) text(each)
varint(kept.length)
for (const [, border] of kept) {
  const line = simplified(border.points)
  points += line.length
  varint(line.length)
  let [x, y] = [0, 0]
  for (const [px, py] of line) {
    signed(px - x)
    signed(py - y)
    ;[x, y] = [px, py]
  }
}
for (const state of sorted) {
  const own = state.arcs.map((key) => numbers.get(key) ?? 0).sort((a, b) => a - b)
  varint(own.length)
  let last = 0
  for (const each of own) {
    varint(each - last)
    last = each
  }
}
const packed = brotliCompressSync(Uint8Array.from(out), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
})
writeFileSync(new URL('../data/places.bin', import.meta.url), packed)
console.log(
  `${sorted.length} states, ${kept.length} borders, ${points} points, ${out.length} bytes, ${packed.length} packed`,
)

/** @param {string} key */
function arc(key) {
  const found = arcs.get(key)
  if (!found) throw new Error(`no border ${key.slice(0, 40)}`)
  return found
}

/** @param {Record<string, string | undefined>} p @returns {Named} */
function stateOf(p) {
  const iso = p.iso_3166_2 ?? ''
  const known = /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(iso)
  const country = iso.startsWith('UA-') ? 'UA' : (p.iso_a2 ?? '')
  const name = (iso === 'US-DC' ? p.name : p.name_en) || p.name || p.admin || ''
  const { region = name, region_cod: regionCode = '', geonunit = '' } = p
  const as = (/** @type {string} */ code, /** @type {string} */ said) => ({
    key: `${country} ${code || said}`,
    country,
    code,
    name: said,
  })
  const part = BRITAIN.get(geonunit)
  if (country === 'GB' && part) return as(part, geonunit)
  if (country === 'FR' && p.type_en?.startsWith('Metropolitan'))
    return as(regionCode === 'FR-COR' ? 'FR-20R' : regionCode, region)
  if (country === 'IT' && regionCode.startsWith('IT-')) return as(regionCode, region)
  if (country === 'ES' && regionCode !== '') {
    const two = regionCode.slice(3)
    const [code = two, said = region] = SPAIN.get(two) ?? []
    return as(`ES-${code}`, said)
  }
  if (BY_REGION.has(country) && p.region) return as('', region)
  return as(known ? iso : '', name)
}

/** @param {Point[]} ring in degrees @returns {Point[]} without the last point, which is the first */
function quantised(ring) {
  /** @type {Point[]} */
  const kept = []
  for (const [lon, lat] of ring) {
    /** @type {Point} */
    const point = [Math.round(lon * STEPS), Math.round(lat * STEPS)]
    const last = kept.at(-1)
    if (!last || !same(last, point)) kept.push(point)
  }
  if (kept.length > 1 && same(at(kept, 0), at(kept, kept.length - 1))) kept.pop()
  return kept
}

/** @param {Point} a @param {Point} b */
function same([ax, ay], [bx, by]) {
  return ax === bx && ay === by
}

/** The point at an index, counted round. @param {Point[]} ring @param {number} i @returns {Point} */
function at(ring, i) {
  const point = ring[(i + ring.length) % ring.length]
  if (!point) throw new Error('a ring without points')
  return point
}

/** @param {Point[][]} rings */
function worthKeeping(rings) {
  const areas = rings.map((ring) => ({ ring, area: areaOf(ring) }))
  const most = Math.max(...areas.map(({ area }) => area))
  return areas
    .filter(({ area, ring }) => ring.length > 2 && (area >= LEAST_AREA || area === most))
    .map(({ ring }) => ring)
}

/** In square steps of the equator. @param {Point[]} ring */
function areaOf(ring) {
  let twice = 0
  for (const [i, [x, y]] of ring.entries()) {
    const [nx, ny] = at(ring, i + 1)
    twice += x * ny - nx * y
  }
  return (Math.abs(twice) / 2) * Math.cos(((at(ring, 0)[1] / STEPS) * Math.PI) / 180)
}

/** Points where borders part: rings pass through them with other neighbours. @param {Point[][]} rings */
function findJunctions(rings) {
  const seen = new Map()
  const found = new Set()
  for (const ring of rings)
    for (const [i, point] of ring.entries()) {
      const [a, b] = [at(ring, i - 1).join(), at(ring, i + 1).join()]
      const pair = a < b ? `${a} ${b}` : `${b} ${a}`
      const here = point.join()
      if (!seen.has(here)) seen.set(here, pair)
      else if (seen.get(here) !== pair) found.add(here)
    }
  return found
}

/**
 * A ring in pieces from junction to junction, each with a name that is the same whichever way it is walked.
 * @param {Point[]} ring
 */
function* arcsOf(ring) {
  const start = ring.findIndex((point) => junctions.has(point.join()))
  const from = start < 0 ? lowest(ring) : start
  const turned = [...ring.slice(from), ...ring.slice(0, from), at(ring, from)]
  let piece = [at(ring, from)]
  for (const point of turned.slice(1)) {
    piece.push(point)
    if (start >= 0 && junctions.has(point.join())) {
      yield named(piece)
      piece = [point]
    }
  }
  if (piece.length > 1) yield named(piece)
}

/** @param {Point[]} ring */
function lowest(ring) {
  return ring.reduce((best, point, i) => (point.join() < at(ring, best).join() ? i : best), 0)
}

/** @param {Point[]} points */
function named(points) {
  const [there, back] = [points.join(';'), points.toReversed().join(';')]
  return there <= back ? { key: there, points } : { key: back, points: points.toReversed() }
}

/** Douglas and Peucker's way: the furthest point stays while it is further than the tolerance. @param {Point[]} points */
function simplified(points) {
  const last = points.length - 1
  const keep = new Set([0, last])
  const closed = same(at(points, 0), at(points, last))
  /** @type {[number, number][]} */
  const spans = [[0, last]]
  if (closed) {
    const middle = furthest(points)
    keep.add(middle)
    spans.splice(0, 1, [0, middle], [middle, last])
  }
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span
    let [far, stays] = [closed && keep.size < 4 ? 0 : TOLERANCE, -1]
    for (let i = from + 1; i < to; i++) {
      const away = distance(at(points, i), at(points, from), at(points, to))
      if (away > far) [far, stays] = [away, i]
    }
    if (stays < 0) continue
    keep.add(stays)
    spans.push([from, stays], [stays, to])
  }
  return [...keep].sort((a, b) => a - b).map((i) => at(points, i))
}

/** A closed line has no far end: the point furthest from its first stands for one. @param {Point[]} points */
function furthest(points) {
  const [x0, y0] = at(points, 0)
  let [far, found] = [-1, 0]
  for (const [i, [x, y]] of points.entries()) {
    const away = (x - x0) ** 2 + (y - y0) ** 2
    if (away > far) [far, found] = [away, i]
  }
  return found
}

/** In steps of the meridian, from a point to a stretch. @param {Point} p @param {Point} a @param {Point} b */
function distance([px, py], [ax, ay], [bx, by]) {
  const narrow = Math.cos(((py / STEPS) * Math.PI) / 180)
  const [x, y, dx, dy] = [(px - ax) * narrow, py - ay, (bx - ax) * narrow, by - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length))
  return Math.hypot(x - share * dx, y - share * dy)
}

/** @param {number} value */
function varint(value) {
  let rest = value
  while (rest > 127) {
    out.push((rest & 127) | 128)
    rest = Math.floor(rest / 128)
  }
  out.push(rest)
}
/** @param {number} value */
function signed(value) {
  varint(value < 0 ? -2 * value - 1 : 2 * value)
}
/** @param {string} value */
function text(value) {
  const bytes = new TextEncoder().encode(value)
  varint(bytes.length)
  out.push(...bytes)
}
