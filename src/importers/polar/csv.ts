import { parse } from 'csv-parse/sync'
import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { StreamName } from '../../core/activity/streams.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Importer, ImportProblem } from '../importer.ts'
import { withSamples } from '../json/with-samples.ts'
import { cellNumber, cellSeconds } from '../lists/cells.ts'
import { headerOf } from '../lists/csv-table.ts'
import { textOf } from '../lists/read-bytes.ts'
import { rowActivity, type RowValues } from '../lists/row-activity.ts'
import { wallStart } from '../lists/row-time.ts'
import { RawSamples, type RawSample } from '../raw-samples.ts'
import { isPolarCsvHeader } from './csv-header.ts'
import { polarSport } from './sports.ts'
import { named } from '../named.ts'

/** Columns of the samples; miles and feet follow the account's units and are named in the header. */
const COLUMNS: Readonly<Record<string, readonly [name: StreamName, factor: number]>> = {
  'HR (bpm)': ['heart_rate_bpm', 1],
  'Speed (km/h)': ['speed_mps', 1 / 3.6],
  'Speed (mph)': ['speed_mps', 0.447_04],
  Cadence: ['cadence_rpm', 1],
  'Altitude (m)': ['elevation_m', 1],
  'Altitude (ft)': ['elevation_m', 0.3048],
  'Distances (m)': ['distance_m', 1],
  'Distances (ft)': ['distance_m', 0.3048],
  'Temperatures (C)': ['temperature_c', 1],
  'Power (W)': ['power_w', 1],
}

/** The CSV of one session as Polar Flow gives it: a header and a row of totals, then a header and a row a sample. */
export const polarCsvImporter: Importer = {
  format: 'polar-csv',
  detect: (head) => isPolarCsvHeader(headerOf(head) ?? []),
  parse: (bytes) => Promise.resolve(parseCsv(bytes)),
}

function parseCsv(bytes: Uint8Array): Result<readonly ParsedActivity[], ImportProblem> {
  let rows: string[][]
  try {
    rows = parse(textOf(bytes), { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true })
  } catch (error) {
    return err({ code: 'damaged', format: 'polar-csv', detail: error instanceof Error ? error.message : String(error) })
  }
  const [header = [], totals = [], columns = [], ...samples] = rows
  const cell = (...names: string[]) =>
    names.map((name) => totals[header.indexOf(name)]).find((text) => text !== undefined)
  const number = (...names: string[]) => cellNumber(cell(...names))
  const start = wallStart(`${cell('Date') ?? ''} ${cell('Start time') ?? ''}`)
  if (!start) return err({ code: 'damaged', format: 'polar-csv', detail: 'date' })
  const miles = number('Total distance (mi)') * 1609.344
  const values: RowValues = {
    start,
    type: polarSport(cell('Sport')),
    name: cell('Name'),
    note: cell('Notes'),
    totals: {
      distance_m: Number.isNaN(miles) ? number('Total distance (km)') * 1000 : miles,
      elapsed_s: cellSeconds(cell('Duration')),
      ascent_m: number('Ascent (m)'),
      descent_m: number('Descent (m)'),
      average_heart_rate_bpm: number('Average heart rate (bpm)'),
      average_cadence_rpm: number('Average cadence (rpm)'),
      average_power_w: number('Average power (W)'),
      energy_kcal: number('Calories'),
    },
  }
  const raw = samplesOf(columns, samples, start.at)
  // 'HR max' is the runner's own highest, set once; that of the session is in its samples.
  return ok([raw.length > 0 ? withSamples(values, raw) : rowActivity(values)])
}

function samplesOf(header: readonly string[], rows: readonly (readonly string[])[], startAt: number): RawSamples {
  const raw = new RawSamples()
  const timeAt = header.indexOf('Time')
  const columns = header.flatMap((name, i) => {
    const column = named(COLUMNS, name)
    return column ? [[i, ...column] as const] : []
  })
  for (const cells of rows) {
    const sample: RawSample = { at: startAt + cellSeconds(cells[timeAt]) * 1000 }
    if (!Number.isFinite(sample.at)) continue
    for (const [i, name, factor] of columns) sample[name] = cellNumber(cells[i]) * factor
    raw.add(sample)
  }
  return raw
}
