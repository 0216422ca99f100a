import { civil, type LocalDate } from '../base/calendar.ts'

const ADULT = 18
/** Below it an adult is underweight (World Health Organization); a goal never leads there. */
const LEAST_BMI = 18.5

/** Whether a runner is of age on a day, by year of birth alone: in the year of their eighteenth birthday nobody knows. */
export const surelyAdult = (birthYear: number | undefined, on: LocalDate): boolean =>
  birthYear !== undefined && civil(on).year >= adultFromYear(birthYear)

/** The first year in which that is sure. */
export const adultFromYear = (birthYear: number): number => birthYear + ADULT + 1

/** The least weight that a goal may name for a height, in kg, rounded up to a tenth. */
export const floorOf = (height_m: number): number => Math.ceil(LEAST_BMI * height_m * height_m * 10 - 1e-6) / 10
