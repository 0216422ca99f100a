import { addDays, dateOf } from '../src/core/base/calendar.ts'
import { backwardPlan, type PlanRequest } from '../src/core/plan/backward-plan.ts'
import { madeRequest, type MadeRunner } from '../test/core/plan/made-runner.ts'

/** How long plans take, in milliseconds: the middle and the slow end (p99) of many, after a warm-up. */
const TODAY = dateOf(2026, 3, 8)
const runner: MadeRunner = {
  asOf: TODAY,
  weekStart: 1,
  days: [2, 4, 6, 7],
  weeks: Array.from({ length: 12 }, () => 40_000),
  best: { distance_m: 10_000, time_s: 3000 },
}
const beginner: MadeRunner = { ...runner, weeks: Array.from({ length: 5 }, () => 10_000) }
const everyDay: MadeRunner = { ...runner, days: [1, 2, 3, 4, 5, 6, 7] }
const marathon = (weeks: number) => ({ kind: 'race', distance_m: 42_195, on: addDays(TODAY, 7 * weeks) }) as const

const cases: Readonly<Record<string, PlanRequest>> = {
  'a marathon in 20 weeks': madeRequest(runner, [marathon(20)]),
  'a marathon in 20 weeks, seven days': madeRequest(everyDay, [marathon(20)]),
  'a marathon in 8 weeks that is too soon': madeRequest(beginner, [marathon(8)]),
  'a level out of reach': madeRequest(runner, [{ kind: 'level', weekly_m: 150_000, on: addDays(TODAY, 140) }]),
}

/** Milliseconds by the clock, and of this thread alone: on a busy machine the clock counts what others do, too. */
function timed(request: PlanRequest): readonly [clock: number, own: number] {
  const [start, before] = [performance.now(), process.threadCpuUsage()]
  backwardPlan(request)
  const { user, system } = process.threadCpuUsage(before)
  return [performance.now() - start, (user + system) / 1000]
}

const TIMES = 200
const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(2)

for (const [name, request] of Object.entries(cases)) {
  for (let i = 0; i < 20; i++) backwardPlan(request)
  const times = Array.from({ length: TIMES }, () => timed(request))
  const clock = times.map(([each]) => each).toSorted((a, b) => a - b)
  const own = times.map(([, each]) => each).toSorted((a, b) => a - b)
  console.log(
    `${name}: middle ${at(clock, 0.5)} ms, p99 ${at(clock, 0.99)} ms by the clock, ${at(own, 0.99)} ms of its own`,
  )
}
