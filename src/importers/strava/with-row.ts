import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import type { FiledRow, StravaIndex, StravaRow } from './index-of-export.ts'

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

/** The row of an archive's or a folder's file. */
export function findStravaRow(index: StravaIndex, path: string): StravaRow | undefined {
  const file = stravaFileAt(index, path)
  return file === undefined ? undefined : index.byFile.get(file)
}

/** Rows whose file is at none of the paths: all that is left of their activities. */
export function rowsWithoutTheirFile(index: StravaIndex, paths: Iterable<string>): readonly FiledRow[] {
  const there = new Set<string>()
  for (const path of paths) {
    const file = stravaFileAt(index, path)
    if (file !== undefined) there.add(file)
  }
  return index.filed.filter(({ file }) => !there.has(file))
}

/** Which of the export's files lies at a path: the export may be in a folder of its own, and unpacked of its .gz. */
function stravaFileAt({ byFile }: StravaIndex, path: string): string | undefined {
  const file = /[^/!\\]+[/\\][^/\\]+$/.exec(path)?.[0].replaceAll('\\', '/')
  if (file === undefined) return undefined
  return [file, `${file}.gz`].find((name) => byFile.has(name))
}
