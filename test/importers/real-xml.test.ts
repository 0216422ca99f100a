import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseFile } from '../../src/importers/parse-file.ts'
import { faultsOf } from './support/faults-of.ts'

const data = new URL('../../../shared/data/activities/', import.meta.url)
const list = new URL('XML_EXPECTED.csv', data)
const isThere = existsSync(list)

const FORMATS: Record<string, string> = {
  pwx: 'pwx',
  kml: 'kml',
  sml: 'suunto-sml',
  slf: 'sigma-slf',
  fitlog: 'fitlog',
}
/** Files called .xml, by how their path begins. */
const XML_FORMATS = [
  ['runalyze/Polar', 'polar-xml'],
  ['runalyze/RunningAHEAD', 'runningahead'],
  ['runalyze/Suunto', 'suunto-xml'],
] as const
/** GPX files that are none of an outing, and why. */
const NO_ACTIVITY: Record<string, { answer: string; why: string }> = {
  'activitylog2/ecc-no-alt.gpx': { answer: 'not-an-activity', why: 'a course: 1.2 km in 1.2 s, the times are made up' },
  'activitylog2/ecc.gpx': { answer: 'not-an-activity', why: 'the same course with heights' },
  'runalyze/Route-only.gpx': { answer: 'not-an-activity', why: 'a route of GPSies, which gives every route one date' },
  'goldencheetah/MetadataOnly.gpx': { answer: 'no-samples', why: 'it has no track' },
}
/** Fewer samples than points, and why. */
const FEWER: Record<string, number> = {
  'runalyze/negative-pause.tcx': 5, // laps begin before the one before them ended
  'runalyze/runkeeper-negative-time-step-at-start.gpx': 1, // the second point is a second before the first
}
const SPORTS: Record<string, string> = {
  'runalyze/runkeeper-negative-time-step-at-start.gpx': 'cycling',
  'sports-lib/4623204522-1.gpx': 'swimming',
  'dreeve/activity-fitotrack.gpx': 'walking',
  'tracker/20170708-154835-Run.gpx.gz': 'running',
  'tracker/20170709-151453-Ride.gpx.gz': 'cycling',
}
const WORDS: Record<string, string> = { running: 'running', biking: 'cycling', cycling: 'cycling', other: 'generic' }

describe.skipIf(!isThere)('real XML files (skipped where ../shared is absent)', () => {
  const lines = isThere ? readFileSync(list, 'utf8').trim().split('\n').slice(1) : []
  const rows = lines.map((line) => {
    const cells = (line.match(/("[^"]*"|[^,]*)(,|$)/g) ?? []).map((cell) => cell.replace(/,$/, ''))
    const [file = '', kind = '', , , , points, , , sport = ''] = cells
    return { file, kind, points: Number(points), sport: sport.toLowerCase() }
  })

  it.each(rows)('$file', async ({ file, kind, points, sport }) => {
    const parsed = await parseFile(readFileSync(new URL(file, data)), file)
    if (kind !== 'gpx' && kind !== 'tcx') {
      if (parsed.ok || parsed.error.code !== 'unsupported-format') throw new Error('expected unsupported-format')
      const dialect = XML_FORMATS.find(([name]) => file.startsWith(name))?.[1]
      expect(parsed.error.format).toBe(kind === 'xml' ? dialect : FORMATS[kind])
      expect(parsed.error.format).toMatch(/./)
      return
    }
    const refusal = NO_ACTIVITY[file]
    if (refusal) {
      expect(parsed.ok ? 'activities' : parsed.error.code, refusal.why).toBe(refusal.answer)
      return
    }
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
    expect(parsed.value.flatMap(faultsOf)).toEqual([])
    const samples = parsed.value.reduce((sum, activity) => sum + (activity.streams?.time_s.length ?? 0), 0)
    expect(samples).toBe(points - (FEWER[file] ?? 0))
    const expectedSport = SPORTS[file] ?? WORDS[sport]
    if (expectedSport !== undefined) expect(parsed.value[0]?.sport).toBe(expectedSport)
  })

  it('agrees with the FIT of the same run on distance and time', async () => {
    const read = async (file: string) => {
      const parsed = await parseFile(readFileSync(new URL(file, data)), file)
      if (!parsed.ok || !parsed.value[0]) throw new Error(file)
      return parsed.value[0]
    }
    const fit = await read('goldencheetah/10kUNLP2014-Garmin15.fit')
    const tcx = await read('goldencheetah/10kUNLP2014-Garmin15.tcx')
    expect(tcx.startAt).toBe(fit.startAt)
    expect(tcx.distance_m).toBeCloseTo(fit.distance_m ?? NaN, -1)
    expect(Math.abs((tcx.elapsed_s ?? 0) - (fit.elapsed_s ?? 0))).toBeLessThanOrEqual(2)
    expect(tcx.laps).toHaveLength(fit.laps.length)
  })
})
