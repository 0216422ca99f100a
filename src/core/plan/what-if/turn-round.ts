import { addDays, type LocalDate } from '../../base/calendar.ts'
import { whatIfForecast } from './what-if.ts'
import type { WhatIfAsked, WhatIfInputs } from './what-if-types.ts'

/** The chances that buttons offer. */
export const BUTTON_CHANCES = [0.3, 0.5, 0.7] as const

const chanceOf = (inputs: WhatIfInputs, asked: WhatIfAsked): number => {
  const said = whatIfForecast(inputs, asked)
  return said.kind === 'forecast' ? said.chance : 0
}

const STEPS = 30

/** The hardest target within the sliders' range that has the chance, whole; undefined where none has. */
export function targetAt(inputs: WhatIfInputs, asked: WhatIfAsked, chance: number): number | undefined {
  const { target: range } = inputs.range
  if (!range) return undefined
  let [easy, hard] = range
  const has = (target: number) => chanceOf(inputs, { ...asked, target }) >= chance
  if (!has(easy)) return undefined
  if (has(hard)) return hard
  const whole = easy > hard ? Math.ceil : Math.floor
  for (let i = 0; i < STEPS && Math.abs(easy - hard) > 0.5; i++) {
    const middle = (easy + hard) / 2
    if (has(middle)) easy = middle
    else hard = middle
  }
  return whole(easy)
}

/** The first last day, in whole weeks from here, that has the chance; undefined where none in the range has. */
export function dateAt(inputs: WhatIfInputs, asked: WhatIfAsked, chance: number): LocalDate | undefined {
  const { dueOn: range } = inputs.range
  if (!range) return undefined
  const has = (day: LocalDate) => chanceOf(inputs, { ...asked, dueOn: day }) >= chance
  for (let weeks = 1; inputs.asOf + 7 * weeks <= range[1]; weeks++) {
    const day = addDays(inputs.asOf, 7 * weeks)
    if (day >= range[0] && has(day)) return day
  }
  return undefined
}
