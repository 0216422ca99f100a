import { sportNamed } from '../sport-words.ts'
import type { RawSamples } from '../raw-samples.ts'
import type { GpxDocument, GpxTrack } from './track-reader.ts'

/** Tracks that are one recording, in order. */
export interface Recording {
  readonly tracks: readonly GpxTrack[]
  /** The sport's word as the file says it. */
  readonly type?: string
}

/** Devices split a run into several tracks at a pause or a lap; more than this apart is another outing. */
const SAME_OUTING_MS = 4 * 3600_000

/**
 * Tracks of the same sport that follow one another within four hours are one recording; another sport, a longer
 * gap or a track that begins before the one before it ended is the next one.
 */
export function recordingsOf(document: GpxDocument): Recording[] {
  const groups: GpxTrack[][] = []
  let last: { end: number; type: string | undefined } | undefined
  for (const track of document.tracks) {
    const span = timeSpan(track.samples)
    if (!span) continue
    const isSame =
      last !== undefined &&
      span.start >= last.end &&
      span.start - last.end <= SAME_OUTING_MS &&
      last.type === track.type
    if (isSame) groups.at(-1)!.push(track)
    else groups.push([track])
    last = { end: span.end, type: track.type }
  }
  return groups.map((tracks) => {
    const type = tracks.find((track) => track.type !== undefined)?.type ?? typeByDialect(document, tracks[0]!)
    return type === undefined ? { tracks } : { tracks, type }
  })
}

const STRAVA_TITLE = /^(?:Early Morning|Morning|Lunch|Afternoon|Evening|Night) (.+)$/

/** Where apps put the sport instead of <type>: Runkeeper and Strava in the title they make up, FitoTrack in a record. */
function typeByDialect(document: GpxDocument, track: GpxTrack): string | undefined {
  if (/runkeeper/i.test(document.creator ?? '')) {
    const word = /^\p{L}+( \p{L}+)?(?= \d)/u.exec(track.name ?? '')?.[0]
    return word !== undefined && sportNamed(word) ? word : undefined
  }
  if (/strava/i.test(document.creator ?? '')) {
    const word = STRAVA_TITLE.exec(track.name ?? '')?.[1]
    return word !== undefined && sportNamed(word) ? word : undefined
  }
  // Many apps call a run after its sport and nothing else.
  if (track.name !== undefined && isSportAlone(track.name)) return track.name
  return /^Workout\(id=.*\bworkoutTypeId=(\w+)/s.exec(document.name ?? '')?.[1]
}

/** 'Workout' and 'Training' are words for anything. */
const VAGUE: ReadonlySet<string> = new Set(['generic', 'training'])

const isSportAlone = (name: string): boolean => /\p{L}/u.test(name) && !VAGUE.has(sportNamed(name)?.sport ?? 'generic')

function timeSpan(samples: RawSamples): { start: number; end: number } | undefined {
  let [start, end] = [Infinity, -Infinity]
  for (const at of samples.times()) {
    if (Number.isNaN(at)) continue
    start = Math.min(start, at)
    end = Math.max(end, at)
  }
  return start <= end ? { start, end } : undefined
}
