import type { StandardTable } from './standard-table.ts'

const clock = (hours: number, minutes: number) => hours * 3600 + minutes * 60

/**
 * Boston Marathon qualifying standards for the races of 2026 and 2027. Source: Boston Athletic Association,
 * https://www.baa.org/races/boston-marathon/qualify (announced on 16 September 2024). Non-binary runners are asked the
 * women's times.
 */
export const boston: StandardTable = {
  id: 'boston',
  distance_m: 42_195,
  source: 'https://www.baa.org/races/boston-marathon/qualify',
  races: [2026, 2027],
  rows: (
    [
      [18, 34, clock(2, 55), clock(3, 25)],
      [35, 39, clock(3, 0), clock(3, 30)],
      [40, 44, clock(3, 5), clock(3, 35)],
      [45, 49, clock(3, 15), clock(3, 45)],
      [50, 54, clock(3, 20), clock(3, 50)],
      [55, 59, clock(3, 30), clock(4, 0)],
      [60, 64, clock(3, 50), clock(4, 20)],
      [65, 69, clock(4, 5), clock(4, 35)],
      [70, 74, clock(4, 20), clock(4, 50)],
      [75, 79, clock(4, 35), clock(5, 5)],
      [80, 120, clock(4, 50), clock(5, 20)],
    ] as const
  ).flatMap(([from_age, to_age, men, women]) => [
    { sex: 'male' as const, from_age, to_age, time_s: men },
    { sex: 'female' as const, from_age, to_age, time_s: women },
  ]),
}
