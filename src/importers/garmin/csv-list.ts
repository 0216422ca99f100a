import { ok } from '../../core/base/result.ts'
import type { ListImporter } from '../importer.ts'
import { readTable, topOf } from '../lists/csv-table.ts'
import { tableList } from '../lists/table-list.ts'
import { garminColumns, isGarminHeader, isGarminShape } from './columns.ts'

/** The list that Garmin Connect gives out as `Activities.csv`: hours on the wall, no zone. */
export const garminCsvList: ListImporter = {
  format: 'garmin-csv',
  detect: (head) => {
    const top = topOf(head)
    return top !== undefined && (isGarminHeader(top.header) || isGarminShape(top.rows))
  },
  async read(stream) {
    const read = await readTable(stream, 'garmin-csv')
    if (!read.ok) return read
    const { header, rows } = read.value
    const columns = garminColumns(header, rows)
    return ok(tableList({ format: 'garmin-csv', table: read.value, columns, isGarmins: true }))
  },
}
