import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { addDays } from '../../../src/core/base/calendar.ts'
import { backwardPlan } from '../../../src/core/plan/backward-plan.ts'
import { madeRequest, TODAY } from './made-runner.ts'

const page = readFileSync(new URL('../../../docs/methods/plan.md', import.meta.url), 'utf8')
const example = JSON.parse(/```json\n([\s\S]+?)\n```/.exec(page)![1]!) as { weeks: unknown }

it('lays the weeks of the example on its page', () => {
  const runner = {
    asOf: TODAY,
    weekStart: 1,
    days: [2, 4, 6, 7],
    weeks: Array.from({ length: 12 }, () => 40_000),
  } as const
  const plan = backwardPlan(madeRequest(runner, [{ kind: 'race', distance_m: 21_097.5, on: addDays(TODAY, 84) }]))
  const weeks = plan.weeks.map(({ phase, distance_m, runs }) => [
    phase,
    distance_m,
    runs.find(({ kind }) => kind === 'long')?.distance_m ?? null,
  ])
  expect(weeks).toEqual(example.weeks)
})
