import { expect, test } from 'vitest'
import { addDays, dateOf, isoDate } from '../../../../src/core/base/calendar.ts'
import { weekFit } from '../../../../src/web/pages/today/week-fit.ts'

const MONDAY = dateOf(2027, 3, 1)
const day = (offset: number) => isoDate(addDays(MONDAY, offset))
/** Eight weeks of runs on Tuesdays, Thursdays and Sundays, the last four of them on Saturdays too. */
const days = Array.from({ length: 56 }, (_, i) => {
  const runs = [1, 3, 6].includes(i % 7) || (i % 7 === 5 && i >= 28) ? 1 : 0
  return { on: day(i - 56), distance_m: runs * 5000, moving_s: 0, runs, activities: runs }
})

test('what is left of a week is laid on the days that the runner runs most often', () => {
  const left = [2, 3, 4, 5, 6].map(day)
  expect(weekFit(days, left, 2)).toEqual({ on: [day(3), day(6)], isTooMuch: false, isEveryDay: false })
  expect(weekFit(days, left, 3).on).toEqual([day(3), day(5), day(6)])
})

test('a week that is too short for it says so, and one that just does says that', () => {
  expect(weekFit(days, [day(6)], 2)).toEqual({ on: [day(6)], isTooMuch: true, isEveryDay: false })
  expect(weekFit(days, [day(5), day(6)], 2)).toEqual({ on: [day(5), day(6)], isTooMuch: false, isEveryDay: true })
})

test('without a habit the earlier day comes first', () => {
  expect(weekFit([], [day(3), day(4)], 1).on).toEqual([day(3)])
})
