import { addDays, civil, type LocalDate } from '../../core/base/calendar.ts'
import { isWithin, type MadeUpLife, placeOn, randomOf } from './made-up-life.ts'
import type { Outing } from './outing.ts'

/** What is not running: a walk now and then, daily on holiday, a ride in the warm months, strength in the dark ones. */
export function otherOutings(life: MadeUpLife, monday: LocalDate): Outing[] {
  const random = randomOf(life.seed, `other ${monday}`)
  const outings: Outing[] = []
  const { month } = civil(monday)
  const away = isWithin(monday, life.travel)
  if (!away && month >= 4 && month <= 9 && random() < 0.4) outings.push(ride(life, addDays(monday, 4), random()))
  if (!away && (month >= 10 || month <= 4) && random() < 0.45) outings.push(strength(life, monday, random()))
  for (let offset = 0; offset < 7; offset++) {
    const day = addDays(monday, offset)
    const wish = isWithin(day, life.holiday) ? 0.6 : offset === 6 ? 0.18 : 0.03
    if (random() < wish) outings.push(walk(life, day, random()))
  }
  return outings
}

const walk = (life: MadeUpLife, day: LocalDate, size: number): Outing => ({
  day,
  minute: 14 * 60 + Math.floor(size * 90),
  place: placeOn(life, day),
  sport: 'walking',
  name: 'Afternoon walk',
  stretches: [{ distance_m: 2500 + size * 4000, pace: 640 }],
  way: 6,
})

const ride = (life: MadeUpLife, day: LocalDate, size: number): Outing => ({
  day,
  minute: 17 * 60 + 15 + Math.floor(size * 60),
  place: placeOn(life, day),
  sport: 'cycling',
  name: 'Ride after work',
  stretches: [{ distance_m: 15_000 + size * 25_000, pace: 165 }],
  way: 7,
})

const strength = (life: MadeUpLife, day: LocalDate, size: number): Outing => ({
  day,
  minute: 18 * 60 + Math.floor(size * 60),
  place: placeOn(life, day),
  sport: 'training',
  subSport: 'strength_training',
  name: 'Strength',
  stretches: [],
  duration_s: 1500 + Math.round(size * 1200),
  way: 0,
})
