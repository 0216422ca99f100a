import { describe, expect, it } from 'vitest'
import { namedKind, type RunKind } from '../../../src/core/activity/run-kind.ts'

describe('what the name of a run says that it was', () => {
  it.each<[string, RunKind | undefined]>([
    ['Tempo Tuesday', 'tempo'],
    ['Threshold 2 x 15 min', 'intervals'],
    ['Threshold run', 'tempo'],
    ['6 x 800 m', 'intervals'],
    ['8×400', 'intervals'],
    ['Hill repeats', 'hills'],
    ['Berlin: Langer Lauf', 'long'],
    ['Sunday long run', 'long'],
    ['5k at marathon pace', 'race-pace'],
    ['Recovery jog', 'recovery'],
    ['Easy', 'easy'],
    ['Morning Run', undefined],
    ['Along the river', undefined],
    ['Tempo warm-up', undefined],
    ['2027-03-08 10:00', undefined],
    ['', undefined],
  ])('%s', (name, kind) => expect(namedKind(name)).toBe(kind))

  it('is nothing where there is no name', () => {
    expect(namedKind(undefined)).toBeUndefined()
    expect(namedKind(null)).toBeUndefined()
  })
})
