import { addDays } from '../../base/calendar.ts'
import { builtSince } from '../../goal/built-since.ts'
import { QUIET_AFTER_LETTING_GO_DAYS } from '../adjustment.ts'
import type { Option } from '../option.ts'
import { type OptionGround, staysOf } from './ground.ts'

/** An honourable ending. It is no falling short: no chance is told, and what was built stays. */
export function letGoOption(ground: OptionGround): Option {
  const { goal, evidence } = ground
  const built = builtSince(goal, evidence)
  return {
    code: 'let-go',
    noChance: 'no-number',
    asks: {},
    changes: [{ code: 'ends' }],
    stays: [
      ...(built
        ? [{ code: 'built', runs: built.runs, distance_m: built.distance_m, weeksRun: built.weeksRun } as const]
        : []),
      { code: 'running' },
      ...staysOf(ground).filter(({ code }) => code !== 'slack'),
    ],
    nextOn: addDays(evidence.asOf, QUIET_AFTER_LETTING_GO_DAYS),
  }
}
