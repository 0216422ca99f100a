import { METERS_PER_MILE } from '../../../core/base/units.ts'
import type { UnitSystem } from '../../../core/evidence/athlete.ts'
import type { HeartRateRange, StepRole, StepTarget, WorkoutStep } from '../../../core/evidence/planned-workout.ts'
import type { Format, Words } from '../../words.ts'

const roles: Record<StepRole, string> = {
  'warm-up': 'einlaufen',
  work: 'laufen',
  recovery: 'traben',
  'cool-down': 'auslaufen',
  easy: 'locker',
}

type Part = Exclude<WorkoutStep, { readonly repeat: number }>

/** Workouts as short as the small screen of a watch and one's memory want them. */
export function watchWords(format: Format): Pick<Words['plan'], 'watch' | 'watchStep' | 'watchTarget'> {
  /** '3 min', '90 s', '1:30:00': no longer than it has to be, and never rounded. */
  const time = (duration_s: number): string => {
    if (duration_s < 60 || (duration_s <= 120 && duration_s % 60 !== 0)) return `${format.number(duration_s)} s`
    return duration_s % 60 === 0 && duration_s < 6000 ? `${duration_s / 60} min` : format.duration(duration_s)
  }

  /** Parts of a mile have no everyday name on a track: short ones stay in metres. */
  const length = (distance_m: number, units: UnitSystem): string =>
    units === 'imperial' && distance_m < METERS_PER_MILE / 2
      ? `${format.number(distance_m)} m`
      : format.distance(distance_m, units)

  const size = ({ distance_m, duration_s }: Part, units: UnitSystem): string | undefined => {
    if (distance_m !== undefined) return length(distance_m, units)
    return duration_s === undefined ? undefined : time(duration_s)
  }

  const range = (low: string, high: string) => (low === high ? low : `${low}–${high}`)
  const beats = ({ low_bpm, high_bpm }: HeartRateRange) => `Puls ${range(String(low_bpm), String(high_bpm))}`

  const target = (goal: StepTarget, units: UnitSystem): string => {
    if (goal.by === 'heart-rate') return beats(goal)
    const or = goal.heartRate ? ` oder ${beats(goal.heartRate)}` : ''
    if (goal.by === 'effort')
      return `Anstrengung ${range(format.number(goal.low, 1), format.number(goal.high, 1))}${or}`
    const [fast, slow] = [format.paceValue(goal.fast_s_per_km, units), format.paceValue(goal.slow_s_per_km, units)]
    return `${range(fast, slow)}${format.paceUnit(units)}${or}`
  }

  const step = (each: WorkoutStep, units: UnitSystem): string => {
    if ('repeat' in each) return `${each.repeat}× (${each.steps.map((part) => step(part, units)).join(' · ')})`
    const at = each.target ? `@ ${target(each.target, units)}` : ''
    // What is run hard says so by its target; everything else by its name.
    const name = each.role === 'work' && at !== '' ? '' : roles[each.role]
    return [size(each, units), name, at].filter((part) => part).join(' ')
  }

  return {
    /** '15 min einlaufen · 5× (3 min @ 4:30–4:40 min/km · 2 min traben) · 10 min auslaufen' */
    watch: (steps, units) => steps.map((each) => step(each, units)).join(' · '),
    watchStep: (role) => roles[role],
    watchTarget: target,
  }
}
