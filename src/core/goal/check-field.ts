import { SPORTS } from '../activity/sport.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { Field, FieldProblem, PlainField } from './field.ts'

/** Smallest amount of any unit: a metre, a second, one activity. */
const LEAST_AMOUNT = 1
const RATING = { min: 0, max: 10 }
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

type Checked = Result<unknown, FieldProblem>

function checkNumber(field: string, value: unknown, min: number, max: number): Result<number, FieldProblem> {
  if (typeof value !== 'number' || !Number.isFinite(value)) return err({ code: 'not-a-number', field })
  if (value < min || value > max) return err({ code: 'out-of-range', field, min, max })
  return ok(value)
}

function checkCount(field: string, value: unknown, min: number, max: number): Result<number, FieldProblem> {
  const number = checkNumber(field, value, min, max)
  return number.ok && !Number.isInteger(number.value) ? err({ code: 'not-whole', field }) : number
}

/** Some of a list, in its order and each once: the same choice makes the same measure. */
function checkSome(field: string, value: unknown, all: readonly (string | number)[]): Checked {
  const choices = all.map(String)
  const wrong = err({ code: 'not-a-choice' as const, field, choices })
  if (!Array.isArray(value)) return wrong
  if (value.length === 0) return err({ code: 'required', field })
  const wanted: ReadonlySet<unknown> = new Set(value)
  const known: ReadonlySet<unknown> = new Set(all)
  return value.every((each) => known.has(each)) ? ok(all.filter((each) => wanted.has(each))) : wrong
}

function checkText(field: string, value: unknown, max: number): Result<string, FieldProblem> {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' || text.length > max ? err({ code: 'not-text', field, max }) : ok(text)
}

/** A list that is neither empty nor too long, each of it held against a check of its own. */
export function checkEach(
  field: string,
  value: unknown,
  most: number,
  check: (each: unknown) => Result<unknown, FieldProblem>,
): Result<unknown[], FieldProblem> {
  if (!Array.isArray(value) || value.length === 0 || value.length > most)
    return err({ code: 'not-a-list', field, most })
  const checked: unknown[] = []
  for (const each of value) {
    const one = check(each)
    if (!one.ok) return one
    checked.push(one.value)
  }
  return ok(checked)
}

/** One row of a table. What is wrong in it is said of the table, by the code of its cell. */
function checkRow(field: string, columns: readonly PlainField[], value: unknown, most: number): Checked {
  const wrong = err({ code: 'not-a-list' as const, field, most })
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong
  const cells = new Map<string, unknown>(Object.entries(value))
  const row: [string, unknown][] = []
  for (const column of columns) {
    const cell = checkField(column, cells.get(column.name))
    if (!cell.ok) return err({ ...cell.error, field })
    row.push([column.name, cell.value])
  }
  return cells.size === columns.length ? ok(Object.fromEntries(row)) : wrong
}

/** Checks one value that is there. Text is not turned into numbers: who reads text knows how. */
export function checkField(field: Exclude<Field, { kind: 'measures' }>, value: unknown): Checked {
  const { name } = field
  switch (field.kind) {
    case 'distance':
    case 'duration':
    case 'number':
      return checkNumber(name, value, field.min, field.max)
    case 'rating':
      return checkNumber(name, value, RATING.min, RATING.max)
    case 'amount':
      return checkNumber(name, value, LEAST_AMOUNT, field.max)
    case 'count':
      return checkCount(name, value, field.min, field.max)
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value)
        ? ok(value)
        : err({ code: 'not-a-choice', field: name, choices: field.choices })
    case 'sports':
      return checkSome(name, value, SPORTS)
    case 'weekdays':
      return checkSome(name, value, WEEKDAYS)
    case 'truth':
      return typeof value === 'boolean'
        ? ok(value)
        : err({ code: 'not-a-choice', field: name, choices: ['true', 'false'] })
    case 'text':
      return checkText(name, value, field.max)
    case 'texts':
      return checkEach(name, value, field.most, (each) => checkText(name, each, field.max))
    case 'rows':
      return checkEach(name, value, field.most, (each) => checkRow(name, field.columns, each, field.most))
  }
}

/** What stands in for a value that was left out. */
export const defaultOf = (field: Field): unknown => ('default' in field ? field.default : undefined)

/** Whether a field is asked, by what the others say. */
export function isAsked(field: Field, fields: readonly Field[], valueOf: (name: string) => unknown): boolean {
  const { when } = field
  if (when === undefined) return true
  const other = fields.find(({ name }) => name === when.field)
  const value = valueOf(when.field) ?? (other && (defaultOf(other) ?? ('absent' in other ? other.absent : undefined)))
  return typeof value === 'string' && when.is.includes(value)
}
