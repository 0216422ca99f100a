import { useReading, useWords } from '../app/reading.tsx'
import { todayIn } from '../app/today-in.ts'

interface ConnectionSaidProps {
  /** When what is shown was taken, epoch ms; undefined where nothing is. */
  readonly takenAt: number | undefined
  readonly look: () => void
}

/** Cairn does not answer: since when, and the way to look again. */
export function ConnectionSaid({ takenAt, look }: ConnectionSaidProps) {
  const { words, zone, today } = useReading()
  const { offline: said } = words.web
  const asOf = (at: Date) => said.asOf(todayIn(zone, at), words.format.timeOfDay(at.toISOString(), zone), today)
  return (
    <p className="quiet-line">
      {takenAt === undefined ? said.lost : asOf(new Date(takenAt))}{' '}
      <button type="button" className="link tap" onClick={look}>
        {said.again}
      </button>
    </p>
  )
}

/** There is a newer Cairn. */
export function NewerSaid({ take }: { readonly take: () => void }) {
  const { offline: said } = useWords().web
  return (
    <p className="quiet-line">
      {said.newer}{' '}
      <button type="button" className="link tap" onClick={take}>
        {said.reload}
      </button>
    </p>
  )
}
