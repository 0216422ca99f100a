import type { ActivityWarning, ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { err, ok } from '../../core/base/result.ts'
import { epochMs } from '../../core/base/units.ts'
import { cleanText } from '../clean-text.ts'
import type { Importer } from '../importer.ts'
import { LIMITS } from '../limits.ts'
import { present } from '../present.ts'
import { believed } from '../ranges.ts'
import { RawSamples, type RawSample } from '../raw-samples.ts'
import { sportOfGpxType } from '../sport-words.ts'
import { streamsOf } from '../streams-of.ts'
import { STREAM_NAMES } from '../../core/activity/streams.ts'
import { readXml, type XmlEnd } from '../xml/read-xml.ts'
import { rootName } from '../xml/root-name.ts'
import { isInventedTime } from './invented-time.ts'
import { recordingsOf, type Recording } from './recordings.ts'
import { gpxReader, type GpxDocument } from './track-reader.ts'

/** GPX 1.0 and 1.1 with the extensions of Garmin, Cluetrust, Strava, Apple and others. */
export const gpxImporter: Importer = {
  format: 'gpx',
  detect: (head, path) =>
    rootName(head)?.name.toLowerCase() === 'gpx' || (rootName(head) === undefined && /\.gpx$/i.test(path)),
  parse(bytes) {
    if (bytes.length > LIMITS.xmlBytes) return Promise.resolve(err({ code: 'too-large', limit_bytes: LIMITS.xmlBytes }))
    const { handler, document } = gpxReader()
    const end = readXml(bytes, handler)
    if (end.kind === 'forbidden') return Promise.resolve(err({ code: 'forbidden-markup', what: end.what }))
    const activities = recordingsOf(document).flatMap((recording) => activityOf(document, recording) ?? [])
    if (activities.length > 0) return Promise.resolve(ok(withDamage(activities, end)))
    if (end.kind === 'broken') return Promise.resolve(err({ code: 'damaged', format: 'gpx', detail: end.detail }))
    const hasShape = document.plannedPoints > 0 || document.tracks.some((track) => track.samples.length > 0)
    return Promise.resolve(err(hasShape ? { code: 'not-an-activity', kind: 'route' } : { code: 'no-samples' }))
  },
}

function activityOf(document: GpxDocument, recording: Recording): ParsedActivity | undefined {
  const [first] = recording.tracks
  if (!first) return undefined
  const sportName = recording.type === undefined ? undefined : sportOfGpxType(recording.type)
  const sport = sportName?.sport ?? 'generic'
  const checked = streamsOf(joined(recording), { sport })
  if (!checked || isInventedTime(checked, document.creator)) return undefined
  const { time_s, distance_m } = checked.streams
  const warnings: ActivityWarning[] = [...checked.warnings]
  if (recording.type !== undefined && !sportName)
    warnings.push({ code: 'unknown-sport', name: cleanText(recording.type, LIMITS.nameChars) ?? '' })
  const isOnly = document.tracks.length === recording.tracks.length
  const documentName = document.name?.startsWith('Workout(id=') ? undefined : document.name
  return {
    startAt: epochMs(checked.startAt),
    sport,
    laps: [],
    streams: checked.streams,
    warnings,
    ...present({
      elapsed_s: believed('elapsed_s', time_s.at(-1), sport, new Map()),
      subSport: sportName?.subSport,
      utcOffset_min: first.utcOffset_min,
      name: cleanText(first.name ?? (isOnly ? documentName : undefined), LIMITS.nameChars),
      note: cleanText(first.note ?? (isOnly ? document.note : undefined), LIMITS.noteChars),
      distance_m: distance_m?.findLast((value) => !Number.isNaN(value)),
    }),
  }
}

function joined(recording: Recording): RawSamples {
  const [first] = recording.tracks
  if (first && recording.tracks.length === 1) return first.samples
  const all = new RawSamples()
  for (const { samples } of recording.tracks) {
    const times = samples.times()
    const gaps = new Set([0, ...samples.gaps])
    const columns = STREAM_NAMES.flatMap((name) => {
      const values = samples.column(name)
      return values ? [{ name, values }] : []
    })
    for (let i = 0; i < times.length; i++) {
      const sample: RawSample = { at: times[i]!, gapBefore: gaps.has(i) }
      for (const { name, values } of columns) sample[name] = values[i]!
      all.add(sample)
    }
  }
  return all
}

/** The damage came after everything that was read: the last activity is the one it cut. */
function withDamage(activities: readonly ParsedActivity[], end: XmlEnd): ParsedActivity[] {
  if (end.kind !== 'broken') return [...activities]
  return activities.map((activity, i) =>
    i === activities.length - 1 ? { ...activity, warnings: [...activity.warnings, { code: 'truncated' }] } : activity,
  )
}
