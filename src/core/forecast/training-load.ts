import { addDays, type LocalDate } from '../base/calendar.ts'
import type { Evidence } from '../evidence/evidence.ts'

/** Load by day: minutes times how hard, gathered over a long and a short memory. */
export interface LoadDay {
  readonly on: LocalDate
  readonly load: number
  /** Of six weeks, of one, and their difference: what is called fitness, fatigue and form. */
  readonly fitness: number
  readonly fatigue: number
  readonly form: number
}

const LONG_DAYS = 42
const SHORT_DAYS = 7
/** Where the runner has not said how hard it was: an easy run on a scale to 10. */
const USUAL_EFFORT = 4

export interface TrainingLoad {
  readonly days: readonly LoadDay[]
  /** Share of the activities of these days whose effort the runner said. */
  readonly said: number
}

/**
 * Session load (minutes × effort; Foster and others 2001), in exponential means of 42 and 7 days. It counts what was
 * done; whether it did any good it cannot tell.
 */
export function trainingLoad({ asOf, activities }: Evidence, lastDays: number): TrainingLoad {
  const from = addDays(asOf, 1 - lastDays)
  const loads = new Map<LocalDate, number>()
  let [said, shown] = [0, 0]
  for (const { localDay, moving_s, effort } of activities) {
    loads.set(localDay, (loads.get(localDay) ?? 0) + (moving_s / 60) * (effort ?? USUAL_EFFORT))
    if (localDay < from) continue
    shown++
    if (effort !== undefined) said++
  }
  const days: LoadDay[] = []
  let [fitness, fatigue] = [0, 0]
  const first = activities[0]?.localDay
  if (first === undefined) return { days, said: 0 }
  for (let on = first; on <= asOf; on = addDays(on, 1)) {
    const load = loads.get(on) ?? 0
    // Form is what stood in the morning.
    const form = fitness - fatigue
    fitness += (load - fitness) / LONG_DAYS
    fatigue += (load - fatigue) / SHORT_DAYS
    if (on >= from) days.push({ on, load, fitness, fatigue, form })
  }
  return { days, said: shown === 0 ? 0 : said / shown }
}
