import type { CheckedStreams } from '../streams-of.ts'

/** GPSies wrote this instant at the start of every route that it gave times to. */
const GPSIES_START = 1_262_304_000_000 // 2010-01-01T00:00Z
/** A recording of a few points may have a slip or two; a plan has nothing else. */
const LEAST_SAMPLES = 10
/** Faster than any engine Cairn knows. */
const NOBODY_MPS = 150

/** Whether a track's times were made up by a route planner: then it is a route, not something that was run. */
export function isInventedTime({ streams, startAt, jumps }: CheckedStreams, creator: string | undefined): boolean {
  if (/gpsies/i.test(creator ?? '') && startAt === GPSIES_START) return true
  const samples = streams.time_s.length
  if (samples < LEAST_SAMPLES) return false
  const distance = streams.distance_m?.findLast((value) => !Number.isNaN(value)) ?? 0
  return jumps > samples / 2 || distance > NOBODY_MPS * Math.max(streams.time_s.at(-1) ?? 0, 1)
}
