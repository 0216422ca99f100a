import { useMemo } from 'react'
import type { DrawnGoal } from '../../core/draw/drawn-goal.ts'
import { cairnScene } from '../../core/draw/scene.ts'
import { HORIZONS } from '../../core/goal/goal.ts'
import { useWords } from '../app/reading.tsx'
import { CairnLand } from '../pages/today/cairn-land.tsx'
import { dashboard } from './fixtures/dashboard.ts'
import { Stone } from '../parts/stone.tsx'
import { goals } from './fixtures/goals.ts'
import { idOf } from './fixtures/runs.ts'

const weeks = dashboard.weeks.map((week) => week.distance_m)

/** `count` goals of every horizon, some achieved, some let go. */
function many(count: number): DrawnGoal[] {
  return Array.from({ length: count }, (_, i): DrawnGoal => {
    const horizon = HORIZONS[[3, 2, 1, 1, 0, 0][i % 6] ?? 0] ?? 'week'
    const state = i % 9 === 7 ? 'achieved' : i % 13 === 11 ? 'released' : i % 11 === 5 ? 'paused' : 'active'
    return {
      id: idOf(500 + i),
      horizon,
      state,
      progress: (i * 0.37) % 1.05,
      chance: i % 4 === 3 ? undefined : (i * 0.23) % 1,
    }
  })
}

/** The pile from none to forty goals, and the page's land at the width of a desk. */
export function GalleryCairns() {
  const { gallery } = useWords().web
  const piles = useMemo(
    () =>
      [0, 1, 5, 12, 40].map((count) => ({
        count,
        svg: cairnScene(many(count), {
          seed: 'gallery',
          width: 340,
          height: 300,
          weeks,
          names: 'none',
          prefix: `pile${count}`,
        }).svg,
      })),
    [],
  )
  return (
    <section>
      <h2>{gallery.sections.cairn}</h2>
      <div className="gallery-land">
        <CairnLand data={dashboard} />
      </div>
      <div className="cells">
        {piles.map(({ count, svg }) => (
          <div key={count} aria-hidden="true" className="pile" dangerouslySetInnerHTML={{ __html: svg }} />
        ))}
      </div>
      <h2>{gallery.sections.stones}</h2>
      <p className="row card">
        {goals.map((goal) => (
          <Stone key={goal.id} goal={goal} size={goal.horizon === 'season' ? 110 : 60} />
        ))}
      </p>
    </section>
  )
}
