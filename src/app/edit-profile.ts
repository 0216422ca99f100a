import { err, ok, type Result } from '../core/base/result.ts'
import { isZone } from '../core/base/zone.ts'
import type { Athlete } from '../core/evidence/athlete.ts'
import { athleteRow } from '../storage/athletes.ts'
import { activityRowWrite } from './activities/edit-activity.ts'
import { type MovedDays, moveZone } from './activities/move-zone.ts'
import type { AppProblem, InputProblem } from './app-problem.ts'
import type { Context } from './context.ts'
import { moveGoalDays } from './goals/move-goal-days.ts'
import { loadAthlete } from './load-athlete.ts'
import { type ChangeRef, recordChange } from './record-change.ts'
import { type OnceKey, write } from './write.ts'

/** null takes a value away; a field that is absent stays. */
export type ProfileEdit = {
  readonly [K in 'zone' | 'weekStart' | 'units' | 'elevationUnits' | 'language']?: Athlete[K] | undefined
} & {
  readonly version?: number | undefined
  readonly birthYear?: number | null | undefined
  readonly maxHeartRate_bpm?: number | null | undefined
  readonly sex?: NonNullable<Athlete['sex']> | null | undefined
}

/** Languages that have words. */
export const LANGUAGES = ['en', 'en-US', 'de'] as const

export function editProfile(
  context: Context,
  edit: ProfileEdit,
  once?: OnceKey,
): Promise<Result<{ athlete: Athlete; change: ChangeRef; moved: MovedDays }, AppProblem>> {
  return write(context, once, async (inside) => {
    const before = await loadAthlete(inside)
    if (edit.version !== undefined && edit.version !== before.version)
      return err({ code: 'stale-version', have: before.version })
    const problems = problemsOf(edit)
    if (problems.length > 0) return err({ code: 'validation', fields: problems })
    const { birthYear, sex, maxHeartRate_bpm, ...rest } = before
    const year = edit.birthYear === undefined ? birthYear : (edit.birthYear ?? undefined)
    const ownSex = edit.sex === undefined ? sex : (edit.sex ?? undefined)
    const highest = edit.maxHeartRate_bpm === undefined ? maxHeartRate_bpm : (edit.maxHeartRate_bpm ?? undefined)
    const athlete: Athlete = {
      ...rest,
      zone: edit.zone ?? before.zone,
      weekStart: edit.weekStart ?? before.weekStart,
      units: edit.units ?? before.units,
      elevationUnits: edit.elevationUnits ?? before.elevationUnits,
      language: edit.language ?? before.language,
      ...(year !== undefined && { birthYear: year }),
      ...(ownSex !== undefined && { sex: ownSex }),
      ...(highest !== undefined && { maxHeartRate_bpm: highest }),
      version: before.version + 1,
    }
    const shifted = await moveZone(inside, before.zone, athlete.zone)
    const change = await recordChange(inside, 'edit-profile', [
      { table: 'athlete', key: {}, next: athleteRow(athlete) },
      ...(await moveGoalDays(inside, before, athlete)),
      ...shifted.rows.map(activityRowWrite),
    ])
    return ok({ athlete, change, moved: shifted.moved })
  })
}

const BIRTH_YEARS = { min: 1900, max: 2100 } as const

/** No runner's highest heart rate lies outside. */
const HEART_RATES = { min: 100, max: 240 } as const

function problemsOf({ zone, language, birthYear, maxHeartRate_bpm }: ProfileEdit): InputProblem[] {
  const problems: InputProblem[] = []
  if (zone !== undefined && !isZone(zone)) problems.push({ code: 'not-a-zone', field: 'zone' })
  if (language !== undefined && !(LANGUAGES as readonly string[]).includes(language))
    problems.push({ code: 'no-words', field: 'language', languages: LANGUAGES })
  if (birthYear != null) {
    const field = 'birthYear'
    if (!Number.isInteger(birthYear)) problems.push({ code: 'not-whole', field })
    else if (birthYear < BIRTH_YEARS.min || birthYear > BIRTH_YEARS.max)
      problems.push({ code: 'out-of-range', field, ...BIRTH_YEARS })
  }
  if (maxHeartRate_bpm != null) {
    const field = 'maxHeartRate_bpm'
    if (!Number.isInteger(maxHeartRate_bpm)) problems.push({ code: 'not-whole', field })
    else if (maxHeartRate_bpm < HEART_RATES.min || maxHeartRate_bpm > HEART_RATES.max)
      problems.push({ code: 'out-of-range', field, ...HEART_RATES })
  }
  return problems
}
