import type { LocalDate } from '../base/calendar.ts'
import { surelyAdult } from './adult-weight.ts'

const MARATHON = 42_195
/** A course is seldom measured to the metre. */
const SAME_DISTANCE = 0.99

/**
 * Whether a race is one for adults and the runner is not surely one on its day: a goal of theirs may lead there, but
 * Cairn lays no plan to it, says no chance of it and never offers it. Who has not told their year of birth is taken at
 * their word. docs/methods/plan.md
 */
export const isAdultsRace = (distance_m: number | undefined, birthYear: number | undefined, on: LocalDate): boolean =>
  distance_m !== undefined &&
  distance_m >= MARATHON * SAME_DISTANCE &&
  birthYear !== undefined &&
  !surelyAdult(birthYear, on)
