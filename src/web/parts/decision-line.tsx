import { Link } from 'wouter'
import { useSigns } from '../api-client/of-the-day.ts'
import { useReading } from '../app/reading.tsx'

interface DecisionLineProps {
  readonly asOf: string | undefined
  /** Only of this goal; else the one that comes first. */
  readonly goalId?: string
}

/** One quiet line where another look at a goal is brought up; nothing at all on most days. */
export default function DecisionLine({ asOf, goalId }: DecisionLineProps) {
  const { words, reader } = useReading()
  const { decision: said } = words.web.advice
  const { data } = useSigns(asOf)
  if (!data || data.firstThings !== null) return null
  const up = data.broughtUp.find((each) => goalId === undefined || each.goalId === goalId)
  if (!up) return goalId === undefined && data.seasonOff ? <SeasonOff /> : null
  const why = words.advice.trigger(up.trigger)
  return (
    <p className="note">
      <span>{goalId === undefined ? said.goal(words.goals.name(up, reader), why) : why}</span>{' '}
      <Link href={`/goals/${up.goalId}/adjust`} className="link tap">
        {said.look}
      </Link>{' '}
      <span className="small">{said.later}</span>
    </p>
  )
}

/** All is quiet: said once, and nothing is asked. */
function SeasonOff() {
  const { season: said } = useReading().words.web.advice
  return (
    <p className="note calm">
      <b className="strong">{said.title}.</b> {said.lead}
    </p>
  )
}
