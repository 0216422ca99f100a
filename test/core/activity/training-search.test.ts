import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparePlaces,
  filterTraining,
  orderTraining,
  plainText,
  sortValue,
  TRAINING_SORTS,
  trainingTotals,
  type TrainingRow,
} from '../../../src/core/activity/training-search.ts'
import { addDays } from '../../../src/core/base/calendar.ts'
import { MONDAY } from '../../make.ts'

const makeRow = (facts: Partial<TrainingRow> = {}): TrainingRow => ({
  id: 'a',
  startAt: 0,
  localDay: MONDAY,
  sport: 'running',
  distance_m: 10_000,
  elapsed_s: 3300,
  moving_s: 3200,
  hasNote: false,
  inCompany: false,
  hasRace: false,
  isTwin: false,
  hasTwins: false,
  countsForGoals: true,
  text: '',
  ...facts,
})

describe('searching the training list', () => {
  it.each([
    ['ZURICH', 'Lauf in Zürich'],
    ['strasse', 'Auf der Straße'],
    ['lodz', 'Łódź by night'],
    ['søndag', 'Sondag'],
    ['café ann', 'To the CAFE with Ann'],
    ['  ', 'anything'],
  ])('"%s" finds "%s"', (text, said) => {
    expect(filterTraining([makeRow({ text: plainText(said) })], { text })).toHaveLength(1)
  })

  it('wants every word', () => {
    expect(filterTraining([makeRow({ text: 'ann' })], { text: 'ann bo' })).toEqual([])
  })

  it.each([
    [{ sport: 'cycling' }, { sport: 'running' }],
    [{ from: addDays(MONDAY, 1) }, { to: MONDAY }],
    [{ least_m: 10_001 }, { least_m: 10_000 }],
    [{ most_m: 9_999 }, { most_m: 10_000 }],
    [{ race: true }, { race: false }],
    [{ inCompany: true }, { inCompany: false }],
    [{ gearId: 'shoes' }, { gearId: null }],
    [{ counts: false }, { counts: true }],
    [{ twins: true }, { twins: false }],
    [{ note: true }, { note: false }],
  ] as const)('%o leaves a plain run out, and %o keeps it', (out, keeps) => {
    expect(filterTraining([makeRow()], out)).toEqual([])
    expect(filterTraining([makeRow()], keeps)).toHaveLength(1)
  })

  it('does not take an unknown distance for none', () => {
    const { distance_m: _, ...unknown } = makeRow()
    expect(filterTraining([unknown], { least_m: 0 })).toEqual([])
    expect(filterTraining([unknown], { most_m: 5 })).toEqual([])
  })
})

const rows = fc.array(
  fc.record(
    {
      id: fc.uuid(),
      startAt: fc.integer({ min: 0, max: 5 }),
      distance_m: fc.constantFrom(0, 5000, 5000.5, 42_195),
      moving_s: fc.constantFrom(1200, 1300),
      ascent_m: fc.constantFrom(0, 12),
      effort: fc.constantFrom(0, 3, 9.5),
    },
    { requiredKeys: ['id', 'startAt', 'moving_s'] },
  ),
  { maxLength: 30 },
)

describe('the order of the training list', () => {
  it('is whole and stable in every sort, what is not known last, and a cursor splits it without gap or overlap', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...TRAINING_SORTS), fc.boolean(), fc.nat(29), (made, sort, descending, at) => {
        const all = [...new Map(made.map((row) => [row.id, row])).values()].map((row) => {
          const { distance_m: _, ...plain } = makeRow()
          return { ...plain, ...row } as TrainingRow
        })
        const order = { sort, descending }
        const ordered = orderTraining(all, order)
        expect(ordered).toEqual(orderTraining(all.toReversed(), order))
        const values = ordered.map((row) => sortValue(row, sort))
        const known = values.filter((value) => value !== undefined)
        expect(values.slice(0, known.length)).toEqual(known)
        expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)))
        const cursor = ordered[at]
        if (!cursor) return
        const place = { value: sortValue(cursor, sort), id: cursor.id }
        const after = ordered.filter(
          (row) => comparePlaces({ value: sortValue(row, sort), id: row.id }, place, order) > 0,
        )
        expect(after).toEqual(ordered.slice(at + 1))
      }),
      { seed: 5, numRuns: 200 },
    )
  })
})

it('totals leave twins out and say how many there are', () => {
  const { distance_m: _, ...unknown } = makeRow({ ascent_m: 30 })
  expect(trainingTotals([makeRow({ ascent_m: 12 }), makeRow({ isTwin: true }), unknown])).toEqual({
    activities: 2,
    twins: 1,
    distance_m: 10_000,
    elapsed_s: 6600,
    moving_s: 6400,
    ascent_m: 42,
  })
})
