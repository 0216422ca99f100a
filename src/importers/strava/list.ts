import { err, ok } from '../../core/base/result.ts'
import type { ListImporter } from '../importer.ts'
import { headerOf, readTable } from '../lists/csv-table.ts'
import { tableList } from '../lists/table-list.ts'
import { isStravaHeader, isStravaShape, STRAVA_LEAST_COLUMNS, stravaColumns } from './columns.ts'

const IS_NAMED = /(^|[/\\!])activities\.csv$/i

/**
 * `activities.csv` of a Strava bulk export, of 2018 and later, in any language: its rows name the files that lie beside
 * it, and hold what was entered by hand. Dates are in UTC.
 */
export const stravaList: ListImporter = {
  format: 'strava-csv',
  detect(head, path) {
    const header = headerOf(head)
    if (!header) return false
    // In a language that is not known the table itself has to tell, which reading finds out.
    return isStravaHeader(header) || (IS_NAMED.test(path) && header.length >= STRAVA_LEAST_COLUMNS)
  },
  async read(stream) {
    const read = await readTable(stream, 'strava-csv')
    if (!read.ok) return read
    const { header, rows } = read.value
    if (!isStravaHeader(header) && !isStravaShape(header, rows))
      return err({ code: 'unsupported-format', format: 'csv' })
    return ok(tableList({ format: 'strava-csv', table: read.value, columns: stravaColumns(header, rows), isUtc: true }))
  },
}
