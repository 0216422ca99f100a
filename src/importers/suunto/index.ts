import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Importer, ImportProblem } from '../importer.ts'
import { parseIsoTime } from '../iso-time.ts'
import { type JsonObject, keysIn, numberIn, objectIn, objectsIn, parseJson, textIn } from '../json/read-json.ts'
import { withSamples } from '../json/with-samples.ts'
import { RawSamples, type RawSample } from '../raw-samples.ts'
import { sportNamed } from '../sport-words.ts'
import { suuntoSport } from './sports.ts'

const DEGREES = 180 / Math.PI
const JOULES_PER_KCAL = 4184
const KELVIN = 273.15
const PER_MINUTE = 60

/** JSON of Suunto's app and watches ({"DeviceLog": {Header, Samples}}): SI units throughout, rates a second, angles in radians. */
export const suuntoImporter: Importer = {
  format: 'suunto-json',
  detect: (head) => keysIn(head)?.has('DeviceLog') === true,
  parse: (bytes, path) => Promise.resolve(parse(bytes, path)),
}

function parse(bytes: Uint8Array, path: string): Result<readonly ParsedActivity[], ImportProblem> {
  const parsed = parseJson(bytes, 'suunto-json')
  if (!parsed.ok) return parsed
  const log = objectIn(parsed.value, 'DeviceLog')
  const header = objectIn(log, 'Header')
  if (!log || !header) return err({ code: 'unsupported-format', format: 'json' })
  const { raw, firstAt, utcOffset_min } = samplesOf(log)
  const started = parseIsoTime(textIn(header, 'DateTime') ?? '')
  const at = started?.at ?? firstAt
  if (Number.isNaN(at)) return err({ code: 'no-samples' })
  const offset = started?.utcOffset_min ?? utcOffset_min
  const type = suuntoSport(numberIn(header, 'ActivityType'), path)
  const heart = objectsIn(header.HR)[0] ?? objectIn(header, 'HR')
  const device = objectIn(log, 'Device')
  const duration_s = numberIn(header, 'Duration')
  const pause_s = numberIn(header, 'PauseDuration')
  return ok([
    withSamples(
      {
        start: { at, ...(offset !== undefined && { utcOffset_min: offset }) },
        type: type !== undefined && sportNamed(type) ? type : (textIn(header, 'Activity') ?? type),
        note: textIn(header, 'Notes'),
        device: [textIn(device, 'Name') && 'Suunto', textIn(device, 'Name')].filter(Boolean).join(' '),
        totals: {
          distance_m: numberIn(header, 'Distance'),
          elapsed_s: duration_s + (pause_s > 0 ? pause_s : 0),
          moving_s: duration_s,
          ascent_m: numberIn(header, 'Ascent'),
          descent_m: numberIn(header, 'Descent'),
          average_heart_rate_bpm: numberIn(heart, 'Avg') * PER_MINUTE,
          max_heart_rate_bpm: numberIn(heart, 'Max') * PER_MINUTE,
          energy_kcal: numberIn(header, 'Energy') / JOULES_PER_KCAL,
        },
      },
      raw,
    ),
  ])
}

/** Samples of different sensors lie in rows of their own; those of one second come together. */
function samplesOf(log: JsonObject): { raw: RawSamples; firstAt: number; utcOffset_min: number | undefined } {
  const rows = new Map<number, RawSample>()
  let [firstAt, utcOffset_min]: [number, number | undefined] = [NaN, undefined]
  for (const entry of objectsIn(log.Samples)) {
    const time = parseIsoTime(textIn(entry, 'TimeISO8601') ?? '')
    if (!time) continue
    utcOffset_min ??= time.utcOffset_min
    const second = Math.round(time.at / 1000) * 1000
    const row = rows.get(second) ?? { at: second }
    if (fill(row, innerSample(entry))) {
      rows.set(second, row)
      if (!(firstAt <= time.at)) firstAt = time.at
    }
  }
  const raw = new RawSamples()
  for (const row of [...rows.values()].sort((a, b) => a.at - b.at)) raw.add(row)
  return { raw, firstAt, utcOffset_min }
}

/** Some writers wrap a sample: {"Attributes": {"suunto/sml": {"Sample": {…}}}}. */
const innerSample = (entry: JsonObject): JsonObject =>
  objectIn(objectIn(objectIn(entry, 'Attributes'), 'suunto/sml'), 'Sample') ?? entry

function fill(row: RawSample, sample: JsonObject): boolean {
  const before = Object.keys(row).length
  const put = (name: Exclude<keyof RawSample, 'at' | 'gapBefore'>, value: number) => {
    if (!Number.isNaN(value)) row[name] = value
  }
  put('heart_rate_bpm', numberIn(sample, 'HR') * PER_MINUTE)
  put('latitude', numberIn(sample, 'Latitude') * DEGREES)
  put('longitude', numberIn(sample, 'Longitude') * DEGREES)
  put('elevation_m', numberIn(sample, 'Altitude', 'GPSAltitude'))
  put('speed_mps', numberIn(sample, 'Speed'))
  put('cadence_rpm', numberIn(sample, 'Cadence') * PER_MINUTE)
  put('distance_m', numberIn(sample, 'Distance'))
  put('power_w', numberIn(sample, 'Power'))
  put('temperature_c', numberIn(sample, 'Temperature') - KELVIN)
  return Object.keys(row).length > before
}
