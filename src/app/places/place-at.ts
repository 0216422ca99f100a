import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import type { ActivityPlace } from '../../core/activity/activity.ts'
import { findPlace } from '../../core/activity/find-place.ts'
import { placeTable, type PlaceTable } from '../../core/activity/place-table.ts'
import type { Streams } from '../../core/activity/streams.ts'

/** data/places.bin, whether Cairn runs as it is written (src/) or compiled (dist/). */
const FILE = new URL('../../../data/places.bin', import.meta.url)

let table: PlaceTable | undefined
/** Read when it is first asked for, which takes some 70 ms, and kept. */
const places = (): PlaceTable => (table ??= placeTable(brotliDecompressSync(readFileSync(FILE))))

/** Country and state of a position, from the table that Cairn carries; nothing is asked of the net. */
export function placeAt(latitude: number, longitude: number): ActivityPlace | undefined {
  const found = findPlace(places(), latitude, longitude)
  return found && { country: found.country, state: found.state, source: 'coordinates' }
}

/** Where an activity began. */
export function placeOfStart({ latitude, longitude }: Streams): ActivityPlace | undefined {
  const first = latitude?.findIndex((value, i) => Number.isFinite(value) && Number.isFinite(longitude?.[i])) ?? -1
  return first < 0 ? undefined : placeAt(latitude![first]!, longitude![first]!)
}

let names: Map<string, string> | undefined

/** The name of a state by its country and code; undefined for one that was typed by hand in other words. */
export function stateName(country: string | undefined, state: string | undefined): string | undefined {
  if (country === undefined || state === undefined) return undefined
  names ??= new Map(places().states.map((each) => [`${each.country} ${each.state}`, each.name]))
  return names.get(`${country} ${state}`)
}
