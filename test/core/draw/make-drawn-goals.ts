import fc from 'fast-check'
import type { DrawnGoal } from '../../../src/core/draw/drawn-goal.ts'
import { HORIZONS } from '../../../src/core/goal/goal.ts'

export function makeDrawnGoal(over: Partial<DrawnGoal> & { id: string }): DrawnGoal {
  return { horizon: 'season', state: 'active', progress: 0.5, chance: 0.5, ...over }
}

/** A pile with one of everything: open, resting, done, begun; two achieved, one let go, one that fell short. */
export const MIXED: readonly DrawnGoal[] = [
  makeDrawnGoal({ id: 'life', horizon: 'long-term', progress: undefined, chance: undefined }),
  makeDrawnGoal({ id: 'countries', horizon: 'long-term', progress: 0.6, chance: 0.82 }),
  makeDrawnGoal({ id: 'half', progress: 0.58, chance: 0.41 }),
  makeDrawnGoal({ id: 'four', horizon: 'week', progress: 0.53, chance: 0.74 }),
  makeDrawnGoal({ id: 'long', horizon: 'week', progress: 0.55, chance: 0.78 }),
  makeDrawnGoal({ id: 'strength', horizon: 'week', state: 'paused', progress: 0.4, chance: 0.55 }),
  makeDrawnGoal({ id: 'tuesday', horizon: 'session', progress: 1, chance: 1 }),
  makeDrawnGoal({ id: 'friday', horizon: 'session', progress: 0, chance: 0.9 }),
  makeDrawnGoal({ id: 'first', state: 'achieved', progress: undefined, chance: undefined }),
  makeDrawnGoal({ id: 'ten', state: 'achieved', progress: 1, chance: undefined }),
  makeDrawnGoal({ id: 'marathon', state: 'released', progress: 0.3, chance: 0.2 }),
  makeDrawnGoal({ id: 'streak', horizon: 'week', state: 'fell-short', progress: 0.7, chance: undefined }),
]

const drawnGoal = fc.record({
  id: fc.uuid(),
  horizon: fc.constantFrom(...HORIZONS),
  state: fc.constantFrom('active', 'active', 'active', 'paused', 'achieved', 'fell-short', 'released'),
  progress: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
  chance: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined }),
}) satisfies fc.Arbitrary<DrawnGoal>

export const drawnGoals = fc.uniqueArray(drawnGoal, { maxLength: 20, selector: (goal) => goal.id })
