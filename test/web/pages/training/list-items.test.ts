import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ActivityRow } from '../../../../src/core/view/dashboard-types.ts'
import { itemAt, listItems, MONTH_REM, offsetsOf, ROW_REM } from '../../../../src/web/pages/training/list-items.ts'
import { trainingQuery } from '../../../../src/web/pages/training/training-query.ts'

const row = (localDay: string, facts: Partial<ActivityRow> = {}) =>
  ({ id: localDay, localDay, sport: 'running', distance_m: 5000, duplicateOf: null, ...facts }) as ActivityRow
const rows = [row('2027-03-04'), row('2027-03-01', { duplicateOf: 'x' }), row('2027-02-20', { sport: 'cycling' })]

describe('the long list', () => {
  it('puts months over their rows, and sums runs once', () => {
    const items = listItems(rows, { byMonth: true, sport: undefined, isWhole: true })
    expect(items.map(({ kind }) => kind)).toEqual(['month', 'row', 'row', 'month', 'row'])
    expect(items[0]).toMatchObject({ month: '2027-03', runs: 1, distance_m: 5000 })
    expect(items[3]).toMatchObject({ runs: 0, distance_m: 0 })
  })

  it('gives no sum to a month that may go on', () => {
    const items = listItems(rows, { byMonth: true, sport: undefined, isWhole: false })
    expect(items[0]).toMatchObject({ distance_m: 5000 })
    expect(items[3]).toMatchObject({ distance_m: undefined })
  })

  it('finds the item at every height', () => {
    const items = listItems(rows, { byMonth: true, sport: undefined, isWhole: true })
    const offsets = offsetsOf(items)
    expect(offsets.at(-1)).toBe(2 * MONTH_REM + 3 * ROW_REM)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 19, noNaN: true }), (rem) => {
        const at = itemAt(offsets, rem)
        return (offsets[at] ?? 0) <= rem && (at === offsets.length - 1 || (offsets[at + 1] ?? 0) > rem)
      }),
      { seed: 11 },
    )
    expect(itemAt(offsets, -5)).toBe(0)
  })
})

describe('the address of the list', () => {
  it('passes over what makes no sense', () => {
    const asked = trainingQuery(
      new URLSearchParams('sport=jousting&from=2027-13-01&least_m=-4&race=maybe&gear=x&sort=luck'),
    )
    expect(asked).toEqual({})
  })

  it('looks no further than the day that is looked back on', () => {
    expect(trainingQuery(new URLSearchParams('to=2027-05-01&asOf=2027-03-01')).to).toBe('2027-03-01')
    expect(trainingQuery(new URLSearchParams('to=2027-02-01&asOf=2027-03-01')).to).toBe('2027-02-01')
  })
})
