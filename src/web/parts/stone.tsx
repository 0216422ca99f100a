import { useId, useMemo } from 'react'
import type { DrawnGoal } from '../../core/draw/drawn-goal.ts'
import type { GoalCard } from '../../core/view/dashboard-types.ts'
import { useSeed } from '../app/seed.tsx'
import { drawnGoal } from './drawn.ts'
import { keptStone } from './kept-stone.ts'

type Facts = Pick<GoalCard, 'id' | 'horizon' | 'state' | 'progress'> & Partial<Pick<GoalCard, 'chance'>>

/** One goal's stone alone, 30 to 110 px wide. Decoration beside its name, so hidden from screen readers. */
export function Stone({ goal, size = 60 }: { goal: Facts; size?: number }) {
  const drawn = drawnGoal(goal)
  return drawn ? <DrawnStone {...drawn} size={size} /> : <span className="stone" aria-hidden="true" />
}

/** The same of a goal that is not set yet. */
export function DrawnStone({ id, horizon, state, progress, chance, size }: DrawnGoal & { readonly size: number }) {
  const seed = useSeed()
  const prefix = `g${useId().replaceAll(/[^a-z0-9]/gi, '')}`
  const svg = useMemo(
    () => keptStone({ id, horizon, state, progress, chance }, seed, size, prefix),
    [id, horizon, state, progress, chance, seed, size, prefix],
  )
  // The drawing is our own text from numbers and ids; no words of anybody go into it.
  return <span className="stone" aria-hidden="true" dangerouslySetInnerHTML={{ __html: svg }} />
}
