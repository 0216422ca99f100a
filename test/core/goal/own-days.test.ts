import { expect, it } from 'vitest'
import { onOwnDays } from '../../../src/core/goal/own-days.ts'
import { evidenceAsOf } from '../../../src/core/evidence/evidence.ts'
import type { Evidence } from '../../../src/core/evidence/evidence.ts'
import { day, makeEvidence, makeGoal, volumeOf } from './make-goal.ts'

const HALF_PAST_TEN_UTC = Date.UTC(2027, 2, 2, 22, 30)
const known = (assumedZone: string | undefined): Evidence => {
  const evidence = makeEvidence('2027-03-10', { activities: [{ on: '2027-03-02', distance_m: 5000 }] })
  return {
    ...evidence,
    activities: evidence.activities.map((each) => ({
      ...each,
      startAt: HALF_PAST_TEN_UTC,
      ...(assumedZone !== undefined && { assumedZone }),
    })),
  }
}
const goalIn = (zone: string | undefined) => {
  const goal = makeGoal([{ measure: volumeOf(), startOn: '2027-03-01', dueOn: '2027-03-31' }])
  return { ...goal, revisions: goal.revisions.map((each) => ({ ...each, ...(zone !== undefined && { zone }) })) }
}

it('an activity that does not tell where it was run lies on its day in the zone then agreed', () => {
  const moved = onOwnDays(goalIn('Asia/Tokyo'), known('UTC'))
  expect(moved.activities.map(({ localDay }) => localDay)).toEqual([day('2027-03-03')])
  // Of evidence that was cut, too.
  const cut = onOwnDays(goalIn('Asia/Tokyo'), evidenceAsOf(known('UTC'), day('2027-03-05')))
  expect(cut.activities.map(({ localDay }) => localDay)).toEqual([day('2027-03-03')])
})

it('where nothing can move, the evidence is the same one', () => {
  for (const [zone, assumed] of [
    ['UTC', 'UTC'],
    [undefined, 'UTC'],
    ['Asia/Tokyo', undefined],
  ] as const) {
    const evidence = known(assumed)
    expect(onOwnDays(goalIn(zone), evidence)).toBe(evidence)
  }
})
