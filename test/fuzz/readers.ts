import { gzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { parseIsoDate } from '../../src/core/base/calendar.ts'
import { phrase } from '../../src/core/goal/phrase/phrase.ts'
import { isArchive, openArchive } from '../../src/importers/archive/archive.ts'
import { memorySource } from '../../src/importers/archive/sources.ts'
import { fitCrc } from '../../src/importers/fit/crc.ts'
import type { ImportProblem } from '../../src/importers/importer.ts'
import { readLists } from '../../src/importers/lists/export-lists.ts'
import { parseFile } from '../../src/importers/parse-file.ts'
import { faultsOf } from '../importers/support/faults-of.ts'
import { FIXTURES } from '../importers/support/fixtures.ts'
import { makeFit } from '../importers/support/make-fit.ts'
import { makeGpx, makeTrack, runningPoints } from '../importers/support/make-xml.ts'
import { makeZip } from '../importers/support/make-zip.ts'
import { entryOf } from '../importers/support/read-list.ts'

/** A file that Cairn can read, and what reads it: throws when the answer is not sound. */
export interface Fuzzed {
  readonly name: string
  readonly bytes: Uint8Array
  /** What is done to the file once it is spoiled, so that it gets past the first check. */
  readonly mend?: (bytes: Uint8Array) => Uint8Array
  readonly read: (bytes: Uint8Array) => Promise<void> | void
}

const typed = ({ code }: ImportProblem) => expect(code).toMatch(/^[a-z-]+$/)

/** Reads bytes as an import does, as a list or as a file. */
export async function readFile(path: string, bytes: Uint8Array): Promise<void> {
  const found = (await readLists([entryOf(path, bytes)])).at(path)
  if (!found) {
    const parsed = await parseFile(bytes, path)
    if (parsed.ok) expect(parsed.value.flatMap(faultsOf)).toEqual([])
    else typed(parsed.error)
    return
  }
  for (const row of found.list.rows) {
    row.facts()
    const activity = row.activity()
    if (activity.ok) expect(faultsOf(activity.value)).toEqual([])
    else typed(activity.error)
  }
  for (const { on } of found.list.days) expect(Number.isInteger(on)).toBe(true)
}

async function readArchive(bytes: Uint8Array): Promise<void> {
  if (!isArchive(bytes)) return
  const opened = await openArchive(memorySource('a.zip', bytes))
  if (!opened.ok) return typed(opened.error)
  for await (const entry of opened.value) {
    expect(entry.path).toMatch(/^a\.zip!\//)
    const content = await entry.bytes()
    if (!content.ok) typed(content.error)
    else await readFile(entry.path, content.value)
  }
}

/** A checksum that fits, at the end of whatever the file has become. */
function withCrc(bytes: Uint8Array): Uint8Array {
  if (bytes.length < 16) return bytes
  const copy = bytes.slice()
  const crc = fitCrc(copy.subarray(0, -2))
  copy.set([crc & 0xff, crc >> 8], copy.length - 2)
  return copy
}

/** No number in an answer is none: it travels as JSON, where that would be null. */
function finite(value: unknown, at: string): void {
  if (typeof value === 'number') expect(Number.isFinite(value), `${at} is ${value}`).toBe(true)
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) finite(each, `${at}.${key}`)
}

const SENTENCES = [
  'sub 20 5k by 30 May 2027',
  'run 3 times a week for 12 weeks, at least 30 minutes each',
  'raise weekly distance from 30 to 50 km by June, no pain above 2',
  'Halbmarathon unter 1:45 bis zum 3. Oktober',
  'jede Woche 4 Läufe, davon einer über 15 km, bis Weihnachten',
  '1000 km in 2027 and keep resting heart rate below 50',
]

function readPhrase(bytes: Uint8Array): void {
  const text = new TextDecoder().decode(bytes).slice(0, 500)
  for (const language of ['en', 'de'])
    finite(phrase(text, { language, asOf: parseIsoDate('2027-03-05')!, weekStart: 1, units: 'metric' }), 'phrase')
}

const fit = makeFit([{ seconds: 20 }])
const gpx = makeGpx(makeTrack(runningPoints(8)))
const inner = makeZip([{ name: 'activities/1.fit.gz', data: gzipSync(fit) }])
const zip = makeZip([
  { name: 'activities.csv', data: FIXTURES.find(({ format }) => format === 'strava-csv')!.bytes },
  { name: 'activities/2.fit.gz', data: gzipSync(fit) },
  { name: 'b.gpx', data: gpx },
  { name: 'inner.zip', data: inner, isStored: true },
])

/** Everything that reads what others wrote, but for the API. */
export const FUZZED: readonly Fuzzed[] = [
  ...FIXTURES.map(({ path, bytes }) => ({
    name: path,
    bytes,
    read: (spoilt: Uint8Array) => readFile(path, spoilt),
  })),
  { name: 'a.fit, its checksum right', bytes: fit, mend: withCrc, read: (spoilt) => readFile('a.fit', spoilt) },
  { name: 'a.fit.gz', bytes: gzipSync(fit), read: (spoilt) => readFile('a.fit.gz', spoilt) },
  { name: 'what a gzip wraps', bytes: gpx, mend: (spoilt) => gzipSync(spoilt), read: (b) => readFile('a.gpx.gz', b) },
  { name: 'a.zip', bytes: zip, read: readArchive },
  ...SENTENCES.map((text) => ({ name: text, bytes: new TextEncoder().encode(text), read: readPhrase })),
]
