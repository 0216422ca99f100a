import { expect, test } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import type { Guess } from '../../../src/core/forecast/kept-forecast.ts'
import { importCard } from '../../../src/core/view/import-card.ts'
import { ASOF, distance, effort, fiveKm, goalOf, knowing, race, run } from '../forecast/make-case.ts'

test('an import says what it did to a chance that is shown, and nothing of one that is not', () => {
  const goal = goalOf(fiveKm(1480), { createdOn: addDays(ASOF, -10), startOn: addDays(ASOF, -9) })
  const evidence = knowing({
    races: [race(30, 5000, 1500)],
    runs: [run(2, 5100, { elapsed_s: 1515 })],
    efforts: [effort(2, 5000, 1485)],
  })
  const moved = (guesses: readonly Guess[]) =>
    importCard({ evidence, imported: ['run-2'], goals: [goal], guesses }).goals[0]!.chance
  expect(moved([])).toBeNull()
  const shown = moved([{ goalId: 'goal', on: ASOF, at: 0 }])!
  expect(shown.after).toBeGreaterThan(shown.before)
  expect(shown.drivers.reduce((sum, { by }) => sum + by, 0)).toBeCloseTo(shown.after - shown.before, 12)
})

test('it was training where years of runs came in at once, and the week where only its own did', () => {
  const goal = goalOf(distance(400_000), { createdOn: addDays(ASOF, -10), startOn: addDays(ASOF, -9) })
  const own = Array.from({ length: 40 }, (_, i) => run(3 + 3 * i, 9000))
  const guesses = [{ goalId: 'goal', on: ASOF, at: 0 }]
  const drivers = (imported: readonly string[]) =>
    importCard({
      evidence: knowing({ runs: own }),
      imported: [...imported],
      goals: [goal],
      guesses,
    }).goals[0]?.chance?.drivers.map(({ code, count }) => ({ code, count }))
  expect(drivers(['run-3'])).toEqual([{ code: 'week', count: 1 }])
  expect(drivers(own.slice(0, 20).map(({ id }) => id))).toEqual([{ code: 'training', count: 20 }])
})
