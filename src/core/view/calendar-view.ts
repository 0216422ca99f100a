import { addDays, isoDate, type LocalDate, startOfWeek, type Weekday } from '../base/calendar.ts'
import { type EpochMs, epochMs } from '../base/units.ts'
import type { PlannedWorkout } from '../evidence/planned-workout.ts'
import type { Race } from '../evidence/race.ts'
import type { KeptPlan } from '../plan/kept-plan.ts'
import type { IsoDay } from './dashboard-types.ts'
import { orNull } from './iso.ts'

/**
 * What of a planned workout leaves the house in a calendar: what is to be run. Its name, its reason and what became of it
 * are the runner's own words and are not here, so that no calendar can show them.
 */
export type CalendarWorkout = Pick<
  PlannedWorkout,
  'kind' | 'distance_m' | 'duration_s' | 'steps' | 'purpose' | 'shorter'
>

/** An event of whole days: a plan says a day and no hour. */
export interface CalendarEvent {
  /** Stays with its fact for life, wherever that is moved. */
  readonly uid: string
  readonly on: IsoDay
  /** How often the fact was changed, and when last: from the facts alone, so that two answers about them are alike. */
  readonly sequence: number
  readonly changedAt: EpochMs
  readonly what:
    | { readonly kind: 'workout'; readonly workout: CalendarWorkout }
    /** The name of a public event; its place and note stay here. */
    | { readonly kind: 'race'; readonly name: string | null; readonly distance_m: number }
    /** The day that a plan leads to, where no race is entered for it. */
    | { readonly kind: 'race-day'; readonly distance_m: number; readonly time_s: number | null }
    /** Comes again every week. */
    | { readonly kind: 'weekly-review' }
}

export interface CalendarFacts {
  readonly athlete: { readonly id: string; readonly weekStart: Weekday; readonly version: number }
  readonly asOf: LocalDate
  /** The first week with a review holds this day. */
  readonly reviewsFrom: LocalDate
  readonly workouts: readonly PlannedWorkout[]
  readonly races: readonly Race[]
  /** Plans of goals that are still on. */
  readonly plans: readonly KeptPlan[]
  /** The runner comes first: what is planned to come, the day a plan leads to and the review are left out. Races that were entered stay. */
  readonly isQuiet: boolean
  /** When a row was last written; undefined where it was before that was kept. */
  readonly writtenAt: (table: keyof typeof NAMES, id: string) => EpochMs | undefined
}

/** Weeks behind that a calendar still shows. */
const WEEKS_BEHIND = 4

/** What is to come and what was planned of the last weeks, in order of day. */
export function calendarEvents(facts: CalendarFacts): CalendarEvent[] {
  const { athlete, asOf, workouts, races, plans, isQuiet } = facts
  const from = addDays(startOfWeek(asOf, athlete.weekStart), -7 * WEEKS_BEHIND)
  const events = [
    ...workouts
      .filter(({ on, word }) => on >= from && word !== 'skipped' && !(isQuiet && on >= asOf))
      .map((workout) => ({
        ...stamp(facts, 'planned_workout', workout),
        on: workout.on,
        what: { kind: 'workout', workout: planned(workout) } as const,
      })),
    ...races
      .filter(({ on, outcome }) => on >= from && outcome !== 'did-not-start')
      .map((race) => ({
        ...stamp(facts, 'race', race),
        on: race.on,
        what: { kind: 'race', name: orNull(race.name), distance_m: race.distance_m } as const,
      })),
    ...(isQuiet ? [] : plans).flatMap((plan) =>
      raceDays(plan, races, from).map((day) => ({ ...stamp(facts, 'plan', plan), ...day })),
    ),
    ...(isQuiet
      ? []
      : [
          {
            ...stamp(facts, 'athlete', athlete),
            on: addDays(startOfWeek(facts.reviewsFrom, athlete.weekStart), 6),
            what: { kind: 'weekly-review' } as const,
          },
        ]),
  ]
  return events
    .sort((a, b) => a.on - b.on || (a.uid < b.uid ? -1 : 1))
    .map(({ on, ...event }) => ({ ...event, on: isoDate(on) }))
}

function planned({ kind, distance_m, duration_s, steps, purpose, shorter }: PlannedWorkout): CalendarWorkout {
  return {
    kind,
    steps,
    ...(distance_m !== undefined && { distance_m }),
    ...(duration_s !== undefined && { duration_s }),
    ...(purpose && { purpose }),
    ...(shorter && { shorter }),
  }
}

/** A plan leads to one race: its event keeps its id when the day of the goal moves. */
function raceDays({ milestones }: KeptPlan, races: readonly Race[], from: LocalDate) {
  const race = milestones.findLast((each) => each.kind === 'race')
  if (!race || race.on < from || races.some(({ on }) => on === race.on)) return []
  return [
    { on: race.on, what: { kind: 'race-day', distance_m: race.distance_m, time_s: orNull(race.time_s) } as const },
  ]
}

/** What the events of a table are called: this never changes, or calendars would hold each event twice. */
const NAMES = { athlete: 'weekly-review', planned_workout: 'workout', race: 'race', plan: 'race-day' } as const

function stamp(
  facts: CalendarFacts,
  table: keyof typeof NAMES,
  { id, version }: { readonly id: string; readonly version: number },
) {
  return {
    uid: `${NAMES[table]}-${id}@cairn`,
    sequence: version - 1,
    changedAt: facts.writtenAt(table, id) ?? bornAt(id),
  }
}

/** Ids are UUIDv7 (RFC 9562, 5.7): their first 48 bits are the milliseconds at which they were made. */
const bornAt = (id: string): EpochMs => epochMs(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))
