import { Link } from 'wouter'
import { useWorksheets } from '../../api-client/worksheets.ts'
import { useWords } from '../../app/reading.tsx'

/** The goal as it was written, where it came of a worksheet: on paper, and then beside now. */
export function WrittenLink({ goalId, name }: { goalId: string; name?: string }) {
  const { paper } = useWords().web.worksheet
  const { data } = useWorksheets()
  if (!data?.worksheets.some((each) => each.goalId === goalId)) return null
  return (
    <p>
      <Link href={`/goals/${goalId}/written`} className="link tap">
        {paper.title}
        {name === undefined ? null : <span className="hidden-text">{`: ${name}`}</span>}
      </Link>
    </p>
  )
}
