import { describe, expect, it } from 'vitest'
import { addDays, dateOf } from '../../../src/core/base/calendar.ts'
import type { Athlete } from '../../../src/core/evidence/athlete.ts'
import { MEDICAL_SIGNS } from '../../../src/core/evidence/check-in.ts'
import type { Pause } from '../../../src/core/evidence/evidence.ts'
import { offeredSigns, SIGNS_FOR_ALL } from '../../../src/core/wellbeing/offered-signs.ts'

const DAY = dateOf(2027, 3, 1)
const left = (athlete: Pick<Athlete, 'birthYear' | 'sex'>, pauses: readonly Pause[] = []) => {
  const offered = offeredSigns({ athlete, pauses }, DAY)
  return MEDICAL_SIGNS.filter((sign) => !offered.includes(sign))
}

describe('the signs for a clinician that a runner is offered to tell of', () => {
  it('leave periods and desire to adults whose year of birth is known', () => {
    expect(left({ birthYear: 1995, sex: 'female' })).toEqual([])
    expect(left({ birthYear: 1995 })).toEqual([])
    expect(left({ birthYear: 2011, sex: 'female' })).toEqual(['missed-periods', 'low-libido'])
    // In the year of the eighteenth birthday nobody knows.
    expect(left({ birthYear: 2009, sex: 'female' })).toEqual(['missed-periods', 'low-libido'])
    expect(left({ sex: 'female' })).toEqual(['missed-periods', 'low-libido'])
    expect(SIGNS_FOR_ALL).toEqual(offeredSigns({ athlete: {}, pauses: [] }, DAY))
  })

  it('ask of periods only where there are some', () => {
    expect(left({ birthYear: 1995, sex: 'male' })).toEqual(['missed-periods'])
    expect(left({ birthYear: 1977, sex: 'female' })).toEqual(['missed-periods'])
    const pregnant: Pause = { from: addDays(DAY, -500), reason: 'pregnancy' }
    expect(left({ birthYear: 1995, sex: 'female' }, [pregnant])).toEqual(['missed-periods'])
    expect(left({ birthYear: 1995 }, [{ ...pregnant, to: addDays(DAY, -200) }])).toEqual(['missed-periods'])
    expect(left({ birthYear: 1995 }, [{ ...pregnant, to: addDays(DAY, -400) }])).toEqual([])
  })
})
