import type { ActivityEdit, NewActivity } from '../../api/contract.ts'
import { isSport } from '../../core/activity/sport.ts'
import type { UnitSystem } from '../../core/evidence/athlete.ts'
import type { ActivityPage } from '../../core/view/dashboard-types.ts'
import { clockDraft, clockTyped, noClock, type ClockDraft } from './clock-draft.ts'
import { namesIn } from './names-in.ts'
import { distanceText, distanceTyped, heightText, heightTyped, numberText, numberTyped } from './typed-values.ts'

/** An activity as it stands in the boxes of its form. */
export interface ActivityDraft {
  readonly sport: string
  readonly day: string
  readonly time: string
  readonly distance: string
  readonly elapsed: ClockDraft
  readonly moving: ClockDraft
  readonly ascent: string
  readonly descent: string
  readonly heartRate: string
  readonly maxHeartRate: string
  /** '' or a number from 0 to 10. */
  readonly effort: string
  readonly company: 'unsaid' | 'yes' | 'no'
  readonly companions: string
  readonly gearId: string
  readonly country: string
  readonly state: string
  /** What stands behind the state while its name is not touched. */
  readonly stateCode: string
  readonly place: string
  readonly name: string
  readonly note: string
}

export interface TypedUnits {
  readonly units: UnitSystem
  readonly elevationUnits: UnitSystem
}

export const emptyActivity = (day: string, gearId = ''): ActivityDraft => ({
  sport: 'running',
  day,
  time: '',
  distance: '',
  elapsed: noClock,
  moving: noClock,
  ascent: '',
  descent: '',
  heartRate: '',
  maxHeartRate: '',
  effort: '',
  company: 'unsaid',
  companions: '',
  gearId,
  country: '',
  state: '',
  stateCode: '',
  place: '',
  name: '',
  note: '',
})

/** `clock`: the hour on the wall where it was, '07:12'. */
export function activityDraft(
  activity: ActivityPage,
  clock: string,
  { units, elevationUnits }: TypedUnits,
): ActivityDraft {
  const { place, inCompany } = activity
  return {
    sport: activity.sport,
    day: activity.localDay,
    time: clock,
    distance: distanceText(activity.distance_m, units),
    elapsed: clockDraft(activity.elapsed_s),
    moving: clockDraft(activity.moving_s),
    ascent: heightText(activity.ascent_m, elevationUnits),
    descent: heightText(activity.descent_m, elevationUnits),
    heartRate: numberText(activity.average_heart_rate_bpm),
    maxHeartRate: numberText(activity.max_heart_rate_bpm),
    effort: numberText(activity.effort, 1),
    company: inCompany === null ? 'unsaid' : inCompany ? 'yes' : 'no',
    companions: activity.companions.join(', '),
    gearId: activity.gearId ?? '',
    country: place?.country ?? '',
    state: activity.stateName ?? place?.state ?? '',
    stateCode: place?.state ?? '',
    place: place?.name ?? '',
    name: activity.name ?? '',
    note: activity.note ?? '',
  }
}

/** Whether every box holds what can be read. */
export function isReadable(draft: ActivityDraft): boolean {
  const numbers = [draft.distance, draft.ascent, draft.descent, draft.heartRate, draft.maxHeartRate, draft.effort]
  const times = [draft.elapsed, draft.moving]
  return !numbers.some((text) => Number.isNaN(numberTyped(text))) && !times.some((at) => Number.isNaN(clockTyped(at)))
}

type Facts = Omit<ActivityEdit, 'version' | 'duplicateOf' | 'isTheOne'>

/**
 * What the form says otherwise than before: a box that was not touched sends nothing, so that no number is rounded by
 * being looked at. null takes a value away.
 */
export function activityChanges(before: ActivityDraft, after: ActivityDraft, typed: TypedUnits): Facts {
  const differs = (...names: (keyof ActivityDraft)[]) =>
    names.some((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const words = (text: string) => text.trim() || null
  const { units, elevationUnits } = typed
  const [elapsed, moving] = [clockTyped(after.elapsed), clockTyped(after.moving)]
  return {
    ...(differs('sport') && isSport(after.sport) && { sport: after.sport }),
    ...(differs('day') && { day: after.day }),
    ...(differs('time') && after.time !== '' && { time: after.time }),
    ...(differs('distance') && { distance_m: distanceTyped(after.distance, units) ?? null }),
    ...(differs('elapsed') && elapsed !== undefined && { elapsed_s: elapsed }),
    ...(differs('moving') && moving !== undefined && { moving_s: moving }),
    ...(differs('ascent') && { ascent_m: heightTyped(after.ascent, elevationUnits) ?? null }),
    ...(differs('descent') && { descent_m: heightTyped(after.descent, elevationUnits) ?? null }),
    ...(differs('heartRate') && { average_heart_rate_bpm: numberTyped(after.heartRate) ?? null }),
    ...(differs('maxHeartRate') && { max_heart_rate_bpm: numberTyped(after.maxHeartRate) ?? null }),
    ...(differs('effort') && { effort: numberTyped(after.effort) ?? null }),
    ...(differs('company', 'companions') && companyOf(after)),
    ...(differs('gearId') && { gearId: after.gearId || null }),
    ...(differs('country', 'state', 'place') && {
      place: {
        country: after.country || null,
        state: differs('country', 'state') ? words(after.state) : words(after.stateCode),
        name: words(after.place),
      },
    }),
    ...(differs('name') && { name: words(after.name) }),
    ...(differs('note') && { note: words(after.note) }),
  }
}

function companyOf({ company, companions }: ActivityDraft): Pick<Facts, 'inCompany' | 'companions'> {
  const names = company === 'yes' ? namesIn(companions) : []
  return { inCompany: company === 'unsaid' ? null : company === 'yes', companions: names.length > 0 ? names : null }
}

/** A new activity; undefined while its day or its time is missing. */
export function newActivityOf(draft: ActivityDraft, typed: TypedUnits): NewActivity | undefined {
  const elapsed_s = clockTyped(draft.elapsed)
  if (draft.day === '' || elapsed_s === undefined || !isReadable(draft)) return undefined
  const { day: _, elapsed_s: __, sport: ___, ...facts } = activityChanges(emptyActivity(''), draft, typed)
  return { day: draft.day, elapsed_s, ...(isSport(draft.sport) && { sport: draft.sport }), ...facts }
}
