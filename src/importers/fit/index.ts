import type { ParsedActivity } from '../../core/activity/parsed-activity.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { Importer, ImportProblem, Measure } from '../importer.ts'
import { LIMITS } from '../limits.ts'
import { activityOf } from './activity-of.ts'
import { decodeFit, type DecodedFit, type FitMessage, numberOf, timeOf } from './decode.ts'
import { deviceName } from './device.ts'
import { fitParts, isFitHeader, type FitDamage, type FitPart } from './framing.ts'
import { legsOf } from './legs.ts'
import { measuresOf } from './measures.ts'

/** FIT activities, single, multisport and chained. */
export const fitImporter: Importer = {
  format: 'fit',
  detect: (head, path) => isFitHeader(head) || /\.fit$/i.test(path),
  parse: (bytes) => Promise.resolve(parseFit(bytes)),
}

function parseFit(bytes: Uint8Array): Result<readonly ParsedActivity[], ImportProblem> {
  const framing = fitParts(bytes)
  if (framing.kind === 'not-fit') return err({ code: 'damaged', format: 'fit', detail: 'no FIT header' })
  if (framing.kind === 'too-many-messages') return err({ code: 'too-large', limit_bytes: LIMITS.fileBytes })
  const activities: ParsedActivity[] = []
  let problem: ImportProblem | undefined
  for (const part of framing.parts) {
    const read = parsePart(part)
    if (read.ok) activities.push(...read.value)
    else {
      problem ??= read.error
      if (read.error.code === 'damaged') flagLast(activities, 'truncated')
    }
  }
  if (activities.length > 0) return ok(activities)
  return err(problem ?? { code: 'no-samples' })
}

/** What a file that is no activity knows of days: a scale's weights, a watch's resting heart rate. */
export function fitMeasures(bytes: Uint8Array): readonly Measure[] {
  const framing = fitParts(bytes)
  if (framing.kind !== 'parts') return []
  return framing.parts.flatMap((part) => (part.messages === 0 ? [] : measuresOf(decodeFit(part.bytes))))
}

function parsePart(part: FitPart): Result<readonly ParsedActivity[], ImportProblem> {
  if (part.messages === 0)
    return err(
      part.damage
        ? { code: 'damaged', format: 'fit', detail: part.damage }
        : { code: 'not-an-activity', kind: 'unknown' },
    )
  const decoded = decodeFit(part.bytes)
  const kind = kindOf(decoded)
  if (kind !== 'activity') return err({ code: 'not-an-activity', kind })
  const activities = activitiesOf(decoded)
  if (activities.length === 0)
    return err(part.damage ? { code: 'damaged', format: 'fit', detail: part.damage } : { code: 'no-samples' })
  if (part.damage) flagLast(activities, part.damage)
  return ok(activities)
}

/** Damage lies at the end of what could be read: it cut the last leg. */
function flagLast(activities: ParsedActivity[], code: FitDamage): void {
  const last = activities.pop()
  if (!last) return
  const isFlagged = last.warnings.some((warning) => warning.code === code)
  activities.push(isFlagged ? last : { ...last, warnings: [...last.warnings, { code }] })
}

/** Files of another kind that some devices write without a type's name in the profile. */
const KINDS = new Map([
  [44, 'metrics'],
  [49, 'sleep'],
])

/** file_id.type; a file without one is an activity when it has sessions or samples. */
function kindOf({ fileId, sessions, records }: DecodedFit): string {
  const type = fileId?.type
  if (type === undefined) return sessions.length > 0 || records.length > 0 ? 'activity' : 'unknown'
  return typeof type === 'string' ? type : (KINDS.get(Number(type)) ?? `type-${Number(type)}`)
}

function activitiesOf(decoded: DecodedFit): ParsedActivity[] {
  const hasNoSummary = decoded.sessions.length === 0
  if (hasNoSummary && decoded.records.length === 0) return []
  const sessions = hasNoSummary ? [sportAlone(decoded)] : decoded.sessions
  const device = deviceName(decoded)
  const utcOffset_min = utcOffset(decoded)
  const createdAt = decoded.fileId ? timeOf(decoded.fileId, 'time_created') : NaN
  let reached_m = Infinity
  return legsOf(sessions, decoded.laps, decoded.records).flatMap((leg) => {
    const counter = leg.records.map((record) => numberOf(record, 'distance')).filter((value) => !Number.isNaN(value))
    const first = counter[0] ?? 0
    // Some watches count on through a multisport activity, others begin each leg at zero.
    const distanceBase_m = first >= reached_m - 1 ? first : 0
    reached_m = counter.at(-1) ?? reached_m
    return activityOf(leg, { device, utcOffset_min, createdAt, distanceBase_m, hasNoSummary }) ?? []
  })
}

/** The sport of a file whose device died before it wrote a session: as it was chosen, or as a lap has it. */
function sportAlone({ sports, laps }: DecodedFit): FitMessage {
  const { sport, sub_sport } = [...sports, ...laps].find((message) => message.sport !== undefined) ?? {}
  return { sport, sub_sport }
}

const MINUTE_MS = 60_000

/** Minutes east of Greenwich by the device's own clock; undefined when it says none or one that no zone has. */
function utcOffset({ activity }: DecodedFit): number | undefined {
  if (!activity) return undefined
  const minutes = Math.round((timeOf(activity, 'local_timestamp') - timeOf(activity, 'timestamp')) / MINUTE_MS)
  return Math.abs(minutes) <= 14 * 60 && minutes % 15 === 0 ? minutes : undefined
}
