import { useMemo } from 'react'
import { cairnSvg } from '../../../../core/draw/cairn-svg.ts'
import type { DrawnGoal } from '../../../../core/draw/drawn-goal.ts'
import type { WrittenGoal } from '../../../../core/view/worksheet/worksheet-types.ts'
import { useSeed } from '../../../app/seed.tsx'
import { useWords } from '../../../app/reading.tsx'

/**
 * The goal on the stones that carry it: habits beneath it, waypoints at the foot. As they will lie when all is done, in the
 * colours of paper.
 */
export function SheetCairn({ written }: { written: WrittenGoal }) {
  const seed = useSeed()
  const { picture } = useWords().web.worksheet.paper
  const svg = useMemo(() => {
    const stone = (id: string, horizon: DrawnGoal['horizon'], chance?: number): DrawnGoal => ({
      id,
      horizon,
      state: 'active',
      progress: 1,
      chance,
    })
    const { goalId, chance, processes, milestones } = written
    const goals = [
      ...milestones.slice(0, 4).map(({ kind, on }) => stone(`${goalId} ${kind} ${on}`, 'session')),
      ...processes.map((process) => stone(process.goalId, 'week')),
      stone(goalId, 'season', chance?.chance),
    ]
    return cairnSvg(goals, { seed, palette: 'light', prefix: 'paper', label: picture })
  }, [written, seed, picture])
  // The drawing is our own text from numbers and ids; no words of anybody go into it.
  return <div className="paper-cairn" dangerouslySetInnerHTML={{ __html: svg }} />
}
