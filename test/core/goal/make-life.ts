import type { CheckIn } from '../../../src/core/evidence/check-in.ts'
import type { ActivityFact, BestEffortFact, Evidence, Pause } from '../../../src/core/evidence/evidence.ts'
import { evidence } from '../../../src/core/evidence/make-evidence.ts'
import type { Race } from '../../../src/core/evidence/race.ts'
import { addDays, isoDate } from '../../../src/core/base/calendar.ts'
import { day, makeFact, type Done } from './make-goal.ts'

/** A check-in in short: pain as a number, the day as text. */
export type SaidOn = Partial<Omit<CheckIn, 'on' | 'pain' | 'version'>> & {
  readonly on: string
  readonly pain?: number | CheckIn['pain']
}

export function makeCheckIn({ on, pain, ...said }: SaidOn, index = 0): CheckIn {
  return {
    id: `check-in-${String(index + 1).padStart(4, '0')}`,
    moment: 'after-run',
    ...said,
    on: day(on),
    ...(pain !== undefined && { pain: typeof pain === 'number' ? { level: pain } : pain }),
    version: 1,
  }
}

export interface LifeDone extends Done {
  readonly average_heart_rate_bpm?: number
  readonly average_cadence_rpm?: number
  readonly ascent_m?: number
  readonly effort?: number
}

export interface Life {
  readonly activities?: readonly LifeDone[]
  readonly checkIns?: readonly SaidOn[]
  readonly dayFacts?: readonly { on: string; weight_kg?: number; resting_heart_rate_bpm?: number }[]
  readonly pauses?: readonly { from: string; to?: string; reason?: Pause['reason'] }[]
  readonly races?: readonly Race[]
  readonly bestEfforts?: readonly BestEffortFact[]
  readonly birthYear?: number
}

const madeRun = (done: LifeDone, index: number): ActivityFact => {
  const { average_heart_rate_bpm, average_cadence_rpm, ascent_m, effort } = done
  return {
    ...makeFact(done, index),
    ...(average_heart_rate_bpm !== undefined && { average_heart_rate_bpm }),
    ...(average_cadence_rpm !== undefined && { average_cadence_rpm }),
    ...(ascent_m !== undefined && { ascent_m }),
    ...(effort !== undefined && { effort }),
  }
}

export const makeLife = (asOf: string, life: Life = {}): Evidence =>
  evidence(
    { weekStart: 1, ...(life.birthYear !== undefined && { birthYear: life.birthYear }) },
    {
      activities: (life.activities ?? []).map(madeRun),
      bestEfforts: life.bestEfforts ?? [],
      pauses: (life.pauses ?? []).map(({ from, to, reason }) => ({
        from: day(from),
        ...(to !== undefined && { to: day(to) }),
        reason: reason ?? 'illness',
      })),
      races: life.races ?? [],
      checkIns: (life.checkIns ?? []).map(makeCheckIn),
      dayFacts: (life.dayFacts ?? []).map((fact) => ({ source: 'hand', ...fact, on: day(fact.on) })),
    },
    day(asOf),
  )

/** So many days from a first one, as text. */
export const daysFrom = (first: string, count: number, step = 1): string[] =>
  Array.from({ length: count }, (_, i) => isoDate(addDays(day(first), i * step)))
