import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { StravaIndex, StravaRow } from './index-of-export.ts'

/**
 * A file's activity with what its runner wrote on Strava. Name, note and gear replace the file's; so does the sport, which
 * the runner corrected there, except that the device's finer word (treadmill, trail) stays when the sport is the same.
 */
export function withStravaRow(parsed: ParsedActivity, row: StravaRow): ParsedActivity {
  const { name, note, gear, sport } = row
  const written = { ...(name && { name }), ...(note && { note }), ...(gear && { gear }) }
  if (!sport || sport.sport === 'generic' || parsed.sport === 'transition') return { ...parsed, ...written }
  const warnings = parsed.warnings.filter((warning) => warning.code !== 'unknown-sport')
  if (sport.sport === parsed.sport) {
    const subSport = sport.subSport ?? parsed.subSport
    return { ...parsed, ...written, ...(subSport && { subSport }) }
  }
  const { subSport: _replaced, ...rest } = parsed
  return { ...rest, ...written, ...sport, warnings }
}

/** The row of an archive's or a folder's file: the export may lie in a folder of its own, and be unpacked of its .gz. */
export function findStravaRow(index: StravaIndex, path: string): StravaRow | undefined {
  const file = /[^/!\\]+[/\\][^/\\]+$/.exec(path)?.[0].replaceAll('\\', '/')
  if (file === undefined) return undefined
  return index.byFile.get(file) ?? index.byFile.get(`${file}.gz`)
}
