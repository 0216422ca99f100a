import type { Format, Words } from '../../words.ts'

type PlanSays = Pick<Words['plan'], 'kind' | 'purpose' | 'watch' | 'shorter'>

/** What stands in the runner's calendar. It may be read over their shoulder: it says what to run, and nothing of how they are. */
export function calendarWords(
  { distance, raceDistance, duration, spell }: Format,
  plan: PlanSays,
): Pick<Words, 'calendarEvent'> {
  return {
    calendarEvent: {
      title(what, units) {
        switch (what.kind) {
          case 'workout': {
            const { kind, distance_m, duration_s } = what.workout
            if (distance_m !== undefined) return `${plan.kind(kind)}, ${distance(distance_m, units)}`
            return duration_s === undefined ? plan.kind(kind) : `${plan.kind(kind)}, ${spell(duration_s)}`
          }
          case 'race': {
            const size = raceDistance(what.distance_m, units)
            return what.name === null ? `Wettkampf: ${size}` : `${what.name} (${size})`
          }
          case 'race-day':
            return `Wettkampftag: ${raceDistance(what.distance_m, units)}`
          case 'weekly-review':
            return 'Blick zurück auf die Woche'
        }
      },
      text(what, units) {
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
            return what.time_s === null ? '' : `Angepeilt: ${duration(what.time_s)}`
          case 'weekly-review':
            return 'Fünf Minuten: was gelaufen wurde, und was die nächste Woche enthält.'
          case 'race':
            return ''
        }
      },
    },
  }
}
