import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAsked } from '../../src/core/goal/check-field.ts'
import { checkMeasure } from '../../src/core/goal/check-measure.ts'
import type { Field } from '../../src/core/goal/field.ts'
import type { MeasureKind } from '../../src/core/goal/measure.ts'
import { MEASURES } from '../../src/core/goal/measures/index.ts'
import { measures } from './measure-arbitraries.ts'

const RUNS = { seed: 20270308, numRuns: 300 }
const NO_NUMBERS = [NaN, Infinity, -Infinity, '4', null, true, [4]]

/** Values that a field takes for nothing, with the code of what is wrong. */
function wrongOf(field: Field): readonly (readonly [unknown, string])[] {
  const each = (values: readonly unknown[], code: string) => values.map((value) => [value, code] as const)
  switch (field.kind) {
    case 'choice':
      return each(['nothing like it', 1, null, {}, ['nothing like it']], 'not-a-choice')
    case 'sports':
    case 'weekdays':
      return [...each(['nothing like it', 11, null, {}, ['nothing like it'], [0]], 'not-a-choice'), [[], 'required']]
    case 'truth':
      return each(['true', 1, null, {}], 'not-a-choice')
    case 'text':
      return each(['', '  ', 1, null, {}, 'x'.repeat(field.max + 1)], 'not-text')
    case 'texts':
      return [...each([[], 'one', null, {}], 'not-a-list'), ...each([[''], [1]], 'not-text')]
    case 'rows':
    case 'measures':
      return each([[], 'one', null, {}], 'not-a-list')
    case 'rating':
      return [...each(NO_NUMBERS, 'not-a-number'), ...each([-1, 11], 'out-of-range')]
    case 'amount':
      return [...each(NO_NUMBERS, 'not-a-number'), ...each([0, field.max + 1], 'out-of-range')]
    default:
      return [
        ...each(NO_NUMBERS, 'not-a-number'),
        ...each([field.min - 1, field.max + 1], 'out-of-range'),
        ...(field.kind === 'count' ? each([(field.min + field.max) / 2 + 0.25], 'not-whole') : []),
      ]
  }
}

/** What holds for the form of every measure. */
export function measureForm(kind: MeasureKind): void {
  const fields: readonly Field[] = MEASURES[kind].fields
  const samples = fc.sample(measures[kind], { seed: RUNS.seed, numRuns: 100 })

  describe(`the form of ${kind}`, () => {
    it('takes what it lists, and reads back from JSON what it took', () => {
      fc.assert(
        fc.property(measures[kind], (measure) => {
          const checked = checkMeasure(JSON.parse(JSON.stringify(measure)))
          expect(checked).toEqual({ ok: true, value: measure })
          expect(checkMeasure(checked.ok && checked.value)).toEqual(checked)
        }),
        RUNS,
      )
    })

    it('refuses a field that it does not list, be it named after what every object has', () => {
      for (const name of ['extra', 'constructor', 'toString', '__proto__']) {
        const value = JSON.parse(`{${JSON.stringify(samples[0]).slice(1, -1)}, ${JSON.stringify(name)}: {"times": 1}}`)
        expect(checkMeasure(value)).toEqual({ ok: false, error: [{ code: 'unknown-field', field: name }] })
      }
    })

    it('misses what is required and never reads it from a prototype', () => {
      const asked = fields.filter((field) => field.required && isAsked(field, fields, () => undefined))
      const error = asked.map(({ name }) => ({ code: 'required', field: name }))
      if (error.length > 0) expect(checkMeasure({ kind })).toEqual({ ok: false, error })
      expect(checkMeasure(Object.create(samples[0] ?? null))).toEqual({
        ok: false,
        error: [{ code: 'required', field: 'kind' }],
      })
    })

    it.each(fields.map((field) => [field.name, field] as const))('keeps %s to its kind and range', (name, field) => {
      const asked = samples.filter((sample) => isAsked(field, fields, (each) => Reflect.get(sample, each)))
      for (const [value, code] of asked.length === 0 ? [] : wrongOf(field)) {
        const checked = checkMeasure({ ...asked[0], [name]: value })
        const codes = checked.ok ? [] : checked.error.filter((problem) => problem.field === name)
        expect(codes.map((problem) => problem.code)).toContain(code)
      }
    })

    it('refuses what is not asked of it by its other fields', () => {
      for (const field of fields.filter(({ when }) => when !== undefined)) {
        const sample = samples.find((each) => !isAsked(field, fields, (name) => Reflect.get(each, name)))
        if (sample === undefined) continue
        expect(checkMeasure({ ...sample, [field.name]: 1 })).toEqual({
          ok: false,
          error: [{ code: 'contradiction', field: field.name, with: field.when?.field }],
        })
      }
    })
  })
}
