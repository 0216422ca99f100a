export { stravaIndex, type FiledRow, type StravaIndex, type StravaRow } from './index-of-export.ts'
export { findStravaRow, rowsWithoutTheirFile, withStravaRow } from './with-row.ts'
export { isStravaCsv } from './is-strava-csv.ts'
