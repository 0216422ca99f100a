import { useState } from 'react'
import type { GoalPage } from '../../../core/view/dashboard-types.ts'
import { useUndo } from '../../app/undo.tsx'
import { useReading } from '../../app/reading.tsx'
import { EvidenceLink } from './evidence-link.tsx'
import { MoveGoal } from './move-goal.tsx'

/** What the data show and the runner has not said yet: it is confirmed with its evidence, or left alone. */
export function NoticedNote({ goal }: { goal: GoalPage }) {
  const { words, reader } = useReading()
  const { noticed: said } = words.web.goal
  const { ui, goals, format } = words
  const { offer } = useUndo()
  const [open, setOpen] = useState(false)
  const { noticed } = goal
  if (!noticed) return null
  const day = format.dateWithWeekday(noticed.on, reader.asOf)
  const isReached = noticed.state === 'achieved'
  const name = goals.name(goal, reader)
  const act = isReached ? said.confirm : said.end
  return (
    <section className="note calm stack tight">
      <p>{isReached ? said.achieved(day) : said.over(day)}</p>
      <div className="menu-row">
        <button type="button" className="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {act}
        </button>
        <EvidenceLink from={goal.startOn} to={noticed.on} className="button quiet">
          {said.behind}
        </EvidenceLink>
      </div>
      {open ? (
        <MoveGoal
          goal={goal}
          to={noticed.state}
          on={noticed.on}
          {...(isReached ? {} : { lead: said.endLead })}
          act={act}
          done={(changeId) => offer(isReached ? ui.toasts.goalAchieved(name) : said.ended(name), changeId)}
          cancel={() => setOpen(false)}
        />
      ) : null}
    </section>
  )
}
