import { SPORTS } from '../activity/sport.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Field, FieldProblem } from './field.ts'

const known: ReadonlySet<unknown> = new Set(SPORTS)

/** Smallest amount of any unit: a metre, a second, one activity. */
const LEAST_AMOUNT = 1

function checkNumber(field: string, value: unknown, min: number, max: number): Result<number, FieldProblem> {
  if (typeof value !== 'number' || !Number.isFinite(value)) return err({ code: 'not-a-number', field })
  if (value < min || value > max) return err({ code: 'out-of-range', field, min, max })
  return ok(value)
}

function checkSports(field: string, value: unknown): Result<readonly string[], FieldProblem> {
  const wrong = err({ code: 'not-a-choice' as const, field, choices: SPORTS })
  if (!Array.isArray(value)) return wrong
  if (value.length === 0) return err({ code: 'required', field })
  if (!value.every((sport) => known.has(sport))) return wrong
  const wanted: ReadonlySet<unknown> = new Set(value)
  // In the order of the list, each once: the same sports make the same measure.
  return ok(SPORTS.filter((sport) => wanted.has(sport)))
}

/** Checks one value that is there. Text is not turned into numbers: who reads text knows how. */
export function checkField(field: Field, value: unknown): Result<unknown, FieldProblem> {
  switch (field.kind) {
    case 'distance':
    case 'duration':
      return checkNumber(field.name, value, field.min, field.max)
    case 'amount':
      return checkNumber(field.name, value, LEAST_AMOUNT, field.max)
    case 'count': {
      const number = checkNumber(field.name, value, field.min, field.max)
      return number.ok && !Number.isInteger(number.value) ? err({ code: 'not-whole', field: field.name }) : number
    }
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value)
        ? ok(value)
        : err({ code: 'not-a-choice', field: field.name, choices: field.choices })
    case 'sports':
      return checkSports(field.name, value)
  }
}

/** What stands in for a value that was left out. */
export const defaultOf = (field: Field): unknown => ('default' in field ? field.default : undefined)
