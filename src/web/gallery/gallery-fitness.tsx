import { useReading } from '../app/reading.tsx'
import { EquivalentTimes } from '../charts/equivalent-times.tsx'
import { LevelChart } from '../charts/level-chart.tsx'
import { LoadChart } from '../charts/load-chart.tsx'
import { LongestRuns } from '../charts/longest-runs.tsx'
import { RacesAsSaid } from '../charts/races-as-said.tsx'
import { RelationshipChart } from '../charts/relationship-chart.tsx'
import { SaidAndCame } from '../charts/said-and-came.tsx'
import { goalAndYou } from './fixtures/care.ts'
import { course, ended, equivalents, lastRaces, load, longRuns } from './fixtures/fitness.ts'
import { goals } from './fixtures/goals.ts'
import { today } from './fixtures/runs.ts'

/** The charts of the fitness page, and of how the forecasts did. */
export function GalleryFitness() {
  const { words, reader } = useReading()
  const nameOf = (id: string) => {
    const goal = goals.find((each) => each.id === id)
    return goal ? words.goals.name(goal, reader) : id
  }
  return (
    <section>
      <h2>{words.ui.shell.nav.fitness}</h2>
      <div className="cells">
        <div className="card">
          <EquivalentTimes equivalents={equivalents} />
        </div>
        <div className="card">
          <RacesAsSaid races={lastRaces} asOf={today} />
        </div>
        <div className="card">
          <LevelChart course={course} races={lastRaces} asOf={today} />
        </div>
        <div className="card">
          <LoadChart load={load} asOf={today} />
        </div>
        <div className="card">
          <LongestRuns view={longRuns} asOf={today} />
        </div>
        <div className="card">
          <RelationshipChart view={goalAndYou} />
        </div>
        <div className="card">
          <SaidAndCame ended={ended} nameOf={nameOf} />
        </div>
      </div>
    </section>
  )
}
