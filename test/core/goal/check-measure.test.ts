import { describe, expect, it } from 'vitest'
import { checkMeasure } from '../../../src/core/goal/check-measure.ts'

describe('checkMeasure', () => {
  it('fills in what may be left out', () => {
    expect(checkMeasure({ kind: 'frequency', times: 4, weeks: 12 })).toEqual({
      ok: true,
      value: { kind: 'frequency', times: 4, counted: 'activities', weeks: 12, slack_weeks: 0, sports: ['running'] },
    })
    expect(checkMeasure({ kind: 'volume', quantity: 'distance', amount: 1e6, per: 'year' })).toEqual({
      ok: true,
      value: { kind: 'volume', quantity: 'distance', amount: 1e6, per: 'year', sports: ['running'] },
    })
  })

  it('puts sports in one order, each once', () => {
    const checked = checkMeasure({ kind: 'frequency', times: 4, weeks: 12, sports: ['walking', 'running', 'walking'] })
    expect(checked).toMatchObject({ ok: true, value: { sports: ['running', 'walking'] } })
  })

  it.each([undefined, null, 'frequency', 4, [], [{ kind: 'frequency' }], () => 1])('misses the kind of %j', (value) => {
    expect(checkMeasure(value)).toEqual({ ok: false, error: [{ code: 'required', field: 'kind' }] })
  })

  it.each(['speed', '__proto__', 'constructor', 'toString', 7, null, {}])('knows no kind %j', (kind) => {
    expect(checkMeasure({ kind })).toMatchObject({ ok: false, error: [{ code: 'not-a-choice', field: 'kind' }] })
  })

  it('names all that is wrong at once', () => {
    const checked = checkMeasure({ kind: 'volume', quantity: 'calories', amount: NaN, sport: 'running' })
    expect(checked).toMatchObject({
      ok: false,
      error: [
        { code: 'not-a-choice', field: 'quantity', choices: ['distance', 'time', 'climb', 'count'] },
        { code: 'not-a-number', field: 'amount' },
        { code: 'required', field: 'per' },
        { code: 'unknown-field', field: 'sport' },
      ],
    })
  })

  it.each([
    [{ kind: 'frequency', times: 4, weeks: 3, slack_weeks: 3 }, 'contradiction', 'slack_weeks'],
    [{ kind: 'race-time', distance_m: 5000, time_s: 399 }, 'contradiction', 'time_s'],
    [
      { kind: 'volume', quantity: 'distance', amount: 1000, per: 'total', slack_periods: 1 },
      'contradiction',
      'slack_periods',
    ],
    [{ kind: 'volume', quantity: 'count', amount: 2.5, per: 'week' }, 'not-whole', 'amount'],
  ])('refuses values that cannot be together: %j', (value, code, field) => {
    expect(checkMeasure(value)).toMatchObject({ ok: false, error: [{ code, field }] })
  })

  it('does not make an object of what it was given: its own prototype stays its own', () => {
    const checked = checkMeasure(JSON.parse('{"kind": "race-time", "distance_m": 5000, "time_s": 1200}'))
    expect(checked.ok && Object.getPrototypeOf(checked.value)).toBe(Object.prototype)
  })
})
