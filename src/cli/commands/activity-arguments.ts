import type { ArgsDef } from 'citty'
import type { ActivityFacts } from '../../app/activities/activity-facts.ts'
import type { Context } from '../../app/context.ts'
import { getGear } from '../../app/gear/get-gear.ts'
import { isSport, type Sport } from '../../core/activity/sport.ts'
import { cliWordsFor } from '../../words/cli-words.ts'
import { countArgument } from '../arguments.ts'
import { CommandFailed, UsageError } from '../exit-codes.ts'

const { options, usage, gear: gearSaid } = cliWordsFor('en')

/** What is said of one activity or of many at once. `''` takes a word away. */
export const sharedFactArgs = {
  name: { type: 'string', description: options.activityName },
  note: { type: 'string', description: options.note },
  sport: { type: 'string', description: options.sportOf },
  'sub-sport': { type: 'string', description: options.subSport },
  effort: { type: 'string', description: options.effort, valueHint: '0-10' },
  with: { type: 'string', description: options.with, valueHint: 'NAME,NAME' },
  company: { type: 'boolean', description: options.company },
  gear: { type: 'string', description: options.gear, valueHint: 'NAME' },
  country: { type: 'string', description: options.country, valueHint: 'DE' },
  state: { type: 'string', description: options.state },
  place: { type: 'string', description: options.place },
  counts: { type: 'boolean', description: options.counts },
} as const satisfies ArgsDef

export const ownFactArgs = {
  day: { type: 'string', description: options.day, valueHint: 'DATE' },
  time: { type: 'string', description: options.time, valueHint: 'HH:MM' },
  zone: { type: 'string', description: options.zone },
  distance: { type: 'string', description: options.distance, valueHint: 'M' },
  duration: { type: 'string', description: options.duration, valueHint: 'H:MM:SS' },
  moving: { type: 'string', description: options.moving, valueHint: 'H:MM:SS' },
  climb: { type: 'string', description: options.climb, valueHint: 'M' },
  hr: { type: 'string', description: options.hr, valueHint: 'BPM' },
  'max-hr': { type: 'string', description: options.maxHr, valueHint: 'BPM' },
} as const satisfies ArgsDef

type Given<T extends ArgsDef> = { readonly [K in keyof T]?: string | boolean | undefined }

/** '' takes a word away. */
const orNone = (text: unknown): string | null | undefined =>
  typeof text !== 'string' ? undefined : text.trim() === '' ? null : text

const numberOrNone = (option: string, text: unknown): number | null | undefined => {
  const given = orNone(text)
  return given == null ? given : countArgument(option, given)
}

export function sportArgument(text: string | undefined): Sport | undefined {
  if (text !== undefined && !isSport(text)) throw new UsageError(usage.notASport(text))
  return text
}

/** '45:30', '1:05:00' or seconds. */
export function durationArgument(option: string, text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined
  const match = /^(?:(\d+):)?(\d{1,2}):(\d{2}(?:\.\d+)?)$/.exec(text)
  if (match) return Number(match[1] ?? 0) * 3600 + Number(match[2]) * 60 + Number(match[3])
  return countArgument(option, text)
}

/** '07:30' or '07:30:15'. */
function timeArgument(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined
  if (!/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text)) throw new UsageError(usage.notATime(text))
  return text
}

/** Whose name or id it is; '' is none. */
export async function gearArgument(context: Context, text: unknown): Promise<string | null | undefined> {
  const given = orNone(text)
  if (given == null) return given
  const { gear } = await getGear(context)
  const found = gear.find(({ id, name }) => id.startsWith(given) || name.toLowerCase() === given.toLowerCase())
  if (!found) throw new CommandFailed(gearSaid.noneLike(given))
  return found.id
}

export async function sharedFacts(context: Context, args: Given<typeof sharedFactArgs>): Promise<ActivityFacts> {
  const { country, state, place } = args
  const companions = orNone(args.with)
  const isPlace = country !== undefined || state !== undefined || place !== undefined
  return {
    name: orNone(args.name),
    note: orNone(args.note),
    sport: sportArgument(args.sport as string | undefined),
    subSport: orNone(args['sub-sport']),
    effort: numberOrNone('--effort', args.effort),
    companions:
      companions
        ?.split(',')
        .map((name) => name.trim())
        .filter(Boolean) ?? (companions as null | undefined),
    inCompany: args.company as boolean | undefined,
    gearId: await gearArgument(context, args.gear),
    ...(isPlace && { place: { country: orNone(country)?.toUpperCase(), state: orNone(state), name: orNone(place) } }),
    countsForGoals: args.counts as boolean | undefined,
  }
}

/** Distance in metres, climb in metres. The day is read by the command. */
export const ownFacts = (args: Given<typeof ownFactArgs>): ActivityFacts => ({
  time: timeArgument(args.time),
  zone: args.zone as string | undefined,
  distance_m: numberOrNone('--distance', args.distance),
  elapsed_s: durationArgument('--duration', args.duration),
  moving_s: durationArgument('--moving', args.moving),
  ascent_m: numberOrNone('--climb', args.climb),
  average_heart_rate_bpm: numberOrNone('--hr', args.hr),
  max_heart_rate_bpm: numberOrNone('--max-hr', args['max-hr']),
})
