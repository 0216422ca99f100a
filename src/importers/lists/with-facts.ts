import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { withTrack } from '../apple/with-track.ts'
import type { RowFacts } from '../importer.ts'

/**
 * A file's activity with what its runner wrote at the service. Name, note, gear and effort replace the file's; so does the
 * sport, which the runner corrected there, except that the device's finer word (treadmill, trail) stays when the sport is
 * the same.
 */
export function withFacts(parsed: ParsedActivity, facts: RowFacts): ParsedActivity {
  if (facts.recording) return withTrack(facts.recording, parsed)
  const { name, note, gear, sport, effort } = facts
  const written = {
    ...(name && { name }),
    ...(note && { note }),
    ...(gear && { gear }),
    ...(effort !== undefined && { effort }),
  }
  if (!sport || sport.sport === 'generic' || parsed.sport === 'transition') return { ...parsed, ...written }
  const warnings = parsed.warnings.filter((warning) => warning.code !== 'unknown-sport')
  if (sport.sport === parsed.sport) {
    const subSport = sport.subSport ?? parsed.subSport
    return { ...parsed, ...written, ...(subSport && { subSport }) }
  }
  const { subSport: _replaced, ...rest } = parsed
  return { ...rest, ...written, ...sport, warnings }
}
