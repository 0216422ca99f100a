import { addDays, type LocalDate } from '../../core/base/calendar.ts'
import type { CheckIn } from '../../core/evidence/check-in.ts'
import { isWithin, randomOf } from './made-up-life.ts'

interface Run {
  readonly id: string
  readonly on: LocalDate
  readonly name: string
}

const DAYS = 70
/** How hard each kind of run feels, 0 to 10, by the first word of its name. */
const EFFORTS: readonly (readonly [word: RegExp, effort: number])[] = [
  [/^Easy/, 3],
  [/^Long/, 5],
  [/^Tempo/, 7],
  [/×/, 8],
]
const RACE_EFFORT = 9

/** What was said after the runs of the last ten weeks: most of them, in ten seconds each, nothing to worry about. */
export function madeUpCheckIns(seed: number, until: LocalDate, runs: readonly Run[]): Omit<CheckIn, 'id'>[] {
  const asked = { from: addDays(until, -DAYS), to: addDays(until, -2) }
  return runs.flatMap(({ id, on, name }) => {
    const random = randomOf(seed, `check-in ${on} ${name}`)
    if (!isWithin(on, asked) || random() < 0.2) return []
    const effort = EFFORTS.find(([word]) => word.test(name))?.[1] ?? RACE_EFFORT
    return [
      {
        on,
        moment: 'after-run' as const,
        activityId: id,
        effort: Math.min(10, effort + Math.floor(random() * 2)),
        energy: 6 + Math.floor(random() * 3),
        joy: 7 + Math.floor(random() * 3),
        pain: { level: 0 },
        version: 1,
      },
    ]
  })
}
