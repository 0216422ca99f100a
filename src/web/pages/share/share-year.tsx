import type { Dashboard } from '../../../core/view/dashboard-types.ts'
import { isShareable } from '../../../core/view/shareable.ts'
import { useReading } from '../../app/reading.tsx'
import { drawnGoals } from '../../parts/drawn.ts'
import { ShareOpened } from './share-opened.tsx'

/** A picture of the year in course: its pile, its weeks as a ridge, how far. */
export default function ShareYear({ data }: { readonly data: Dashboard }) {
  const { words, units } = useReading()
  const { share, longTerm } = words.web
  const year = data.years.at(-1)
  if (!year) return null
  const weeks = data.weeks.filter(({ to }) => to >= `${year.year}-01-01`).map(({ distance_m }) => distance_m)
  return (
    <ShareOpened
      make={share.makeYear}
      picture={() => ({
        goals: drawnGoals(data.goals.filter(isShareable)),
        seed: data.athlete.id,
        weeks,
        title: share.year(String(year.year)),
        lines: [words.format.distance(year.distance_m, units), longTerm.runs(year.runs)],
        note: share.holdsYear,
        fileName: `cairn-${year.year}`,
      })}
    />
  )
}
