import { addDays } from '../../base/calendar.ts'
import { QUIET_DAYS } from '../adjustment.ts'
import { keptBefore } from '../kept-before.ts'
import type { Option } from '../option.ts'
import { asksOf, chanceOf, type OptionGround, staysOf } from './ground.ts'

/** The goal as it is. Asked again in four weeks, not before. */
export function keepOption(ground: OptionGround): Option {
  const { goal, goals, evidence, revision, to, healthFirst } = ground
  return {
    code: 'keep',
    ...chanceOf(goal, evidence, healthFirst),
    asks: asksOf(ground, goal, evidence),
    changes: [{ code: 'nothing' }],
    stays: [...(to === undefined ? [] : [{ code: 'date', on: to } as const]), { code: 'target' }, ...staysOf(ground)],
    keptBefore: keptBefore(goal, revision.measure, goals, evidence),
    goal,
    nextOn: addDays(evidence.asOf, QUIET_DAYS),
  }
}
