import { err, ok, type Result } from '../base/result.ts'
import { checkEach, checkField, defaultOf, isAsked } from './check-field.ts'
import type { Field, FieldProblem } from './field.ts'
import type { Measure, MeasureKind } from './measure.ts'
import type { MeasureByKind } from './measures/definition.ts'
import { MEASURE_KINDS, MEASURES } from './measures/index.ts'

const isKind = (kind: unknown): kind is MeasureKind => (MEASURE_KINDS as readonly unknown[]).includes(kind)

/**
 * A value from outside (JSON of a request or of the database) as a measure: every field in its range, defaults filled
 * in, nothing that is not named by the measure's fields. All problems at once, in the order of the fields.
 */
export function checkMeasure(value: unknown): Result<Measure, FieldProblem[]> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return err([{ code: 'required', field: 'kind' }])
  const given = new Map<string, unknown>(Object.entries(value).filter(([, each]) => each !== undefined))
  const kind = given.get('kind')
  if (kind === undefined) return err([{ code: 'required', field: 'kind' }])
  if (!isKind(kind)) return err([{ code: 'not-a-choice', field: 'kind', choices: MEASURE_KINDS }])
  return checkFields(kind, given)
}

function checkFields<K extends MeasureKind>(
  kind: K,
  given: ReadonlyMap<string, unknown>,
): Result<Measure, FieldProblem[]> {
  const { fields, contradictions } = MEASURES[kind]
  const problems: FieldProblem[] = []
  const entries: [string, unknown][] = [['kind', kind]]
  for (const field of fields) {
    const value = given.get(field.name) ?? (given.has(field.name) ? null : undefined)
    if (!isAsked(field, fields, (name) => given.get(name))) {
      // A zero where nothing is asked says nothing.
      if (value !== undefined && value !== 0)
        problems.push({ code: 'contradiction', field: field.name, with: field.when?.field ?? 'kind' })
      continue
    }
    const said = value === undefined ? defaultOf(field) : value
    if (said === undefined) {
      if (field.required) problems.push({ code: 'required', field: field.name })
      continue
    }
    const checked = checkValue(field, said)
    if (checked.ok) entries.push([field.name, checked.value])
    else problems.push(checked.error)
  }
  const names = new Set(['kind', ...fields.map((field) => field.name)])
  for (const name of given.keys()) if (!names.has(name)) problems.push({ code: 'unknown-field', field: name })
  if (problems.length > 0) return err(problems)

  // Each field has just been held against its kind: this is the one place where that makes a measure of it.
  const measure = Object.fromEntries(entries) as unknown as MeasureByKind[K]
  const together = contradictions(measure)
  return together.length > 0 ? err([...together]) : ok(measure as Measure)
}

/** A field, where it is a list of measures each of them: a part is no composite itself. */
function checkValue(field: Field, value: unknown): Result<unknown, FieldProblem> {
  if (field.kind !== 'measures') return checkField(field, value)
  return checkEach(field.name, value, field.most, (each) => {
    const part = checkMeasure(each)
    if (!part.ok) return err({ ...(part.error[0] ?? { code: 'required' as const }), field: field.name })
    return part.value.kind === 'composite'
      ? err({
          code: 'not-a-choice' as const,
          field: field.name,
          choices: MEASURE_KINDS.filter((kind) => kind !== 'composite'),
        })
      : part
  })
}
