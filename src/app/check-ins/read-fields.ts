import { parseIsoDate } from '../../core/base/calendar.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import { CHECK_IN_MOMENTS, type Clearance, type MedicalSign } from '../../core/evidence/check-in.ts'
import { CHECK_IN_SCALES } from '../../core/evidence/check-in-scales.ts'
import type { InputProblem } from '../app-problem.ts'
import type { CheckInFields, PainSaid } from './check-in-fields.ts'

const MOST_WORDS = 5000
const MOST_WHERE = 200
/** Written with every check-in, and not taken from a file: each gets its own. */
const OWN: ReadonlySet<string> = new Set(['id', 'version', 'activityId'])
const FIELDS: ReadonlySet<string> = new Set([
  ...CHECK_IN_SCALES,
  ...['on', 'moment', 'goalId', 'pain', 'medicalSigns', 'clearance', 'sleep_h', 'answers', 'words'],
])

/** A check-in from a file, as the API would take it; all problems at once. What is null was left open. */
export function readFields(value: Readonly<Record<string, unknown>>): Result<CheckInFields, InputProblem[]> {
  const problems: InputProblem[] = []
  const given = (from: Readonly<Record<string, unknown>>, field: string): unknown => from[field] ?? undefined
  const number = (from: Readonly<Record<string, unknown>>, name: string, field = name): number | undefined => {
    const said = given(from, name)
    if (said === undefined || (typeof said === 'number' && Number.isFinite(said))) return said as number | undefined
    problems.push({ code: 'not-a-number', field })
    return undefined
  }
  const text = (from: Readonly<Record<string, unknown>>, name: string, max: number): string | undefined => {
    const said = given(from, name)
    if (said === undefined || (typeof said === 'string' && said.length <= max)) return said?.trim() || undefined
    problems.push({ code: 'not-text', field: name, max })
    return undefined
  }
  const record = (field: string): Readonly<Record<string, unknown>> | undefined => {
    const said = given(value, field)
    if (said === undefined || (typeof said === 'object' && !Array.isArray(said))) return said as Record<string, unknown>
    problems.push({ code: 'not-a-list', field, most: 1 })
    return undefined
  }
  for (const field of Object.keys(value))
    if (!FIELDS.has(field) && !OWN.has(field)) problems.push({ code: 'unknown-field', field })

  const said = given(value, 'on')
  const on = typeof said === 'string' ? parseIsoDate(said) : undefined
  if (on === undefined) problems.push({ code: said === undefined ? 'required' : 'not-a-day', field: 'on' })
  const moment = given(value, 'moment')
  const known = CHECK_IN_MOMENTS.find((each) => each === moment)
  if (moment !== undefined && !known)
    problems.push({ code: 'not-a-choice', field: 'moment', choices: CHECK_IN_MOMENTS })
  const hurt = record('pain')
  const pain: PainSaid | undefined = hurt && {
    level: number(hurt, 'level', 'pain') ?? NaN,
    where: text(hurt, 'where', MOST_WHERE),
    during: number(hurt, 'during', 'pain.during'),
    nextMorning: number(hurt, 'nextMorning', 'pain.nextMorning'),
  }
  const own = record('answers') ?? {}
  const answers = Object.fromEntries(
    Object.keys(own).flatMap((name) => {
      const answer = number(own, name, `answers.${name}`)
      return answer === undefined ? [] : [[name, answer]]
    }),
  )
  const signs = given(value, 'medicalSigns') ?? []
  const fields: CheckInFields = {
    ...Object.fromEntries(CHECK_IN_SCALES.map((scale) => [scale, number(value, scale)])),
    on,
    moment: known,
    goalId: text(value, 'goalId', MOST_WHERE),
    pain,
    // Whether each is one is asked of every check-in alike.
    medicalSigns: (Array.isArray(signs) ? signs : [signs]) as MedicalSign[],
    clearance: text(value, 'clearance', MOST_WHERE) as Clearance | undefined,
    sleep_h: number(value, 'sleep_h'),
    ...(Object.keys(answers).length > 0 && { answers }),
    words: text(value, 'words', MOST_WORDS),
  }
  return problems.length > 0 ? err(problems) : ok(fields)
}
