import { isSport } from '../../core/activity/sport.ts'
import { type LocalDate, parseIsoDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { type PlannedWorkout, WORKOUT_KINDS, type WorkoutKind } from '../../core/evidence/planned-workout.ts'
import { SPORTS } from '../../core/activity/sport.ts'
import type { InputProblem } from '../app-problem.ts'
import { checkSteps } from './check-steps.ts'

/** A planned workout before it has a place: what its runner or a file says of it. */
export type WorkoutDraft = Omit<PlannedWorkout, 'id' | 'version' | 'word' | 'reason' | 'purpose' | 'shorter' | 'isOwn'>

const MOST_DISTANCE_M = 1_000_000
const MOST_DURATION_S = 7 * 86_400
const MOST_LETTERS = 120
const FIELDS: ReadonlySet<string> = new Set([
  'on',
  'kind',
  'sport',
  'name',
  'distance_m',
  'duration_s',
  'steps',
  'goalId',
  'planId',
])

const SPORT_OF: Partial<Record<WorkoutKind, PlannedWorkout['sport']>> = {
  strength: 'training',
  'cross-training': 'generic',
}

/** A workout from outside (a request, a row of a file), with every field in its range; all problems at once. */
export function checkWorkout(value: Readonly<Record<string, unknown>>): Result<WorkoutDraft, InputProblem[]> {
  const problems: InputProblem[] = []
  const given = (field: string): unknown => value[field] ?? undefined
  const amount = (field: string, max: number): number | undefined => {
    const number = given(field)
    if (number === undefined) return undefined
    if (typeof number !== 'number' || !Number.isFinite(number)) problems.push({ code: 'not-a-number', field })
    else if (number <= 0 || number > max) problems.push({ code: 'out-of-range', field, min: 1, max })
    else return number
    return undefined
  }
  const words = (field: string): string | undefined => {
    const text = given(field)
    if (text === undefined) return undefined
    if (typeof text === 'string' && text.trim() !== '' && text.trim().length <= MOST_LETTERS) return text.trim()
    problems.push({ code: 'not-text', field, max: MOST_LETTERS })
    return undefined
  }
  for (const field of Object.keys(value)) if (!FIELDS.has(field)) problems.push({ code: 'unknown-field', field })

  const on = dayOf(given('on'))
  if (on === undefined)
    problems.push(given('on') === undefined ? { code: 'required', field: 'on' } : { code: 'not-a-day', field: 'on' })
  const kind = WORKOUT_KINDS.find((each) => each === given('kind'))
  if (kind === undefined)
    problems.push(
      given('kind') === undefined ? { code: 'required', field: 'kind' } : { code: 'not-a-workout', field: 'kind' },
    )
  const sport: unknown = given('sport') ?? (kind && SPORT_OF[kind]) ?? 'running'
  const isKnown = typeof sport === 'string' && isSport(sport)
  if (!isKnown) problems.push({ code: 'not-a-choice', field: 'sport', choices: SPORTS })
  const [name, goalId, planId] = [words('name'), words('goalId'), words('planId')]
  const distance_m = amount('distance_m', MOST_DISTANCE_M)
  const duration_s = amount('duration_s', MOST_DURATION_S)
  const steps = checkSteps(given('steps') ?? [])
  if (!steps.ok) problems.push(steps.error)
  if (problems.length > 0 || on === undefined || kind === undefined || !isKnown || !steps.ok) return err(problems)
  return ok({
    on,
    kind,
    sport,
    ...(name !== undefined && { name }),
    ...(distance_m !== undefined && { distance_m }),
    ...(duration_s !== undefined && { duration_s }),
    steps: steps.value,
    ...(goalId !== undefined && { goalId }),
    ...(planId !== undefined && { planId }),
  })
}

/** A day as a file writes it, or as it is kept. */
const dayOf = (on: unknown): LocalDate | undefined => (typeof on === 'string' ? parseIsoDate(on) : undefined)
