import type { PlanProblem } from '../plan/plan-types.ts'

const OF_THE_RUNNER: ReadonlySet<PlanProblem['code']> = new Set(['injured', 'pregnant', 'first-things', 'under-age'])

/** Whether a plan waits for the runner, and not for want of weeks. Alone in its file: words ask it, and need no planning for it. */
export const isRunnerFirst = (why: readonly Pick<PlanProblem, 'code'>[]): boolean =>
  why.some(({ code }) => OF_THE_RUNNER.has(code))
