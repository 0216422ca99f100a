import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { Purpose, WorkoutKind, WorkoutStep } from '../../../core/evidence/planned-workout.ts'
import type { CalendarEvent } from '../../../core/view/calendar-view.ts'
import type { EnglishFormat } from '../format/format.ts'

interface PlanSays {
  readonly kind: (kind: WorkoutKind) => string
  readonly purpose: (purpose: Purpose) => string
  readonly watch: (steps: readonly WorkoutStep[], units: UnitSystem) => string
  readonly shorter: (size: string) => string
}

/** What stands in the runner's calendar. It may be read over their shoulder: it says what to run, and nothing of how they are. */
export function calendarWords({ distance, raceDistance, duration, spell }: EnglishFormat, plan: PlanSays) {
  return {
    calendarEvent: {
      title(what: CalendarEvent['what'], units: UnitSystem): string {
        switch (what.kind) {
          case 'workout': {
            const { kind, distance_m, duration_s } = what.workout
            if (distance_m !== undefined) return `${plan.kind(kind)}, ${distance(distance_m, units)}`
            return duration_s === undefined ? plan.kind(kind) : `${plan.kind(kind)}, ${spell(duration_s)}`
          }
          case 'race': {
            const size = raceDistance(what.distance_m, units)
            return what.name === null ? `Race: ${size}` : `${what.name} (${size})`
          }
          case 'race-day':
            return `Race day: ${raceDistance(what.distance_m, units)}`
          case 'weekly-review':
            return 'Look back at the week'
        }
      },
      text(what: CalendarEvent['what'], units: UnitSystem): string {
        switch (what.kind) {
          case 'workout': {
            const { steps, purpose, shorter } = what.workout
            const size = shorter === undefined ? '' : plan.shorter(distance(shorter.distance_m, units))
            return [
              plan.watch(steps, units),
              purpose === undefined ? '' : plan.purpose(purpose),
              size === '' ? '' : `${size[0]!.toUpperCase()}${size.slice(1)}`,
            ]
              .filter((line) => line !== '')
              .join('\n')
          }
          case 'race-day':
            return what.time_s === null ? '' : `Aimed at: ${duration(what.time_s)}`
          case 'weekly-review':
            return 'Five minutes: what was run, and what the next week holds.'
          case 'race':
            return ''
        }
      },
    },
  }
}
