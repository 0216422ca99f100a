export { stravaIndex, type StravaIndex, type StravaRow } from './index-of-export.ts'
export { findStravaRow, withStravaRow } from './with-row.ts'
export { isStravaCsv } from './is-strava-csv.ts'
